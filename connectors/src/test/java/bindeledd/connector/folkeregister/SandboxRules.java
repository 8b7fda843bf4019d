package bindeledd.connector.folkeregister;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the sandbox allows and what it suffers from; a test or a demo sets it. */
public final class SandboxRules {

  /** The municipality that {@link FolkeregisterSandbox#fill} lets people stay in. */
  public static final String MUNICIPALITY = "4601";

  /** An answer the sandbox gives once, whatever it is asked. */
  public record Once(int status, String contentType, String body) {}

  private final Set<String> spent = ConcurrentHashMap.newKeySet();
  private final AtomicReference<@Nullable Once> once = new AtomicReference<>();
  private final AtomicInteger busy = new AtomicInteger();
  private final AtomicInteger untilFailure = new AtomicInteger();
  private volatile Predicate<String> trust = token -> true;
  private volatile boolean spendTokens;
  private volatile int busyMillis;
  private volatile int pollsUntilReady;
  private volatile int batch = 1000;
  private volatile boolean endIs404;
  private volatile boolean noExtracts;
  private volatile int slowFrom = Integer.MAX_VALUE;
  private volatile Duration slowFor = Duration.ZERO;
  private volatile Set<String> partsOfRole = Set.of();
  private volatile String dufParameter = "utlendingsmyndighetenesidentifikasjonsnummer";

  void trust(Predicate<String> tokens) {
    trust = tokens;
  }

  boolean trusts(String token) {
    if (spendTokens) {
      spent.add(token);
      spendTokens = false;
    }
    return !spent.contains(token) && trust.test(token);
  }

  /** The next token shown has expired, and stays so. */
  public void nextTokenHasExpired() {
    spendTokens = true;
  }

  /** Answers something else, once. */
  public void answerOnce(int status, String contentType, String body) {
    once.set(new Once(status, contentType, body));
  }

  /** The firewall turns the next request away. */
  public void firewall(String supportId) {
    answerOnce(
        200,
        "text/html",
        "<html><head><title>Request Rejected</title></head><body>The requested URL was rejected."
            + "<br>Your support ID is: "
            + supportId
            + "</body></html>");
  }

  @Nullable Once takeOnce() {
    return once.getAndSet(null);
  }

  /** Turns so many requests away as too many, with a waiting time in milliseconds. */
  public void tooManyCalls(int requests, int millis) {
    busyMillis = millis;
    busy.set(requests);
  }

  boolean isBusy() {
    return busy.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
  }

  int busyMillis() {
    return busyMillis;
  }

  /** Fails once, after so many more requests. */
  public void failAfter(int requests) {
    untilFailure.set(requests + 1);
  }

  boolean failsNow() {
    return untilFailure.getAndUpdate(left -> Math.max(0, left - 1)) == 1;
  }

  /** Extracts are for others. */
  public void givesNoExtracts() {
    noExtracts = true;
  }

  boolean deniesExtracts() {
    return noExtracts;
  }

  /** Looking so many up in one call takes so long; fewer take no time. */
  public void bulkTakes(int numbers, Duration time) {
    slowFrom = numbers;
    slowFor = time;
  }

  /** Outside of every lock: others are answered meanwhile. */
  void takeTimeFor(int numbers) {
    if (numbers >= slowFrom) {
      LockSupport.parkNanos(slowFor.toNanos());
    }
  }

  /** How often a batch is asked for before its job is ready. */
  public void jobsAreReadyAfter(int polls) {
    pollsUntilReady = polls;
  }

  int pollsUntilReady() {
    return pollsUntilReady;
  }

  /** How many numbers an extract's batch holds. */
  public void batchesOf(int numbers) {
    batch = numbers;
  }

  int batch() {
    return batch;
  }

  /** The end of the feed is a 404 rather than an empty page: neither is documented. */
  public void endOfFeedIs404() {
    endIs404 = true;
  }

  boolean endIs404() {
    return endIs404;
  }

  /** The parts the Fiks role may see; all when empty. */
  public void roleSees(Set<String> parts) {
    partsOfRole = Set.copyOf(parts);
  }

  Set<String> partsOfRole() {
    return partsOfRole;
  }

  /** Spells the search parameter the other way. */
  public void spellsDufParameter(String name) {
    dufParameter = name;
  }

  String dufParameter() {
    return dufParameter;
  }

  void clear() {
    spent.clear();
    once.set(null);
    busy.set(0);
    untilFailure.set(0);
    spendTokens = false;
    pollsUntilReady = 0;
    batch = 1000;
    endIs404 = false;
    noExtracts = false;
    slowFrom = Integer.MAX_VALUE;
    partsOfRole = Set.of();
    dufParameter = "utlendingsmyndighetenesidentifikasjonsnummer";
  }
}
