package bindeledd.schema.folkeregister;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The register's documents are read, whatever it adds to them. */
class FolkeregisterTypesTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String PERSON =
      """
      {"identifikasjonsnummer":[
         {"ajourholdstidspunkt":"2026-03-01T08:00:00+01:00","erGjeldende":true,"kilde":"KILDE_DSF",
          "status":"iBruk","foedselsEllerDNummer":"10915596784","identifikatortype":"foedselsnummer"},
         {"erGjeldende":false,"status":"opphoert","foedselsEllerDNummer":"41819077302",
          "identifikatortype":"dNummer"}],
       "status":[{"status":"paaVeiInn","erGjeldende":true}],
       "identitetsgrunnlag":[{"identitetsgrunnlagstatus":"unik"}],
       "navn":[{"fornavn":"OLGA","etternavn":"TESTFJELL","erGjeldende":true,"nyttFelt":{"a":1}}],
       "foedsel":{"foedselsdato":"1955-11-10","foedselsaar":"1955","foedeland":"SYR"},
       "doedsfall":[{"doedsdato":"2026-05-05"}],
       "bostedsadresse":[{"adressegradering":"fortrolig","grunnkrets":5102,
          "matrikkeladresse":{"matrikkelnummer":{"kommunenummer":"4601","gaardsnummer":21,
          "bruksnummer":7},"poststed":{"postnummer":"5003","poststedsnavn":"BERGEN"}}}],
       "rettsligHandleevne":[{"omfang":"fullstendig"}]}
      """;

  @Test
  void unknownFieldsAndCodeValuesSurvive() throws Exception {
    var person = JSON.readValue(PERSON, Folkeregisterperson.class);

    assertThat(person.status().getFirst().status()).isEqualTo("paaVeiInn");
    assertThat(person.identitetsgrunnlag().getFirst().identitetsgrunnlagstatus()).isEqualTo("unik");
    assertThat(person.annet()).containsOnlyKeys("rettsligHandleevne");
    assertThat(JSON.readTree(JSON.writeValueAsString(person)).get("rettsligHandleevne"))
        .isEqualTo(JSON.readTree(PERSON).get("rettsligHandleevne"));
  }

  @Test
  void elementsCarryWhatTheRegisterSaysAboutThem() throws Exception {
    var person = JSON.readValue(PERSON, Folkeregisterperson.class);

    assertThat(person.identifikasjonsnummer())
        .extracting(Registerelement::current)
        .containsExactly(true, false);
    assertThat(person.identifikasjonsnummer().getFirst().metadata().kilde()).isEqualTo("KILDE_DSF");
    assertThat(person.foedsel().getFirst().foedselsdato()).isEqualTo("1955-11-10");
    assertThat(person.foedsel().getFirst().current()).isTrue();
    assertThat(person.doedsfall().getFirst().doedsdato()).isEqualTo("2026-05-05");
    assertThat(person.addresses()).hasSize(1);
    assertThat(person.oppholdsadresse()).isEmpty();
  }

  @Test
  void whatIsWrittenIsReadBackTheSame() throws Exception {
    var person = JSON.readValue(PERSON, Folkeregisterperson.class);

    assertThat(JSON.readValue(JSON.writeValueAsString(person), Folkeregisterperson.class))
        .isEqualTo(person);
  }

  @Test
  void feedAndDocumentSpellTheirEventTypeEachInTheirWay() throws Exception {
    var entry =
        JSON.readValue(
            """
            {"sekvensnummer":7,"nytt":true,"hendelse":{
              "folkeregisteridentifikator":"10915596784","hendelsetype":"endringIAltMulig",
              "hendelsesdokument":"0a","persondokument":"0b",
              "ajourholdstidspunkt":"2026-03-01T08:00:00+01:00"}}
            """,
            LagretHendelse.class);
    var document =
        JSON.readValue(
            """
            {"dokumentidentifikator":"0a","skjemaversjon":"1.0","hendelse":{
              "folkeregisteridentifikator":"10915596784","hendelsestype":"endringINavn",
              "ajourholdstidspunkt":"2026-03-01T08:00:00Z","egenskapshendelse":[
              {"navn":{"fornavn":"OLGA"},"entitet":"navn","entitetsendring":"korrigere"},
              {"entitet":"opphold","entitetsendring":"annullere"}]}}
            """,
            DokumentForHendelse.class);

    assertThat(entry.hendelse().hendelsetype()).isEqualTo("endringIAltMulig");
    assertThat(document.hendelse().hendelsestype()).isEqualTo("endringINavn");
    assertThat(document.hendelse().egenskapshendelse().getFirst().element())
        .containsOnlyKeys("navn");
    assertThat(document.hendelse().egenskapshendelse().getLast().element()).isEmpty();
  }

  @Test
  void nothingPersonalIsPrinted() throws Exception {
    var person = JSON.readValue(PERSON, Folkeregisterperson.class);
    var printed = new ArrayList<String>();
    print(person, printed);
    assertThat(printed).hasSizeGreaterThan(10);
    assertThat(
            List.of(
                "10915596784",
                "41819077302",
                "OLGA",
                "TESTFJELL",
                "1955-11-10",
                "BERGEN",
                "fortrolig"))
        .allSatisfy(
            personal -> {
              assertThat(PERSON).contains(personal);
              assertThat(printed).noneMatch(text -> text.contains(personal));
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"registrereNy", "korrigere", "annullere", "korrigereHistorisk"})
  void readsThePublishedEventDocuments(String change) throws Exception {
    var document =
        JSON.readValue(
            published("hendelsesdokument-" + change + ".json"), DokumentForHendelse.class);

    assertThat(document.hendelse().egenskapshendelse().getFirst().entitetsendring())
        .isEqualTo(change);
  }

  @Test
  void readsThePublishedFeedPersonAndError() throws Exception {
    var feed =
        JSON.readValue(
            published("hendelser-feed.json"), new TypeReference<List<LagretHendelse>>() {});
    var person =
        JSON.readValue(
            published("fiks-person-part-bostedsadresse.json"), Folkeregisterperson.class);
    var error = JSON.readValue(published("feilmelding.json"), Feil.Freg.class);

    assertThat(feed).extracting(LagretHendelse::sekvensnummer).containsExactly(1L, 2L);
    assertThat(person.bostedsadresse()).hasSize(1);
    assertThat(person.annet()).isEmpty();
    assertThat(error.support()).isEqualTo("FREG-001");
  }

  private static String published(String name) throws Exception {
    var file = Path.of("../../shared/contracts/folkeregister/samples", name);
    assumeThat(file).exists();
    return Files.readString(file);
  }

  /** Prints a record and every record inside it. */
  private static void print(Object value, List<String> printed) throws Exception {
    switch (value) {
      case JsonNode unknown -> {}
      case Record inner -> {
        printed.add(inner.toString());
        for (RecordComponent component : inner.getClass().getRecordComponents()) {
          var part = component.getAccessor().invoke(inner);
          if (part != null) {
            print(part, printed);
          }
        }
      }
      case Collection<?> many -> {
        for (var one : many) {
          print(one, printed);
        }
      }
      case Map<?, ?> unknown -> {}
      default -> {}
    }
  }
}
