package bindeledd.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.model.Grade;
import bindeledd.model.Json;
import bindeledd.model.Municipality;
import bindeledd.model.Person;
import bindeledd.schema.folkeregister.Folkeregisterperson;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The register's document becomes our person, and never more open than it is. */
final class FolkeregisterMappingTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Municipality BERGEN = new Municipality("4601");
  private static final Instant LATEST = Instant.parse("2026-03-02T11:00:00Z");

  private final ObjectNode document = document("bosatt");

  private static ObjectNode document(String name) {
    try {
      return (ObjectNode)
          JSON.readTree(Path.of("src/test/resources/folkeregister", name + ".in.json").toFile());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Person person(ObjectNode document, Instant event) {
    try {
      var reading =
          FolkeregisterMapping.toPerson(
              JSON.treeToValue(document, Folkeregisterperson.class), BERGEN, event);
      return ((Reading.Read<Person>) reading).fact();
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Test
  void theSameContentInAnotherOrderIsTheSameFact() {
    var turned = document.deepCopy();
    for (var element :
        List.of(
            "identifikasjonsnummer",
            "utlendingsmyndighetenesIdentifikasjonsnummer",
            "statsborgerskap",
            "bostedsadresse")) {
      var entries = new ArrayList<com.fasterxml.jackson.databind.JsonNode>();
      turned.withArray(element).forEach(entries::add);
      Collections.reverse(entries);
      ((ArrayNode) turned.withArray(element)).removeAll().addAll(entries);
    }

    assertThat(turned).isNotEqualTo(document);
    assertThat(person(turned, null)).isEqualTo(person(document, null));
  }

  @Test
  void theVersionIsTheMomentOfTheLatestChange() {
    var header = person(document, null).header();

    assertThat(header.changedAt()).isEqualTo(LATEST);
    assertThat(header.version()).isEqualTo(LATEST.toEpochMilli());
    assertThat(header.reference()).isEqualTo(FolkeregisterMapping.REFERENCE);
  }

  @Test
  void aMomentThatNobodyWillSeeOrdersNothing() {
    document
        .withArray("navn")
        .forEach(
            name ->
                ((ObjectNode) name).put("ajourholdstidspunkt", "+999999999-12-31T23:59:59-18:00"));

    assertThat(person(document, null).header().changedAt()).isEqualTo(LATEST);
  }

  @Test
  void aPermitWithoutAKindCanBeKeptAndReadAgain() {
    document
        .withArray("opphold")
        .forEach(permit -> ((ObjectNode) permit).remove("oppholdstillatelse"));

    var person = person(document, null);

    assertThat(person.permit()).isNotNull();
    assertThat(Json.read(Json.write(person), Person.class)).isEqualTo(person);
  }

  @Test
  void aCitizenshipWithoutACountryIsLeftOut() {
    document
        .withArray("statsborgerskap")
        .addObject()
        .put("erGjeldende", true)
        .putNull("statsborgerskap");

    assertThat(person(document, null).citizenships()).doesNotContainNull().isNotEmpty();
  }

  @Test
  void anAnnulmentThatLeavesNoTraceInTheDocumentIsNewerAllTheSame() {
    var dead = person(document("doed"), null);
    var annulled = document("doed");
    annulled.remove("doedsfall");
    var alive = person(annulled, Instant.parse("2026-05-06T10:00:00Z"));

    assertThat(dead.diedOn()).isNotNull();
    assertThat(alive.diedOn()).isNull();
    assertThat(alive.header().version()).isGreaterThan(dead.header().version());
  }

  @ParameterizedTest
  @CsvSource({
    "ugradert, ugradert, UNGRADED",
    "ugradert, klientadresse, CLIENT_ADDRESS",
    "klientadresse, ugradert, CLIENT_ADDRESS",
    "fortrolig, ugradert, CONFIDENTIAL",
    "ugradert, strengtFortrolig, STRICTLY_CONFIDENTIAL",
    "ugradert, Ugradert, STRICTLY_CONFIDENTIAL",
    "'', ugradert, STRICTLY_CONFIDENTIAL",
    "noeNytt, ugradert, STRICTLY_CONFIDENTIAL",
  })
  void theGradeIsTheStrictestOfPersonAndAddress(String own, String address, Grade grade) {
    ((ObjectNode) document.at("/adressebeskyttelse/0")).put("graderingsnivaa", own);
    ((ObjectNode) document.at("/bostedsadresse/1")).put("adressegradering", address);

    var person = person(document, null);

    assertThat(person.grade()).isEqualTo(grade);
    assertThat(person.residence().address() == null).isEqualTo(grade.hidesAddress());
    assertThat(person.residence().municipality() == null)
        .isEqualTo(grade == Grade.STRICTLY_CONFIDENTIAL);
  }

  @Test
  void anAddressWithoutAGradeIsTakenForTheStrictest() {
    ((ObjectNode) document.at("/bostedsadresse/1")).remove("adressegradering");

    assertThat(person(document, null).grade()).isEqualTo(Grade.STRICTLY_CONFIDENTIAL);
  }

  @Test
  void aProtectionThatDoesNotSayWhetherItHoldsHolds() {
    ((ObjectNode) document.withArray("adressebeskyttelse").get(0))
        .put("graderingsnivaa", "fortrolig")
        .remove("erGjeldende");

    assertThat(person(document, null).grade()).isEqualTo(Grade.CONFIDENTIAL);
  }
}
