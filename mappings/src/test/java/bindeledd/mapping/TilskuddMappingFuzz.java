package bindeledd.mapping;

import static bindeledd.fuzz.Expect.printable;
import static bindeledd.fuzz.Expect.same;
import static bindeledd.fuzz.Expect.storable;
import static bindeledd.fuzz.Expect.that;

import bindeledd.fuzz.FuzzTarget;
import bindeledd.mapping.rules.GrantHistory;
import bindeledd.mapping.rules.GrantRules;
import bindeledd.model.Change;
import bindeledd.model.Fact;
import bindeledd.model.Finding;
import bindeledd.model.GrantChangeRequest;
import bindeledd.model.GrantOutcome;
import bindeledd.model.GrantStatus;
import bindeledd.model.Header;
import bindeledd.model.Json;
import bindeledd.model.Municipality;
import bindeledd.model.NationalNumber;
import bindeledd.model.NumberRules;
import bindeledd.model.Subject;
import bindeledd.schema.tilskudd.Liste;
import bindeledd.schema.tilskudd.Statussvar;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Any JSON as a row of a list, and as the portal's word on a request: a fact that can be kept and
 * told, or a reason why there is none.
 */
final class TilskuddMappingFuzz implements FuzzTarget {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Municipality OURS = new Municipality("0301");
  private static final Subject SOMEBODY = Subject.of(new NationalNumber("05819098850"));
  private static final Instant ASKED = Instant.parse("2026-05-02T08:00:00Z");
  private static final GrantChangeRequest REQUEST =
      new GrantChangeRequest(
          new Header(OURS, SOMEBODY, "FLY-E-1", 1, ASKED, "", new Change.Registration()),
          GrantChangeRequest.Type.MOVED,
          null,
          "L-1",
          new GrantChangeRequest.Expected(null, null, null),
          new GrantChangeRequest.Text("Flyttet."),
          null);

  @Override
  public void take(byte[] input) {
    JsonNode json;
    try {
      json = JSON.readTree(input);
    } catch (IOException e) {
      return;
    }
    if (json == null || !json.isObject()) {
      return;
    }
    if (Arrays.stream(Liste.values())
        .anyMatch(list -> list.name().equals(json.path("liste").asText()))) {
      row(json);
    }
    status(
        new Statussvar(
            "0301",
            "FLY-E-1",
            text(json, "foresporselId"),
            text(json, "status"),
            text(json, "mottatt")));
  }

  private static @Nullable String text(JsonNode json, String name) {
    return json.path(name).textValue();
  }

  private static void row(JsonNode json) {
    var row = TilskuddGoldenTest.row(json);
    var reading = TilskuddMapping.read(row, OURS, NumberRules.TEST);
    same(reading, TilskuddMapping.read(row, OURS, NumberRules.TEST));
    look(reading);
    if (reading instanceof Reading.Read<? extends Fact>(Fact fact, var _)) {
      that(!GrantNews.key(fact).isEmpty(), "a row has a key");
      same(GrantNews.content(fact), GrantNews.content(GrantNews.asVersion(fact, 7)));
    }
  }

  private static void status(Statussvar answer) {
    var reading = TilskuddMapping.read(answer, REQUEST, ASKED);
    look(reading);
    if (reading instanceof Reading.Read<GrantStatus>(GrantStatus status, var _)) {
      that(status.ageInDays() >= 0, "nothing is younger than new");
      that(GrantNews.in(status, status).isEmpty(), "what is told twice is news once");
      printable(status.portalReference() + " " + status.told());
    }
  }

  private static void look(Reading<? extends Fact> reading) {
    switch (reading) {
      case Reading.Read<? extends Fact>(Fact fact, var findings) -> {
        storable(fact.header().reference());
        printable(fact.header().reference());
        findings.forEach(TilskuddMappingFuzz::finding);
        same(fact, Json.read(Json.write(fact), fact.kind()));
        if (fact instanceof GrantOutcome outcome) {
          GrantRules.check(outcome, GrantHistory.NONE).forEach(TilskuddMappingFuzz::finding);
          printable(CaseworkMapping.toTilskuddsmelding(outcome, SOMEBODY, findings).toString());
        }
      }
      case Reading.Stopped<? extends Fact>(Header header, var _, var findings) -> {
        printable(header.reference());
        that(!findings.isEmpty(), "what is stopped has a reason");
        findings.forEach(TilskuddMappingFuzz::finding);
      }
    }
  }

  private static void finding(Finding finding) {
    printable(finding.rule() + finding.field() + finding.text() + finding.advice());
    that(!finding.text().isBlank(), "a finding says what is wrong");
  }
}
