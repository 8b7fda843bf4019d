package bindeledd.connector.folkeregister;

import bindeledd.connector.Cursor;
import bindeledd.connector.Port.Feed;
import bindeledd.connector.Port.Register;
import bindeledd.model.NationalNumber;
import bindeledd.schema.folkeregister.DocumentId;
import bindeledd.schema.folkeregister.DokumentForHendelse;
import bindeledd.schema.folkeregister.DufAndName;
import bindeledd.schema.folkeregister.Folkeregisterperson;
import bindeledd.schema.folkeregister.LagretHendelse;

/** What Folkeregisteret, the population register, offers us. */
public final class Folkeregister {

  /** Everything that happens to anybody in Norway: filter on who is known here. */
  public static final Feed<LagretHendelse> EVENTS =
      new Feed<>("folkeregister.events", LagretHendelse.class);

  /**
   * The same events for a second reader, who looks for what cannot wait and is never held up by the
   * rest. Where the register has deleted events it goes on from the latest: the first reader brings
   * back what was lost.
   */
  public static final Feed<LagretHendelse> EVENTS_AHEAD =
      new Feed<>("folkeregister.events-ahead", LagretHendelse.class);

  /**
   * Persons by fødselsnummer or D-number, former ones too: the person that comes may have another
   * number now.
   */
  public static final Register<NationalNumber, Folkeregisterperson> PERSON =
      new Register<>("folkeregister.person", NationalNumber.class, Folkeregisterperson.class);

  /** Persons by DUF number and name; absent when none or several fit. One call each. */
  public static final Register<DufAndName, Folkeregisterperson> PERSON_BY_DUF =
      new Register<>("folkeregister.person-by-duf", DufAndName.class, Folkeregisterperson.class);

  /**
   * Persons as they were when an event was entered ({@code persondokument}); absent when the
   * register never had the document, or had it more than three years ago. One call each.
   */
  public static final Register<DocumentId, Folkeregisterperson> PERSON_THEN =
      new Register<>("folkeregister.person-then", DocumentId.class, Folkeregisterperson.class);

  /** What an event changed ({@code hendelsesdokument}); absent as {@link #PERSON_THEN}. */
  public static final Register<DocumentId, DokumentForHendelse> EVENT_DOCUMENT =
      new Register<>("folkeregister.event-document", DocumentId.class, DokumentForHendelse.class);

  /**
   * The number of everybody who lives or stays in the municipality, from an extract job. Ends; read
   * again from its start for a new extract.
   */
  public static final Feed<NationalNumber> EXTRACT =
      new Feed<>("folkeregister.extract", NationalNumber.class);

  /**
   * The code of the notice in a page that begins after events the register has deleted: there is a
   * gap before it.
   */
  public static final String GAP = "FREG_HENDELSER_SLETTET";

  private Folkeregister() {}

  /** Whether the extract has come to its end at that place of its feed. */
  public static boolean isExtracted(Cursor at) {
    return Position.of(at) instanceof Position.Done;
  }
}
