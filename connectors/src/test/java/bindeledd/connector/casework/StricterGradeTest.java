package bindeledd.connector.casework;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.connector.Parcel;
import bindeledd.connector.Receipt;
import bindeledd.connector.Secret;
import bindeledd.schema.casework.Personmelding;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A message whose answer was lost goes again as its person is graded now: what has to be hidden
 * replaces what was told, and never the other way.
 */
final class StricterGradeTest {

  private final CaseworkSandbox sandbox = new CaseworkSandbox();
  private final Personmelding told = AnswerSamples.person();
  private final Personmelding hidden = AnswerSamples.gradedPerson();
  private final UUID id = UUID.randomUUID();
  private final CaseworkRest rest =
      new CaseworkRest(
          sandbox.url(),
          new CaseworkProperties(
              sandbox.url(),
              new Secret(CaseworkSandbox.TOKEN),
              Duration.ofSeconds(5),
              null,
              Duration.ZERO,
              false,
              10,
              4000,
              65536),
          CaseworkConnector.json());

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void replacesWhatCameBefore() {
    push(told);

    assertThat(push(hidden)).isInstanceOf(Receipt.Duplicate.class);
    assertThat(sandbox.persons()).isEqualTo(List.of(hidden));
    assertThat(sandbox.conflicts()).isZero();
  }

  @Test
  void isNotReplacedByAMilderOne() {
    push(hidden);

    assertThat(push(told)).isInstanceOf(Receipt.Rejected.class);
    assertThat(sandbox.persons()).isEqualTo(List.of(hidden));
    assertThat(sandbox.conflicts()).isZero();
  }

  @Test
  void standsWhenThePersonHasAnotherNumberSince() {
    push(told);

    assertThat(push(told(told.numre().subList(0, 1), told.statsborgerskap())))
        .isInstanceOf(Receipt.Rejected.class);
    assertThat(sandbox.persons()).isEqualTo(List.of(told));
    assertThat(sandbox.conflicts()).isZero();
  }

  @Test
  void isNoOther() {
    push(told);

    assertThat(push(told(told.numre(), List.of("ERI", "SYR"))))
        .isInstanceOf(Receipt.Rejected.class);
    assertThat(sandbox.conflicts()).isOne();
  }

  private Personmelding told(List<Personmelding.Nummer> numbers, List<String> citizenships) {
    return new Personmelding(
        told.kommunenr(),
        told.versjon(),
        told.endret(),
        numbers,
        told.navn(),
        told.foedselsdato(),
        citizenships,
        told.bosted(),
        told.doedsdato(),
        told.gradering());
  }

  private Receipt push(Personmelding message) {
    return Objects.requireNonNull(rest.persons(List.of(new Parcel<>(id, message))).get(id));
  }
}
