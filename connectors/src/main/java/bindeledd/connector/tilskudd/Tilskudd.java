package bindeledd.connector.tilskudd;

import bindeledd.connector.Port.Feed;
import bindeledd.connector.Port.Inbox;
import bindeledd.connector.Port.Register;
import bindeledd.connector.Port.Safety;
import bindeledd.schema.tilskudd.Ekstrasoknad;
import bindeledd.schema.tilskudd.Endringsforesporsel;
import bindeledd.schema.tilskudd.Radsvar;
import bindeledd.schema.tilskudd.Statussporsmal;
import bindeledd.schema.tilskudd.Statussvar;
import bindeledd.schema.tilskudd.Tilskuddsrad;

/** What the grant portal offers us. */
public final class Tilskudd {

  /** The grants of a term, line by line, from files. */
  public static final Feed<Tilskuddsrad> GRANT_LINES =
      new Feed<>("tilskudd.grant-lines", Tilskuddsrad.class);

  /** What came into the bank, from files. */
  public static final Feed<Tilskuddsrad> BANK_POSTINGS =
      new Feed<>("tilskudd.bank-postings", Tilskuddsrad.class);

  /** What was decided on extra grants, from files. */
  public static final Feed<Tilskuddsrad> EXTRA_DECISIONS =
      new Feed<>("tilskudd.extra-decisions", Tilskuddsrad.class);

  /** What became of the rows, beside the file they came in. */
  public static final Inbox<Radsvar> ANSWERS =
      new Inbox<>("tilskudd.answers", Radsvar.class, Safety.RECOGNISES_REPEATS);

  /** Change requests. Our parcel id is the dispatch's, so a repeat is known. */
  public static final Inbox<Endringsforesporsel> CHANGE_REQUEST =
      new Inbox<>("tilskudd.change-request", Endringsforesporsel.class, Safety.RECOGNISES_REPEATS);

  /** Applications for extra grants. */
  public static final Inbox<Ekstrasoknad> EXTRA_GRANT =
      new Inbox<>("tilskudd.extra-grant", Ekstrasoknad.class, Safety.RECOGNISES_REPEATS);

  /** How requests and applications stand; absent when the portal has none of that reference. */
  public static final Register<Statussporsmal, Statussvar> STATUS =
      new Register<>("tilskudd.status", Statussporsmal.class, Statussvar.class);

  private Tilskudd() {}
}
