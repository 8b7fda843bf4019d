package bindeledd.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.model.Change;
import bindeledd.model.DeliveryReceipt;
import bindeledd.model.Fact;
import bindeledd.model.Finding;
import bindeledd.model.Grade;
import bindeledd.model.Header;
import bindeledd.model.Municipality;
import bindeledd.model.NumberRules;
import bindeledd.model.Person;
import bindeledd.model.Subject;
import bindeledd.model.SyntheticNumbers;
import bindeledd.schema.casework.Felt;
import bindeledd.schema.casework.Funn;
import bindeledd.schema.casework.Kvittering;
import bindeledd.schema.casework.Personmelding;
import bindeledd.schema.casework.Sakspost;
import bindeledd.schema.casework.Sakstype;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Between us and the case system, beyond the golden pairs. */
final class CaseworkMappingTest {

  private static final SyntheticNumbers NUMBERS = new SyntheticNumbers(7);
  private static final Sakspost CONTRACT =
      Sakspost.av(Sakstype.KONTRAKT)
          .med(Felt.HANDLING, "REGISTRER")
          .med(Felt.LOKAL_REFERANSE, "K-1")
          .med(Felt.VERSJON, "1")
          .med(Felt.ENDRET_TID, "2026-03-02T10:15:00+01:00")
          .med(Felt.KOMMUNENR, "0301")
          .med(Felt.FNR, NUMBERS.birthNumber().digits())
          .med(Felt.DATO, "2026-02-20")
          .fra("k.csv rad 2");

  @Test
  void readsARecordThatKeepsTheContract() {
    assertThat(read(CONTRACT)).isInstanceOf(Reading.Read.class);
  }

  @Test
  void refusesASyntheticPersonInProduction() {
    var reading = CaseworkMapping.read(CONTRACT, NumberRules.PRODUCTION);
    assertThat(rules(reading)).containsExactly("NUMMER_SYNTETISK");
    assertThat(header(reading).subject()).isEqualTo(Subject.UNKNOWN);
  }

  @Test
  void answersARecordOfATypeNobodyKnows() {
    var reading = read(CONTRACT.med(Felt.TYPE, "HANDLEPLAN"));
    assertThat(reading)
        .isInstanceOfSatisfying(
            Reading.Stopped.class,
            stopped -> {
              assertThat(stopped.kind()).isEqualTo("unknown");
              assertThat(stopped.header().reference()).isEqualTo("K-1");
              assertThat(stopped.header().origin()).isEqualTo("k.csv rad 2");
            });
    assertThat(rules(reading)).containsExactly("UGYLDIG_VERDI");
  }

