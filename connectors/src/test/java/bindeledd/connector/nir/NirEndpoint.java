package bindeledd.connector.nir;

import bindeledd.schema.nir.Annuller;
import bindeledd.schema.nir.Feil;
import bindeledd.schema.nir.Feilmelding;
import bindeledd.schema.nir.HentKvittering;
import bindeledd.schema.nir.HentKvitteringSvar;
import bindeledd.schema.nir.HentKvitteringer;
import bindeledd.schema.nir.HentKvitteringerSvar;
import bindeledd.schema.nir.HentPerson;
import bindeledd.schema.nir.HentPersonSvar;
import bindeledd.schema.nir.HentPersonliste;
import bindeledd.schema.nir.HentPersonlisteSvar;
import bindeledd.schema.nir.Kategori;
import bindeledd.schema.nir.Korriger;
import bindeledd.schema.nir.Kvittering;
import bindeledd.schema.nir.Melding;
import bindeledd.schema.nir.NirPort;
import bindeledd.schema.nir.Ordning;
import bindeledd.schema.nir.Personopplysninger;
import bindeledd.schema.nir.RegistrerAvslutning;
import bindeledd.schema.nir.RegistrerFravaer;
import bindeledd.schema.nir.RegistrerKlage;
import bindeledd.schema.nir.RegistrerKontrakt;
import bindeledd.schema.nir.RegistrerMaal;
import bindeledd.schema.nir.RegistrerPermisjon;
import bindeledd.schema.nir.RegistrerTiltak;
import bindeledd.schema.nir.RegistrerTimer;
import bindeledd.schema.nir.RegistrerUtdanningsbakgrunn;
import bindeledd.schema.nir.RegistrerVedtak;
import bindeledd.schema.nir.Registrering;
import jakarta.jws.WebService;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** NIR's operations, over the sandbox's book; slow, late or closed as told. */
@WebService(
    endpointInterface = "bindeledd.schema.nir.NirPort",
    targetNamespace = "urn:bindeledd:nir:v1",
    serviceName = "NirTjeneste",
    portName = "NirSoap")
public final class NirEndpoint implements NirPort {

  private static final int PAGE = 100;

  private final NirBook book;
  private final NirJudge judge;
  private final AtomicInteger told = new AtomicInteger();
  volatile Set<NirSandbox.Role> roles = EnumSet.allOf(NirSandbox.Role.class);
  volatile Duration slow = Duration.ZERO;
  volatile Duration late = Duration.ZERO;
  volatile int lateEvery = 1;

  NirEndpoint(NirBook book) {
    this.book = book;
    this.judge = new NirJudge(book);
  }

  void clear() {
    told.set(0);
    roles = EnumSet.allOf(NirSandbox.Role.class);
    slow = Duration.ZERO;
    late = Duration.ZERO;
    lateEvery = 1;
  }

  /** How many messages with an effect were heard, answered or not. */
  int heard() {
    return told.get();
  }

  private Kvittering tell(Melding message) throws Feilmelding {
    pause(slow);
    if (isBarred(message)) {
      throw fault("MANGLER_ROLLE");
    }
    var receipt = book.hear(message);
    if (message.getHode().getKommunenr().equals(NirServer.NOWHERE)) {
      return receipt;
    }
    if (told.incrementAndGet() % lateEvery == 0) {
      pause(late);
    }
    return receipt;
  }

  /** Kvalifisering i mottak is open to both roles. */
  private boolean isBarred(Melding message) {
    return NirContent.of(message)
        .map(judge::scheme)
        .map(
            scheme ->
                switch (scheme) {
                  case INTRODUKSJONSPROGRAM -> !roles.contains(NirSandbox.Role.INTRO);
                  case NORSK -> !roles.contains(NirSandbox.Role.NORSK);
                  case MOTTAK -> roles.isEmpty();
                })
        .orElse(roles.isEmpty());
  }

  static Feilmelding fault(String code) {
    Feil error = NirJudge.no(code, "");
    return new Feilmelding(code, error);
  }

  private static void pause(Duration pause) {
    if (pause.isPositive()) {
      LockSupport.parkNanos(pause.toNanos());
    }
  }

  @Override
  public Kvittering registrerVedtak(RegistrerVedtak message) throws Feilmelding {
    return tell(message);
  }

  @Override
  public Kvittering registrerMaal(RegistrerMaal message) throws Feilmelding {
    return tell(message);
  }

