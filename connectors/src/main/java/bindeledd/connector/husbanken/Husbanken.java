package bindeledd.connector.husbanken;

import bindeledd.connector.Port.Feed;
import bindeledd.connector.Port.Inbox;
import bindeledd.connector.Port.Register;
import bindeledd.connector.Port.Safety;
import bindeledd.schema.husbanken.Bostottesok;
import bindeledd.schema.husbanken.Bostottesoknad;
import bindeledd.schema.husbanken.Bostottesvar;
import bindeledd.schema.husbanken.Digisossoknad;

/** What Husbanken offers us of housing allowance. */
public final class Husbanken {

  /** Cases and payments by person and days; absent when there is no case. One call each. */
  public static final Register<Bostottesok, Bostottesvar> ALLOWANCE =
      new Register<>("husbanken.allowance", Bostottesok.class, Bostottesvar.class);

  /** What Husbanken told NAV about those who applied for financial assistance, from files. */
  public static final Feed<Digisossoknad> DIGISOS =
      new Feed<>("husbanken.digisos", Digisossoknad.class);

  /** Applications. Our parcel id is the dispatch's, so a repeat is known. */
  public static final Inbox<Bostottesoknad> APPLICATION =
      new Inbox<>("husbanken.application", Bostottesoknad.class, Safety.RECOGNISES_REPEATS);

  private Husbanken() {}
}
