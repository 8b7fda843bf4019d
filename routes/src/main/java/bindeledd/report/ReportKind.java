package bindeledd.report;

import java.util.Arrays;
import java.util.Optional;

/** The reports there are. */
enum ReportKind {
  DEVIATIONS(FindingLayouts.DEVIATIONS),
  GRANTS(RecordLayouts.GRANTS),
  AT_RISK(FindingLayouts.AT_RISK),
  DEADLINES(FindingLayouts.DEADLINES),
  DELIVERIES(RecordLayouts.DELIVERIES);

  private final Layout<?> layout;

  ReportKind(Layout<?> layout) {
    this.layout = layout;
  }

  Layout<?> layout() {
    return layout;
  }

  static Optional<ReportKind> of(String file) {
    return Arrays.stream(values()).filter(kind -> kind.layout.file().equals(file)).findFirst();
  }
}
