package bindeledd.ledger;

import bindeledd.model.Fact;
import bindeledd.model.Grade;
import bindeledd.model.NationalNumber;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many records a second pass the ledger: entered, claimed, settled, each with a receipt
 * entered, claimed and settled in turn. On an embedded server with everything durable. Run by hand.
 */
final class Throughput {

  private static final int BATCH = 200;

  private Throughput() {}

  public static void main(String... arguments) throws Exception {
    int records = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 40_000;
    int persons = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5_000;
    int threads = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 2;
    Path home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "throughput-");
    long starting = System.nanoTime();
    try (EmbeddedServer server = EmbeddedServer.start(home.resolve("data"));
        Desk desk =
            new Desk(
                new DatabaseProperties(server.url(), server.username(), null, home, 2 + threads))) {
      print("start", 1, starting);
      List<NationalNumber> numbers = Facts.fnrs(persons);
      List<Fact> register = new ArrayList<>();
      numbers.forEach(number -> register.add(Facts.person(Grade.UNGRADED, Facts.now(number))));
      long begin = System.nanoTime();
      enter(desk, register);
      print("persons entered", persons, begin);
      for (int round = 0; round < 3; round++) {
        round(desk, round, records / 3, numbers, threads);
      }
    } finally {
      Servers.delete(home);
    }
  }

  private static void round(
      Desk desk, int round, int records, List<NationalNumber> numbers, int threads)
      throws Exception {
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < records; i++) {
      facts.add(Facts.decision("V-" + round + "-" + i, numbers.get(i % numbers.size())));
    }
    long begin = System.nanoTime();
    enter(desk, facts);
    print("round " + round + " entered", records, begin);
    AtomicInteger settled = new AtomicInteger();
    long second = System.nanoTime();
    parallel(threads, () -> drain(desk, "programme-to-nir", true, settled, records));
    print("round " + round + " claimed and settled, receipts entered", records, second);
    AtomicInteger answered = new AtomicInteger();
    long third = System.nanoTime();
    parallel(threads, () -> drain(desk, "receipt-to-casework", false, answered, records));
    print("round " + round + " receipts claimed and settled", records, third);
    print("round " + round + " all in all", records, begin);
  }

  private static void enter(Desk desk, List<Fact> facts) {
    for (int i = 0; i < facts.size(); i += BATCH) {
      desk.enter(facts.subList(i, Math.min(i + BATCH, facts.size())).toArray(Fact[]::new));
    }
  }

  private static void drain(
      Desk desk, String route, boolean answer, AtomicInteger done, int records) {
    while (done.get() < records) {
      List<Consignment> claimed = desk.ledger.claim(route, BATCH, Duration.ofMinutes(1));
      List<Settlement> settlements = new ArrayList<>(claimed.size());
      for (Consignment c : claimed) {
        settlements.add(
            new Settlement(
                c,
                new Result.Done("NIR-" + c.delivery()),
                answer ? List.of(Facts.receipt(c.fact())) : List.of()));
      }
      desk.ledger.settle(settlements);
      done.addAndGet(claimed.size());
    }
  }

  private static void parallel(int threads, Runnable work) throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (int i = 0; i < threads; i++) {
        var _ = pool.submit(work);
      }
    }
  }

  private static void print(String what, int records, long begin) {
    double seconds = (System.nanoTime() - begin) / 1e9;
    System.out.printf("%-55s %7d in %6.2f s: %7.0f/s%n", what, records, seconds, records / seconds);
  }
}
