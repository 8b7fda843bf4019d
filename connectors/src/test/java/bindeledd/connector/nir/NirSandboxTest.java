package bindeledd.connector.nir;

import static bindeledd.connector.nir.NirSamples.DNUMBER;
import static bindeledd.connector.nir.NirSamples.DUF;
import static bindeledd.connector.nir.NirSamples.PERSON;
import static bindeledd.connector.nir.NirSamples.absence;
import static bindeledd.connector.nir.NirSamples.annulment;
import static bindeledd.connector.nir.NirSamples.complaint;
import static bindeledd.connector.nir.NirSamples.contract;
import static bindeledd.connector.nir.NirSamples.correction;
import static bindeledd.connector.nir.NirSamples.day;
import static bindeledd.connector.nir.NirSamples.decision;
import static bindeledd.connector.nir.NirSamples.education;
import static bindeledd.connector.nir.NirSamples.end;
import static bindeledd.connector.nir.NirSamples.goal;
import static bindeledd.connector.nir.NirSamples.hours;
import static bindeledd.connector.nir.NirSamples.leave;
import static bindeledd.connector.nir.NirSamples.measure;
import static bindeledd.connector.nir.NirSamples.vedtak;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import bindeledd.connector.ConnectorException;
import bindeledd.connector.ConnectorException.Kind;
import bindeledd.connector.Contract;
import bindeledd.connector.Cursor;
import bindeledd.connector.Health;
import bindeledd.connector.Page;
import bindeledd.connector.Parcel;
import bindeledd.connector.Port.Inbox;
import bindeledd.connector.Receipt;
import bindeledd.connector.Receipt.Accepted;
import bindeledd.connector.Receipt.Duplicate;
import bindeledd.connector.Receipt.Pending;
import bindeledd.connector.Receipt.Reason;
import bindeledd.connector.Receipt.Rejected;
import bindeledd.model.PersonNumber;
import bindeledd.schema.nir.Kilde;
import bindeledd.schema.nir.Kvittering;
import bindeledd.schema.nir.Kvitteringsstatus;
import bindeledd.schema.nir.Lovverk;
import bindeledd.schema.nir.Ordning;
import bindeledd.schema.nir.Personopplysninger;
import bindeledd.schema.nir.Vedtak;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** NIR's sandbox is an honest stand-in: it refuses what the contract says it refuses. */
final class NirSandboxTest {

  private static final NirSandbox NIR = new NirSandbox();
  private static final NirConnector PATIENT = connect(Duration.ofSeconds(20));
  private NirConnector connector;

  @BeforeEach
  void settle() {
    NIR.clear();
    connector = PATIENT;
    NIR.knows(NirSandboxPerson.settledIn("0301", PERSON, DUF));
  }

  @AfterAll
  static void close() {
    NIR.close();
  }

  @Test
  void callsARegistrationByIdAndVersion() {
    assertThat(push(Nir.DECISION, decision("V-1", vedtak(PERSON, day(1)))))
        .isEqualTo(new Accepted("R-1#1"));
    assertThat(push(Nir.CORRECTION, correction("V-1", "R-1", 1, vedtak(PERSON, day(2)))))
        .isEqualTo(new Accepted("R-1#2"));
    assertThat(push(Nir.ANNULMENT, annulment("V-1", "R-1", 2)))
        .isEqualTo(new Accepted("R-1#3#annullert"));

    assertThat(NIR.registrationsByLocalReference().get("V-1"))
        .returns(3, NirHeld::version)
        .returns(true, NirHeld::annulled)
        .satisfies(held -> assertThat(((Vedtak) held.content()).getFraDato()).isEqualTo(day(2)));
  }

  @Test
  void givesTheSameReceiptToTheSameMessage() {
    var id = UUID.randomUUID();
    var first = push(id, Nir.DECISION, decision("V-1", vedtak(PERSON, day(1))));
    // Sent again under the person's other number.
    var again = push(id, Nir.DECISION, decision("V-1", vedtak(DUF, day(1))));

    assertThat(again).isEqualTo(first).isInstanceOf(Accepted.class);
    assertThat(NIR.effectsByMessage()).containsEntry(id.toString(), 1);
  }

