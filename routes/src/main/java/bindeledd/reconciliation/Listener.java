package bindeledd.reconciliation;

import bindeledd.mapping.reconciliation.Dossier;
import bindeledd.mapping.reconciliation.Judged;
import bindeledd.mapping.reconciliation.Situation;
import bindeledd.mapping.reconciliation.Totals;

/**
 * Hears a run while it goes, in one thread: {@code begun}, everybody in the order of their keys,
 * {@code ended}. A run that was killed and goes on begins anew for its listeners, with everybody.
 * One that throws ends the run, which is tried again.
 */
public interface Listener {

  void begun(Run run, Situation situation);

  void person(Shown who, Dossier dossier, Judged judged);

  /**
   * All findings are stored by now. Not called where the run broke off; called again where it did
   * after this, so the same must come of it twice.
   */
  void ended(Outcome outcome, Totals totals);

  /** The run broke off, or was killed and is not to go on: let go of what was begun. */
  void brokenOff(Run run);
}
