package bindeledd.mapping.rules;

import static bindeledd.mapping.HousingFacts.NUMBER;
import static bindeledd.mapping.HousingFacts.application;
import static bindeledd.mapping.HousingFacts.decision;
import static bindeledd.mapping.HousingFacts.payment;
import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.mapping.HousingFacts;
import bindeledd.model.Fact;
import bindeledd.model.Finding;
import bindeledd.model.Finding.Severity;
import bindeledd.model.Grade;
import bindeledd.model.HousingApplication;
import bindeledd.model.HousingDecision;
import bindeledd.model.HousingDecision.Outcome;
import bindeledd.model.HousingOutcome.Role;
import bindeledd.model.Municipality;
import bindeledd.model.Person;
import bindeledd.model.PersonNumber;
import bindeledd.model.SyntheticNumbers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of housing allowance at its boundaries. */
final class HousingRulesTest {

  private static final PersonNumber OTHER = new SyntheticNumbers(6).birthNumber();
  private static final String HOME = "Bakken 1";

  /** One fact about one rule; {@code severity} is absent where it is kept. */
  private record Case(
      HousingRule rule, String says, @Nullable Severity severity, Supplier<List<Finding>> check) {
    @Override
    public String toString() {
      return rule + ": " + says;
    }
  }

  static Stream<Case> cases() {
    return Stream.of(applications(), ages(), registrations(), running(), decisions())
        .flatMap(List::stream);
  }

  private static List<Case> applications() {
    return List.of(
        broken(HousingRule.BOSTOTTE_MOTTATT_FREMTID, "received tomorrow", "2026-04", "2026-04-11"),
        kept(HousingRule.BOSTOTTE_MOTTATT_FREMTID, "received today", "2026-04", "2026-04-10"),
        broken(HousingRule.BOSTOTTE_FRIST, "on the 26th", "2026-03", "2026-03-26"),
        kept(HousingRule.BOSTOTTE_FRIST, "on the 25th", "2026-03", "2026-03-25"),
        unknown(HousingRule.BOSTOTTE_FRIST, "before we know the rule", "2016-03", "2016-03-12"));
  }

  private static Case broken(HousingRule rule, String says, String month, String received) {
    return new Case(
        rule, says, rule.row().severity(), () -> check(application(month, received), known()));
  }

  private static Case kept(HousingRule rule, String says, String month, String received) {
    return new Case(rule, says, null, () -> check(application(month, received), known()));
  }

  private static Case unknown(HousingRule rule, String says, String month, String received) {
    return new Case(
        rule, says, Severity.NOT_CHECKED, () -> check(application(month, received), known()));
  }

  private static Case aged(String says, @Nullable Severity severity, @Nullable String born) {
    return at(
        HousingRule.BOSTOTTE_ALDER,
        says,
        severity,
        application("2026-04", "2026-04-10"),
        born(lives(NUMBER, "2025-01-01"), born));
  }

  private static List<Case> ages() {
    return List.of(
        aged("18 that day", null, "2008-04-01"),
        aged("18 the day after", Severity.WARNING, "2008-04-02"),
        aged("born nobody knows when", Severity.NOT_CHECKED, null),
        at(
            HousingRule.BOSTOTTE_ALDER,
            "nobody told",
            Severity.NOT_CHECKED,
            application("2026-04", "2026-04-10")));
  }

  private static Person born(Person person, @Nullable String day) {
    return new Person(
        person.header(),
        person.numbers(),
        person.name(),
        day == null ? null : LocalDate.parse(day),
        List.of(),
        person.residence(),
        null,
        null,
        person.grade());
  }

