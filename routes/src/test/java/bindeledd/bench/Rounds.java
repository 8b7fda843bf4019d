package bindeledd.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rounds of everybody in turn, each with as many records as take it about the time agreed on. */
final class Rounds {

  private static final int LEAST = 1000;
  private static final int MOST = 50_000;

  private final Ground ground;
  private final String unit;
  private final List<? extends Contestant> contestants;
  private final Map<Contestant, Integer> sizes = new LinkedHashMap<>();
  private final Map<Contestant, List<Double>> speeds = new LinkedHashMap<>();
  private final Map<Contestant, double[]> costs = new LinkedHashMap<>();

  /** What a record has cost, in CPU seconds. */
  private record Meter(double own, double database, double bench) {
    static Meter of(Contestant one, Ground ground) {
      return new Meter(
          one.cpu(), ground.postgres().cpu(), Cpu.seconds(ProcessHandle.current().pid()));
    }
  }

  Rounds(Ground ground, String unit, List<? extends Contestant> contestants) {
    this.ground = ground;
    this.unit = unit;
    this.contestants = contestants;
    for (var one : contestants) {
      speeds.put(one, new ArrayList<>());
      costs.put(one, new double[4]);
    }
  }

  /** The same number of records in every round of this one. */
  Rounds sized(Contestant one, int records) {
    sizes.put(one, records);
    return this;
  }

  /**
   * Lets somebody work until its code is compiled: twice the time of a round or so.
   *
   * @return how fast it was in the end
   */
  static double warm(Ground ground, Contestant one) throws Exception {
    if (ground.options().quick()) {
      return one.run(100);
    }
    double speed = one.run(LEAST);
    for (long end = System.nanoTime() + ground.options().warmUp().toNanos();
        System.nanoTime() < end; ) {
      speed = one.run(size(speed, 3));
    }
    return speed;
  }

  void play() throws Exception {
    for (var one : contestants) {
      if (!sizes.containsKey(one)) {
        sizes.put(
            one,
            ground.options().quick() ? 200 : size(one.run(2 * LEAST), ground.options().seconds()));
      }
    }
    for (int round = 1; round <= ground.options().rounds(); round++) {
      for (var one : contestants) {
        play(one, sizes.get(one));
      }
    }
  }

  private static int size(double speed, int seconds) {
    return Math.clamp((int) (speed * seconds) / LEAST * LEAST, LEAST, MOST);
  }

  private void play(Contestant one, int records) throws Exception {
    var before = Meter.of(one, ground);
    double speed = one.run(records);
    var after = Meter.of(one, ground);
    speeds.get(one).add(speed);
    double[] cost = costs.get(one);
    cost[0] += after.own() - before.own();
    cost[1] += after.database() - before.database();
    cost[2] += after.bench() - before.bench();
    cost[3] += records;
    ground.say("%s: %,.0f %s".formatted(one.name(), speed, unit));
  }

  Figure figure(Contestant one) {
    double[] cost = costs.get(one);
    return Figure.of(one.name(), unit, speeds.get(one))
        .with("in a round", sizes.get(one))
        .with("CPU ms each: own process", 1000 * cost[0] / cost[3])
        .with("CPU ms each: database", 1000 * cost[1] / cost[3])
        .with("CPU ms each: the stand-ins", 1000 * cost[2] / cost[3]);
  }
}