  @Test
  void refusesAMessageIdUsedForSomethingElse() {
    var id = UUID.randomUUID();
    push(id, Nir.DECISION, decision("V-1", vedtak(PERSON, day(1))));

    assertThat(push(id, Nir.DECISION, decision("V-1", vedtak(PERSON, day(2)))))
        .satisfies(refusedFor("DUPLIKAT"));
  }

  @Test
  void knowsTheSameContentUnderAnotherMessageId() {
    push(Nir.DECISION, decision("V-1", vedtak(PERSON, day(1))));

    assertThat(push(Nir.DECISION, decision("V-1", vedtak(PERSON, day(1)))))
        .isEqualTo(new Duplicate("R-1#1"));
    assertThat(push(Nir.DECISION, decision("V-1", vedtak(PERSON, day(2)))))
        .satisfies(refusedFor("DUPLIKAT"));
  }

  @Test
  void judgesARefusedMessageAnew() {
    var id = UUID.randomUUID();
    var message = contract("K-1", DNUMBER);
    assertThat(push(id, Nir.CONTRACT, message)).satisfies(refusedFor("UKJENT_PERSON"));

    NIR.knows(NirSandboxPerson.settledIn("0301", DNUMBER));

    assertThat(push(id, Nir.CONTRACT, message)).isInstanceOf(Accepted.class);
  }

  @Test
  void refusesAPersonOfAnotherMunicipality() {
    NIR.knows(NirSandboxPerson.settledIn("3301", DNUMBER));

    assertThat(push(Nir.CONTRACT, contract("K-1", DNUMBER)))
        .satisfies(refusedFor("IKKE_BOSATT_I_KOMMUNEN"));
  }

  @Test
  void refusesASchemeOutsideTheCategory() {
    NIR.knows(
        new NirSandboxPerson(
            Set.of(PERSON), "0301", Lovverk.INTEGRERINGSLOVEN, EnumSet.of(Ordning.NORSK)));

    assertThat(push(Nir.DECISION, decision("V-1", vedtak(PERSON, day(1)))))
        .satisfies(refusedFor("IKKE_I_KATEGORI"));
  }

  @Test
  void refusesWhatTheOlderLawDoesNotKnow() {
    NIR.knows(
        new NirSandboxPerson(
            Set.of(PERSON), "0301", Lovverk.INTRODUKSJONSLOVEN, EnumSet.allOf(Ordning.class)));
    var older = vedtak(PERSON, day(1));
    older.setLovverk(Lovverk.INTRODUKSJONSLOVEN);
    NIR.holds("0301", "V-1", older);

    assertThat(push(Nir.GOAL, goal("M-1", "R-1", "ARBEID"))).satisfies(refusedFor("FEIL_LOVVERK"));
    assertThat(push(Nir.CONTRACT, contract("K-1", PERSON))).satisfies(refusedFor("FEIL_LOVVERK"));
    assertThat(push(Nir.EDUCATION_BACKGROUND, education("U-1", PERSON)))
        .satisfies(refusedFor("FEIL_LOVVERK"));
    assertThat(push(Nir.DECISION, decision("V-2", vedtak(PERSON, day(1)))))
        .satisfies(refusedFor("FEIL_LOVVERK"));
    assertThat(push(Nir.HOURS, hours("H-1", "UK"))).isInstanceOf(Accepted.class);
  }

  @Test
  void refusesWhatHasNoDecisionToRestOn() {
    for (var receipt :
        List.of(
            push(Nir.GOAL, goal("M-1", "R-7", "ARBEID")),
            push(Nir.MEASURE, measure("T-1", "R-7", "KURS")),
            push(Nir.LEAVE, leave("P-1", "R-7")),
            push(Nir.END, end("A-1", "R-7")),
            push(Nir.COMPLAINT, complaint("C-1", "R-7")))) {
      assertThat(receipt).satisfies(refusedFor("MANGLER_FORUTSETNING"));
    }
  }

  @Test
  void refusesExtendedNorwegianBeforeTheEducationBackground() {
    var extended = vedtak(PERSON, day(1));
    extended.setOrdning(Ordning.NORSK);
    extended.setVedtakstype("UTVIDET_NORSK");
    assertThat(push(Nir.DECISION, decision("V-1", extended)))
        .satisfies(refusedFor("MANGLER_FORUTSETNING"));

    push(Nir.EDUCATION_BACKGROUND, education("U-1", PERSON));

    assertThat(push(Nir.DECISION, decision("V-1", extended))).isInstanceOf(Accepted.class);
  }