  private static List<Case> registrations() {
    var rule = HousingRule.BOSTOTTE_FOLKEREGISTRERT;
    var home = HousingRule.BOSTOTTE_HUSSTAND;
    var two = application("2026-04", "2026-04-10", OTHER);
    return List.of(
        at(
            rule,
            "all since the 1st",
            null,
            two,
            lives(NUMBER, "2026-04-01"),
            lives(OTHER, "2025-01-01")),
        at(
            rule,
            "one since the 2nd",
            Severity.WARNING,
            two,
            lives(NUMBER, "2026-04-02"),
            lives(OTHER, "2025-01-01")),
        at(
            rule,
            "the other since the 2nd",
            Severity.WARNING,
            two,
            lives(NUMBER, "2026-01-01"),
            lives(OTHER, "2026-04-02")),
        at(
            rule,
            "one elsewhere",
            Severity.WARNING,
            two,
            lives(NUMBER, "2026-01-01"),
            person(OTHER, "bosatt", "4601", "2020-01-01", HOME)),
        at(
            rule,
            "one who left",
            Severity.WARNING,
            two,
            lives(NUMBER, "2026-01-01"),
            person(OTHER, "utflyttet", null, "2026-01-01", null)),
        at(rule, "one nobody told about", Severity.NOT_CHECKED, two, lives(NUMBER, "2026-01-01")),
        at(
            home,
            "the same address",
            null,
            two,
            lives(NUMBER, "2026-01-01"),
            lives(OTHER, "2026-01-01")),
        at(
            home,
            "another address",
            Severity.WARNING,
            two,
            lives(NUMBER, "2026-01-01"),
            person(OTHER, "bosatt", "0301", "2026-01-01", "Bakken 2")),
        at(
            home,
            "an address that is not shown",
            Severity.NOT_CHECKED,
            two,
            lives(NUMBER, "2026-01-01"),
            person(OTHER, "bosatt", "0301", "2026-01-01", null)),
        at(
            home,
            "nobody else",
            null,
            application("2026-04", "2026-04-10"),
            lives(NUMBER, "2026-01-01")));
  }

  private static Case at(
      HousingRule rule,
      String says,
      @Nullable Severity severity,
      HousingApplication application,
      Fact... known) {
    return new Case(rule, says, severity, () -> check(application, known(known)));
  }

  private static List<Case> running() {
    var rule = HousingRule.BOSTOTTE_LOEPER;
    var april = application("2026-04", "2026-04-10");
    var granted = decision("2026-03", Outcome.GRANTED, "V00", "2026-04-01");
    return List.of(
        at(
            rule,
            "granted last month",
            Severity.WARNING,
            april,
            granted,
            lives(NUMBER, "2025-01-01")),
        at(rule, "moved since", null, april, granted, lives(NUMBER, "2026-03-15")),
        at(
            rule,
            "granted long ago",
            null,
            april,
            decision("2026-01", Outcome.GRANTED, "V00", "2026-02-01")),
        at(
            rule,
            "refused last month",
            null,
            april,
            decision("2026-03", Outcome.REFUSED, "V04", "2026-04-01")));
  }

  private static List<Case> decisions() {
    var moved = HousingRule.BOSTOTTE_FLYTTET;
    var stopped = HousingRule.BOSTOTTE_STANSET;
    var income = HousingRule.BOSTOTTE_INNTEKT;
    var documents = HousingRule.BOSTOTTE_DOKUMENTASJON;
    var granted = decision("2026-04", Outcome.GRANTED, "V00", "2026-05-01");
    var third = decision("2026-04", Outcome.REFUSED, "V03", "2026-05-01");
    var second = decision("2026-03", Outcome.REFUSED, "V03", "2026-04-01");
    var first = decision("2026-02", Outcome.REFUSED, "V03", "2026-03-01");
    return List.of(
        of(moved, "moved on the 2nd", Severity.WARNING, granted, lives(NUMBER, "2026-04-02")),
        of(moved, "moved on the 1st", null, granted, lives(NUMBER, "2026-04-01")),
        of(moved, "nobody told", Severity.NOT_CHECKED, granted),
        of(
            stopped,
            "not an approved home",
            Severity.WARNING,
            decision("2026-04", Outcome.REFUSED, "V04", "2026-05-01")),
        of(stopped, "for income it goes on", null, third),
        of(
            stopped,
            "a code nobody knows",
            Severity.NOT_CHECKED,
            decision("2026-04", Outcome.REFUSED, "V77", "2026-05-01")),
        of(
            stopped,
            "no code at all",
            Severity.NOT_CHECKED,
            decision("2026-04", Outcome.DISMISSED, null, "2026-05-01")),
        of(income, "the third in a row", Severity.WARNING, third, second, first),
        of(income, "the second", null, third, second),
        of(income, "a month between", null, third, first),
        of(
            income,
            "granted between",
            null,
            third,
            first,
            decision("2026-03", Outcome.GRANTED, "V00", "2026-04-01")),
        of(
            income,
            "before we know the rule",
            Severity.NOT_CHECKED,
            decision("2016-04", Outcome.REFUSED, "V03", "2016-05-01")),
        of(
            documents,
            "V09",
            Severity.WARNING,
            decision("2026-04", Outcome.DISMISSED, "V09", "2026-05-01")),
        of(
            documents,
            "granted whatever the code",
            null,
            decision("2026-04", Outcome.GRANTED, "V09", "2026-05-01")));
  }

