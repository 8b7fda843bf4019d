package bindeledd.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bindeledd.model.HousingApplication;
import bindeledd.model.HousingDecision;
import bindeledd.model.HousingDecision.Outcome;
import bindeledd.model.HousingOutcome;
import bindeledd.model.HousingPayment;
import bindeledd.model.Municipality;
import bindeledd.model.NumberRules;
import bindeledd.model.PersonNumber;
import bindeledd.model.Subject;
import bindeledd.model.SyntheticNumbers;
import bindeledd.schema.husbanken.Bostotte;
import bindeledd.schema.husbanken.Digisossoknad;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HusbankenMappingTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Municipality OURS = new Municipality("0301");
  private static final PersonNumber NUMBER = new SyntheticNumbers(3).birthNumber();
  private static final Instant ASKED = Instant.parse("2026-05-02T08:00:00Z");

  @Test
  void readsTheAnswerThatNavTestsWith() throws IOException {
    var example = Path.of("../../shared/contracts/husbanken/minbostotte-svar-eksempel.json");
    assumeTrue(Files.exists(example), "the reference material is not beside the project");

    var outcomes = facts(Files.readString(example));

    assertThat(outcomes)
        .filteredOn(HousingDecision.class::isInstance)
        .extracting(fact -> ((HousingDecision) fact).outcome())
        .containsExactly(Outcome.GRANTED, Outcome.GRANTED, Outcome.PENDING);
    assertThat(outcomes)
        .filteredOn(HousingPayment.class::isInstance)
        .extracting(fact -> ((HousingPayment) fact).amountInOere())
        .containsExactly(430_050L, 430_000L);
  }

  @Test
  void takesListsThatAreNullForNone() throws IOException {
    assertThat(facts("{\"saker\": null, \"utbetalinger\": null}")).isEmpty();
    assertThat(facts("{}")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "3", "{\"saker\": 3}", "{\"utbetalinger\": {}}"})
  void takesNothingElseForAnAnswer(String text) throws IOException {
    assertThat(Bostotte.av(JSON.readTree(text))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "INNVILGET, V03, GRANTED",
    "AVSLAG, V00, REFUSED",
    "AVVIST, V09, DISMISSED",
    "OMGJORT, V00, UNKNOWN"
  })
  void trustsTheTypeOverTheCode(String type, String code, Outcome outcome) throws IOException {
    var decision = (HousingDecision) facts(sak(type, code)).getFirst();

    assertThat(decision.outcome()).isEqualTo(outcome);
    assertThat(decision.told().type()).isEqualTo(type);
    assertThat(decision.told().code()).isEqualTo(code);
  }

  @Test
  void keepsAndFlagsWordsItDoesNotKnow() throws IOException {
    var answer =
        """
        {"saker": [{"mnd": 4, "ar": 2026, "status": "PAA_VENT", "vedtak": null, "rolle": "VERGE"}],
         "utbetalinger": [{"utbetalingsdato": "2026-04-20", "belop": 61, "mottaker": "VERGE", "rolle": null}]}
        """;
    var readings = read(answer);

    assertThat(readings)
        .allSatisfy(
            reading ->
                assertThat(((Reading.Read<HousingOutcome>) reading).findings())
                    .extracting(finding -> finding.rule())
                    .contains("HUSBANKEN_UKJENT_VERDI"));
    var decision = (HousingDecision) ((Reading.Read<HousingOutcome>) readings.getFirst()).fact();
    assertThat(decision.told().status()).isEqualTo("PAA_VENT");
    assertThat(decision.outcome()).isEqualTo(Outcome.UNKNOWN);
    var payment = (HousingPayment) ((Reading.Read<HousingOutcome>) readings.getLast()).fact();
    assertThat(payment.recipient()).isEqualTo(HousingPayment.Recipient.UNKNOWN);
    assertThat(payment.recipientTold()).isEqualTo("VERGE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"mnd\": 13, \"ar\": 2026, \"status\": \"VEDTATT\"}",
        "{\"mnd\": 4, \"ar\": 20266, \"status\": \"VEDTATT\"}",
        "{\"mnd\": 4, \"ar\": 2026}",
        "null",
        "[]",
        "\"sak\""
      })
  void oneThatCannotBeReadStopsNoOther(String bad) throws IOException {
    var good = sak("INNVILGET", "V00");
    var readings = read(good.replace("[", "[" + bad + ", "));

    assertThat(readings.getFirst()).isInstanceOf(Reading.Stopped.class);
    assertThat(readings.getLast()).isInstanceOf(Reading.Read.class);
  }

  @ParameterizedTest
  @CsvSource({
    "4300.5, 430050",
    "4300.50, 430050",
    "61, 6100",
    "0.10, 10",
    "-120, -12000",
    "4300.00, 430000",
    "100000, 10000000"
  })
  void countsMoneyInWholeOere(String kroner, long oere) throws IOException {
    var payment = (HousingPayment) facts(payment(kroner)).getFirst();

    assertThat(payment.amountInOere()).isEqualTo(oere);
  }

  @ParameterizedTest
  @ValueSource(strings = {"4300.505", "1e30", "12345678901", "\"mye\"", "null", "{}", "1e999"})
  void doesNotGuessAtMoney(String kroner) throws IOException {
    assertThat(read(payment(kroner))).singleElement().isInstanceOf(Reading.Stopped.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-30", "2026-13-01", "20.04.2026", "26-04-20", "0000-01-01"})
  void doesNotGuessAtDays(String day) throws IOException {
    assertThat(read(payment("61").replace("2026-04-20", day)))
        .singleElement()
        .isInstanceOf(Reading.Stopped.class);
  }

  @Test
  void givesTheSamePaymentFromBothSources() throws IOException {
    var told = facts(payment("4300.5")).getFirst();
    var passedOn =
        digisos(
            """
            {"type": "husbanken", "tittel": "Statlig bostøtte", "netto": 4300.5,
             "utbetalingsdato": "2026-04-20", "mottaker": "Husstand"}
            """);

    assertThat(HousingNews.in(passedOn, told)).isEmpty();
    assertThat(passedOn.header().reference()).isEqualTo(told.header().reference());
  }

  @Test
  void tellsTwoOfTheSameDayApart() throws IOException {
    var one = "{\"utbetalingsdato\": \"2026-04-20\", \"belop\": 61, \"mottaker\": \"HUSSTAND\"}";
    var facts = facts("{\"utbetalinger\": [" + one + "," + one + "]}");

    assertThat(facts)
        .extracting(fact -> fact.header().reference())
        .containsExactly(
            "bostotte-utbetaling-2026-04-20-husstand",
            "bostotte-utbetaling-2026-04-20-husstand-nr2");
  }

  @Test
  void needsANumberThatHusbankenTakes() {
    var application =
        new HousingApplication(
            HousingFacts.header("B-1", "2026-04-10"),
            LocalDate.of(2026, 4, 1),
            LocalDate.of(2026, 4, 10),
            List.of(),
            null,
            null);
    var duf = Subject.of(new SyntheticNumbers(4).dufNumber());

    assertThat(HusbankenMapping.toHusbanken(application, duf)).isInstanceOf(Outgoing.Nothing.class);
  }

  private static HousingOutcome digisos(String payment) throws IOException {
    var file =
        """
        {"data": {"personalia": {"personIdentifikator": {"kilde": "system", "verdi": "%s"}},
                  "okonomi": {"opplysninger": {"utbetaling": [%s]}}},
         "innsendingstidspunkt": "2026-05-01T10:00:00Z",
         "driftsinformasjon": {"stotteFraHusbankenFeilet": false}}
        """
            .formatted(NUMBER.digits(), payment);
    var answer =
        HusbankenMapping.read(
            Digisossoknad.av(JSON.readTree(file)).orElseThrow(), OURS, NumberRules.TEST);
    return ((Reading.Read<HousingOutcome>) answer.outcomes().getFirst()).fact();
  }

  private static String sak(String type, String code) {
    return """
        {"saker": [{"mnd": 4, "ar": 2026, "status": "VEDTATT", "rolle": "HOVEDPERSON",
                    "vedtak": {"kode": "%s", "beskrivelse": "Grunn", "type": "%s"}}]}
        """
        .formatted(code, type);
  }

  private static String payment(String kroner) {
    return """
        {"utbetalinger": [{"utbetalingsdato": "2026-04-20", "belop": %s, "mottaker": "HUSSTAND",
                           "rolle": "HOVEDPERSON"}]}
        """
        .formatted(kroner);
  }

  private static List<HousingOutcome> facts(String answer) throws IOException {
    return read(answer).stream()
        .map(reading -> ((Reading.Read<HousingOutcome>) reading).fact())
        .toList();
  }

  private static List<Reading<HousingOutcome>> read(String answer) throws IOException {
    return HusbankenMapping.read(
        Bostotte.av(JSON.readTree(answer)).orElseThrow(), OURS, Subject.of(NUMBER), ASKED);
  }
}
