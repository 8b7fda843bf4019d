package bindeledd.mapping.reconciliation;

import bindeledd.mapping.reconciliation.Difference.Kind;
import bindeledd.mapping.reconciliation.Difference.Remedy;
import bindeledd.mapping.reconciliation.Difference.Severity;
import bindeledd.mapping.reconciliation.Difference.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A difference being written: what is known of it is added as it is found. */
final class Draft {

  private final Check check;
  private final Kind kind;
  private final String about;
  private final List<String> says = new ArrayList<>();
  private final List<Value> values = new ArrayList<>();
  private Severity severity;
  private @Nullable String cause;
  private @Nullable LocalDate deadline;
  private @Nullable Long stake;
  private @Nullable Remedy remedy;

  Draft(Check check, Kind kind, String about) {
    this.check = check;
    this.kind = kind;
    this.about = about;
    this.severity =
        switch (kind) {
          case NOT_CHECKED -> Severity.INFORMATION;
          case NOT_YET_DUE -> Severity.MINOR;
          case MISSING, EXTRA, DIFFERS, STALE -> check.row().severity();
        };
  }

  /** What stands in for {0}, {1} … in the text. */
  Draft says(Object... words) {
    for (Object word : words) {
      says.add(word.toString());
    }
    return this;
  }

  Draft value(Side side, @Nullable Object text) {
    values.add(new Value(side, text == null ? "" : text.toString()));
    return this;
  }

  Draft cause(@Nullable String why) {
    cause = why;
    return this;
  }

  Draft due(@Nullable LocalDate day) {
    deadline = day;
    return this;
  }

  Draft stake(@Nullable Long oere) {
    stake = oere;
    return this;
  }

  Draft severity(Severity how) {
    severity = how;
    return this;
  }

  Draft remedy(Remedy.Type type, Side side, String kindOfFact, String reference) {
    remedy = new Remedy(type, side, kindOfFact, reference);
    return this;
  }

  /** A change request for a line that is not there. */
  Draft asksFor(String code, String kindOfFact) {
    remedy = new Remedy(Remedy.Type.CHANGE_REQUEST, Side.TILSKUDD, kindOfFact, "", code);
    return this;
  }

  Difference done() {
    var words = check.row().words(kind);
    return new Difference(
        check,
        kind,
        severity,
        about,
        filled(words.text()),
        filled(words.advice()),
        cause,
        deadline,
        stake,
        values,
        remedy);
  }

  private String filled(String text) {
    String filled = text;
    for (int i = 0; i < says.size(); i++) {
      filled = filled.replace("{" + i + "}", says.get(i));
    }
    return filled;
  }
}
