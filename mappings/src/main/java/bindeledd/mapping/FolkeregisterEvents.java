package bindeledd.mapping;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;

import bindeledd.mapping.codes.Code;
import bindeledd.mapping.codes.CodeTable;
import bindeledd.schema.folkeregister.LagretHendelse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the types of events mean to us, from the table {@code folkeregister-event}. Whatever the
 * type, and whether we know it or not, somebody known here is fetched again: the list of types is
 * open, and only the document says what holds now. The type decides who comes first.
 */
public final class FolkeregisterEvents {

  /** Between what cannot wait and what can: where unknown types go. */
  static final int ORDINARY = 2;

  private static final Map<String, Integer> PRIORITY =
      CodeTable.named("folkeregister-event").codes().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  Code::external, code -> Integer.parseInt(code.trait("priority"))));

  private FolkeregisterEvents() {}

  /** The lower, the sooner. */
  public static int priority(String type) {
    return PRIORITY.getOrDefault(type, ORDINARY);
  }

  /** What cannot wait first, otherwise in the feed's order. */
  public static List<LagretHendelse> inLine(List<LagretHendelse> events) {
    return events.stream()
        .sorted(
            comparingInt((LagretHendelse event) -> priority(event.hendelse().hendelsetype()))
                .thenComparing(comparingLong(LagretHendelse::sekvensnummer)))
        .toList();
  }
}
