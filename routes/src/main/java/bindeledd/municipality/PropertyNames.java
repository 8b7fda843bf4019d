package bindeledd.municipality;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Whose a key of the configuration is, as files and as environment variables write it. */
final class PropertyNames {

  private static final Pattern IN_FILE =
      Pattern.compile("municipalities(?:\\.([^.\\[\\]]+)|\\[([^\\]]+)\\])\\.?(.*)");
  private static final Pattern IN_ENVIRONMENT =
      Pattern.compile("MUNICIPALITIES_([^_]+)_?(.*)", Pattern.CASE_INSENSITIVE);

  private PropertyNames() {}

  /**
   * A key of one municipality.
   *
   * @param rest what it is called once it is the municipality's own
   */
  record Own(String number, String rest) {}

  static Optional<Own> own(PropertySource<?> source, String name) {
    Matcher matcher = (isEnvironment(source) ? IN_ENVIRONMENT : IN_FILE).matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    if (isEnvironment(source)) {
      return Optional.of(new Own(matcher.group(1), matcher.group(2)));
    }
    String number = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    return Optional.of(new Own(number, matcher.group(3)));
  }

  static boolean isEnvironment(PropertySource<?> source) {
    return source instanceof SystemEnvironmentPropertySource;
  }

  /** As if it stood in a file; where dashes were, nobody can tell. */
  static String dotted(PropertySource<?> source, String name) {
    return isEnvironment(source) ? name.toLowerCase(java.util.Locale.ROOT).replace('_', '.') : name;
  }

  /** All keys that can be listed, by source in the order of precedence. */
  static Map<EnumerablePropertySource<?>, String[]> of(ConfigurableEnvironment environment) {
    Map<EnumerablePropertySource<?>, String[]> names = new LinkedHashMap<>();
    for (PropertySource<?> source : environment.getPropertySources()) {
      if (source instanceof EnumerablePropertySource<?> listed
          && !source.getName().equals("configurationProperties")) {
        names.put(listed, listed.getPropertyNames());
      }
    }
    return names;
  }
}
