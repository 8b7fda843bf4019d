package bindeledd.mapping;

import static bindeledd.fuzz.Expect.printable;
import static bindeledd.fuzz.Expect.same;
import static bindeledd.fuzz.Expect.storable;
import static bindeledd.fuzz.Expect.that;

import bindeledd.fuzz.FuzzTarget;
import bindeledd.mapping.rules.HousingHistory;
import bindeledd.mapping.rules.HousingRules;
import bindeledd.model.Finding;
import bindeledd.model.HousingDecision;
import bindeledd.model.HousingOutcome;
import bindeledd.model.HousingPayment;
import bindeledd.model.Json;
import bindeledd.model.Municipality;
import bindeledd.model.NationalNumber;
import bindeledd.model.NumberRules;
import bindeledd.model.Subject;
import bindeledd.schema.husbanken.Bostotte;
import bindeledd.schema.husbanken.Digisossoknad;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Any JSON as the register's answer, and as an application with NAV's copy of one: each case and
 * payment becomes a fact or is stopped with a reason, and what is told twice is news once.
 */
final class HusbankenMappingFuzz implements FuzzTarget {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
  private static final Municipality OURS = new Municipality("0301");
  private static final Subject SOMEBODY = Subject.of(new NationalNumber("05819098850"));
  private static final Instant ASKED = Instant.parse("2026-05-02T08:00:00Z");

  @Override
  public void take(byte[] input) {
    JsonNode json;
    try {
      json = JSON.readTree(input);
    } catch (IOException | NumberFormatException e) {
      // The last is Jackson's own, of a number whose exponent has no room: the connector says no.
      return;
    }
    Bostotte.av(json).ifPresent(HusbankenMappingFuzz::answer);
    Digisossoknad.av(json).ifPresent(HusbankenMappingFuzz::application);
  }

  private static void answer(Bostotte answer) {
    printable(answer.toString());
    var outcomes = HusbankenMapping.read(answer, OURS, SOMEBODY, ASKED);
    same(outcomes, HusbankenMapping.read(answer, OURS, SOMEBODY, ASKED));
    that(
        outcomes.size() == answer.saker().size() + answer.utbetalinger().size(),
        "every case and payment is answered");
    outcomes.forEach(HusbankenMappingFuzz::look);
  }

  private static void application(Digisossoknad application) {
    printable(application.toString());
    var answer = HusbankenMapping.read(application.fra("a.json post 1"), OURS, NumberRules.TEST);
    answer.problems().forEach(HusbankenMappingFuzz::finding);
    answer.outcomes().forEach(HusbankenMappingFuzz::look);
    that(
        !application.stotteFraHusbankenFeilet() || answer.outcomes().isEmpty(),
        "nothing is concluded from a failed look-up");
  }

  private static void look(Reading<HousingOutcome> reading) {
    switch (reading) {
      case Reading.Read<HousingOutcome>(HousingOutcome fact, var findings) -> {
        storable(fact.header().reference());
        printable(fact.header().reference());
        findings.forEach(HusbankenMappingFuzz::finding);
        same(fact, Json.read(Json.write(fact), fact.kind()));
        that(HousingNews.in(fact, fact).isEmpty(), "what is told twice is news once");
        switch (fact) {
          case HousingDecision decision ->
              HousingRules.check(
                      decision,
                      new HousingHistory(Map.of(SOMEBODY.numbers().getFirst(), List.of(decision))))
                  .forEach(HusbankenMappingFuzz::finding);
          case HousingPayment _ -> {}
        }
        printable(CaseworkMapping.toBostottemelding(fact, SOMEBODY, findings).toString());
      }
      case Reading.Stopped<HousingOutcome>(_, _, var findings) -> {
        that(!findings.isEmpty(), "what is stopped has a reason");
        findings.forEach(HusbankenMappingFuzz::finding);
      }
    }
  }

  private static void finding(Finding finding) {
    printable(finding.rule() + finding.field() + finding.text() + finding.advice());
    that(!finding.text().isBlank(), "a finding says what is wrong");
  }
}