  @Test
  void refusesOverlappingPeriodsOfTheSameSort() {
    push(Nir.ABSENCE, absence("F-1", day(10)));

    assertThat(push(Nir.ABSENCE, absence("F-2", day(11))))
        .satisfies(refusedFor("OVERLAPPENDE_PERIODE"));
    assertThat(push(Nir.ABSENCE, absence("F-3", day(12)))).isInstanceOf(Accepted.class);
  }

  @Test
  void letsACorrectionOverlapWhatItReplaces() {
    push(Nir.ABSENCE, absence("F-1", day(10)));

    assertThat(
            push(Nir.CORRECTION, correction("F-1", "R-1", 1, absence("F-1", day(11)).getFravaer())))
        .isEqualTo(new Accepted("R-1#2"));
  }

  @Test
  void refusesWhatIsOlderThanTwoMonths() {
    NIR.today(day(10).plusMonths(2));

    assertThat(push(Nir.DECISION, decision("V-1", vedtak(PERSON, day(9)))))
        .satisfies(refusedFor("UTENFOR_FRIST"));
    assertThat(push(Nir.DECISION, decision("V-2", vedtak(PERSON, day(10)))))
        .isInstanceOf(Accepted.class);
  }

  @Test
  void refusesUnknownCodes() {
    assertThat(push(Nir.HOURS, hours("H-1", "KLINGON"))).satisfies(refusedFor("UGYLDIG_KODE"));
  }

  @Test
  void neverLosesAnEditMadeInNirWeb() {
    push(Nir.DECISION, decision("V-1", vedtak(PERSON, day(1))));
    NIR.editByHand("V-1", content -> ((Vedtak) content).setTilDato(day(28)));

    assertThat(push(Nir.CORRECTION, correction("V-1", "R-1", 1, vedtak(PERSON, day(2)))))
        .satisfies(refusedFor("VERSJONSKONFLIKT"));
    assertThat(push(Nir.ANNULMENT, annulment("V-1", "R-1", 1)))
        .satisfies(refusedFor("VERSJONSKONFLIKT"));
    assertThat(NIR.registrationsByLocalReference().get("V-1"))
        .returns(Kilde.NIR_WEB, NirHeld::source)
        .returns(2, NirHeld::version);
  }

  @Test
  void takesWithARemark() {
    NIR.holds("0301", "V-1", vedtak(PERSON, day(1)));
    var long1 = measure("T-1", "R-1", "KURS");
    long1.getTiltak().setOmfang(new BigDecimal("40"));

    assertThat(push(Nir.MEASURE, long1))
        .isInstanceOfSatisfying(
            Accepted.class,
            accepted ->
                assertThat(accepted.remarks())
                    .extracting(Reason::code)
                    .containsExactly("UVANLIG_OMFANG"));
  }

  @Test
  void stopsAUserWithoutTheRole() {
    NIR.roles(NirSandbox.Role.NORSK);

    assertThat(kind(Nir.CONTRACT, contract("K-1", PERSON))).isEqualTo(Kind.REFUSED);
    assertThat(push(Nir.HOURS, hours("H-1", "UK"))).isInstanceOf(Accepted.class);
  }

  @Test
  void answersLaterThroughTheFeed() {
    NIR.deferred(true);
    var taken = UUID.randomUUID();
    var refused = UUID.randomUUID();

    assertThat(push(taken, Nir.CONTRACT, contract("K-1", PERSON)))
        .isEqualTo(new Pending(taken.toString()));
    assertThat(push(refused, Nir.CONTRACT, contract("K-2", DNUMBER))).isInstanceOf(Pending.class);

    var page = receipts(Cursor.START);
    assertThat(page.records())
        .extracting(Kvittering::getMeldingsId, Kvittering::getStatus)
        .containsExactly(
            tuple(taken.toString(), Kvitteringsstatus.GODTATT),
            tuple(refused.toString(), Kvitteringsstatus.AVVIST));
    assertThat(receipts(page.next()).records()).isEmpty();
  }

