package bindeledd.mapping.rules;

import bindeledd.mapping.codes.CodeTable;
import bindeledd.model.HousingDecision;
import bindeledd.model.HousingDecision.Outcome;
import bindeledd.model.HousingOutcome.Role;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What follows from a decision, and from what has happened since the day it is about. */
final class HousingDecisionRules {

  private static final CodeTable CODES = CodeTable.named("husbanken-reason");

  private HousingDecisionRules() {}

  static void check(HousingDecision decision, HousingHistory history, Judgement judgement) {
    if (decision.role() != Role.APPLICANT) {
      // The case is somebody else's, and so is what to do about it.
      return;
    }
    switch (decision.outcome()) {
      case GRANTED, PENDING -> moved(decision, history, judgement);
      case REFUSED, DISMISSED -> stopped(decision, history, judgement);
      case UNKNOWN -> {}
    }
  }

  private static void moved(HousingDecision decision, HousingHistory history, Judgement judgement) {
    var moved =
        history
            .person(decision.header().subject().numbers())
            .map(person -> person.residence().movedOn());
    if (moved.isEmpty()) {
      judgement.notChecked(HousingRule.BOSTOTTE_FLYTTET, "maaned");
      return;
    }
    judgement.brokenIf(
        moved.get().isAfter(decision.situationOn()),
        HousingRule.BOSTOTTE_FLYTTET,
        "maaned",
        deadlineAfter(moved.get()));
  }

  /** The deadline for the first month whose first day the household lives in the new home. */
  private static Object deadlineAfter(LocalDate moved) {
    var month = moved.getDayOfMonth() == 1 ? moved : moved.plusMonths(1).withDayOfMonth(1);
    return HousingRules.deadline(month).map(LocalDate::toString).orElse("fristen");
  }

  private static void stopped(
      HousingDecision decision, HousingHistory history, Judgement judgement) {
    switch (effect(decision).orElse("")) {
      case "income" -> refusedForIncome(decision, history, judgement);
      case "documents" -> judgement.broken(HousingRule.BOSTOTTE_DOKUMENTASJON, "vedtakskode");
      case "stops" -> judgement.broken(HousingRule.BOSTOTTE_STANSET, "utfall");
      default -> judgement.notChecked(HousingRule.BOSTOTTE_STANSET, "utfall");
    }
  }

  private static Optional<String> effect(HousingDecision decision) {
    return Optional.ofNullable(decision.told().code())
        .flatMap(code -> CODES.findExternal(code, decision.situationOn(), null))
        .map(code -> code.trait("effect"));
  }

  /** The third month in a row stops the case; the two before it goes on by itself. */
  private static void refusedForIncome(
      HousingDecision decision, HousingHistory history, Judgement judgement) {
    var most = Limit.HOUSING_INCOME_REFUSALS.wholeOn(decision.situationOn());
    if (most.isEmpty()) {
      judgement.notChecked(HousingRule.BOSTOTTE_INNTEKT, "utfall");
      return;
    }
    Map<LocalDate, HousingDecision> byMonth =
        history.decisions(decision.header().subject()).stream()
            .filter(other -> other.role() == Role.APPLICANT)
            .collect(
                Collectors.toMap(
                    HousingDecision::situationOn, Function.identity(), (_, later) -> later));
    int inRow = 1;
    var month = decision.situationOn().minusMonths(1);
    while (inRow < most.get() && isRefusedForIncome(byMonth.get(month))) {
      inRow++;
      month = month.minusMonths(1);
    }
    judgement.brokenIf(
        inRow >= most.get(), HousingRule.BOSTOTTE_INNTEKT, "utfall", most.get().toString());
  }

  private static boolean isRefusedForIncome(@Nullable HousingDecision decision) {
    return decision != null
        && decision.outcome() == Outcome.REFUSED
        && effect(decision).filter("income"::equals).isPresent();
  }
}
