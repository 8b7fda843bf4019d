package bindeledd.mapping;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import bindeledd.mapping.codes.Code;
import bindeledd.mapping.codes.CodeTable;
import bindeledd.schema.folkeregister.LagretHendelse;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the types of events mean to us, from the table {@code folkeregister-event}. The list of
 * types is open, and only the document says what holds now: a type that is not in the table, or not
 * on that day, means that the person is fetched again, and never stops anything.
 */
public final class FolkeregisterEvents {

  private static final CodeTable TYPES = CodeTable.named("folkeregister-event");

  private static final Map<Code, FolkeregisterCall> CALLS =
      TYPES.codes().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  code -> code,
                  code -> FolkeregisterCall.valueOf(code.internal().toUpperCase(Locale.ROOT))));

  private FolkeregisterEvents() {}

  /** What an event calls for, by its type and the day the register entered it. */
  public static FolkeregisterCall call(LagretHendelse event) {
    String type = event.hendelse().hendelsetype();
    // An event without a day we can read is of any: a grade is a grade all the same.
    Optional<Code> row =
        day(event)
            .map(day -> TYPES.findExternal(type, day, null))
            .orElseGet(() -> TYPES.externalRows(type).stream().findFirst());
    return row.map(CALLS::get).orElse(FolkeregisterCall.FETCH);
  }

  /** Those that call for something, what cannot wait first, otherwise in the feed's order. */
  public static List<LagretHendelse> inLine(List<LagretHendelse> events) {
    record Called(LagretHendelse event, FolkeregisterCall call) {}
    return events.stream()
        .map(event -> new Called(event, call(event)))
        .filter(called -> called.call() != FolkeregisterCall.NOTHING)
        .sorted(
            comparing(Called::call)
                .thenComparing(comparingLong(called -> called.event().sekvensnummer())))
        .map(Called::event)
        .toList();
  }

  private static Optional<LocalDate> day(LagretHendelse event) {
    String told = event.hendelse().ajourholdstidspunkt();
    if (told == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(told).toLocalDate());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
