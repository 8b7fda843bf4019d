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

import bindeledd.connector.Connector;
import bindeledd.connector.ConnectorContract;
import bindeledd.connector.Samples;
import bindeledd.connector.Sandbox;
import bindeledd.model.NationalNumber;
import bindeledd.model.PersonNumber;
import bindeledd.schema.nir.Kvittering;
import bindeledd.schema.nirlist.ListedPerson;
import bindeledd.schema.nirlist.ListedPerson.Field;
import java.net.URI;
import java.time.Clock;

/** NIR keeps the connector contract. */
final class NirConnectorTest extends ConnectorContract {

  private static final String PASSWORD = "kattens-pyjamas";

  private NirSandbox sandbox;

  @Override
  protected Sandbox sandbox() {
    sandbox = new NirSandbox(0, NirConnectorTest::seed);
    return sandbox;
  }

  @Override
  protected Connector connect(URI url) {
    return new NirConnector(
        NirPropertiesFor.sandbox(url, timeout(), PASSWORD, sandbox.folder()), Clock.systemUTC());
  }

  /** R-1 is a decision others build on; are there to be changed. */
  private static void seed(NirSandbox nir) {
    nir.knows(NirSandboxPerson.settledIn("0301", PERSON, DUF));
    nir.knows(NirSandboxPerson.settledIn("3301", DNUMBER));
    nir.holds("0301", "V-1", vedtak(PERSON, day(1).minusYears(1)));
    nir.holds("0301", "V-2", vedtak(PERSON, day(1).minusYears(2)));
    nir.holds("0301", "V-3", vedtak(PERSON, day(1).minusYears(3)));
  }

  @Override
  protected Samples samples() {
    return Samples.watching(PERSON, DUF, DNUMBER, PASSWORD)
        .accepted(Nir.DECISION, decision("V-9", vedtak(PERSON, day(1))))
        .rejected(Nir.DECISION, decision("V-8", vedtak(DNUMBER, day(1))), "IKKE_BOSATT_I_KOMMUNEN")
        .accepted(Nir.GOAL, goal("M-1", "R-1", "ARBEID"))
        .rejected(Nir.GOAL, goal("M-2", "R-1", "FINNES_IKKE"), "UGYLDIG_KODE")
        .rejected(Nir.GOAL, goal("M-3", "R-99", "ARBEID"), "MANGLER_FORUTSETNING")
        .accepted(Nir.CONTRACT, contract("K-1", PERSON), contract("K-2", DUF))
        .rejected(Nir.CONTRACT, contract("K-3", "202599999999"), "UKJENT_PERSON")
        .accepted(Nir.EDUCATION_BACKGROUND, education("U-1", PERSON))
        .rejected(Nir.EDUCATION_BACKGROUND, education("U-2", "202599999999"), "UKJENT_PERSON")
        .accepted(Nir.MEASURE, measure("T-1", "R-1", "SPRAKPRAKSIS"), measure("T-2", "R-1", "KURS"))
        .rejected(Nir.MEASURE, measure("T-3", "R-99", "KURS"), "MANGLER_FORUTSETNING")
        .accepted(Nir.ABSENCE, absence("F-1", day(1)), absence("F-2", day(10)))
        .rejected(Nir.ABSENCE, absence("V-1", day(1)), "DUPLIKAT")
        .accepted(Nir.LEAVE, leave("P-1", "R-1"))
        .rejected(Nir.LEAVE, leave("P-2", "R-99"), "MANGLER_FORUTSETNING")
        .accepted(Nir.HOURS, hours("H-1", "UK"))
        .rejected(Nir.HOURS, hours("H-2", "XX"), "UGYLDIG_KODE")
        .accepted(Nir.END, end("A-1", "R-1"))
        .rejected(Nir.END, end("A-2", "R-99"), "MANGLER_FORUTSETNING")
        .accepted(Nir.COMPLAINT, complaint("C-1", "R-1"))
        .rejected(Nir.COMPLAINT, complaint("C-2", "R-99"), "MANGLER_FORUTSETNING")
        .accepted(Nir.CORRECTION, correction("V-2", "R-2", 1, vedtak(PERSON, day(2).minusYears(2))))
        .rejected(
            Nir.CORRECTION, correction("V-2", "R-2", 7, vedtak(PERSON, day(1))), "VERSJONSKONFLIKT")
        .accepted(Nir.ANNULMENT, annulment("V-3", "R-3", 1))
        .rejected(Nir.ANNULMENT, annulment("V-3", "R-3", 7), "VERSJONSKONFLIKT")
        .known(Nir.PERSON, PersonNumber.of(PERSON), PersonNumber.of(DNUMBER))
        .unknown(Nir.PERSON, 1, n -> new NationalNumber("%011d".formatted(n)))
        .feed(Nir.RECEIPTS, 25, Kvittering::getMeldingsId)
        .feed(Nir.PERSON_LIST, 25, NirConnectorTest::number);
  }

  private static String number(ListedPerson person) {
    return person.values().get(Field.PERSON_NUMBER);
  }
}
