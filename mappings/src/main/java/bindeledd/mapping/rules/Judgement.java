package bindeledd.mapping.rules;

import bindeledd.model.Finding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The findings on one record, as they are made. */
final class Judgement {

  private final List<Finding> findings = new ArrayList<>();

  /** The rule is broken; {@code values} fill its text. */
  void broken(Ruled rule, String field, Object... values) {
    findings.add(rule.row().broken(field, List.of(values).stream().map(Judgement::text).toList()));
  }

  /** The same, when {@code condition} holds. */
  void brokenIf(boolean condition, Ruled rule, String field, Object... values) {
    if (condition) {
      broken(rule, field, values);
    }
  }

  /** Not enough is known to judge the rule. */
  void notChecked(Ruled rule, String field) {
    findings.add(rule.row().notChecked(field));
  }

  /** Whether the rule held on that day; when not, it is noted as not checked. */
  boolean inForce(Ruled rule, String field, LocalDate day) {
    boolean holds = rule.row().validity().holds(day);
    if (!holds) {
      findings.add(rule.row().outOfTime(field));
    }
    return holds;
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  private static String text(Object value) {
    return value instanceof BigDecimal number
        ? number.toPlainString().replace('.', ',')
        : value.toString();
  }
}