  private static Case of(
      HousingRule rule,
      String says,
      @Nullable Severity severity,
      HousingDecision decision,
      Fact... known) {
    return new Case(rule, says, severity, () -> HousingRules.check(decision, known(known)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theRuleSays(Case example) {
    var said =
        example.check().get().stream()
            .filter(finding -> finding.rule().equals(example.rule().name()))
            .map(Finding::severity)
            .toList();
    assertThat(said)
        .isEqualTo(example.severity() == null ? List.of() : List.of(example.severity()));
  }

  @ParameterizedTest
  @EnumSource(HousingRule.class)
  void everyRuleIsSeenBrokenAndKeptAndNotKnowing(HousingRule rule) {
    var seen = cases().filter(one -> one.rule() == rule).map(Case::severity).toList();
    assertThat(seen).contains(rule.row().severity()).containsNull();
    assertThat(seen.contains(Severity.NOT_CHECKED)).isEqualTo(!rule.row().unknown().isEmpty());
  }

  @Test
  void everyRuleIsInTheTableAndNoOther() {
    assertThat(HousingRule.inTable())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(HousingRule.values()).map(Enum::name).toList());
  }

  @Test
  void aCaseOfSomebodyElseGivesNothingToDo() {
    var granted = decision("2026-04", Outcome.GRANTED, "V00", "2026-05-01");
    var member =
        new HousingDecision(
            granted.header(),
            granted.situationOn(),
            granted.outcome(),
            Role.MEMBER,
            granted.told(),
            granted.toldAt());
    assertThat(HousingRules.check(member, known(lives(NUMBER, "2026-04-15")))).isEmpty();
  }

  @Test
  void saysByWhenToApplyForTheNewHome() {
    var granted = decision("2026-04", Outcome.GRANTED, "V00", "2026-05-01");
    assertThat(HousingRules.check(granted, known(lives(NUMBER, "2026-04-15"))))
        .singleElement()
        .satisfies(finding -> assertThat(finding.advice()).contains("2026-05-25"));
  }

  @Test
  void atStakeIsWhatWasPaidLast() {
    var application = application("2026-04", "2026-04-10");
    assertThat(
            HousingStake.of(
                application,
                known(
                    payment("2026-02-20", 400_000, Role.APPLICANT, "2026-03-01"),
                    payment("2026-03-20", 430_050, Role.APPLICANT, "2026-04-01"))))
        .contains(430_050L);
    assertThat(
            HousingStake.of(
                application, known(payment("2025-03-20", 430_050, Role.APPLICANT, "2025-04-01"))))
        .isEmpty();
  }

  @Test
  void atStakeIsAtMostWhatTheRatesAllowAndUnknownWithoutRates() {
    // 12 × 9 000 kr is 108 000 kr; the ceiling for one in Oslo is 89 029 + 27 010; less 25 752.
    assertThat(HousingStake.of(application("2025-07", "2025-07-10"), HousingHistory.NONE))
        .contains((12L * 900_000 - 2_575_200) / 12);
    assertThat(HousingStake.of(application("2026-04", "2026-04-10"), HousingHistory.NONE))
        .isEmpty();
  }

  private static List<Finding> check(HousingApplication application, HousingHistory known) {
    var reported =
        application.receivedOn().equals(LocalDate.of(2026, 4, 11))
            ? LocalDate.of(2026, 4, 10)
            : application.receivedOn();
    return HousingRules.check(application, known, reported);
  }

  private static HousingHistory known(Fact... facts) {
    Map<PersonNumber, List<Fact>> known = new HashMap<>();
    for (Fact fact : facts) {
      for (PersonNumber number : fact.header().subject().numbers()) {
        known.computeIfAbsent(number, _ -> new ArrayList<>()).add(fact);
      }
    }
    return new HousingHistory(known);
  }

  private static Person lives(PersonNumber number, String since) {
    return person(number, "bosatt", "0301", since, HOME);
  }

  private static Person person(
      PersonNumber number,
      String status,
      @Nullable String municipality,
      String movedOn,
      @Nullable String address) {
    var header = HousingFacts.header("folkeregister-person", "2026-01-01");
    return new Person(
        new bindeledd.model.Header(
            header.municipality(),
            bindeledd.model.Subject.of(number),
            header.reference(),
            header.version(),
            header.changedAt(),
            "",
            header.change()),
        List.of(new Person.HeldNumber(number, true)),
        null,
        null,
        List.of(),
        new Person.Residence(
            status,
            municipality == null ? null : new Municipality(municipality),
            LocalDate.parse(movedOn),
            address == null ? null : new Person.Address(List.of(address), "0001", "OSLO")),
        null,
        null,
        Grade.UNGRADED);
  }
}