  @Override
  public Kvittering registrerKontrakt(RegistrerKontrakt message) throws Feilmelding {
    return tell(message);
  }

  @Override
  public Kvittering registrerUtdanningsbakgrunn(RegistrerUtdanningsbakgrunn message)
      throws Feilmelding {
    return tell(message);
  }

  @Override
  public Kvittering registrerTiltak(RegistrerTiltak message) throws Feilmelding {
    return tell(message);
  }

  @Override
  public Kvittering registrerFravaer(RegistrerFravaer message) throws Feilmelding {
    return tell(message);
  }

  @Override
  public Kvittering registrerPermisjon(RegistrerPermisjon message) throws Feilmelding {
    return tell(message);
  }

  @Override
  public Kvittering registrerTimer(RegistrerTimer message) throws Feilmelding {
    return tell(message);
  }

  @Override
  public Kvittering registrerAvslutning(RegistrerAvslutning message) throws Feilmelding {
    return tell(message);
  }

  @Override
  public Kvittering registrerKlage(RegistrerKlage message) throws Feilmelding {
    return tell(message);
  }

  @Override
  public Kvittering korriger(Korriger message) throws Feilmelding {
    return tell(message);
  }

  @Override
  public Kvittering annuller(Annuller message) throws Feilmelding {
    return tell(message);
  }

  @Override
  public HentKvitteringSvar hentKvittering(HentKvittering question) {
    pause(slow);
    var answer = new HentKvitteringSvar();
    book.receipt(question.getGjelderMeldingsId()).ifPresent(answer::setKvittering);
    return answer;
  }

  @Override
  public HentKvitteringerSvar hentKvitteringer(HentKvitteringer question) {
    pause(slow);
    var most = Math.clamp(question.getAntall(), 1, 1000);
    var late =
        book.lateAfter(question.getEtterLopenummer(), question.getHode().getKommunenr(), most + 1);
    var answer = new HentKvitteringerSvar();
    answer.getNummerertKvittering().addAll(late.subList(0, Math.min(most, late.size())));
    answer.setFlere(late.size() > most);
    return answer;
  }

  @Override
  public HentPersonSvar hentPerson(HentPerson question) {
    pause(slow);
    var number = NirContent.number(question.getPerson());
    var answer = new HentPersonSvar();
    book.persons().stream()
        .filter(person -> person.numbers().contains(number))
        .findFirst()
        .ifPresent(person -> answer.setPersonopplysninger(described(person)));
    return answer;
  }

  @Override
  public HentPersonlisteSvar hentPersonliste(HentPersonliste question) {
    pause(slow);
    var page = question.getSide() == null ? 0 : question.getSide();
    var all =
        book.persons().stream()
            .filter(person -> person.municipality().equals(question.getHode().getKommunenr()))
            .filter(person -> person.law() == question.getLovverk())
            .toList();
    var answer = new HentPersonlisteSvar();
    all.stream()
        .skip((long) page * PAGE)
        .limit(PAGE)
        .map(this::described)
        .forEach(answer.getPersonopplysninger()::add);
    answer.setFlere(all.size() > (page + 1) * PAGE);
    return answer;
  }

  private Personopplysninger described(NirSandboxPerson person) {
    var described = new Personopplysninger();
    for (var number : person.numbers()) {
      if (number.length() == 12) {
        described.setDuf(number);
      } else if (number.charAt(0) >= '4' && number.charAt(0) <= '7') {
        described.setDnr(number);
      } else {
        described.setFnr(number);
      }
    }
    described.setLovverk(person.law());
    described.setBosattKommunenr(person.municipality());
    for (Ordning scheme : person.schemes()) {
      var category = new Kategori();
      category.setOrdning(scheme);
      category.setKode("RETT_OG_PLIKT");
      described.getKategori().add(category);
    }
    person.numbers().stream().findFirst().map(book::heldOn).stream()
        .flatMap(java.util.List::stream)
        .map(NirEndpoint::registered)
        .forEach(described.getRegistrering()::add);
    return described;
  }

  private static Registrering registered(NirHeld held) {
    var registered = new Registrering();
    registered.setRegistreringsId(held.id());
    registered.setVersjon(held.version());
    registered.setLokalReferanse(held.localReference());
    registered.setKilde(held.source());
    registered.setAnnullert(held.annulled());
    registered.setInnhold(held.content());
    return registered;
  }
}
