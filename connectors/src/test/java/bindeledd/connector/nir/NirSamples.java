package bindeledd.connector.nir;

import bindeledd.schema.nir.Annuller;
import bindeledd.schema.nir.Avslutning;
import bindeledd.schema.nir.Enhet;
import bindeledd.schema.nir.Fag;
import bindeledd.schema.nir.Fravaer;
import bindeledd.schema.nir.Hode;
import bindeledd.schema.nir.Innhold;
import bindeledd.schema.nir.Klage;
import bindeledd.schema.nir.Kontrakt;
import bindeledd.schema.nir.Korriger;
import bindeledd.schema.nir.Lovverk;
import bindeledd.schema.nir.Maal;
import bindeledd.schema.nir.Maaltype;
import bindeledd.schema.nir.Melding;
import bindeledd.schema.nir.Ordning;
import bindeledd.schema.nir.Permisjon;
import bindeledd.schema.nir.Personident;
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
import bindeledd.schema.nir.Tiltak;
import bindeledd.schema.nir.Timer;
import bindeledd.schema.nir.Utdanningsbakgrunn;
import bindeledd.schema.nir.Vedtak;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** Messages to NIR about synthetic persons. */
final class NirSamples {

  /** Synthetic: month + 80. */
  static final String PERSON = "07839190039";

  static final String DNUMBER = "52918890084";
  static final String DUF = "202541424306";

  private NirSamples() {}

  static Vedtak vedtak(String number, LocalDate from) {
    var content = of(new Vedtak(), number);
    content.setLovverk(Lovverk.INTEGRERINGSLOVEN);
    content.setOrdning(Ordning.INTRODUKSJONSPROGRAM);
    content.setVedtakstype("TILDELING");
    content.setVedtaksdato(from);
    content.setFraDato(from);
    content.setTilDato(from.plusMonths(3));
    content.setTilbudsdato(from);
    return content;
  }

  static RegistrerVedtak decision(String reference, Vedtak content) {
    var message = headed(new RegistrerVedtak(), reference);
    message.setVedtak(content);
    return message;
  }

  static RegistrerMaal goal(String reference, String decision, String code) {
    var content = of(new Maal(), PERSON);
    content.setType(Maaltype.SLUTTMAL);
    content.setKode(code);
    content.setDato(day(1));
    content.setVedtaksRef(decision);
    var message = headed(new RegistrerMaal(), reference);
    message.setMaal(content);
    return message;
  }

  static RegistrerKontrakt contract(String reference, String number) {
    var content = of(new Kontrakt(), number);
    content.setDato(day(1));
    var message = headed(new RegistrerKontrakt(), reference);
    message.setKontrakt(content);
    return message;
  }

  static RegistrerUtdanningsbakgrunn education(String reference, String number) {
    var content = of(new Utdanningsbakgrunn(), number);
    content.setHarVideregaende(true);
    content.setDato(day(1));
    var message = headed(new RegistrerUtdanningsbakgrunn(), reference);
    message.setUtdanningsbakgrunn(content);
    return message;
  }

  static RegistrerTiltak measure(String reference, String decision, String code) {
    var content = of(new Tiltak(), PERSON);
    content.setVedtaksRef(decision);
    content.setTiltakskode(code);
    content.setFra(day(1));
    content.setTil(day(20));
    content.setOmfang(new BigDecimal("15"));
    var message = headed(new RegistrerTiltak(), reference);
    message.setTiltak(content);
    return message;
  }

  static RegistrerFravaer absence(String reference, LocalDate from) {
    var content = of(new Fravaer(), PERSON);
    content.setOrdning(Ordning.INTRODUKSJONSPROGRAM);
    content.setFra(from);
    content.setTil(from.plusDays(1));
    content.setMengde(new BigDecimal("2"));
    content.setEnhet(Enhet.DAGER);
    content.setGyldig(true);
    content.setArsak("EGEN_SYKDOM");
    var message = headed(new RegistrerFravaer(), reference);
    message.setFravaer(content);
    return message;
  }

  static RegistrerPermisjon leave(String reference, String decision) {
    var content = of(new Permisjon(), PERSON);
    content.setVedtaksRef(decision);
    content.setArsak("VELFERD");
    content.setVedtaksdato(day(2));
    content.setFra(day(3));
    content.setTil(day(4));
    var message = headed(new RegistrerPermisjon(), reference);
    message.setPermisjon(content);
    return message;
  }

  static RegistrerTimer hours(String reference, String language) {
    var content = of(new Timer(), PERSON);
    content.setFag(Fag.NORSK);
    content.setFra(day(1));
    content.setTil(day(28));
    content.setTimerGjennomfort(new BigDecimal("40.5"));
    content.setTimerFravaer(BigDecimal.ZERO);
    content.setSprak(language);
    var message = headed(new RegistrerTimer(), reference);
    message.setTimer(content);
    return message;
  }

  static RegistrerAvslutning end(String reference, String decision) {
    var content = of(new Avslutning(), PERSON);
    content.setVedtaksRef(decision);
    content.setDato(day(28));
    content.setArsak("ARBEID");
    var message = headed(new RegistrerAvslutning(), reference);
    message.setAvslutning(content);
    return message;
  }

  static RegistrerKlage complaint(String reference, String decision) {
    var content = of(new Klage(), PERSON);
    content.setVedtaksRef(decision);
    content.setMottattDato(day(10));
    var message = headed(new RegistrerKlage(), reference);
    message.setKlage(content);
    return message;
  }

  static Korriger correction(String reference, String id, int version, Innhold content) {
    var message = headed(new Korriger(), reference);
    message.setRegistreringsId(id);
    message.setForventetVersjon(version);
    message.setInnhold(content);
    return message;
  }

  static Annuller annulment(String reference, String id, int version) {
    var message = headed(new Annuller(), reference);
    message.setRegistreringsId(id);
    message.setForventetVersjon(version);
    message.setBegrunnelse("Registrert ved en feil");
    return message;
  }

  static LocalDate day(int day) {
    return LocalDate.of(2026, 2, day);
  }

  private static <C extends Innhold> C of(C content, String number) {
    var person = new Personident();
    if (number.length() == 12) {
      person.setDuf(number);
    } else if (number.charAt(0) >= '4') {
      person.setDnr(number);
    } else {
      person.setFnr(number);
    }
    content.setPerson(person);
    return content;
  }

  private static <M extends Melding> M headed(M message, String reference) {
    var head = new Hode();
    head.setMeldingsId("00000000-0000-0000-0000-000000000000");
    head.setKommunenr("0301");
    head.setAvsenderSystem("Bindeledd");
    head.setLokalReferanse(reference);
    head.setTidspunkt(Instant.parse("2026-03-01T09:00:00Z"));
    message.setHode(head);
    return message;
  }
}
