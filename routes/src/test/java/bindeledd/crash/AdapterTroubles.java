package bindeledd.crash;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** What befalls adapters themselves. */
final class AdapterTroubles {

  private static final Duration WRONG = Duration.ofMinutes(10);

  private static final int STARTS = 3;

  private AdapterTroubles() {}

  /** In which it stands still, as it looks on its way to the database. */
  private enum Pose {
    /** It has claimed, and nothing has left. */
    CLAIMING(
        it ->
            it.phase() == Moment.Phase.ANSWERED
                && it.commits()
                && it.executedWithRows("with picked as")),
    /** The receivers have answered, and nothing is settled. */
    ANSWERED(
        it ->
            it.phase() == Moment.Phase.ASKED && it.what().startsWith("select d.id, d.person from")),
    /** All is settled but for the word, and locked until then. */
    SETTLING(it -> it.phase() == Moment.Phase.ASKED && it.commits() && it.executed("settled as ("));

    private final Predicate<Moment> sign;

    Pose(Predicate<Moment> sign) {
      this.sign = sign;
    }
  }

  static String rollingRestart(Fleet fleet) throws Exception {
    var times = new ArrayList<String>();
    for (Instance instance : fleet.all()) {
      long begin = System.nanoTime();
      instance.adapter.stop();
      double stopped = Killer.seconds(begin);
      fleet.untilWorkGoesOn();
      long again = System.nanoTime();
      instance.adapter.revive();
      times.add("%.1f + %.1f".formatted(stopped, Killer.seconds(again)));
    }
    return "stopped and started in " + String.join(", ", times) + " s";
  }

  static String frozenPastItsLease(Fleet fleet) throws Exception {
    long taken = fleet.takenOver();
    long fenced = fleet.fenced();
    // So that nothing of what one has in hand is answered past it.
    fleet.load.answersAtOnce(true);
    for (Pose pose : Pose.values()) {
      Instance instance = fleet.all().get(pose.ordinal() % fleet.all().size());
      long before = fleet.takenOver();
      long stopped = fleet.fenced();
      instance.freezeAt(pose.sign);
      try {
        fleet.until(
            "another takes over what " + instance + " had in hand when frozen " + pose,
            () -> fleet.takenOver() > before);
        fleet.untilWorkGoesOn();
      } finally {
        instance.thaw();
      }
      fleet.until(
          instance + " frozen " + pose + " comes too late and is stopped by its token",
          () -> fleet.fenced() > stopped);
    }
    fleet.load.answersAtOnce(false);
    return "%d deliveries taken over, the late one stopped %d times"
        .formatted(fleet.takenOver() - taken, fleet.fenced() - fenced);
  }

  static String clocksApart(Fleet fleet) throws Exception {
    var library = Faketime.library(fleet.world.folder);
    try {
      shifted(fleet.first(), library.by("+" + WRONG.toSeconds() + "s"));
      shifted(fleet.second(), library.by("-" + WRONG.toSeconds() + "s"));
      var ahead = fleet.first();
      fleet.until("one works ten minutes ahead", () -> works(ahead, Instant.now().plus(WRONG)));
      var behind = fleet.second();
      fleet.until("one works ten minutes behind", () -> works(behind, Instant.now().minus(WRONG)));
      fleet.untilWorkGoesOn();
    } finally {
      shifted(fleet.first(), Map.of());
      shifted(fleet.second(), Map.of());
    }
    return "one ten minutes ahead, one ten minutes behind, both at work";
  }

  /** Whether it has delivered something, at a time near this one by its own clock. */
  private static boolean works(Instance instance, Instant about) throws Exception {
    String last =
        instance.adapter.flows().at("/routes/programme-to-nir/lastSuccess").asText("never");
    return !last.equals("never")
        && Duration.between(Instant.parse(last), about).abs().compareTo(WRONG.dividedBy(4)) < 0;
  }

  /** Now and then a JVM stands still under libfaketime as it starts: then it is started anew. */
  private static void shifted(Instance instance, Map<String, String> environment) throws Exception {
    for (int start = 1; start <= STARTS; start++) {
      instance.adapter.kill();
      instance.adapter.startAgain(environment);
      try {
        instance.adapter.awaitReady();
        return;
      } catch (TimeoutException stands) {
        if (environment.isEmpty()) {
          throw stands;
        }
      }
    }
    throw new Trouble.NotTested("no JVM starts under libfaketime here");
  }
}
