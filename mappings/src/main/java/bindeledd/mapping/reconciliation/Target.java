package bindeledd.mapping.reconciliation;

import bindeledd.mapping.codes.Rows;
import bindeledd.mapping.rules.Limit;
import bindeledd.model.GrantBasis;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person triggers integreringstilskudd, by what their stay rests on and, of family, by
 * whom they came to; the grounds stand in {@code rules/grant-grounds.csv}.
 *
 * @param years how many years they trigger it for; none when they do not
 * @param why in Norwegian, when they do not or it is not known
 */
record Target(Answer answer, int years, String why) {

  /** Whether they do. */
  enum Answer {
    YES,
    NO,
    UNKNOWN
  }

  private static final int YEARS = 5;
  private static final Map<String, Rows.Row> GROUNDS =
      Rows.of("/rules/grant-grounds.csv").stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.text("ground"), Function.identity()));

  static Target of(Seen seen) {
    if (seen.bornHere()) {
      return born(seen);
    }
    List<String> grounds = seen.participant == null ? null : seen.participant.permitGrounds();
    if (grounds == null || grounds.isEmpty()) {
      return unknown("oppholdsgrunnlaget er ikke kjent");
    }
    return switch (triggers(grounds.getLast())) {
      case "yes" -> new Target(Answer.YES, YEARS, "");
      case "no" -> no("oppholdsgrunnlaget utløser ikke tilskudd");
      case "family" -> family(seen.basis);
      case String _ -> unknown("oppholdsgrunnlaget er ikke kjent");
    };
  }

  private static Target born(Seen seen) {
    var mother = seen.basis == null ? null : seen.basis.referenceSettledOn();
    var months = mother == null ? null : Limit.GRANT_BIRTH_MONTHS.wholeOn(mother).orElse(null);
    if (mother == null || months == null || seen.birthDate == null) {
      return unknown("morens bosetting eller fødselsdatoen er ikke kjent");
    }
    return seen.birthDate.isAfter(mother.plusMonths(months))
        ? no("barnet er født mer enn " + months + " måneder etter at moren ble bosatt")
        : new Target(Answer.YES, YEARS, "");
  }

  private static Target family(@Nullable GrantBasis basis) {
    if (basis == null) {
      return unknown("familieforholdet er ikke kjent");
    }
    if (Boolean.FALSE.equals(basis.renewable())) {
      return no("tillatelsen er midlertidig og kan ikke fornyes");
    }
    String reference = basis.referenceGround();
    if (reference == null) {
      return unknown("referansepersonens grunnlag er ikke kjent");
    }
    switch (triggers(reference)) {
      case "yes" -> {}
      case "family" -> {
        return no("referansepersonen kom selv som familie");
      }
      case "no" -> {
        return no("referansepersonen er ikke i ordningen");
      }
      case String _ -> {
        return unknown("referansepersonens grunnlag er ikke kjent");
      }
    }
    LocalDate settled = basis.referenceSettledOn();
    LocalDate applied = basis.appliedOn();
    var most = settled == null ? null : Limit.GRANT_FAMILY_YEARS.wholeOn(settled).orElse(null);
    if (settled == null || applied == null || most == null || basis.renewable() == null) {
      return unknown("søknadsdato, bosetting eller tillatelsens art er ikke kjent");
    }
    return applied.isAfter(settled.plusYears(most))
        ? no("det gikk mer enn " + most + " år fra bosetting til søknad om familiegjenforening")
        : new Target(Answer.YES, years(reference), "");
  }

  private static int years(String reference) {
    var row = GROUNDS.get(reference);
    return row == null ? 0 : Integer.parseInt(row.text("family_years"));
  }

  private static String triggers(String ground) {
    var row = GROUNDS.get(ground);
    return row == null ? "" : row.text("triggers");
  }

  private static Target no(String why) {
    return new Target(Answer.NO, 0, why);
  }

  private static Target unknown(String why) {
    return new Target(Answer.UNKNOWN, 0, why);
  }
}
