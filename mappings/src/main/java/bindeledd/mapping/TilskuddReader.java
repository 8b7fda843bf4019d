package bindeledd.mapping;

import bindeledd.mapping.codes.Municipalities;
import bindeledd.mapping.rules.GrantTerm;
import bindeledd.model.BankPosting;
import bindeledd.model.Change;
import bindeledd.model.ExtraGrantDecision;
import bindeledd.model.Fact;
import bindeledd.model.Finding;
import bindeledd.model.GrantLine;
import bindeledd.model.Header;
import bindeledd.model.Municipality;
import bindeledd.model.NumberRules;
import bindeledd.model.Subject;
import bindeledd.schema.tilskudd.Kolonne;
import bindeledd.schema.tilskudd.Tilskuddsrad;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Reads a row of one of the lists, everything that is wrong told at once. */
final class TilskuddReader {

  private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

  private final Tilskuddsrad row;
  private final Municipality ours;
  private final NumberRules rules;
  private final TilskuddValues values;

  TilskuddReader(Tilskuddsrad row, Municipality ours, NumberRules rules) {
    this.row = row;
    this.ours = ours;
    this.rules = rules;
    this.values = new TilskuddValues(row);
  }

  Reading<? extends Fact> read() {
    return switch (row.liste()) {
      case TILSKUDDSLINJER -> line();
      case BANKPOSTER -> posting();
      case EKSTRAVEDTAK -> decision();
    };
  }

