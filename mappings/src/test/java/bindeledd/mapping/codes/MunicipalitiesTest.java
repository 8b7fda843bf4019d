package bindeledd.mapping.codes;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.model.Municipality;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Municipalities that got another number. */
final class MunicipalitiesTest {

  @ParameterizedTest
  @CsvSource({
    "0301, 0301, true", // never changed
    "3005, 3301, true", // renumbered
    "3301, 3005, true", // either way round
    "0711, 3301, true", // merged, then renumbered
    "1534, 1580, true", // merged into Ålesund, and out again
    "1507, 1508, true", // what is left of it
    "0711, 0625, false", // merged with each other later
    "1508, 1580, false", // one before
    "0301, 4601, false",
    "9999, 3301, false"
  })
  void knowsWhichNumbersAreOfOneMunicipality(String one, String other, boolean same) {
    assertThat(Municipalities.same(new Municipality(one), new Municipality(other))).isEqualTo(same);
  }

  @Test
  void nobodyKnowsWhereNobodyLives() {
    assertThat(Municipalities.same(null, new Municipality("0301"))).isFalse();
    assertThat(Municipalities.same(null, null)).isFalse();
  }

  @Test
  void aNumberBecomesAnotherOnItsDayAndInOneStep() {
    var day = LocalDate.of(2024, 1, 1);
    var drammen = new Municipality("3301");
    assertThat(Municipalities.became(new Municipality("3005"), drammen, day)).isTrue();
    assertThat(Municipalities.became(new Municipality("3005"), drammen, day.plusDays(1))).isFalse();
    assertThat(Municipalities.became(new Municipality("0711"), drammen, day)).isFalse();
    assertThat(Municipalities.became(drammen, new Municipality("3005"), day)).isFalse();
  }

  /** 422 municipalities became 356 in 2020, and these 357 in 2024. */
  @Test
  void comesOutAtTheNumberOfMunicipalitiesThereAre() {
    assertThat(after(LocalDate.of(2020, 1, 1), 422)).isEqualTo(356);
    assertThat(after(LocalDate.of(2024, 1, 1), 356)).isEqualTo(357);
  }

  private static long after(LocalDate day, int before) {
    var rows =
        CodeTable.named("municipality-change").codes().stream()
            .filter(code -> day.equals(code.validity().from()))
            .toList();
    var gone = rows.stream().map(Code::external).collect(Collectors.toSet());
    var came = rows.stream().map(Code::internal).collect(Collectors.toSet());
    // Stavanger and Trondheim kept their numbers and took others in.
    came.removeIf(number -> number.equals("1103") || number.equals("5001"));
    return before - gone.size() + came.size();
  }

  @Test
  void everyRowSaysWhenAndHowAndWhereItIsFrom() {
    assertThat(CodeTable.named("municipality-change").codes())
        .allSatisfy(
            code -> {
              assertThat(code.validity().from()).isNotNull();
              assertThat(code.trait("how")).isIn("renumbered", "merged", "split");
              assertThat(code.source()).contains("Klass 131");
              assertThat(code.internal()).isNotEqualTo(code.external());
            });
  }
}
