package bindeledd.crash;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.connector.casework.CaseworkSandbox;
import bindeledd.connector.nir.NirEffect;
import bindeledd.demo.CaseFile;
import bindeledd.demo.Resident;
import bindeledd.schema.casework.Felt;
import bindeledd.schema.casework.Sakspost;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reckoning that could miss something would prove nothing. */
final class ReckoningTest {

  private static final Resident RESIDENT =
      Resident.people(1, 1, LocalDate.of(2026, 1, 5), 30).getFirst();

  @TempDir Path folder;

  private final List<String> faults = new ArrayList<>();
  private final Handed handed = new Handed();
  private final Reckoning reckoning = new Reckoning(handed, faults);
  private CaseworkSandbox casework;

  @BeforeEach
  void twoRecords() {
    casework = new CaseworkSandbox(folder);
    handed.over(RESIDENT, record("a"), true);
    handed.over(RESIDENT, record("b"), true);
  }

  @AfterEach
  void close() {
    casework.close();
  }

  @Test
  void findsNothingWhereAllIsAsItShouldBe() {
    reckoning.effects(List.of(effect("a"), effect("b")), Map.of("m-a", 1, "m-b", 1));
    answered("a", "GODTATT");
    answered("b", "GODTATT");
    count();

    assertThat(faults).isEmpty();
    assertThat(summary()).isEqualTo("kills=0 lost=0 doubled=0 reordered=0 unknown=0");
  }

  @Test
  void findsAnEffectThatIsMissing() {
    reckoning.effects(List.of(effect("a")), Map.of("m-a", 1));

    assertThat(summary()).isEqualTo("kills=0 lost=1 doubled=0 reordered=0 unknown=0");
  }

  @Test
  void findsAnEffectThatIsThereTwice() {
    reckoning.effects(List.of(effect("a"), effect("b"), effect("b")), Map.of("m-a", 1));

    assertThat(summary()).isEqualTo("kills=0 lost=0 doubled=1 reordered=0 unknown=0");
  }

  @Test
  void findsAMessageWithTwoEffects() {
    reckoning.effects(List.of(effect("a"), effect("b")), Map.of("m-a", 2));

    assertThat(summary()).isEqualTo("kills=0 lost=0 doubled=1 reordered=0 unknown=0");
  }

  @Test
  void findsEffectsOutOfOrder() {
    reckoning.effects(List.of(effect("b"), effect("a")), Map.of());

    assertThat(summary()).isEqualTo("kills=0 lost=0 doubled=0 reordered=1 unknown=0");
  }

  @Test
  void findsAnswersThatAreMissingDoubledOrWrong() {
    answered("a", "GODTATT");
    answered("a", "GODTATT");
    count();

    assertThat(summary()).isEqualTo("kills=0 lost=1 doubled=1 reordered=0 unknown=0");
  }

  @Test
  void findsAnAnswerThatIsAnother() {
    answered("a", "GODTATT");
    answered("b", "AVVIST");
    count();

    assertThat(faults).singleElement().asString().startsWith("wrong:");
  }

  @Test
  void findsAnswersOutOfOrder() {
    // The files' residents have theirs in files, which have an order of their own.
    var feeds = new Handed();
    var other = Resident.people(1, 2, LocalDate.of(2026, 1, 5), 30).get(1);
    var first = CaseFile.educationOf(other, LocalDate.of(2026, 3, 1), "a");
    var second = CaseFile.educationOf(other, LocalDate.of(2026, 3, 2), "b");
    feeds.over(other, first, true);
    feeds.over(other, second, true);
    answer(second.verdi(Felt.LOKAL_REFERANSE).orElseThrow(), "GODTATT");
    answer(first.verdi(Felt.LOKAL_REFERANSE).orElseThrow(), "GODTATT");

    var order = new Reckoning(feeds, faults);
    order.orderOfAnswers(new Answers(casework, casework.folder()));

    assertThat(order.outcome(0).reordered()).isEqualTo(1);
  }

  private void count() {
    reckoning.answers(new Answers(casework, casework.folder()), Map.of());
  }

  private String summary() {
    return reckoning.outcome(0).summary();
  }

  private static Sakspost record(String what) {
    return CaseFile.educationOf(RESIDENT, LocalDate.of(2026, 3, 1), what);
  }

  private static NirEffect effect(String what) {
    return new NirEffect("m-" + what, RESIDENT.reference(what), 1, false);
  }

  private void answered(String what, String status) {
    answer(RESIDENT.reference(what), status);
  }

  private void answer(String reference, String status) {
    var receipt =
        JsonNodeFactory.instance
            .objectNode()
            .put("lokalReferanse", reference)
            .put("versjon", 1)
            .put("status", status)
            .put("mottaker", "nir");
    casework.hears(
        new CaseworkSandbox.Message("/kvitteringer", UUID.randomUUID().toString(), receipt));
  }
}
