package bindeledd.mapping;

import static bindeledd.fuzz.Expect.printable;
import static bindeledd.fuzz.Expect.same;
import static bindeledd.fuzz.Expect.storable;
import static bindeledd.fuzz.Expect.that;
import static java.nio.charset.StandardCharsets.UTF_8;

import bindeledd.fuzz.FuzzTarget;
import bindeledd.mapping.EducationReading.Told;
import bindeledd.mapping.rules.ProgrammeHistory;
import bindeledd.mapping.rules.ProgrammeRules;
import bindeledd.model.Fact;
import bindeledd.model.Finding;
import bindeledd.model.Header;
import bindeledd.model.Json;
import bindeledd.model.Municipality;
import bindeledd.model.NumberRules;
import bindeledd.model.ProgrammeRecord;
import bindeledd.schema.education.PifuItem;
import bindeledd.schema.education.PifuItem.Role;
import bindeledd.schema.education.PifuPost;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.xml.bind.JAXBException;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A role, a person and a group as JSON, with any values: each thing it tells is a fact that can be
 * kept and sent, or is stopped with a reason; told again, nothing is new.
 */
final class EducationMappingFuzz implements FuzzTarget {

  private static final ObjectMapper JSON = Json.mapper();
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private record Case(
      PifuPost post, PifuItem.@Nullable Person person, PifuItem.@Nullable Group group) {}

  @Override
  public void take(byte[] input) throws JAXBException {
    @Nullable Case given;
    try {
      given = JSON.readValue(input, Case.class);
    } catch (IOException e) {
      return;
    }
    if (given == null) {
      return;
    }
    if (!(given.post().item() instanceof Role role)) {
      that(
          EducationMapping.read(EducationMapping.write(given.post().item()))
              .filter(given.post().item()::equals)
              .isPresent(),
          "what is kept is read again");
      return;
    }
    var known = new ArrayList<Fact>();
    var told = tell(given, role, known);
    same(told.toString(), tell(given, role, known).toString());
    for (Told one : told) {
      switch (one.reading()) {
        case Reading.Read<? extends Fact>(Fact fact, var findings) -> {
          header(fact.header());
          findings.forEach(EducationMappingFuzz::finding);
          same(fact, Json.read(Json.write(fact), fact.kind()));
          if (fact instanceof ProgrammeRecord record) {
            judge(record);
          }
          known.add(fact);
        }
        case Reading.Stopped<? extends Fact>(var header, var kind, var findings) -> {
          header(header);
          that(!kind.isBlank(), "what is stopped has a kind");
          that(
              findings.stream().anyMatch(it -> it.severity() == Finding.Severity.ERROR),
              "what is stopped has an error to mend");
          findings.forEach(EducationMappingFuzz::finding);
        }
      }
    }
    that(
        tell(given, role, known).stream().noneMatch(it -> it.reading() instanceof Reading.Read),
        "what was told is not news");
  }

  private static List<Told> tell(Case given, Role role, List<Fact> known) {
    return EducationMapping.read(
            given.post(),
            role,
            given.person(),
            given.group(),
            new Municipality("0301"),
            NumberRules.TEST,
            text -> "%08x".formatted(text.hashCode()).getBytes(UTF_8))
        .map(it -> it.against(known))
        .orElse(List.of());
  }

  private static void judge(ProgrammeRecord record) throws JAXBException {
    var reported = record.header().changedAt().atZone(ZoneOffset.UTC).toLocalDate();
    var findings = ProgrammeRules.check(record, ProgrammeHistory.NONE, reported);
    findings.forEach(EducationMappingFuzz::finding);
    if (findings.stream().noneMatch(it -> it.severity() == Finding.Severity.ERROR)) {
      var context = new NirContext(record.header().subject(), Map.of(), NOW);
      // Throws if NIR's schema forbids it.
      if (NirMapping.toNir(record, context) instanceof Outgoing.Message<?>(var message)) {
        NirXml.write((bindeledd.schema.nir.Melding) message);
      }
    }
  }

  private static void header(Header header) {
    storable(header.reference());
    that(header.reference().matches("PIFU-[A-Z]*[a-p-]+"), "a reference is letters");
    that(header.version() > 0, "a version counts from one");
    printable(header.subject().toString());
  }

  private static void finding(Finding finding) {
    printable(finding.rule());
    printable(finding.text());
    that(!finding.text().isBlank(), "a finding says what is wrong");
  }
}
