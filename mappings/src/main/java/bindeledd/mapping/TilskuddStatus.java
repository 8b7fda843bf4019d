package bindeledd.mapping;

import bindeledd.model.Change;
import bindeledd.model.Fact;
import bindeledd.model.Finding;
import bindeledd.model.GrantRequest;
import bindeledd.model.GrantStatus;
import bindeledd.model.GrantStatus.State;
import bindeledd.model.Header;
import bindeledd.schema.tilskudd.Statussvar;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a request stands, from the portal's words. */
final class TilskuddStatus {

  private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");
  private static final Pattern REFERENCE =
      Pattern.compile("(?!.*\\d{6}[ .-]?\\d{5})[\\p{Alnum}ÆØÅæøå._:/-]{1,60}");
  private static final Pattern WORD = Pattern.compile("[A-Za-zÆØÅæøå_ -]{1,40}");

  private TilskuddStatus() {}

  static Reading<GrantStatus> read(Statussvar answer, GrantRequest request, Instant askedAt) {
    var reference = answer.foresporselId();
    var told = answer.status();
    if (reference == null
        || !REFERENCE.matcher(reference).matches()
        || told == null
        || !WORD.matcher(told).matches()) {
      return new Reading.Stopped<>(
          header(request, null),
          Fact.kindOf(GrantStatus.class),
          List.of(
              Finding.error(
                  "TILSKUDD_STATUS_ULESELIG",
                  "status",
                  "Portalen svarte noe om en forespørsel som ikke kan leses.",
                  "Det spørres igjen. Meld fra til drift om det varer.")));
    }
    var received = day(answer.mottatt());
    long age =
        received == null
            ? 0
            : Math.max(0, ChronoUnit.DAYS.between(received, LocalDate.ofInstant(askedAt, NORWAY)));
    return new Reading.Read<>(
        new GrantStatus(
            header(request, received),
            request.kind(),
            reference,
            state(told),
            told,
            received,
            age,
            askedAt),
        List.of());
  }

  /** The portal tells no time of change: it is the start of the day it got the request. */
  private static Header header(GrantRequest request, @Nullable LocalDate received) {
    var about = request.header();
    return new Header(
        about.municipality(),
        about.subject(),
        about.reference(),
        1,
        received == null ? about.changedAt() : received.atStartOfDay(NORWAY).toInstant(),
        "",
        new Change.Registration());
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    try {
      return text == null || !text.matches("\\d{4}-\\d{2}-\\d{2}") ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      // The age is unknown then; the status is worth telling all the same.
      return null;
    }
  }

  private static State state(String told) {
    return switch (told) {
      case "SENDT" -> State.SENT;
      case "UNDER_BEHANDLING" -> State.UNDER_TREATMENT;
      case "INNVILGET" -> State.GRANTED;
      case "AVSLÅTT", "AVSLATT" -> State.REFUSED;
      case String _ -> State.UNKNOWN;
    };
  }
}
