package bindeledd.flow;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.connector.Receipt;
import bindeledd.ledger.Result;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NirJudgementTest {

  private final NirJudgement judgement = new NirJudgement(Duration.ofHours(24));

  @Test
  void waitsForThePopulationRegisterWhenNirDoesNotKnowThePerson() {
    assertThat(refused("UKJENT_PERSON"))
        .isEqualTo(new Result.UntilRefreshed(Duration.ofHours(24), "NIR-UKJENT_PERSON"));
  }

  @Test
  void sendsWhatItBuildsOnFirst() {
    assertThat(refused("MANGLER_FORUTSETNING"))
        .isInstanceOfSatisfying(
            Result.Behind.class,
            behind -> {
              assertThat(behind.kinds()).contains("decision", "education-background");
              assertThat(behind.otherwise()).isNotEmpty();
            });
  }

  @Test
  void neverOverwritesWhatSomebodyEditedInNir() {
    assertThat(refused("VERSJONSKONFLIKT")).isInstanceOf(Result.Parked.class);
  }

  @Test
  void keepsWhatIsTooLateForAWindowToOpen() {
    assertThat(refused("UTENFOR_FRIST")).isInstanceOf(Result.Parked.class);
  }

  @Test
  void givesBackWhatTheCaseWorkerMustMend() {
    for (String code :
        List.of("OVERLAPPENDE_PERIODE", "UGYLDIG_KODE", "FEIL_LOVVERK", "IKKE_I_KATEGORI")) {
      assertThat(refused(code))
          .as(code)
          .isInstanceOfSatisfying(
              Result.Refused.class,
              no -> {
                assertThat(no.reasons().getFirst().text()).isNotBlank();
                assertThat(no.reasons().getFirst().advice()).isNotBlank();
              });
    }
  }

  @Test
  void parksACodeNobodyKnows() {
    assertThat(refused("NOE_HELT_NYTT")).isInstanceOf(Result.Parked.class);
  }

  private Result refused(String code) {
    return judgement.refused(List.of(new Receipt.Reason(code, "felt", "NIR sier nei")));
  }
}