  @Test
  void tellsEverythingThatIsWrongAtOnce() {
    var reading =
        read(
            CONTRACT
                .uten(Felt.FNR)
                .uten(Felt.LOKAL_REFERANSE)
                .med(Felt.DATO, "20.02.2026")
                .med(Felt.UTFALL, "x"));
    assertThat(findings(reading))
        .extracting(Finding::rule, Finding::field)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("MANGLER", "lokalReferanse"),
            org.assertj.core.groups.Tuple.tuple("MANGLER_NUMMER", "fnr"),
            org.assertj.core.groups.Tuple.tuple("UGYLDIG_FORM", "dato"),
            org.assertj.core.groups.Tuple.tuple("FELT_UTENFOR_TYPE", "utfall"));
    assertThat(findings(reading)).allSatisfy(f -> assertThat(f.advice()).isNotBlank());
  }

  @Test
  void doesNotRepeatTheNameOfAFieldItDoesNotKnow() {
    var fields = new TreeMap<>(CONTRACT.felter());
    fields.put("Ola Nordmann", "1");
    var reading = read(new Sakspost(fields, ""));
    assertThat(rules(reading)).containsExactly("FELT_UKJENT");
    assertThat(findings(reading)).noneSatisfy(f -> assertThat(f.toString()).contains("Ola"));
  }

  @Test
  void answersARecordThatIsChangedAtTheEndOfTime() {
    var reading = read(CONTRACT.med(Felt.ENDRET_TID, "+999999999-12-31T23:59:59-18:00"));

    assertThat(rules(reading)).containsExactly("UGYLDIG_FORM");
    assertThat(header(reading).changedAt()).isEqualTo(Instant.EPOCH);
  }

  @Test
  void letsNoReferenceThroughThatNamesAnybody() {
    var own = CONTRACT.verdi(Felt.FNR).orElseThrow();
    var somebody = NUMBERS.dNumber().digits();
    for (var reference :
        List.of(
            "K" + own + "x",
            somebody,
            "K " + somebody + " 2",
            somebody.substring(0, 6) + " " + somebody.substring(6))) {
      var reading = read(CONTRACT.med(Felt.LOKAL_REFERANSE, reference));

      assertThat(rules(reading)).containsExactly("REFERANSE_MED_PERSONNUMMER");
      assertThat(header(reading).reference()).isEqualTo("uten referanse: k.csv rad 2");
    }
  }

  @Test
  void takesAKeyOfElevenDigitsThatIsNobodys() {
    assertThat(read(CONTRACT.med(Felt.LOKAL_REFERANSE, "00000012345")))
        .isInstanceOf(Reading.Read.class);
  }

  @Test
  void answersUnderItsReferenceARecordWhoseNumberIsNone() {
    var reading = read(CONTRACT.med(Felt.FNR, "1"));

    assertThat(rules(reading)).containsExactly("UGYLDIG_FORM");
    assertThat(header(reading).reference()).isEqualTo("K-1");
  }

  @Test
  void wantsAReasonForAnAnnulment() {
    var annulled = CONTRACT.med(Felt.HANDLING, "ANNULLER");
    assertThat(rules(read(annulled))).containsExactly("MANGLER");
    assertThat(header(read(annulled.med(Felt.BEGRUNNELSE, "Feil"))).change())
        .isEqualTo(new Change.Annulment("Feil"));
  }

  @Test
  void takesOurOwnShortCodesToo() {
    var end = CONTRACT.med(Felt.TYPE, "AVSLUTNING").med(Felt.VEDTAKSREFERANSE, "V-1");
    assertThat(read(end.med(Felt.AARSAK, "work"))).isEqualTo(read(end.med(Felt.AARSAK, "ARBEID")));
  }

  /** Whatever a sender sends gets an answer: a fact, or at least one finding that says why not. */
  @Property(tries = 500)
  void answersAnything(@ForAll("anything") Map<String, String> fields) {
    var reading = read(new Sakspost(new TreeMap<>(fields), "x.json post 1"));
    if (reading instanceof Reading.Stopped<? extends Fact>) {
      assertThat(findings(reading)).anyMatch(f -> f.severity() == Finding.Severity.ERROR);
    }
  }

  @Provide
  static Arbitrary<Map<String, String>> anything() {
    var values =
        Arbitraries.oneOf(
            Arbitraries.strings().ofMaxLength(30),
            Arbitraries.of(
                "JA",
                "REGISTRER",
                "2026-01-01",
                "2026-13-01",
                "12,5",
                "0301",
                "SLUTTMAAL",
                "NORSK"));
    var field = Arbitraries.of(Felt.values()).map(Felt::navn);
    return Arbitraries.maps(field, values)
        .ofMaxSize(30)
        .flatMap(
            fields ->
                Arbitraries.of(Sakstype.values())
                    .map(
                        type -> {
                          var all = new TreeMap<>(CONTRACT.felter());
                          all.putAll(fields);
                          all.put("type", type.name());
                          return all;
                        }));
  }

  @Test
  void tellsWhatBecameOfARecord() {
    var receipt =
        new DeliveryReceipt(
            header(read(CONTRACT)),
            "education-background",
            "nir",
            DeliveryReceipt.Outcome.REJECTED,
            "R-9",
            List.of(Finding.warning("REGEL", "dato", "Tekst.", "Råd.")),
            Instant.parse("2026-03-03T00:00:00Z"));
    assertThat(CaseworkMapping.toKvittering(receipt))
        .isEqualTo(
            new Kvittering(
                "K-1",
                1,
                "UTDANNINGSBAKGRUNN",
                Kvittering.Status.AVVIST,
                "nir",
                "R-9",
                Instant.parse("2026-03-03T00:00:00Z"),
                List.of(new Funn(Funn.Alvor.ADVARSEL, "REGEL", "dato", "Tekst.", "Råd.")),
                "k.csv rad 2"));
  }

  @ParameterizedTest
  @EnumSource(Grade.class)
  void neverTellsAGradedPersonsAddress(Grade grade) {
    var told = CaseworkMapping.toPersonmelding(person(grade, "0301"));
    assertThat(told.bosted().adresse() == null).isEqualTo(grade.hidesAddress());
    assertThat(told.bosted().kommunenr()).isEqualTo("0301");
  }

  @ParameterizedTest
  @EnumSource(Grade.class)
  void tellsWhereAGradedPersonWentToNobodyElse(Grade grade) {
    var told = CaseworkMapping.toPersonmelding(person(grade, "5501"));
    assertThat(told.bosted().kommunenr()).isEqualTo(grade.hidesAddress() ? null : "5501");
    assertThat(told.bosted().flyttedato() == null).isEqualTo(grade.hidesAddress());
  }

  @ParameterizedTest
  @EnumSource(Grade.class)
  void aMunicipalityThatGotAnotherNumberIsStillToldOfItsOwn(Grade grade) {
    var told = CaseworkMapping.toPersonmelding(person("3005", grade, "3301"));
    assertThat(told.bosted().kommunenr()).isEqualTo("3301");
  }

  @Test
  void tellsWhichNumbersArePresentAndWhichPast() {
    assertThat(CaseworkMapping.toPersonmelding(person(Grade.UNGRADED, "0301")).numre())
        .extracting(Personmelding.Nummer::type, Personmelding.Nummer::gjeldende)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Personmelding.Nummertype.FNR, true),
            org.assertj.core.groups.Tuple.tuple(Personmelding.Nummertype.DNR, false),
            org.assertj.core.groups.Tuple.tuple(Personmelding.Nummertype.DUF, true));
  }

  private static Person person(Grade grade, String livesIn) {
    return person("0301", grade, livesIn);
  }

  private static Person person(String told, Grade grade, String livesIn) {
    var fnr = NUMBERS.birthNumber();
    return new Person(
        new Header(
            new Municipality(told),
            Subject.of(fnr),
            "person",
            3,
            Instant.EPOCH,
            "",
            new Change.Registration()),
        List.of(
            new Person.HeldNumber(fnr, true),
            new Person.HeldNumber(NUMBERS.dNumber(), false),
            new Person.HeldNumber(NUMBERS.dufNumber(), true)),
        new Person.Name("Ola", null, "Eksempelsen"),
        LocalDate.of(1990, 1, 5),
        List.of("SYR"),
        new Person.Residence(
            "bosatt",
            new Municipality(livesIn),
            LocalDate.of(2026, 1, 1),
            new Person.Address(List.of("Gata 1"), "0001", "OSLO")),
        null,
        null,
        grade);
  }

  private static Reading<? extends Fact> read(Sakspost post) {
    return CaseworkMapping.read(post, NumberRules.TEST);
  }

  private static Header header(Reading<? extends Fact> reading) {
    return switch (reading) {
      case Reading.Read<? extends Fact>(Fact fact, var _) -> fact.header();
      case Reading.Stopped<? extends Fact> stopped -> stopped.header();
    };
  }

  private static List<Finding> findings(Reading<? extends Fact> reading) {
    return switch (reading) {
      case Reading.Read<? extends Fact>(Fact _, var findings) -> findings;
      case Reading.Stopped<? extends Fact> stopped -> stopped.findings();
    };
  }

  private static List<String> rules(Reading<? extends Fact> reading) {
    return findings(reading).stream().map(Finding::rule).toList();
  }
}
