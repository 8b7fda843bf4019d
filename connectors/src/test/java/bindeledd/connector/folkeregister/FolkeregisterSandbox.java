package bindeledd.connector.folkeregister;

import bindeledd.connector.Port.Feed;
import bindeledd.connector.Sandbox;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * An honest stand-in for Folkeregisteret, at Skatteetaten's own address and behind KS Fiks at once.
 * The JDK's own HTTP server rather than WireMock, because a feed of a million events a day has to
 * come out of it.
 */
public final class FolkeregisterSandbox implements Sandbox {

  /** How KS Fiks knows whoever asks here. */
  public static final UUID ROLE = UUID.fromString("6b0f5b6e-34d1-4c39-9b8f-2f3f6a1c0d11");

  public static final UUID INTEGRATION = UUID.fromString("a4f0c1de-9c55-4a1b-8a43-6f0e7c2b9d22");
  public static final String PASSWORD = "sandkasse-passord";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Consumer<Population> inhabitants;
  private final int noise;
  private final SandboxRules rules = new SandboxRules();
  private volatile Population population;
  private volatile SandboxService service;

  /**
   * @param noise how many events about the rest of Norway come before each one about somebody here
   * @param inhabitants who is there when the sandbox opens and after each {@link #clear()}; use
   *     {@link Population#wasThere}, so that the feed begins empty
   */
  public FolkeregisterSandbox(int noise, Consumer<Population> inhabitants) {
    this.noise = noise;
    this.inhabitants = inhabitants;
    this.population = new Population(noise);
    this.service = new SandboxService(population, rules);
    inhabitants.accept(population);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", exchange -> SandboxExchange.answer(exchange, service));
    server.start();
  }

  /** An empty register without noise. */
  public FolkeregisterSandbox() {
    this(0, population -> {});
  }

  /** The people, and what can happen to them. */
  public Population population() {
    return population;
  }

  /** The sequence number of the last event. */
  public long lastEvent() {
    synchronized (population) {
      return population.feed().last();
    }
  }

  /** What goes wrong, and what is allowed. */
  public SandboxRules rules() {
    return rules;
  }

  /** How often somebody was looked up by number, counting each number in a call. */
  public long lookedUp() {
    return service.lookedUp();
  }

  /** Whether somebody was looked up by that number. */
  public boolean hasLookedUp(String number) {
    return service.hasLookedUp(number);
  }

  /** Extract jobs under way are cleaned away, as the register does after a while. */
  public void forgetJobs() {
    service.forgetJobs();
  }

  /** Lets in only tokens that pass; by default any does. */
  public FolkeregisterSandbox trusting(Predicate<String> tokens) {
    rules.trust(tokens);
    return this;
  }

  @Override
  public URI url() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  @Override
  public void clear() {
    rules.clear();
    var fresh = new Population(noise);
    inhabitants.accept(fresh);
    population = fresh;
    service = new SandboxService(fresh, rules);
  }

  /** None: the register is only asked. */
  @Override
  public int effects() {
    return 0;
  }

  @Override
  public void fill(Feed<?> feed, int records) {
    if (feed.equals(Folkeregister.EVENTS) || feed.equals(Folkeregister.EVENTS_AHEAD)) {
      population.restOfNorway(records);
      return;
    }
    var day = LocalDate.of(1990, 1, 1);
    for (int i = 0; i < records; i++) {
      var born = day.plusDays(i / 200);
      var number = SyntheticNumbers.dNumber(born, i % 200 * 5);
      population.wasStaying(
          new Population.Newcomer("FYLL", "TEST", born, "SYR", List.of(), number),
          SandboxRules.MUNICIPALITY,
          day);
    }
  }

  @Override
  public String retryAfter(Duration wait) {
    return Long.toString(wait.toMillis());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
