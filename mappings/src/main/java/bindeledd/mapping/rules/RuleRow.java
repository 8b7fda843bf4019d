package bindeledd.mapping.rules;

import bindeledd.mapping.codes.Rows;
import bindeledd.mapping.codes.Validity;
import bindeledd.model.Finding;
import bindeledd.model.Finding.Severity;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One row of a table of rules.
 *
 * @param unknown what is not known when the rule cannot be judged; empty when it always can
 */
public record RuleRow(
    String rule,
    Severity severity,
    String text,
    String advice,
    String unknown,
    String source,
    Validity validity) {

  /** A table's rows by the rule they are about. */
  static Map<String, RuleRow> book(String resource) {
    return Rows.of(resource).stream()
        .map(RuleRow::read)
        .collect(Collectors.toUnmodifiableMap(RuleRow::rule, Function.identity()));
  }

  static RuleRow of(Map<String, RuleRow> book, String rule) {
    RuleRow row = book.get(rule);
    if (row == null) {
      throw new IllegalStateException("No table says anything of " + rule);
    }
    return row;
  }

  private static RuleRow read(Rows.Row row) {
    return new RuleRow(
        row.text("rule"),
        Severity.valueOf(row.text("severity")),
        row.text("text"),
        row.text("advice"),
        row.find("unknown").orElse(""),
        row.text("source"),
        row.validity());
  }

  /** It is broken; {@code values} stand in for {0}, {1} … in the text and the advice. */
  Finding broken(String field, List<String> values) {
    return new Finding(severity, rule, field, filled(text, values), filled(advice, values));
  }

  private static String filled(String text, List<String> values) {
    String filled = text;
    for (int i = 0; i < values.size(); i++) {
      filled = filled.replace("{" + i + "}", values.get(i));
    }
    return filled;
  }

  /** Not enough is known to judge by. */
  Finding notChecked(String field) {
    return Finding.notChecked(rule, field, "Ikke kontrollert: " + unknown);
  }

  /** The table has no rule for that day. */
  Finding outOfTime(String field) {
    return Finding.notChecked(
        rule, field, "Ikke kontrollert: vi kjenner ikke regelen som gjaldt på datoen.");
  }
}
