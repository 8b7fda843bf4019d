package bindeledd.crash;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Three adapters on one ground, all at work, and what befalls them there; then all is counted. */
final class Trial {

  private final Ground ground;
  private final Set<Trouble> troubles;
  private final long seed;
  private final Path folder;
  private final PrintStream out;
  private final long begin = System.nanoTime();
  private final List<String> faults = new ArrayList<>();
  private final List<String> notTested = new ArrayList<>();

  /**
   * @param seed what chance is made from
   * @param folder its own
   */
  Trial(Ground ground, Set<Trouble> troubles, long seed, Path folder, PrintStream out) {
    this.ground = ground;
    this.troubles = troubles;
    this.seed = seed;
    this.folder = folder;
    this.out = out;
  }

  Troubles.Outcome run() throws Exception {
    try (var world = new World(folder, ground);
        var fleet = new Fleet(world, seed)) {
      fleet.start();
      say("%s: all are there after %.1f s.", ground, Killer.seconds(begin));
      fleet.load.start();
      fleet.untilWorkGoesOn();
      for (Trouble trouble : troubles) {
        befalls(trouble, fleet);
      }
      fleet.load.stop();
      say("All is handed out after %.1f s; waiting for the rest …", Killer.seconds(begin));
      return reckon(fleet);
    } catch (Trouble.NotTested e) {
      troubles.forEach(trouble -> notTested(trouble, e));
      return Troubles.Outcome.none(notTested);
    }
  }

  private void befalls(Trouble trouble, Fleet fleet) throws InterruptedException {
    long since = System.nanoTime();
    try {
      String seen = trouble.befalls(fleet);
      say("%-22s %5.1f s  %s", trouble, Killer.seconds(since), seen);
    } catch (Trouble.NotTested e) {
      notTested(trouble, e);
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      faults.add(trouble + ": " + e);
      say("%-22s %5.1f s  FAILED: %s", trouble, Killer.seconds(since), e);
    }
  }

  private void notTested(Trouble trouble, Trouble.NotTested why) {
    notTested.add(trouble + ": " + why.getMessage());
    say("%-22s NOT TESTED: %s", trouble, why.getMessage());
  }

  private Troubles.Outcome reckon(Fleet fleet) throws Exception {
    var underway = fleet.world.underway;
    var overlaps = underway.overlaps();
    overlaps.forEach(what -> faults.add("by two at once: " + what));
    // Said at once: what cannot be reckoned any more takes nothing of it away.
    faults.forEach(fault -> say("SO FAR  %s", fault));
    var reckoning = Reckoning.of(fleet.world, fleet.leaveOne(), fleet.load.handed(), faults);
    reckoning.tell(out);
    say(
        "%d parcels, %d of them brought again later, and %d readings of feeds; by two at once: %d.",
        underway.parcels(), underway.parcelsAgain(), underway.pulls(), overlaps.size());
    var counted = reckoning.outcome(0);
    return new Troubles.Outcome(
        counted.lost(),
        counted.doubled(),
        counted.reordered(),
        counted.unknown(),
        overlaps.size(),
        List.copyOf(faults),
        List.copyOf(notTested));
  }

  private void say(String text, Object... values) {
    out.println(String.format(text, values));
    out.flush();
  }
}
