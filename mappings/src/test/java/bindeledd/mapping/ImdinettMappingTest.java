package bindeledd.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.model.Change;
import bindeledd.model.DufNumber;
import bindeledd.model.Finding;
import bindeledd.model.Header;
import bindeledd.model.Municipality;
import bindeledd.model.NationalNumber;
import bindeledd.model.PersonNumber;
import bindeledd.model.SettlementDate;
import bindeledd.model.Subject;
import bindeledd.schema.imdinett.Bosettingsmelding;
import bindeledd.schema.imdinett.Bosettingsmelding.Handling;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The day of settlement, as IMDinett is told it. */
final class ImdinettMappingTest {

  private static final DufNumber DUF = new DufNumber("201712345602");
  private static final NationalNumber FNR = new NationalNumber("05819098850");

  @Test
  void tellsTheDayByTheNumbersThePersonHasNow() {
    assertThat(told(new Change.Registration(), FNR, DUF))
        .isEqualTo(
            new Outgoing.Message<>(
                new Bosettingsmelding(
                    Handling.REGISTRER,
                    "0301",
                    "BOS-17",
                    DUF.digits(),
                    FNR.digits(),
                    LocalDate.of(2026, 2, 2),
                    "FLY-B-1",
                    3)));
  }

  @Test
  void aCorrectionCorrectsAndAnAnnulmentTakesBack() {
    assertThat(handling(new Change.Correction())).isEqualTo(Handling.KORRIGER);
    assertThat(handling(new Change.Annulment("Feil person"))).isEqualTo(Handling.TREKK);
  }

  @Test
  void nobodyIsToldAboutWhoHasNoNumber() {
    assertThat(told(new Change.Registration()))
        .isInstanceOfSatisfying(
            Outgoing.Nothing.class,
            nothing -> assertThat(nothing.why().severity()).isEqualTo(Finding.Severity.ERROR));
  }

  @Test
  void ofSeveralReasonsTheStrictestCounts() {
    assertThat(ImdinettReasons.action(List.of("UKJENT_PERSON", "FOER_UTSOEKT")))
        .isEqualTo(NirAction.REJECT);
    assertThat(ImdinettReasons.action(List.of("NOE_NYTT"))).isEqualTo(NirAction.PARK);
  }

  @Test
  void aReasonIsToldInOurWordsAndNeverInTheirs() {
    var known = ImdinettReasons.finding(Finding.Severity.ERROR, "FOER_UTSOEKT", "bosettingsdato");
    assertThat(known.rule()).isEqualTo("IMDINETT-FOER_UTSOEKT");
    assertThat(known.advice()).contains("utsøkingsdatoen");
    assertThat(ImdinettReasons.finding(Finding.Severity.ERROR, "05819098850", "x1").rule())
        .isEqualTo("IMDINETT-UKJENT_KODE");
  }

  private static Handling handling(Change change) {
    return told(change, DUF) instanceof Outgoing.Message<Bosettingsmelding>(var message)
        ? message.handling()
        : null;
  }

  private static Outgoing<Bosettingsmelding> told(Change change, PersonNumber... current) {
    var header =
        new Header(
            new Municipality("0301"),
            Subject.of(DUF),
            "FLY-B-1",
            3,
            Instant.parse("2026-02-03T10:00:00Z"),
            "",
            change);
    return ImdinettMapping.toImdinett(
        new SettlementDate(header, "BOS-17", LocalDate.of(2026, 2, 2)), Subject.of(current));
  }
}
