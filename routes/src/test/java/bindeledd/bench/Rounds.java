package bindeledd.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rounds of everybody in turn, each with as many records as take it about the time agreed on. */
final class Rounds {

  private static final int LEAST = 1000;
  private static final int MOST = 40_000;

  private final Ground ground;
  private final Workload work;
  private final List<? extends Contestant> contestants;
  private final Map<Contestant, List<Double>> speeds = new LinkedHashMap<>();
  private final Map<Contestant, double[]> costs = new LinkedHashMap<>();

  Rounds(Ground ground, Workload work, List<? extends Contestant> contestants) {
    this.ground = ground;
    this.work = work;
    this.contestants = contestants;
  }

  void play() throws Exception {
    var sizes = new LinkedHashMap<Contestant, Integer>();
    for (var one : contestants) {
      sizes.put(one, ground.options().quick() ? 200 : size(speed(one, work, 2 * LEAST)));
      speeds.put(one, new ArrayList<>());
      costs.put(one, new double[4]);
    }
    for (int round = 0; round < ground.options().rounds(); round++) {
      for (var one : contestants) {
        play(one, sizes.get(one));
      }
    }
  }

  private int size(double speed) {
    int size = (int) (speed * ground.options().seconds());
    return Math.clamp(size / LEAST * LEAST, LEAST, MOST);
  }

  private void play(Contestant one, int records) throws Exception {
    double own = one.cpu();
    double database = ground.postgres().cpu();
    double stub = Cpu.seconds(ProcessHandle.current().pid());
    speeds.get(one).add(speed(one, work, records));
    double[] cost = costs.get(one);
    cost[0] += one.cpu() - own;
    cost[1] += ground.postgres().cpu() - database;
    cost[2] += Cpu.seconds(ProcessHandle.current().pid()) - stub;
    cost[3] += records;
  }

  /** Records a second. */
  static double speed(Contestant one, Workload work, int records) throws Exception {
    Path file = work.file(records);
    long begin = System.nanoTime();
    one.deliver(file, records);
    return records / ((System.nanoTime() - begin) / 1e9);
  }

  Figure figure(Contestant one) {
    double[] cost = costs.get(one);
    return Figure.of(one.name(), "records/s", speeds.get(one))
        .with("records a round", cost[3] / ground.options().rounds())
        .with("CPU ms a record, own process", 1000 * cost[0] / cost[3])
        .with("CPU ms a record, database", 1000 * cost[1] / cost[3])
        .with("CPU ms a record, NIR's stand-in", 1000 * cost[2] / cost[3]);
  }
}
