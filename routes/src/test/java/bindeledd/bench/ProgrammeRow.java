package bindeledd.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Programme records from drop file to NIR's receipt settled, one SOAP call a record. */
final class ProgrammeRow implements Row.Maker {

  private static final int[] SETTINGS = {1, 2, 4, 8, 16};

  private final boolean answers;
  private final String name;

  /**
   * @param answers whether each record is also answered in the drop folder, by all
   */
  ProgrammeRow(boolean answers) {
    this.answers = answers;
    this.name = answers ? "answered" : "programme";
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Row make(Ground ground) throws Exception {
    var work = new Workload(ground.folder().resolve(name + "-files"), 1);
    Map<String, String> off =
        answers
            ? Map.of("bindeledd.flows.off", "population-refresh,population-events-in")
            : Map.of(
                "bindeledd.flows.off",
                "population-refresh,population-events-in,receipt-to-casework");
    String database = "ours_" + name;
    try (var ours = new Ours(ground, database, off);
        var adapter = new Contestant.Adapter(ground, ours, answers);
        var plain = new Contestant.Plain(ground, "plain_" + name, answers);
        var bare = new Contestant.Bare(ground, "bare_" + name)) {
      tune(ground, work, adapter, plain, bare);
      var run = new Rounds(ground, work, List.of(adapter, plain, bare));
      long bytes = ground.postgres().bytes(database);
      long settled = ours.settled("programme-to-nir");
      ground.postgres().countAnew();
      var profile =
          ground.options().profile()
              ? Profile.start(ours.pid(), ground.folder().resolve(name + ".jfr"))
              : null;
      run.play();
      if (profile != null) {
        System.out.println(profile.stop());
      }
      long records = ours.settled("programme-to-nir") - settled;
      var said = ground.postgres().statements(database);
      var our =
          run.figure(adapter)
              .with(
                  "statements a record",
                  said.stream().mapToLong(Postgres.Statement::calls).sum() / (double) records)
              .with(
                  "bytes a record in the database",
                  (ground.postgres().bytes(database) - bytes) / (double) records);
      return row(ground, work, our, run.figure(plain), run.figure(bare), bare, said);
    }
  }

  private Row row(
      Ground ground,
      Workload work,
      Figure ours,
      Figure plain,
      Figure bare,
      Contestant.Bare loop,
      List<Postgres.Statement> said)
      throws IOException {
    int many = ground.options().quick() ? 500 : 20_000;
    Path file = work.file(many);
    var prepared = new ArrayList<Double>();
    var ceiling = new ArrayList<Double>();
    for (int i = 0; i < ground.options().rounds(); i++) {
      prepared.add(loop.prepared(file, many));
      ceiling.add(loop.ceiling(file, many));
    }
    return new Row(
        name,
        "Programme records, drop file to NIR receipt settled"
            + (answers ? ", each answered in the drop folder" : ""),
        List.of(
            ours,
            plain,
            bare,
            Figure.of("limit: parse, validate, map, marshal", "records/s", prepared),
            Figure.of("NIR's stand-in alone", "calls/s", ceiling)),
        List.of(
            Row.Goal.atLeast("at least 5 x plain", ours.median() / plain.median(), 5, "%.2f x"),
            Row.Goal.atLeast(
                "at least 50 % of the bare loop",
                100 * ours.median() / bare.median(), 50, "%.0f %%")),
        new LinkedHashMap<>(Map.of("statements", said.stream().limit(40).toList())));
  }

  /** Warms everybody up and finds the settings they run best with. */
  private static void tune(
      Ground ground,
      Workload work,
      Contestant.Adapter adapter,
      Contestant.Plain plain,
      Contestant.Bare bare)
      throws Exception {
    boolean quick = ground.options().quick();
    int some = quick ? 100 : 2000;
    adapter.deliver(work.file(some), some);
    int best = 0;
    double fastest = 0;
    for (int consumers : quick ? new int[] {2} : SETTINGS) {
      plain.consumers(consumers);
      plain.deliver(work.file(some / 2), some / 2);
      double speed = Rounds.speed(plain, work, some);
      if (speed > fastest) {
        fastest = speed;
        best = consumers;
      }
    }
    plain.consumers(best);
    adapter.deliver(work.file(6 * some), 6 * some);
    int threads = 2;
    String client = "raw";
    fastest = 0;
    for (String http : List.of("raw", "jdk")) {
      for (int number : quick ? new int[] {2} : new int[] {2, 4, 8, 16}) {
        bare.setting(number, http);
        bare.deliver(work.file(some), some);
        double speed = Rounds.speed(bare, work, 3 * some);
        if (speed > fastest) {
          fastest = speed;
          threads = number;
          client = http;
        }
      }
    }
    bare.setting(threads, client);
  }
}
