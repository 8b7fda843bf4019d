package bindeledd.connector;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.connector.Sandbox.Speech;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Where one connector is tested: its sandbox, the faults in front of it, and what the tests left
 * behind.
 */
final class Bench implements AutoCloseable {

  private final ConnectorContract test;
  private final Sandbox sandbox;
  private final @Nullable FaultFront front;
  private final Samples samples;
  private final Map<String, Trail> trails = new HashMap<>();
  private Trail trail = new Trail();
  private boolean canarySeen;

  Bench(ConnectorContract test) {
    this.test = test;
    sandbox = test.sandbox();
    samples = test.samples();
    front = "http".equals(sandbox.url().getScheme()) ? new FaultFront(sandbox.url()) : null;
  }

  Sandbox sandbox() {
    return sandbox;
  }

  Samples samples() {
    return samples;
  }

  boolean onNetwork() {
    return front != null;
  }

  FaultFront front() {
    if (front == null) {
      throw new IllegalStateException("A folder has no network in front of it");
    }
    return front;
  }

  Speech speech(Port port) {
    return onNetwork() ? sandbox.speaks(port) : Speech.FILES;
  }

  /** The trail of a port, or of a system. */
  Trail trailOf(String name) {
    return trails.computeIfAbsent(name, _ -> new Trail());
  }

  /** The trail of the test that runs. */
  Trail trail() {
    return trail;
  }

  boolean canarySeen() {
    return canarySeen;
  }

  /** Runs one test on a cleared sandbox, and keeps what it left behind. */
  void run(String name, Checks.Body body) throws Throwable {
    trail = trailOf(name);
    clear();
    try (var capture = new Capture()) {
      try {
        body.run();
      } finally {
        keepTraffic();
        trail.printed.addAll(capture.text().lines().toList());
        if (front != null) {
          front.hangUp();
        }
      }
    }
  }

  /** As it was before anything happened. */
  void clear() {
    sandbox.clear();
    passes();
  }

  void passes() {
    keepTraffic();
    test.expectSlowness(false);
    if (front != null) {
      front.passes();
    }
  }

  /** A connector in a new process, so to say, to a system that suffers or not. */
  Connector connector() {
    return test.connect(front == null ? sandbox.url() : front.url());
  }

  /** A connector to a system that is not there. */
  Connector connectorToNobody() {
    return test.connect(
        front == null ? URI.create(sandbox.url() + "finnes-ikke/") : front.deadUrl());
  }

  /** Puts a fault in front of the sandbox and gives a connector that will meet it. */
  Connector suffering(Fault fault, Speech speech) {
    suffer(fault, speech);
    return fault == Fault.DOWN ? connectorToNobody() : connector();
  }

  void suffer(Fault fault, Speech speech) {
    keepTraffic();
    test.expectSlowness(fault == Fault.SLOW || fault == Fault.STALLED);
    var canary = samples.canaries().iterator().next();
    switch (fault) {
      case DOWN -> front().passes();
      case SLOW -> front().breaks(Relay.Way.KEEPS_THE_ANSWER);
      case STALLED -> front().breaks(Relay.Way.STALLS);
      case CUT_BEFORE -> front().breaks(Relay.Way.RESETS_AT_ONCE);
      case CUT_AFTER -> front().breaks(Relay.Way.RESETS_INSTEAD_OF_ANSWERING);
      case HALF_ANSWER -> front().breaks(Relay.Way.ENDS_HALFWAY);
      case NONSENSE -> front().answers(Canned.nonsense(canary));
      case ODD_ANSWER -> front().answers(Canned.odd(speech, canary));
      case STATUS_401 -> front().answers(Canned.status(401, speech, canary));
      case STATUS_403 -> front().answers(Canned.status(403, speech, canary));
      case STATUS_404 -> front().answers(Canned.status(404, speech, canary));
      case STATUS_409 -> front().answers(Canned.status(409, speech, canary));
      case STATUS_429 -> front().answers(Canned.statusWithWait(429, speech, canary, sandbox));
      case STATUS_500 -> front().answers(Canned.status(500, speech, canary));
      case STATUS_502 -> front().answers(Canned.status(502, speech, canary));
      case STATUS_503 -> front().answers(Canned.status(503, speech, canary));
      case STATUS_504 -> front().answers(Canned.status(504, speech, canary));
      case SOAP_FAULT -> front().answers(Canned.soapFault(canary));
    }
  }

  /** What comes of a call, within the limit; its exceptions are looked through for persons. */
  Outcome outcome(Callable<Outcome> call) throws Exception {
    try {
      return timed(call);
    } catch (ConnectorException e) {
      trail.thrown(e);
      return Outcome.of(e.kind());
    }
  }

  /** The exception of a call that must have one, within the limit. */
  ConnectorException exception(Callable<Outcome> call) throws Exception {
    try {
      var outcome = timed(call);
      throw new AssertionError("There was no exception, but " + outcome);
    } catch (ConnectorException e) {
      trail.thrown(e);
      return e;
    }
  }

  /** Runs a call in a thread of its own, so that one that hangs fails. */
  <T> T timed(Callable<T> call) throws Exception {
    var task = new FutureTask<>(call);
    var thread = Thread.ofVirtual().start(task);
    try {
      return task.get(test.limit().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      thread.interrupt();
      throw new AssertionError("It was not over after " + test.limit(), e);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case ConnectorException known -> throw known;
        case Error error -> throw error;
        case null, default -> {
          trail.thrown(e);
          throw new AssertionError("Something else than a ConnectorException came", e.getCause());
        }
      }
    }
  }

  @Override
  public void close() {
    if (front != null) {
      front.close();
    }
    sandbox.close();
  }

  private void keepTraffic() {
    if (front != null) {
      trail.asked(front.targets());
      var traffic = front.traffic();
      canarySeen = canarySeen || samples.canaries().stream().anyMatch(traffic::contains);
    }
  }

  /** The same port of another connector. */
  static Contract.Service service(Connector connector, Port port) {
    var services =
        connector.contract().services().stream()
            .filter(service -> service.port().equals(port))
            .toList();
    assertThat(services).as("what serves %s", port.name()).hasSize(1);
    return services.getFirst();
  }
}
