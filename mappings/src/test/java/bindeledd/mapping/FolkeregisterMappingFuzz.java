package bindeledd.mapping;

import static bindeledd.fuzz.Expect.printable;
import static bindeledd.fuzz.Expect.same;
import static bindeledd.fuzz.Expect.that;

import bindeledd.fuzz.FuzzTarget;
import bindeledd.model.Finding;
import bindeledd.model.Json;
import bindeledd.model.Municipality;
import bindeledd.model.Person;
import bindeledd.schema.folkeregister.Folkeregisterperson;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;

/**
 * Any JSON that passes for a person document: it becomes a person or is stopped with a reason, and
 * no address of somebody protected goes on to the case system.
 */
final class FolkeregisterMappingFuzz implements FuzzTarget {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Municipality OURS = new Municipality("0301");
  private static final Instant EVENT = Instant.parse("2026-03-03T08:00:00Z");

  @Override
  public void take(byte[] input) {
    Folkeregisterperson document;
    try {
      document = JSON.readValue(input, Folkeregisterperson.class);
    } catch (IOException e) {
      return;
    }
    if (document == null) {
      return;
    }
    var reading = FolkeregisterMapping.toPerson(document, OURS, EVENT);
    same(reading, FolkeregisterMapping.toPerson(document, OURS, EVENT));
    switch (reading) {
      case Reading.Read<Person>(Person person, var findings) -> {
        findings.forEach(FolkeregisterMappingFuzz::finding);
        that(!person.numbers().isEmpty(), "a person has a number");
        that(person.header().version() >= 1, "a version counts from one");
        same(person, Json.read(Json.write(person), Person.class));
        hidden(person);
      }
      case Reading.Stopped<Person>(_, _, var findings) -> {
        that(!findings.isEmpty(), "what is stopped has a reason");
        findings.forEach(FolkeregisterMappingFuzz::finding);
      }
    }
  }

  private static void hidden(Person person) {
    var told = CaseworkMapping.toPersonmelding(person);
    printable(told.toString());
    that(
        !person.grade().hidesAddress() || told.bosted().adresse() == null,
        "a protected address goes no further");
    that(
        !person.grade().hidesAddress() || person.residence().address() == null,
        "a protected address is not even kept");
  }

  private static void finding(Finding finding) {
    printable(finding.rule() + finding.field() + finding.text() + finding.advice());
  }
}
