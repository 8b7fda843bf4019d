package bindeledd.runtime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Which version of a system's connector serves from which day, where two are there side by side:
 * {@code bindeledd.versions.nir.ws4: "2027-01-01"}. A municipality's own choice.
 */
@Component
final class Versions {

  static final Versions NONE = new Versions(Map.of());

  private static final Bindable<Map<String, Map<String, String>>> SAID =
      Bindable.of(
          ResolvableType.forClassWithGenerics(
              Map.class,
              ResolvableType.forClass(String.class),
              ResolvableType.forClassWithGenerics(Map.class, String.class, String.class)));

  private final Map<String, NavigableMap<LocalDate, String>> bySystem = new TreeMap<>();

  @Autowired
  Versions(Environment environment) {
    this(Binder.get(environment).bind("bindeledd.versions", SAID).orElse(Map.of()));
  }

  /**
   * @param said by system, by version, from which day
   * @throws ConfigurationRefusedException if a day is none, or two versions begin on the same
   */
  Versions(Map<String, Map<String, String>> said) {
    said.forEach(
        (system, versions) ->
            versions.forEach(
                (version, day) -> {
                  var days = bySystem.computeIfAbsent(system, _ -> new TreeMap<>());
                  if (days.putIfAbsent(day(system, version, day), version) != null) {
                    throw new ConfigurationRefusedException(
                        "bindeledd.versions." + system + ": two versions begin on " + day);
                  }
                }));
  }

  private static LocalDate day(String system, String version, String text) {
    try {
      return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
    } catch (DateTimeParseException e) {
      throw new ConfigurationRefusedException(
          "bindeledd.versions."
              + system
              + "."
              + version
              + " must be the first day, as \"2027-01-01\"");
    }
  }

  /** The versions that are chosen between; none where nothing is said. */
  Set<String> of(String system) {
    return Set.copyOf(bySystem.getOrDefault(system, new TreeMap<>()).values());
  }

  /** The one in service then, the first one before its day too; empty where nothing is said. */
  String at(String system, Instant time) {
    var days = bySystem.get(system);
    if (days == null) {
      return "";
    }
    var then = days.floorEntry(LocalDate.ofInstant(time, Door.NORWAY));
    return then == null ? days.firstEntry().getValue() : then.getValue();
  }

  /** Those that are in service then, or were. */
  Set<String> until(String system, Instant time) {
    var days = bySystem.get(system);
    return days == null
        ? Set.of()
        : Set.copyOf(days.headMap(LocalDate.ofInstant(time, Door.NORWAY), true).values());
  }
}
