package bindeledd.connector.helsedirektoratet;

import bindeledd.connector.Port.Inbox;
import bindeledd.connector.Port.Safety;
import bindeledd.schema.helsedirektoratet.Kravlinje;

/** What Helsedirektoratet offers a municipality about resource-demanding services. */
public final class Helsedirektoratet {

  /**
   * The lines of the yearly claim. Taken at once, and sent in when the auditor has signed: until
   * then the answer is pending, and the same parcel again tells how it stands.
   */
  public static final Inbox<Kravlinje> CLAIM =
      new Inbox<>("helsedirektoratet.claim", Kravlinje.class, Safety.RECOGNISES_REPEATS);

  private Helsedirektoratet() {}
}
