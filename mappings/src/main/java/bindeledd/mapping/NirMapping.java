package bindeledd.mapping;

import bindeledd.model.Change;
import bindeledd.model.Finding;
import bindeledd.model.Header;
import bindeledd.model.ProgrammeRecord;
import bindeledd.schema.nir.Annuller;
import bindeledd.schema.nir.Avslutning;
import bindeledd.schema.nir.Fravaer;
import bindeledd.schema.nir.Hode;
import bindeledd.schema.nir.Innhold;
import bindeledd.schema.nir.Klage;
import bindeledd.schema.nir.Kontrakt;
import bindeledd.schema.nir.Korriger;
import bindeledd.schema.nir.Maal;
import bindeledd.schema.nir.Melding;
import bindeledd.schema.nir.Permisjon;
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
import java.util.Optional;

/** Our programme records as messages to NIR. */
public final class NirMapping {

  /** Stands in for the message id until the connector puts the delivery's own there. */
  public static final String NO_ID = "00000000-0000-0000-0000-000000000000";

  static final String SENDER = "Bindeledd";

  private NirMapping() {}

  /**
   * The message that makes NIR agree with {@code record}. What NIR has already under the record's
   * reference is corrected, what it never got is registered, whatever the sender called the change:
   * so a lost or repeated message mends itself. A {@link Outgoing.Nothing} with an error goes back
   * to the sender; any other is the end of the matter.
   */
  public static Outgoing<Melding> toNir(ProgrammeRecord record, NirContext context) {
    var known =
        Optional.ofNullable(context.references().get(record.header().reference()))
            .flatMap(NirReference::live);
    return switch (record.header().change()) {
      case Change.Registration _, Change.Correction _ ->
          switch (NirContents.of(record, context)) {
            case Outgoing.Message<Innhold>(Innhold content) ->
                message(
                    known
                        .<Melding>map(reference -> correct(reference, content))
                        .orElseGet(() -> register(content)),
                    record,
                    context);
            case Outgoing.Needs<Innhold>(String reference) -> new Outgoing.Needs<>(reference);
            case Outgoing.Nothing<Innhold>(Finding why) -> new Outgoing.Nothing<>(why);
          };
      case Change.Annulment(String reason) ->
          known
              .map(reference -> message(annul(reference, reason), record, context))
              .orElseGet(() -> new Outgoing.Nothing<>(nothingToAnnul()));
    };
  }

  private static Outgoing<Melding> message(
      Melding message, ProgrammeRecord record, NirContext context) {
    message.setHode(head(record.header(), context));
    return new Outgoing.Message<>(message);
  }

  private static Hode head(Header header, NirContext context) {
    var head = new Hode();
    head.setMeldingsId(NO_ID);
    head.setKommunenr(header.municipality().number());
    head.setAvsenderSystem(SENDER);
    head.setLokalReferanse(header.reference());
    head.setTidspunkt(context.sentAt());
    return head;
  }

  private static Korriger correct(NirReference reference, Innhold content) {
    var message = new Korriger();
    message.setRegistreringsId(reference.id());
    message.setForventetVersjon(reference.version());
    message.setInnhold(content);
    return message;
  }

  private static Annuller annul(NirReference reference, String reason) {
    var message = new Annuller();
    message.setRegistreringsId(reference.id());
    message.setForventetVersjon(reference.version());
    message.setBegrunnelse(reason);
    return message;
  }

  private static Melding register(Innhold content) {
    return switch (content) {
      case Vedtak it -> {
        var message = new RegistrerVedtak();
        message.setVedtak(it);
        yield message;
      }
      case Maal it -> {
        var message = new RegistrerMaal();
        message.setMaal(it);
        yield message;
      }
      case Kontrakt it -> {
        var message = new RegistrerKontrakt();
        message.setKontrakt(it);
        yield message;
      }
      case Utdanningsbakgrunn it -> {
        var message = new RegistrerUtdanningsbakgrunn();
        message.setUtdanningsbakgrunn(it);
        yield message;
      }
      case Tiltak it -> {
        var message = new RegistrerTiltak();
        message.setTiltak(it);
        yield message;
      }
      case Permisjon it -> {
        var message = new RegistrerPermisjon();
        message.setPermisjon(it);
        yield message;
      }
      case Timer it -> {
        var message = new RegistrerTimer();
        message.setTimer(it);
        yield message;
      }
      case Fravaer it -> {
        var message = new RegistrerFravaer();
        message.setFravaer(it);
        yield message;
      }
      case Avslutning it -> {
        var message = new RegistrerAvslutning();
        message.setAvslutning(it);
        yield message;
      }
      case Klage it -> {
        var message = new RegistrerKlage();
        message.setKlage(it);
        yield message;
      }
      // Generated types are not sealed; NirContents makes no other.
      default -> throw new IllegalStateException("no operation for " + content.getClass());
    };
  }

  private static Finding nothingToAnnul() {
    return Finding.notChecked(
        "NIR-INGENTING-A-ANNULLERE",
        "",
        "NIR har ikke fått opplysningen, så det er ingenting å annullere der.");
  }
}
