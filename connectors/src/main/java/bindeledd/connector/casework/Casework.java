package bindeledd.connector.casework;

import bindeledd.connector.Port.Feed;
import bindeledd.connector.Port.Inbox;
import bindeledd.connector.Port.Safety;
import bindeledd.schema.casework.Bosettingsmelding;
import bindeledd.schema.casework.Bostottemelding;
import bindeledd.schema.casework.Kvittering;
import bindeledd.schema.casework.Personmelding;
import bindeledd.schema.casework.Sakspost;
import bindeledd.schema.casework.Tilskuddsmelding;

/** What the municipality's case system offers us; its inboxes take many at once. */
public final class Casework {

  /** What was registered and changed, over REST. */
  public static final Feed<Sakspost> RECORDS = new Feed<>("casework.records", Sakspost.class);

  /** The same from files in a drop folder. */
  public static final Feed<Sakspost> FILES = new Feed<>("casework.files", Sakspost.class);

  /** What became of the records; one that came in a file is answered beside that file. */
  public static final Inbox<Kvittering> RECEIPTS =
      new Inbox<>("casework.receipts", Kvittering.class, Safety.RECOGNISES_REPEATS);

  /** Persons as the population register knows them. */
  public static final Inbox<Personmelding> PERSONS =
      new Inbox<>("casework.persons", Personmelding.class, Safety.RECOGNISES_REPEATS);

  /** What Husbanken decided and paid. */
  public static final Inbox<Bostottemelding> HOUSING =
      new Inbox<>("casework.housing", Bostottemelding.class, Safety.RECOGNISES_REPEATS);

  /** Who is to be settled, as IMDinett has it. */
  public static final Inbox<Bosettingsmelding> SETTLEMENTS =
      new Inbox<>("casework.settlements", Bosettingsmelding.class, Safety.RECOGNISES_REPEATS);

  /** What the grant portal calculated, decided and answered. */
  public static final Inbox<Tilskuddsmelding> GRANTS =
      new Inbox<>("casework.grants", Tilskuddsmelding.class, Safety.RECOGNISES_REPEATS);

  private Casework() {}
}