  @Test
  void hasHeardWhatItAnswersTooLate() {
    NIR.answersTooLate(Duration.ofSeconds(3), 1);
    connector = connect(Duration.ofMillis(1500));
    var id = UUID.randomUUID();
    var message = contract("K-1", PERSON);

    assertThat(kind(id, Nir.CONTRACT, message)).isEqualTo(Kind.UNCERTAIN);

    NIR.answersTooLate(Duration.ZERO, 1);
    connector = PATIENT;
    assertThat(push(id, Nir.CONTRACT, message)).isEqualTo(new Accepted("R-1#1"));
    assertThat(NIR.effects()).isEqualTo(1);
  }

  @Test
  void keepsWhatItHoldsWhenItGoesAwayAndComesBack() {
    push(Nir.CONTRACT, contract("K-1", PERSON));
    var url = NIR.url();

    NIR.stop();
    assertThat(kind(Nir.CONTRACT, contract("K-2", PERSON))).isEqualTo(Kind.UNAVAILABLE);
    assertThat(connector.health()).isInstanceOf(Health.Down.class);
    NIR.start();

    assertThat(NIR.url()).isEqualTo(url);
    assertThat(push(Nir.CONTRACT, contract("K-2", PERSON))).isEqualTo(new Accepted("R-2#1"));
  }

  @Test
  void turnsEverybodyAwayDuringAnOutage() {
    NIR.outage(true);
    assertThat(kind(Nir.CONTRACT, contract("K-1", PERSON))).isEqualTo(Kind.UNAVAILABLE);
    NIR.outage(false);
    assertThat(push(Nir.CONTRACT, contract("K-1", PERSON))).isInstanceOf(Accepted.class);
  }

  @Test
  void tellsWhatItHasOnAPerson() {
    push(Nir.DECISION, decision("V-1", vedtak(PERSON, day(1))));

    var found = find(PersonNumber.of(DUF));

    assertThat(found.getFnr()).isEqualTo(PERSON);
    assertThat(found.getBosattKommunenr()).isEqualTo("0301");
    assertThat(found.getRegistrering())
        .singleElement()
        .satisfies(
            registered -> {
              assertThat(registered.getLokalReferanse()).isEqualTo("V-1");
              assertThat(registered.getInnhold()).isInstanceOf(Vedtak.class);
            });
  }

  private static ThrowingConsumer<Receipt> refusedFor(String code) {
    return receipt ->
        assertThat(receipt)
            .isInstanceOfSatisfying(
                Rejected.class,
                refused -> assertThat(refused.reasons()).extracting(Reason::code).contains(code));
  }

  private <M> Kind kind(Inbox<M> inbox, M message) {
    return kind(UUID.randomUUID(), inbox, message);
  }

  private <M> Kind kind(UUID id, Inbox<M> inbox, M message) {
    return catchThrowableOfType(ConnectorException.class, () -> push(id, inbox, message)).kind();
  }

  private <M> Receipt push(Inbox<M> inbox, M message) {
    return push(UUID.randomUUID(), inbox, message);
  }

  @SuppressWarnings("unchecked")
  private <M> Receipt push(UUID id, Inbox<M> inbox, M message) {
    return connector.contract().services().stream()
        .filter(service -> service.port().equals(inbox))
        .map(service -> (Contract.Pushing<M>) service)
        .findFirst()
        .orElseThrow()
        .push()
        .push(new Parcel<>(id, message));
  }

  @SuppressWarnings("unchecked")
  private Page<Kvittering> receipts(Cursor after) {
    return connector.contract().services().stream()
        .filter(service -> service.port().equals(Nir.RECEIPTS))
        .map(service -> (Contract.Feeding<Kvittering>) service)
        .findFirst()
        .orElseThrow()
        .pull()
        .pull(after);
  }

  @SuppressWarnings("unchecked")
  private Personopplysninger find(PersonNumber number) {
    return connector.contract().services().stream()
        .filter(service -> service.port().equals(Nir.PERSON))
        .map(service -> (Contract.Finding<PersonNumber, Personopplysninger>) service)
        .findFirst()
        .orElseThrow()
        .find()
        .find(List.of(number))
        .get(number);
  }

  private static NirConnector connect(Duration timeout) {
    return new NirConnector(
        NirPropertiesFor.sandbox(NIR.url(), timeout, "x", NIR.folder()), Clock.systemUTC());
  }
}
