package bindeledd.connector.nir;

import bindeledd.connector.Port.Feed;
import bindeledd.connector.Port.Inbox;
import bindeledd.connector.Port.Register;
import bindeledd.connector.Port.Safety;
import bindeledd.model.PersonNumber;
import bindeledd.schema.nir.Annuller;
import bindeledd.schema.nir.Korriger;
import bindeledd.schema.nir.Kvittering;
import bindeledd.schema.nir.Melding;
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
import bindeledd.schema.nirlist.ListedPerson;

/**
 * What NIR, the national introduction register (Nasjonalt introduksjonsregister), offers us. Every
 * inbox knows a message id again, so what may have been heard can be said once more.
 */
public final class Nir {

  /** Decisions (vedtak), exemptions (fritak) among them. */
  public static final Inbox<RegistrerVedtak> DECISION = inbox("decision", RegistrerVedtak.class);

  public static final Inbox<RegistrerMaal> GOAL = inbox("goal", RegistrerMaal.class);
  public static final Inbox<RegistrerKontrakt> CONTRACT =
      inbox("contract", RegistrerKontrakt.class);
  public static final Inbox<RegistrerUtdanningsbakgrunn> EDUCATION_BACKGROUND =
      inbox("education-background", RegistrerUtdanningsbakgrunn.class);
  public static final Inbox<RegistrerTiltak> MEASURE = inbox("measure", RegistrerTiltak.class);
  public static final Inbox<RegistrerFravaer> ABSENCE = inbox("absence", RegistrerFravaer.class);
  public static final Inbox<RegistrerPermisjon> LEAVE = inbox("leave", RegistrerPermisjon.class);
  public static final Inbox<RegistrerTimer> HOURS = inbox("hours", RegistrerTimer.class);
  public static final Inbox<RegistrerAvslutning> END = inbox("end", RegistrerAvslutning.class);
  public static final Inbox<RegistrerKlage> COMPLAINT = inbox("complaint", RegistrerKlage.class);

  /** Corrections of any registration. */
  public static final Inbox<Korriger> CORRECTION = inbox("correction", Korriger.class);

  /** Annulments of any registration; nothing is ever deleted. */
  public static final Inbox<Annuller> ANNULMENT = inbox("annulment", Annuller.class);

  /** What NIR has on a person. */
  public static final Register<PersonNumber, Personopplysninger> PERSON =
      new Register<>("nir.person", PersonNumber.class, Personopplysninger.class);

  /** Answers that came later, by message id. */
  public static final Feed<Kvittering> RECEIPTS = new Feed<>("nir.receipts", Kvittering.class);

  /** The person list, from files that somebody exported from NIR's web pages. */
  public static final Feed<ListedPerson> PERSON_LIST =
      new Feed<>("nir.person-list", ListedPerson.class);

  private Nir() {}

  private static <M extends Melding> Inbox<M> inbox(String name, Class<M> type) {
    return new Inbox<>("nir." + name, type, Safety.RECOGNISES_REPEATS);
  }
}
