package bindeledd.connector.imdinett;

import bindeledd.connector.Port.Feed;
import bindeledd.connector.Port.Inbox;
import bindeledd.connector.Port.Safety;
import bindeledd.schema.imdinett.Bosettingsmelding;
import bindeledd.schema.imdinett.Bosettingsperson;

/** What IMDinett offers a municipality about settlement. */
public final class Imdinett {

  /** Who is to be settled here, and what became of it, in the order it changed. */
  public static final Feed<Bosettingsperson> SETTLEMENTS =
      new Feed<>("imdinett.settlements", Bosettingsperson.class);

  /** The day somebody was settled. Our parcel id is the message's, so a repeat is known. */
  public static final Inbox<Bosettingsmelding> SETTLEMENT_DATE =
      new Inbox<>("imdinett.settlement-date", Bosettingsmelding.class, Safety.RECOGNISES_REPEATS);

  private Imdinett() {}
}