  private Reading<? extends Fact> line() {
    var term = values.term();
    var paid = GrantTerm.of(term).map(GrantTerm::paidFrom).orElse(LocalDate.EPOCH);
    var header = header(values.key(Kolonne.LINJE_ID), paid, true);
    var from = values.month(Kolonne.FRA_MAANED);
    var to = values.month(Kolonne.TIL_MAANED);
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      values
          .findings()
          .add(
              Finding.error(
                  "PERIODE_BAKLENGS",
                  Kolonne.TIL_MAANED.navn(),
                  "Siste måned er før første.",
                  "Kontroller om kolonnene er byttet om."));
    }
    return of(
        header,
        new GrantLine(
            header,
            term,
            values.year(),
            values.code(),
            values.sum(Kolonne.BELOP),
            from.map(month -> month.atDay(1)).orElse(null),
            to.map(YearMonth::atEndOfMonth).orElse(null),
            values.word(
                Kolonne.STATUS,
                GrantLine.Status.TRIGGERED,
                "UTLØST, UTBETALT, KORRIGERT eller TRUKKET",
                upper(TilskuddReader::status)),
            values.maybeKey(Kolonne.KORRIGERER_LINJE_ID),
            values.maybeDay(Kolonne.BOSETTINGSDATO)));
  }

  private Reading<? extends Fact> posting() {
    var booked = values.day(Kolonne.DATO);
    var header = header(values.key(Kolonne.REFERANSE), booked, false);
    return of(
        header,
        new BankPosting(
            header,
            booked,
            values.sum(Kolonne.BELOP),
            values.word(
                Kolonne.GRUPPE,
                BankPosting.Group.YEAR_1,
                "AR1, AR2_5, SAERSKILT, EKSTRA, NORSK eller GRUNN",
                upper(TilskuddReader::group))));
  }

  private Reading<? extends Fact> decision() {
    var code = values.code();
    int year = values.year();
    var decided = values.day(Kolonne.VEDTAKSDATO);
    // The list has no key of its own, and there is one decision for each person, code and year.
    var header = header("ekstravedtak-" + code + "-" + year, decided, true);
    if (header.subject().numbers().isEmpty() && !values.stopped()) {
      values
          .findings()
          .add(
              Finding.error(
                  "MANGLER_NUMMER",
                  Kolonne.DUF.navn(),
                  "Raden har verken DUF-nummer eller fødselsnummer.",
                  "Eksporter listen med minst en av kolonnene."));
    }
    return of(
        header,
        new ExtraGrantDecision(
            header,
            code,
            year,
            values.maybeSum(Kolonne.SOKT_BELOP),
            values.maybeSum(Kolonne.INNVILGET_BELOP),
            decided,
            values.word(
                Kolonne.UTFALL,
                ExtraGrantDecision.Outcome.REFUSED,
                "INNVILGET, DELVIS_INNVILGET eller AVSLÅTT",
                upper(TilskuddReader::outcome))));
  }

  private Reading<? extends Fact> of(Header header, Fact fact) {
    return values.stopped()
        ? new Reading.Stopped<>(header, fact.kind(), values.findings())
        : new Reading.Read<>(fact, values.findings());
  }

  /** The lists tell no time of change: it is the start of the day that the row is about. */
  private Header header(String reference, LocalDate about, boolean personal) {
    var on = about.equals(LocalDate.EPOCH) ? LocalDate.MAX : about.plusYears(1);
    var subject = personal ? new Subject(values.numbers(rules, on)) : Subject.UNKNOWN;
    return new Header(
        municipality(),
        subject,
        reference,
        1,
        about.equals(LocalDate.EPOCH) ? Instant.EPOCH : about.atStartOfDay(NORWAY).toInstant(),
        row.opphav(),
        new Change.Registration());
  }

  private Municipality municipality() {
    var told = row.verdi(Kolonne.KOMMUNENR);
    if (told.isEmpty()) {
      if (row.liste().nodvendige().contains(Kolonne.KOMMUNENR)) {
        kommunenr("MANGLER", "Feltet mangler.");
      }
      return ours;
    }
    if (!Municipality.hasShape(told.get())) {
      kommunenr("UGYLDIG_FORM", "Kommunenummeret har ikke fire siffer.");
    } else if (!Municipalities.same(new Municipality(told.get()), ours)) {
      kommunenr("ANNEN_KOMMUNE", "Raden gjelder en annen kommune.");
    }
    return ours;
  }

  private void kommunenr(String rule, String text) {
    values
        .findings()
        .add(
            Finding.error(
                rule,
                Kolonne.KOMMUNENR.navn(),
                text,
                "Kontroller at listen er kommunens egen, og at kolonnen er formatert som tekst."));
  }

  private static <T> Function<String, Optional<T>> upper(Function<String, Optional<T>> words) {
    return text -> words.apply(text.toUpperCase(Locale.ROOT));
  }

  private static Optional<GrantLine.Status> status(String word) {
    return switch (word) {
      case "UTLØST", "UTLOST" -> Optional.of(GrantLine.Status.TRIGGERED);
      case "UTBETALT" -> Optional.of(GrantLine.Status.PAID);
      case "KORRIGERT" -> Optional.of(GrantLine.Status.CORRECTED);
      case "TRUKKET" -> Optional.of(GrantLine.Status.WITHDRAWN);
      case String _ -> Optional.empty();
    };
  }

  private static Optional<BankPosting.Group> group(String word) {
    return switch (word) {
      case "AR1" -> Optional.of(BankPosting.Group.YEAR_1);
      case "AR2_5" -> Optional.of(BankPosting.Group.YEARS_2_TO_5);
      case "SAERSKILT" -> Optional.of(BankPosting.Group.SPECIAL);
      case "EKSTRA" -> Optional.of(BankPosting.Group.EXTRA);
      case "NORSK" -> Optional.of(BankPosting.Group.NORWEGIAN);
      case "GRUNN" -> Optional.of(BankPosting.Group.BASIC);
      case String _ -> Optional.empty();
    };
  }

  private static Optional<ExtraGrantDecision.Outcome> outcome(String word) {
    return switch (word) {
      case "INNVILGET" -> Optional.of(ExtraGrantDecision.Outcome.GRANTED);
      case "DELVIS_INNVILGET", "DELVIS INNVILGET" ->
          Optional.of(ExtraGrantDecision.Outcome.PARTLY_GRANTED);
      case "AVSLÅTT", "AVSLATT" -> Optional.of(ExtraGrantDecision.Outcome.REFUSED);
      case String _ -> Optional.empty();
    };
  }
}
