package bindeledd.mapping.rules;

import bindeledd.model.Finding;
import bindeledd.model.Finding.Severity;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One fact about one rule of grants; {@code severity} is absent where it is kept. */
record GrantCase(
    GrantRule rule, String says, @Nullable Severity severity, Supplier<List<Finding>> check) {

  static GrantCase broken(GrantRule rule, String says, Supplier<List<Finding>> check) {
    return new GrantCase(rule, says, rule.row().severity(), check);
  }

  static GrantCase kept(GrantRule rule, String says, Supplier<List<Finding>> check) {
    return new GrantCase(rule, says, null, check);
  }

  static GrantCase unknown(GrantRule rule, String says, Supplier<List<Finding>> check) {
    return new GrantCase(rule, says, Severity.NOT_CHECKED, check);
  }

  @Override
  public String toString() {
    return rule + ": " + says;
  }
}
