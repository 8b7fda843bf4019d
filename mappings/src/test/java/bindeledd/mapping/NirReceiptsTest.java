package bindeledd.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.model.Finding;
import bindeledd.schema.nir.Feil;
import bindeledd.schema.nir.Kvittering;
import bindeledd.schema.nir.Kvitteringsstatus;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What NIR's receipts and reasons mean to us. */
final class NirReceiptsTest {

  private static final UUID DELIVERY = UUID.fromString("0192f6a0-0000-7000-8000-000000000001");

  @ParameterizedTest
  @CsvSource({
    "UKJENT_PERSON, WAIT_FOR_REFRESH",
    "IKKE_BOSATT_I_KOMMUNEN, PARK",
    "IKKE_I_KATEGORI, REJECT",
    "FEIL_LOVVERK, REJECT",
    "MANGLER_FORUTSETNING, BEHIND_PREREQUISITE",
    "OVERLAPPENDE_PERIODE, REJECT",
    "UGYLDIG_KODE, REJECT",
    "UTENFOR_FRIST, PARK",
    "DUPLIKAT, REJECT",
    "VERSJONSKONFLIKT, PARK",
    "MANGLER_ROLLE, STOP",
    "UTILGJENGELIG, TRY_AGAIN",
    "TIDSAVBRUDD, TRY_AGAIN",
    "INTERN_FEIL, TRY_AGAIN",
    "NOE_NYTT, PARK"
  })
  void doesWhatTheTableSays(String code, NirAction action) {
    assertThat(NirReasons.action(List.of(code))).isEqualTo(action);
    assertThat(NirReasons.error(code, "tilDato"))
        .returns("NIR-" + code, Finding::rule)
        .returns("tilDato", Finding::field)
        .satisfies(finding -> assertThat(finding.advice()).isNotBlank());
  }

  @Test
  void letsTheGravestReasonDecide() {
    assertThat(NirReasons.action(List.of("UKJENT_PERSON", "UGYLDIG_KODE")))
        .isEqualTo(NirAction.REJECT);
  }

  @Test
  void parksARefusalWithoutReason() {
    assertThat(NirReasons.action(List.of())).isEqualTo(NirAction.PARK);
  }

  @Test
  void passesOnNothingThatCouldNameAPerson() {
    var receipt = receipt(Kvitteringsstatus.AVVIST, null, null);
    receipt.getFeil().add(error("07839190039", "person 07839190039"));

    assertThat(NirReceipts.read(receipt).toString()).doesNotContain("07839190039", "Kari");
  }

  @Test
  void takesAcceptedWithItsRemarks() {
    var receipt = receipt(Kvitteringsstatus.DELVIS, "R-1", 2);
    receipt.getFeil().add(error("UTENFOR_FRIST", "fraDato"));

    assertThat(NirReceipts.read(receipt))
        .isEqualTo(
            new NirAnswer.Taken(
                DELIVERY, "R-1#2", List.of(NirReasons.remark("UTENFOR_FRIST", "fraDato"))));
  }

  @Test
  void remembersThatItIsAnnulled() {
    var receipt = receipt(Kvitteringsstatus.GODTATT, "R-1", 2);
    receipt.setAnnullert(true);

    assertThat(NirReceipts.read(receipt))
        .isEqualTo(new NirAnswer.Taken(DELIVERY, "R-1#2#annullert", List.of()));
  }

  @Test
  void takesADuplicateWithEqualContentAsTaken() {
    var receipt = receipt(Kvitteringsstatus.AVVIST, "R-1", 2);
    receipt.getFeil().add(error("DUPLIKAT", ""));

    assertThat(NirReceipts.read(receipt))
        .isEqualTo(new NirAnswer.Taken(DELIVERY, "R-1#2", List.of()));
  }

  @Test
  void refusesADuplicateWithOtherContent() {
    var receipt = receipt(Kvitteringsstatus.AVVIST, null, null);
    receipt.getFeil().add(error("DUPLIKAT", ""));

    assertThat(NirReceipts.read(receipt))
        .isInstanceOfSatisfying(
            NirAnswer.Refused.class,
            refused -> assertThat(refused.action()).isEqualTo(NirAction.REJECT));
  }

  @Test
  void waitsWhileNothingIsJudged() {
    assertThat(NirReceipts.read(receipt(Kvitteringsstatus.MOTTATT, null, null)))
        .isEqualTo(new NirAnswer.Waiting(DELIVERY));
  }

  private static Kvittering receipt(Kvitteringsstatus status, String id, Integer version) {
    var receipt = new Kvittering();
    receipt.setMeldingsId(DELIVERY.toString());
    receipt.setStatus(status);
    receipt.setRegistreringsId(id);
    receipt.setVersjon(version);
    return receipt;
  }

  private static Feil error(String code, String field) {
    var error = new Feil();
    error.setKode(code);
    error.setFelt(field);
    error.setTekst("Kari Nordmann er feil");
    return error;
  }
}
