package bindeledd.report;

import java.util.Arrays;
import java.util.Optional;

/** The reports there are. */
enum ReportKind {
  DEVIATIONS,
  GRANTS,
  AT_RISK,
  DEADLINES,
  DELIVERIES;

  Layout<?> layout() {
    return switch (this) {
      case DEVIATIONS -> FindingLayouts.DEVIATIONS;
      case GRANTS -> RecordLayouts.GRANTS;
      case AT_RISK -> FindingLayouts.AT_RISK;
      case DEADLINES -> FindingLayouts.DEADLINES;
      case DELIVERIES -> RecordLayouts.DELIVERIES;
    };
  }

  static Optional<ReportKind> of(String file) {
    return Arrays.stream(values()).filter(kind -> kind.layout().file().equals(file)).findFirst();
  }
}
