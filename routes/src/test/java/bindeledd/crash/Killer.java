package bindeledd.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Carries out one kill after another, and brings back whoever was killed. */
final class Killer {

  /** How long a step is waited for. */
  private static final long PATIENCE = 30_000;

  private final World world;
  private final AdapterVictim adapter;
  private final Random random;
  private final Migration migration;
  private final Map<Victim, Mortal> mortals = new EnumMap<>(Victim.class);

  Killer(World world, AdapterVictim adapter, Migration migration, long seed) {
    this.world = world;
    this.adapter = adapter;
    this.random = new Random(seed + 2);
    this.migration = migration;
    mortals.put(Victim.ADAPTER, adapter);
    mortals.put(Victim.POSTGRES, world.database);
    for (Neighbour neighbour : Neighbour.values()) {
      Mortal outpost = world.at(neighbour);
      mortals.put(outpost.victim(), outpost);
    }
  }

  /** What came of it, in a few words. */
  String carryOut(Plan.Kill kill, Load load, List<String> faults) throws Exception {
    Mortal victim = java.util.Objects.requireNonNull(mortals.get(kill.victim()));
    long begin = System.nanoTime();
    boolean struck =
        switch (kill.step()) {
          case ANY_TIME -> {
            TimeUnit.MILLISECONDS.sleep(random.nextInt(3000));
            victim.kill();
            yield true;
          }
          case RECEIPT_IN_FILE -> whenAFileIsAnswered(victim);
          case MIGRATING -> migration.killed(victim, faults);
          case ROTATING_KEYS -> new Rotation(world.keys(), adapter, random).killed(faults);
          case PAGE_ON_ITS_WAY,
              PAGE_HALF_PULLED,
              PAGE_PULLED,
              ENTERING,
              ENTERED_UNHEARD,
              CLAIMED,
              REQUEST_HALF_OUT,
              HEARD_UNANSWERED,
              ANSWERED,
              SETTLING,
              SETTLED_UNHEARD,
              RECEIPT_HALF_BACK,
              RECEIPT_BACK_UNHEARD,
              LATE_ANSWERS,
              LOOKING_UP ->
              onTheWire(kill, victim);
          case REGRADING -> {
            load.gradeSomebody();
            yield onTheWire(kill, victim);
          }
        };
    double waited = seconds(begin);
    long dead = System.nanoTime();
    if (!struck) {
      faults.add(kill.step() + " was not seen in " + PATIENCE / 1000 + " s");
      return "NOT SEEN";
    }
    if (kill.step() != Step.MIGRATING && kill.step() != Step.ROTATING_KEYS) {
      victim.revive();
    }
    adapter.awaitReady();
    double away = seconds(dead);
    TimeUnit.MILLISECONDS.sleep(300 + random.nextInt(1200));
    return "after %4.1f s, ready again in %4.1f s".formatted(waited, away);
  }

  private boolean onTheWire(Plan.Kill kill, Mortal victim) throws InterruptedException {
    var trap = new Trap(kill.step().signFor(kill.victim()), kill.occurrence(), victim::kill);
    world.traps.set(trap);
    try {
      return trap.awaitStrike(PATIENCE);
    } finally {
      world.traps.clear();
    }
  }

  /** There is no wire between the adapter and the drop folder: the folder itself is watched. */
  private boolean whenAFileIsAnswered(Mortal victim) throws IOException, InterruptedException {
    Path answers = world.exchange.root().resolve("svar");
    try (var watch = answers.getFileSystem().newWatchService()) {
      answers.register(
          watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
      if (watch.poll(PATIENCE, TimeUnit.MILLISECONDS) == null) {
        return false;
      }
      victim.kill();
      return true;
    }
  }

  static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }
}
