package bindeledd.mapping.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bindeledd.model.Law;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class CodeTableTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  @Test
  void findsACodeOnADayUnderALaw() {
    CodeTable goals = CodeList.NORWEGIAN_GOAL.table();

    assertThat(goals.find("c1", LocalDate.of(2021, 5, 1), Law.INTEGRATION_ACT)).isPresent();
    assertThat(goals.find("c1", LocalDate.of(2021, 4, 30), Law.INTEGRATION_ACT)).isEmpty();
    assertThat(goals.find("c1", DAY, Law.INTRODUCTION_ACT)).isEmpty();
    assertThat(goals.find("c1", DAY, null)).isPresent();
    assertThat(goals.find("c3", DAY, null)).isEmpty();
  }

  @Test
  void findsOursByTheOtherSides() {
    assertThat(CodeList.END_CAUSE.table().findExternal("gr_skole", DAY, Law.INTRODUCTION_ACT))
        .map(Code::internal)
        .contains("primary-school");
  }

  @Test
  void thereIsNoTableByAnyOtherName() {
    assertThatThrownBy(() -> CodeTable.named("nothing"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource(CodeList.class)
  void everyCodeSaysWhereItComesFromAndIsUnambiguous(CodeList list) {
    List<Code> codes = list.table().codes();

    assertThat(codes).isNotEmpty();
    for (Code code : codes) {
      assertThat(code.source()).as(code.internal()).isNotBlank();
      assertThat(
              codes.stream()
                  .filter(other -> other.internal().equals(code.internal()))
                  .filter(other -> other.allows(code.law()))
                  .filter(other -> other.validity().overlaps(code.validity())))
          .as(code.internal())
          .hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = CodeList.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"EXTENT", "PERMIT_GROUND"}) // NIR counts hours, and has permits of its own.
  void nirsTableHasEveryCodeOfOursAndNoOther(CodeList list) {
    String nirs = "nir-" + list.table().name();
    assumeTrue(getClass().getResource("/codes/" + nirs + ".csv") != null, "no table for NIR yet");

    assertThat(internals(CodeTable.named(nirs))).isEqualTo(internals(list.table()));
  }

  private static Set<String> internals(CodeTable table) {
    return table.codes().stream().map(Code::internal).collect(Collectors.toSet());
  }
}
