package bindeledd.mapping;

import static bindeledd.fuzz.Expect.printable;
import static bindeledd.fuzz.Expect.same;
import static bindeledd.fuzz.Expect.storable;
import static bindeledd.fuzz.Expect.that;

import bindeledd.fuzz.FuzzTarget;
import bindeledd.mapping.rules.ClaimHistory;
import bindeledd.mapping.rules.ClaimRules;
import bindeledd.mapping.rules.Deadlines;
import bindeledd.mapping.rules.ProgrammeHistory;
import bindeledd.mapping.rules.ProgrammeRules;
import bindeledd.model.CareClaim;
import bindeledd.model.Fact;
import bindeledd.model.Finding;
import bindeledd.model.Header;
import bindeledd.model.Json;
import bindeledd.model.NumberRules;
import bindeledd.model.ProgrammeRecord;
import bindeledd.schema.casework.Sakspost;
import bindeledd.schema.helsedirektoratet.Kravlinje;
import bindeledd.schema.nir.Melding;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.xml.bind.JAXBException;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A JSON list of records as the case system may send them: each becomes a fact or is stopped with a
 * reason, the rules judge it by those before, and NIR is told nothing that its contract forbids.
 */
final class CaseworkMappingFuzz implements FuzzTarget {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST = 8;
  private static final Pattern ELEVEN = Pattern.compile("(?<![0-9A-Za-z.])\\d{11}(?![0-9A-Za-z])");
  private static final LocalDate EARLY = LocalDate.of(2000, 1, 1);
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  @Override
  public void take(byte[] input) throws JAXBException {
    List<Sakspost> posts;
    try {
      posts =
          JSON.readValue(input, new TypeReference<List<Map<String, Object>>>() {}).stream()
              .limit(MOST)
              .map(Sakspost::av)
              .toList();
    } catch (IOException | NullPointerException e) {
      return;
    }
    var known = new ArrayList<Fact>();
    int row = 0;
    for (var post : posts) {
      row++;
      var reading = CaseworkMapping.read(post.fra("fil.json post " + row), NumberRules.TEST);
      same(reading, CaseworkMapping.read(post.fra("fil.json post " + row), NumberRules.TEST));
      switch (reading) {
        case Reading.Read<? extends Fact>(Fact fact, var findings) -> {
          header(fact.header());
          findings.forEach(CaseworkMappingFuzz::finding);
          same(fact, Json.read(Json.write(fact), fact.kind()));
          if (fact instanceof ProgrammeRecord record) {
            judge(record, known);
          }
          if (fact instanceof CareClaim claim) {
            claim(claim, known);
          }
          known.add(fact);
        }
        case Reading.Stopped<? extends Fact>(var header, var kind, var findings) -> {
          header(header);
          that(!kind.isBlank(), "what is stopped has a kind");
          that(
              findings.stream().anyMatch(it -> it.severity() == Finding.Severity.ERROR),
              "what is stopped has an error to mend");
          findings.forEach(CaseworkMappingFuzz::finding);
        }
      }
    }
  }

  private static void judge(ProgrammeRecord record, List<Fact> known) throws JAXBException {
    var reported = record.header().changedAt().atZone(ZoneOffset.UTC).toLocalDate();
    var findings = ProgrammeRules.check(record, ProgrammeHistory.of(known), reported);
    findings.forEach(CaseworkMappingFuzz::finding);
    Deadlines.of(record);
    if (findings.stream().noneMatch(it -> it.severity() == Finding.Severity.ERROR)) {
      tell(record, Map.of());
      var references = new HashMap<>(Map.of("FLY-V-1", "R-2#1", "FLY-T-0", "R-3#2"));
      references.put(record.header().reference(), "R-1#1");
      tell(record, references);
    }
  }

  private static void claim(CareClaim claim, List<Fact> known) {
    var reported = claim.header().changedAt().atZone(ZoneOffset.UTC).toLocalDate();
    ClaimRules.check(claim, ClaimHistory.of(known), reported).forEach(CaseworkMappingFuzz::finding);
    ClaimRules.deadline(claim);
    ClaimRules.atStake(claim);
    that(
        HelsedirektoratetMapping.toHelsedirektoratet(claim) instanceof Outgoing.Message<Kravlinje>,
        "what is read of a claim can be told");
  }

  private static void tell(ProgrammeRecord record, Map<String, String> references)
      throws JAXBException {
    var context = new NirContext(record.header().subject(), references, NOW);
    switch (NirMapping.toNir(record, context)) {
      // Throws if NIR's schema forbids it.
      case Outgoing.Message<Melding>(Melding message) -> NirXml.write(message);
      case Outgoing.Needs<Melding>(String reference) -> storable(reference);
      case Outgoing.Nothing<Melding>(Finding why) -> finding(why);
    }
  }

  private static void header(Header header) {
    storable(header.reference());
    that(!namesSomebody(header.reference()), "a reference names nobody");
    that(header.version() >= 0, "a version counts from nothing");
    printable(header.subject().toString());
  }

  /** Eleven digits may be a key: only what passes for a number on the day is somebody's. */
  private static boolean namesSomebody(String reference) {
    return ELEVEN
        .matcher(reference)
        .results()
        .anyMatch(found -> NumberRules.TEST.judge(found.group(), EARLY).admits());
  }

  private static void finding(Finding finding) {
    printable(finding.rule());
    printable(finding.text());
    printable(finding.advice());
    that(!finding.text().isBlank(), "a finding says what is wrong");
  }
}
