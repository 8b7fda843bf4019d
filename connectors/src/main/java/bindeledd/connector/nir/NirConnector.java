package bindeledd.connector.nir;

import bindeledd.connector.Connector;
import bindeledd.connector.ConnectorException;
import bindeledd.connector.Contract;
import bindeledd.connector.Cursor;
import bindeledd.connector.Health;
import bindeledd.connector.Page;
import bindeledd.connector.Parcel;
import bindeledd.connector.Push;
import bindeledd.connector.Receipt;
import bindeledd.model.DufNumber;
import bindeledd.model.NationalNumber;
import bindeledd.model.PersonNumber;
import bindeledd.schema.nir.Feil;
import bindeledd.schema.nir.Feilmelding;
import bindeledd.schema.nir.HentKvitteringer;
import bindeledd.schema.nir.HentKvitteringerSvar;
import bindeledd.schema.nir.HentPerson;
import bindeledd.schema.nir.HentPersonSvar;
import bindeledd.schema.nir.Hode;
import bindeledd.schema.nir.Kvittering;
import bindeledd.schema.nir.Melding;
import bindeledd.schema.nir.NirPort;
import bindeledd.schema.nir.NummerertKvittering;
import bindeledd.schema.nir.Personident;
import bindeledd.schema.nir.Personopplysninger;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** NIR, through our stand-in for its transfer service. */
@Component
@ConditionalOnProperty("connectors.nir.url")
@EnableConfigurationProperties(NirProperties.class)
final class NirConnector implements Connector {

  /** An operation that takes a message and gives a receipt. */
  @FunctionalInterface
  private interface Operation<M extends Melding> {
    Kvittering call(NirPort nir, M message) throws Feilmelding;
  }

  private final NirProperties properties;
  private final NirClient client;
  private final PersonListFiles personList;
  private final Clock clock;

  @Autowired
  NirConnector(NirProperties properties, Clock clock) {
    this(properties, clock, new NirClient(properties));
  }

  NirConnector(NirProperties properties, Clock clock, NirClient client) {
    this.clock = clock;
    this.properties = properties;
    this.client = client;
    this.personList = new PersonListFiles(properties.personList(), clock);
  }

  @Override
  public Contract contract() {
    return Contract.of("nir")
        .inVersion(properties.version())
        .serve(Nir.DECISION, says(NirPort::registrerVedtak))
        .serve(Nir.GOAL, says(NirPort::registrerMaal))
        .serve(Nir.CONTRACT, says(NirPort::registrerKontrakt))
        .serve(Nir.EDUCATION_BACKGROUND, says(NirPort::registrerUtdanningsbakgrunn))
        .serve(Nir.MEASURE, says(NirPort::registrerTiltak))
        .serve(Nir.ABSENCE, says(NirPort::registrerFravaer))
        .serve(Nir.LEAVE, says(NirPort::registrerPermisjon))
        .serve(Nir.HOURS, says(NirPort::registrerTimer))
        .serve(Nir.END, says(NirPort::registrerAvslutning))
        .serve(Nir.COMPLAINT, says(NirPort::registrerKlage))
        .serve(Nir.CORRECTION, says(NirPort::korriger))
        .serve(Nir.ANNULMENT, says(NirPort::annuller))
        .serve(Nir.PERSON, this::persons)
        .serve(Nir.RECEIPTS, this::receipts)
        .serve(Nir.PERSON_LIST, personList::pull);
  }

  /** Asks for receipts after the last there can be: whether NIR answers and lets us in. */
  @Override
  public Health health() {
    try {
      receiptsAfter(Long.MAX_VALUE);
      return new Health.Up();
    } catch (ConnectorException e) {
      return new Health.Down(Objects.requireNonNullElse(e.getMessage(), "nir does not answer"));
    }
  }

  private <M extends Melding> Push<M> says(Operation<M> operation) {
    return parcel -> push(parcel, operation);
  }

  private <M extends Melding> Receipt push(Parcel<M> parcel, Operation<M> operation) {
    var message = parcel.content();
    // The delivery's id and our name there are the envelope's, whatever the mapping put.
    message.getHode().setMeldingsId(parcel.id().toString());
    message.getHode().setAvsenderSystem(properties.sender());
    return client.tell(
        nir -> NirReceipt.of(operation.call(nir, message), parcel.id()), NirReceipt::refused);
  }

  private Map<PersonNumber, Personopplysninger> persons(Collection<PersonNumber> numbers) {
    var found = new LinkedHashMap<PersonNumber, Personopplysninger>();
    for (var number : numbers) {
      var question = new HentPerson();
      question.setHode(head());
      question.setPerson(ident(number));
      var person =
          client.ask(nir -> nir.hentPerson(question), NirConnector::nobody).getPersonopplysninger();
      if (person != null) {
        found.put(number, person);
      }
    }
    return found;
  }

  private static HentPersonSvar nobody(Feil error) {
    if (error.getKode().equals("UKJENT_PERSON")) {
      return new HentPersonSvar();
    }
    throw unasked();
  }

  private Page<Kvittering> receipts(Cursor after) {
    long from = after.isStart() ? 0 : Long.parseLong(after.value());
    var answer = receiptsAfter(from);
    var numbered = answer.getNummerertKvittering();
    if (numbered.isEmpty()) {
      return Page.nothingAfter(after);
    }
    long last = numbered.getLast().getLopenummer();
    if (last <= from) {
      // Asked again, it would give the same for ever.
      throw ConnectorException.garbled("nir gave receipts from before those asked for", "", null);
    }
    return Page.of(
        numbered.stream().map(NummerertKvittering::getKvittering).toList(),
        new Cursor(Long.toString(last)),
        answer.isFlere());
  }

  private HentKvitteringerSvar receiptsAfter(long number) {
    var question = new HentKvitteringer();
    question.setHode(head());
    question.setEtterLopenummer(number);
    question.setAntall(properties.receiptsAtOnce());
    return client.ask(
        nir -> nir.hentKvitteringer(question),
        _ -> {
          throw unasked();
        });
  }

  private static ConnectorException unasked() {
    return ConnectorException.garbled("nir refused a question with a code for messages", "", null);
  }

  private Hode head() {
    var head = new Hode();
    head.setMeldingsId(UUID.randomUUID().toString());
    head.setKommunenr(properties.municipality());
    head.setAvsenderSystem(properties.sender());
    head.setTidspunkt(clock.instant());
    return head;
  }

  private static Personident ident(PersonNumber number) {
    var ident = new Personident();
    switch (number) {
      case NationalNumber national when national.isDNumber() -> ident.setDnr(national.digits());
      case NationalNumber national -> ident.setFnr(national.digits());
      case DufNumber duf -> ident.setDuf(duf.digits());
    }
    return ident;
  }
}
