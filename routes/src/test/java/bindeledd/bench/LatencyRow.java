package bindeledd.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * How long a record takes from being accepted until NIR has it, at twenty records a second, each in
 * a file of its own. Accepted means: entered in our ledger (when its transaction began), queued by
 * the plain application.
 */
record LatencyRow(Ground ground, Workload work, NirStub nir, Ours ours, NirPlain plain) {

  private static final int PER_SECOND = 20;
  private static final byte[] REFERENCE = "lokalReferanse>".getBytes(UTF_8);

  /** Takes a file with one record. */
  @FunctionalInterface
  private interface Inlet {
    void drop(Path file) throws Exception;
  }

  Row make() throws Exception {
    var our = new ArrayList<List<Double>>();
    var their = new ArrayList<List<Double>>();
    int best = plain.consumers();
    for (int round = 0; round < ground.options().rounds(); round++) {
      long settled = plain.settled();
      int records = ground.sized(PER_SECOND * ground.options().seconds(), 10);
      our.add(waits(play(records, ours::drop), oursAccepted()));
      ours.awaitClosed(NirOurs.ROUTE, Contestant.PATIENCE);
      var reached = play(records, plain::drop);
      plain.await(settled + records);
      their.add(waits(reached, plainAccepted()));
      ground.say(
          "latency p50 %.1f ms, plain %.1f ms"
              .formatted(Percentiles.of(our.getLast(), 0.5), Percentiles.of(their.getLast(), 0.5)));
    }
    var all = our.stream().flatMap(List::stream).toList();
    return new Row(
        "latency",
        "From accepted to NIR having it, at " + PER_SECOND + " records/s",
        List.of(
            figure("Bindeledd, p50", our, 0.5),
            figure("Bindeledd, p99", our, 0.99),
            figure("plain Camel, seda, " + best + " consumers, p50", their, 0.5),
            figure("plain Camel, seda, " + best + " consumers, p99", their, 0.99)),
        List.of(
            Row.Goal.atMost("p50 at most 25 ms", Percentiles.of(all, 0.5), 25, "%.1f ms"),
            Row.Goal.atMost("p99 at most 100 ms", Percentiles.of(all, 0.99), 100, "%.1f ms")),
        Map.of("records", all.size()));
  }

  private static Figure figure(String name, List<List<Double>> rounds, double part) {
    return Figure.of(
        name, "ms", rounds.stream().map(waits -> Percentiles.of(waits, part)).toList());
  }

  /** When NIR had each record, by reference. */
  private Map<String, Instant> play(int records, Inlet inlet) throws Exception {
    Map<String, Instant> reached = new ConcurrentHashMap<>();
    nir.onTaken(message -> reached.put(reference(message), Instant.now()));
    long before = nir.taken();
    long next = System.nanoTime();
    for (int i = 0; i < records; i++) {
      Path file = work.file(1);
      TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
      inlet.drop(file);
      next += TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
    }
    nir.await(before + records, Contestant.PATIENCE);
    nir.onTaken(_ -> {});
    return reached;
  }

  private static String reference(byte[] message) {
    int from = NirStub.indexOf(message, REFERENCE, 0) + REFERENCE.length;
    int to = from;
    while (message[to] != '<') {
      to++;
    }
    return new String(message, from, to - from, UTF_8);
  }

  private static List<Double> waits(Map<String, Instant> reached, Map<String, Instant> accepted) {
    var waits = new ArrayList<Double>();
    reached.forEach(
        (reference, at) ->
            waits.add(ChronoUnit.MICROS.between(accepted.get(reference), at) / 1000.0));
    return waits;
  }

  private Map<String, Instant> oursAccepted() throws Exception {
    Map<String, Instant> accepted = new HashMap<>();
    try (var statement = ours.ledger().createStatement();
        var rows =
            statement.executeQuery(
                "/* bench: */ select reference, received_at from bindeledd.entry"
                    + " order by id desc limit 2000")) {
      while (rows.next()) {
        accepted.put(
            rows.getString(1), rows.getObject(2, java.time.OffsetDateTime.class).toInstant());
      }
    }
    return accepted;
  }

  private Map<String, Instant> plainAccepted() throws Exception {
    Map<String, Instant> accepted = new HashMap<>();
    for (String line : Files.readAllLines(plain.accepted())) {
      String[] pair = line.split(";");
      accepted.put(pair[0], Instant.parse(pair[1]));
    }
    return accepted;
  }
}
