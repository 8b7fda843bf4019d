package bindeledd.mapping.rules;

import bindeledd.mapping.codes.Rows;
import bindeledd.mapping.codes.Validity;
import bindeledd.model.Law;
import bindeledd.model.Period;
import bindeledd.model.ProgrammeRecord;
import bindeledd.model.ProgrammeRecord.Course;
import bindeledd.model.ProgrammeRecord.Exemption;
import bindeledd.model.ProgrammeRecord.Hours;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Exemptions (fritak): what a ground exempts from, and what must not go with one. */
final class ExemptionRules {

  private static final Set<String> TESTS = Set.of("norwegian-test", "social-studies-test");

  /** What a ground exempts from or does not; what is in no row is not known. */
  private record Ground(String ground, String exemption, boolean exempts, Validity validity) {

    private static final List<Ground> TABLE =
        Rows.of("/rules/exemption-grounds.csv").stream()
            .map(
                row ->
                    new Ground(
                        row.text("ground"),
                        row.text("exemption"),
                        row.text("exempts").equals("yes"),
                        row.validity()))
            .toList();

    static Optional<Boolean> exempts(Exemption exemption) {
      return TABLE.stream()
          .filter(row -> row.ground.equals(exemption.ground()))
          .filter(row -> row.exemption.equals(exemption.type()))
          .filter(row -> row.validity.holds(exemption.decidedOn()))
          .map(Ground::exempts)
          .findFirst();
    }
  }

  private ExemptionRules() {}

  static void check(ProgrammeRecord record, Known known, Judgement judgement) {
    if (record instanceof Exemption exemption) {
      ground(exemption, judgement);
      test(exemption, judgement);
      judgement.brokenIf(
          known.here(Hours.class).anyMatch(hours -> taughtAllThrough(hours, exemption)),
          Rule.TIMER_UNDER_FRITAK,
          "fraDato");
    } else if (record instanceof Hours hours) {
      judgement.brokenIf(
          known.here(Exemption.class).anyMatch(exemption -> taughtAllThrough(hours, exemption)),
          Rule.TIMER_UNDER_FRITAK,
          "fraDato");
    }
  }

  private static void ground(Exemption exemption, Judgement judgement) {
    if (exemption.ground().isBlank()) {
      return;
    }
    Ground.exempts(exemption)
        .ifPresentOrElse(
            exempts -> judgement.brokenIf(!exempts, Rule.FRITAK_HJEMMEL, "hjemmel"),
            () -> judgement.notChecked(Rule.FRITAK_HJEMMEL, "hjemmel"));
  }

  private static void test(Exemption exemption, Judgement judgement) {
    if (!TESTS.contains(exemption.type())) {
      return;
    }
    if (Rule.PROVE_FRIVILLIG.row().validity().holds(exemption.decidedOn())) {
      judgement.broken(Rule.PROVE_FRIVILLIG, "kode");
    } else if (exemption.law() == Law.INTRODUCTION_ACT) {
      judgement.notChecked(Rule.PROVE_FRIVILLIG, "kode");
    }
  }

  private static boolean taughtAllThrough(Hours hours, Exemption exemption) {
    return hours.completed() > 0
        && exemption.type().equals(training(hours.course()))
        && covers(exemption.period(), hours.period());
  }

  private static String training(Course course) {
    return switch (course) {
      case NORWEGIAN -> "norwegian-training";
      case SOCIAL_STUDIES -> "social-studies-training";
    };
  }

  private static boolean covers(Period whole, Period part) {
    LocalDate last = Objects.requireNonNullElse(part.to(), part.from());
    return whole.contains(part.from()) && whole.contains(last);
  }
}
