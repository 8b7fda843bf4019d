package bindeledd.report;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.mapping.reconciliation.GrantPosition;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A report's sums have each krone once. */
final class RowsTest {

  @Test
  void whatIsPaidInTermsIsToldByItsTerms() {
    var year = position("AR-2", "", 300);
    var first = position("AR-2", "2026-Q1", 100);
    var second = position("AR-2", "2026-Q2", 200);
    var other = position("AR-3", "", 0);

    assertThat(Rows.once(List.of(year, first, second, other)))
        .containsExactly(first, second, other);
  }

  @Test
  void whatOneAppliesForIsToldByItsYear() {
    var year = position("FHT2", "", 300);

    assertThat(Rows.once(List.of(year, position("FHT2", "2026-Q1", 300)))).containsExactly(year);
  }

  private static GrantPosition position(String code, String term, long paid) {
    return new GrantPosition(code, 2026, term, null, null, null, paid, null, null, "", "");
  }
}
