package bindeledd.connector.nir;

import bindeledd.schema.nir.Annuller;
import bindeledd.schema.nir.Avslutning;
import bindeledd.schema.nir.Fravaer;
import bindeledd.schema.nir.Innhold;
import bindeledd.schema.nir.Klage;
import bindeledd.schema.nir.Kontrakt;
import bindeledd.schema.nir.Korriger;
import bindeledd.schema.nir.Maal;
import bindeledd.schema.nir.Melding;
import bindeledd.schema.nir.ObjectFactory;
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
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.namespace.QName;

/** What the sandbox reads out of messages and contents. */
final class NirContent {

  private static final JAXBContext CONTEXT = context();
  private static final QName NAME = new QName("content");

  private NirContent() {}

  /** What a message would have NIR hold; an annulment has none. */
  static Optional<Innhold> of(Melding message) {
    return Optional.ofNullable(
        switch (message) {
          case RegistrerVedtak it -> it.getVedtak();
          case RegistrerMaal it -> it.getMaal();
          case RegistrerKontrakt it -> it.getKontrakt();
          case RegistrerUtdanningsbakgrunn it -> it.getUtdanningsbakgrunn();
          case RegistrerTiltak it -> it.getTiltak();
          case RegistrerFravaer it -> it.getFravaer();
          case RegistrerPermisjon it -> it.getPermisjon();
          case RegistrerTimer it -> it.getTimer();
          case RegistrerAvslutning it -> it.getAvslutning();
          case RegistrerKlage it -> it.getKlage();
          case Korriger it -> it.getInnhold();
          default -> null;
        });
  }

  /** The registration a content builds on (vedtaksRef). */
  static Optional<String> decision(Innhold content) {
    return Optional.ofNullable(
        switch (content) {
          case Maal it -> it.getVedtaksRef();
          case Tiltak it -> it.getVedtaksRef();
          case Permisjon it -> it.getVedtaksRef();
          case Avslutning it -> it.getVedtaksRef();
          case Klage it -> it.getVedtaksRef();
          default -> null;
        });
  }

  /** The day the municipality had the information. */
  static LocalDate day(Innhold content) {
    return switch (content) {
      case Vedtak it -> it.getVedtaksdato();
      case Maal it -> it.getDato();
      case Kontrakt it -> it.getDato();
      case Utdanningsbakgrunn it -> it.getDato();
      case Tiltak it -> it.getFra();
      case Fravaer it -> it.getTil();
      case Permisjon it -> it.getVedtaksdato();
      case Timer it -> it.getTil();
      case Avslutning it -> it.getDato();
      case Klage it -> it.getMottattDato();
      default -> throw new IllegalArgumentException(content.getClass().getName());
    };
  }

  /** First and last day, for what may not overlap; a missing last day is open. */
  static Optional<LocalDate[]> period(Innhold content) {
    return switch (content) {
      case Vedtak it -> Optional.of(days(it.getFraDato(), it.getTilDato()));
      case Tiltak it -> Optional.of(days(it.getFra(), it.getTil()));
      case Fravaer it -> Optional.of(days(it.getFra(), it.getTil()));
      case Permisjon it -> Optional.of(days(it.getFra(), it.getTil()));
      case Timer it -> Optional.of(days(it.getFra(), it.getTil()));
      default -> Optional.empty();
    };
  }

  /** Contents with the same sort may not overlap in time. */
  static String sort(Innhold content) {
    return switch (content) {
      case Vedtak it -> "vedtak " + it.getOrdning() + " " + it.getVedtakstype();
      case Tiltak it -> "tiltak " + it.getTiltakskode();
      case Fravaer it ->
          "fravaer %s %s %s %s %s"
              .formatted(it.getOrdning(), it.getEnhet(), it.isGyldig(), it.getArsak(), it.getFag());
      case Permisjon it -> "permisjon " + it.getVedtaksRef();
      case Timer it -> "timer " + it.getFag();
      default -> content.getClass().getSimpleName();
    };
  }

  static String number(Personident person) {
    return Stream.of(person.getFnr(), person.getDnr(), person.getDuf())
        .filter(number -> number != null)
        .findFirst()
        .orElse("");
  }

  /** The same for the same content, whatever number it names the person by. */
  static String fingerprint(Innhold content) {
    return withoutPerson(write(new JAXBElement<>(NAME, Innhold.class, content)));
  }

  /** The same for the same message, whenever it is sent. */
  static String fingerprint(Melding message) {
    var text = write(message).replaceAll("(?s)<(\\w+:)?hode>.*?</(\\w+:)?hode>", "");
    return message.getHode().getLokalReferanse()
        + (message instanceof Annuller ? text : withoutPerson(text));
  }

  private static String withoutPerson(String text) {
    return text.replaceFirst("(?s)<(\\w+:)?person>.*?</(\\w+:)?person>", "");
  }

  private static String write(Object content) {
    try {
      var text = new StringWriter();
      CONTEXT.createMarshaller().marshal(content, text);
      return text.toString();
    } catch (JAXBException e) {
      throw new IllegalStateException(e);
    }
  }

  private static LocalDate[] days(LocalDate from, LocalDate to) {
    return new LocalDate[] {from, to == null ? LocalDate.MAX : to};
  }

  private static JAXBContext context() {
    try {
      return JAXBContext.newInstance(ObjectFactory.class);
    } catch (JAXBException e) {
      throw new IllegalStateException(e);
    }
  }
}
