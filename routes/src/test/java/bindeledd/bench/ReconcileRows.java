package bindeledd.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Six systems' word on everybody held against each other, for three sizes of municipality; beside
 * one that holds all in memory, and one that lets the database join tables it has in the clear.
 */
final class ReconcileRows implements Row.Maker {

  private static final String NAME = "reconcile";
  private static final int SMALL = 2_000;
  private static final int MIDDLE = 20_000;
  private static final int LARGE = 200_000;
  private static final int HEAP = 512;
  private static final double SECONDS = 60;

  @Override
  public Set<String> names() {
    return Set.of(NAME);
  }

  /** What the process answered. */
  private record Answer(double seconds, long found) {
    static Answer of(String line) {
      String[] words = line.split(" ", -1);
      return new Answer(Double.parseDouble(words[0]), Long.parseLong(words[1]));
    }
  }

  @Override
  public List<Row> make(Ground ground, Predicate<String> wanted) throws Exception {
    var figures = new ArrayList<Figure>();
    var speeds = new ArrayList<Double>();
    Figure longest = null;
    Figure inFiles = null;
    long most = 0;
    String url = ground.postgres().create(NAME);
    try (var child =
        new Child(
            ReconcileMain.class,
            List.of("-Xmx" + HEAP + "m"),
            List.of(url, ground.folder().toAbsolutePath().toString()),
            ground.folder().resolve(NAME + ".log"))) {
      for (int persons : sizes(ground)) {
        var files = ReconcileFiles.in(ground.folder(), persons);
        var made = Answer.of(child.say("make " + persons));
        ground.say("%,d persons made in %.0f s".formatted(persons, made.seconds()));
        longest = ours(ground, child, files);
        figures.add(longest);
        inFiles = written(child, files);
        figures.add(inFiles);
        most = files.rows();
        speeds.add(most / longest.median());
        figures.add(naive(child, files, longest.notes().get(FOUND)));
        figures.add(new ReconcileSql(files, ground.postgres()).figure());
      }
    }
    if (longest == null || inFiles == null) {
      throw new IllegalStateException("No size is measured");
    }
    return List.of(
        ground.told(
            new Row(
                NAME,
                "Six systems' word on everybody held against each other and reported, in %d MiB of heap"
                    .formatted(HEAP),
                figures,
                List.of(
                    Row.Goal.atMost(
                        "%,d rows within %.0f s".formatted(most, SECONDS),
                        longest.median(),
                        SECONDS,
                        "%.1f s"),
                    Row.Goal.atMost(
                        "the same with 20 files in the clear within %.0f s".formatted(SECONDS),
                        inFiles.median(),
                        SECONDS,
                        "%.1f s"),
                    Row.Goal.atLeast(
                        "as many rows a second for ten times as many persons, nearly",
                        speeds.getLast() / speeds.get(speeds.size() - 2),
                        0.8,
                        "%.2f times")),
                Map.of("heap", HEAP))));
  }

  private static final String FOUND = "differences";

  private static List<Integer> sizes(Ground ground) {
    int largest = Integer.getInteger("bindeledd.bench.persons", LARGE);
    return ground.options().quick()
        ? List.of(100, 200)
        : Stream.of(SMALL, MIDDLE, LARGE).filter(it -> it <= largest).toList();
  }

  /** One round before that is not counted; of the largest there is one round. */
  private static Figure ours(Ground ground, Child child, ReconcileFiles files) throws Exception {
    boolean large = files.persons() == LARGE;
    if (!large && !ground.options().quick()) {
      var _ = child.say("ours");
    }
    Profile profile =
        files.persons() >= MIDDLE && ground.options().profile()
            ? Profile.start(child.pid(), ground.folder().resolve(NAME + files.persons() + ".jfr"))
            : null;
    double cpu = Cpu.seconds(child.pid());
    double database = ground.postgres().cpu();
    var seconds = new ArrayList<Double>();
    long found = 0;
    int rounds = large ? 1 : Math.min(3, ground.options().rounds());
    for (int round = 0; round < rounds; round++) {
      var answer = Answer.of(child.say("ours"));
      seconds.add(answer.seconds());
      found = answer.found();
    }
    var figure =
        Figure.of(
                "Bindeledd, %,d persons, %,d rows".formatted(files.persons(), files.rows()),
                "s",
                seconds)
            .with("CPU s", (Cpu.seconds(child.pid()) - cpu) / rounds)
            .with("database's CPU s", (ground.postgres().cpu() - database) / rounds)
            .with("resident MiB", Cpu.residentMiB(child.pid()))
            .with(FOUND, found);
    ground.say(
        "%.1f s, %.1f s of CPU and %.1f s of the database's"
            .formatted(
                figure.median(),
                figure.notes().get("CPU s"),
                figure.notes().get("database's CPU s")));
    if (profile != null) {
      ground.say(profile.stop());
    }
    return figure;
  }

  /** As somebody has it who wants them in a folder: five reports, each in four formats. */
  private static Figure written(Child child, ReconcileFiles files) throws IOException {
    double cpu = Cpu.seconds(child.pid());
    var answer = Answer.of(child.say("written"));
    return Figure.of(
            "the same with 20 files in the clear, %,d persons".formatted(files.persons()),
            "s",
            List.of(answer.seconds()))
        .with("CPU s", Cpu.seconds(child.pid()) - cpu);
  }

  private static Figure naive(Child child, ReconcileFiles files, double expected)
      throws IOException {
    var answer = Answer.of(child.say("naive"));
    String name = "all in memory, %,d persons".formatted(files.persons());
    if (answer.found() < 0) {
      return Figure.of(name + ": memory full after", "s", List.of(answer.seconds()));
    }
    if (answer.found() != expected) {
      throw new IllegalStateException("It found " + answer.found() + " and we " + expected);
    }
    return Figure.of(name, "s", List.of(answer.seconds()));
  }
}
