package bindeledd.crash;

import java.util.List;

/** What befalls the systems around the adapters, apart from being killed. */
final class SystemTroubles {

  /** So often in every way at every system. */
  private static final int TIMES = 3;

  private SystemTroubles() {}

  static String misbehave(Fleet fleet) throws Exception {
    var mischief = fleet.world.mischief;
    mischief.begins();
    try {
      for (Victim system : List.of(Victim.CASEWORK, Victim.REGISTER, Victim.NIR)) {
        fleet.until(
            system + " has answered in every wrong way",
            () -> mischief.rarerThan(TIMES, system).isEmpty());
      }
    } finally {
      mischief.ends();
    }
    long begin = System.nanoTime();
    fleet.untilWorkGoesOn();
    return "%d wrong answers, each of %d ways at every system; work goes on after %.1f s"
        .formatted(mischief.total(), Mischief.Way.values().length, Killer.seconds(begin));
  }
}
