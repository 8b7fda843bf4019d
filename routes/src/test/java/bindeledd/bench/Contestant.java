package bindeledd.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Somebody who takes a drop file and brings every record in it to NIR. */
interface Contestant extends AutoCloseable {

  Duration PATIENCE = Duration.ofMinutes(5);

  String name();

  /** Brings the whole file to NIR and comes back when every receipt is kept. */
  void deliver(Path file, int records) throws Exception;

  /** CPU seconds of its own process so far. */
  double cpu();

  /** The adapter. */
  record Adapter(Ground ground, Ours ours, boolean answers) implements Contestant {

    private static final String ROUTE = "programme-to-nir";

    @Override
    public String name() {
      return "Bindeledd";
    }

    @Override
    public void deliver(Path file, int records) throws Exception {
      long before = ground.nir().taken();
      ours.drop(file);
      ground.nir().await(before + records, PATIENCE);
      ours.awaitClosed(ROUTE, PATIENCE);
      if (answers) {
        ours.awaitClosed("receipt-to-casework", PATIENCE);
      }
    }

    @Override
    public double cpu() {
      return Cpu.seconds(ours.pid());
    }

    @Override
    public void close() throws Exception {
      ours.close();
    }
  }

  /** An ordinary Camel application. */
  final class Plain implements Contestant {

    private final Child child;
    private final Path in;
    private final boolean answers;
    private int consumers;

    Plain(Ground ground, String database, boolean answers) throws IOException, SQLException {
      Path folder = ground.folder().resolve(database);
      this.answers = answers;
      this.in = java.nio.file.Files.createDirectories(folder.resolve("inn"));
      this.child =
          new Child(
              bindeledd.bench.plain.PlainMain.class,
              List.of(
                  folder.toString(),
                  ground.postgres().create(database),
                  ground.nir().url().toString()),
              ground.folder().resolve(database + ".log"));
    }

    void consumers(int number) throws IOException {
      consumers = number;
      child.say("consumers " + number + (answers ? " answers" : ""));
    }

    @Override
    public String name() {
      return "plain Camel, seda, " + consumers + " consumers";
    }

    @Override
    public void deliver(Path file, int records) throws Exception {
      long goal = Long.parseLong(child.say("settled")) + records;
      Path there = in.resolve(file.getFileName());
      java.nio.file.Files.copy(file, there);
      java.nio.file.Files.createFile(there.resolveSibling(there.getFileName() + ".ferdig"));
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (Long.parseLong(child.say("settled")) < goal) {
        if (System.nanoTime() > end) {
          throw new TimeoutException(name() + " did not come to an end");
        }
        TimeUnit.MILLISECONDS.sleep(20);
      }
    }

    @Override
    public double cpu() {
      return Cpu.seconds(child.pid());
    }

    @Override
    public void close() throws InterruptedException {
      child.close();
    }
  }

  /** The bare loop. */
  final class Bare implements Contestant {

    private final Child child;
    private int threads;
    private String client = "raw";

    Bare(Ground ground, String database) throws IOException, SQLException {
      this.child =
          new Child(
              bindeledd.bench.bare.BareMain.class,
              List.of(ground.nir().url().toString(), ground.postgres().create(database)),
              ground.folder().resolve(database + ".log"));
    }

    void setting(int number, String http) {
      threads = number;
      client = http;
    }

    @Override
    public String name() {
      return "bare loop, " + threads + " threads, " + client + " HTTP";
    }

    @Override
    public void deliver(Path file, int records) throws IOException {
      child.say("deliver " + file.toAbsolutePath() + " " + threads + " " + client);
    }

    /** Records a second without call and rows. */
    double prepared(Path file, int records) throws IOException {
      return records / (Long.parseLong(child.say("prepare " + file.toAbsolutePath() + " 2")) / 1e9);
    }

    /** Calls a second of NIR's stand-in, with nothing else going on. */
    double ceiling(Path file, int calls) throws IOException {
      return calls
          / (Long.parseLong(child.say("hammer " + file.toAbsolutePath() + " 8 " + calls)) / 1e9);
    }

    @Override
    public double cpu() {
      return Cpu.seconds(child.pid());
    }

    @Override
    public void close() throws InterruptedException {
      child.close();
    }
  }
}
