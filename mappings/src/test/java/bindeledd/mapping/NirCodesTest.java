package bindeledd.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.mapping.codes.Code;
import bindeledd.mapping.codes.CodeList;
import java.util.EnumSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What our records may say, NIR can be told. */
final class NirCodesTest {

  private static final EnumSet<CodeList> NOT_SENT =
      EnumSet.of(CodeList.EXTENT, CodeList.PERMIT_GROUND);

  @ParameterizedTest
  @EnumSource
  void hasACounterpartForEveryCodeOfOurs(CodeList list) {
    if (!NOT_SENT.contains(list)) {
      assertThat(NirCodes.valueOf(list.name()).table().codes())
          .extracting(Code::internal)
          .containsAll(list.table().codes().stream().map(Code::internal).toList());
    }
  }

  @ParameterizedTest
  @EnumSource
  void givesEveryCodeOneCounterpart(NirCodes table) {
    assertThat(table.table().codes()).extracting(Code::external).allMatch(code -> !code.isBlank());
    assertThat(table.table().codes()).extracting(Code::internal).doesNotHaveDuplicates();
  }
}
