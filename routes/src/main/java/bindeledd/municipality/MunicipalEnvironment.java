package bindeledd.municipality;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * One municipality's configuration: its own keys over what all share. Of what is said of a system
 * for all, only what cannot let anybody in is shared; whatever else is said there stops the start,
 * so that no municipality comes to use a login, a folder or an authority that another was given.
 */
final class MunicipalEnvironment extends StandardEnvironment {

  /** How to reach a system that is the same for all, and how to go about it. Nothing more. */
  private static final Pattern SHARED =
      Pattern.compile(
          "connectors[._]([a-z0-9-]+)[._](?:.*[._-])?"
              + "(url|issuer|channel|timeout|at[._-]?once|page[._-]?size|bulk|unit)",
          Pattern.CASE_INSENSITIVE);

  /** What is no system's, and still one municipality's: a folder of its persons. */
  private static final Pattern EACH_ITS_OWN =
      Pattern.compile("bindeledd[._]claims[._]folder", Pattern.CASE_INSENSITIVE);

  private static final Pattern LOGIN_IN_ADDRESS = Pattern.compile(".*://[^/]*@.*");

  private MunicipalEnvironment() {}

  /**
   * @throws MunicipalitiesRefusedException if something is said for all that is somebody's
   */
  static MunicipalEnvironment of(ConfigurableEnvironment installation, String number) {
    var environment = new MunicipalEnvironment();
    environment.setConversionService(new ApplicationConversionService());
    MutablePropertySources sources = environment.getPropertySources();
    sources.addLast(
        new MapPropertySource(
            "municipality",
            Map.of("bindeledd.municipality", number, "camel.main.name", "bindeledd-" + number)));
    var names = PropertyNames.of(installation);
    Set<String> systems = new HashSet<>();
    names.forEach((source, all) -> own(source, all, number, systems, sources));
    names.forEach((source, all) -> shared(source, all, systems, sources));
    ConfigurationPropertySources.attach(environment);
    return environment;
  }

  private static void own(
      EnumerablePropertySource<?> source,
      String[] names,
      String number,
      Set<String> systems,
      MutablePropertySources sources) {
    Map<String, Object> own = new LinkedHashMap<>();
    for (String name : names) {
      PropertyNames.own(source, name)
          .filter(it -> it.number().equals(number))
          .ifPresent(
              it -> {
                own.put(it.rest(), value(source, name));
                String[] words = PropertyNames.dotted(source, it.rest()).split("\\.", -1);
                if (words[0].equals("connectors") && words.length > 1) {
                  systems.add(plain(words[1]));
                }
              });
    }
    add(source, "own", own, sources);
  }

  private static void shared(
      EnumerablePropertySource<?> source,
      String[] names,
      Set<String> systems,
      MutablePropertySources sources) {
    Map<String, Object> shared = new LinkedHashMap<>();
    for (String name : names) {
      if (PropertyNames.own(source, name).isPresent()) {
        continue;
      }
      if (EACH_ITS_OWN.matcher(name).matches()) {
        throw notForAll(source, name);
      }
      if (!name.toLowerCase(Locale.ROOT).matches("connectors[._].*")) {
        shared.put(name, value(source, name));
        continue;
      }
      var matcher = SHARED.matcher(name);
      Object value = value(source, name);
      if (!matcher.matches() || LOGIN_IN_ADDRESS.matcher(String.valueOf(value)).matches()) {
        throw notForAll(source, name);
      }
      // A system is on for whoever has something of its own there.
      if (systems.contains(plain(matcher.group(1)))) {
        shared.put(name, value);
      }
    }
    add(source, "shared", shared, sources);
  }

  private static MunicipalitiesRefusedException notForAll(
      EnumerablePropertySource<?> source, String name) {
    String key = PropertyNames.dotted(source, name);
    return new MunicipalitiesRefusedException(
        key
            + " er satt for alle, men hører til én kommune. Sett den under"
            + " municipalities.<kommunenummer>."
            + key
            + " for hver av dem");
  }

  private static void add(
      EnumerablePropertySource<?> source,
      String part,
      Map<String, Object> values,
      MutablePropertySources sources) {
    if (!values.isEmpty()) {
      // Spring knows an environment's spelling by the end of its name.
      sources.addLast(
          PropertyNames.isEnvironment(source)
              ? new SystemEnvironmentPropertySource(part + "-systemEnvironment", values)
              : new MapPropertySource(part + ": " + source.getName(), values));
    }
  }

  private static Object value(EnumerablePropertySource<?> source, String name) {
    @Nullable Object value = source.getProperty(name);
    return value == null ? "" : value;
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replace("-", "");
  }

  @Override
  protected void customizePropertySources(MutablePropertySources sources) {
    // Nothing comes by itself: a machine's variables too are somebody's.
  }

  /** A context merges its parent's environment into its own; here that would be everybody's. */
  @Override
  public void merge(ConfigurableEnvironment installation) {}
}
