package bindeledd.connector;

import static bindeledd.connector.Behaviour.ADDRESSES_NAME_NO_PERSON;
import static bindeledd.connector.Behaviour.CURSORS_NAME_NO_PERSON;
import static bindeledd.connector.Behaviour.DOES_NOT_RETRY;
import static bindeledd.connector.Behaviour.EXCEPTIONS_NAME_NO_PERSON;
import static bindeledd.connector.Behaviour.PRINTS_NO_PERSON;
import static bindeledd.connector.Behaviour.RECOVERS;
import static bindeledd.connector.Behaviour.SOAP_FAULT;
import static bindeledd.connector.Behaviour.SOAP_FAULT_WITH_CODE;
import static bindeledd.connector.Behaviour.WAITS_AS_TOLD;
import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.connector.Checks.Check;
import bindeledd.connector.Sandbox.Speech;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What every port keeps, whatever its kind: its own checks, each fault, and no trace of a person.
 */
record PortChecks(Bench bench, Contract.Service service, Checks checks) {

  static PortChecks of(Bench bench, Contract.Service service) {
    var samples = bench.samples();
    return new PortChecks(
        bench,
        service,
        switch (service) {
          case Contract.Feeding<?> feeding -> feed(bench, samples, feeding.port());
          case Contract.Finding<?, ?> finding -> register(bench, samples, finding.port());
          case Contract.Pushing<?> pushing -> inbox(bench, samples, pushing.port(), false);
          case Contract.PushingMany<?> pushing -> inbox(bench, samples, pushing.port(), true);
        });
  }

  private static <R> Checks feed(Bench bench, Samples samples, Port.Feed<R> port) {
    return new FeedChecks<>(bench, port, samples.of(port));
  }

  private static <K, R> Checks register(Bench bench, Samples samples, Port.Register<K, R> port) {
    return new RegisterChecks<>(bench, port, samples.of(port));
  }

  private static <R> Checks inbox(Bench bench, Samples samples, Port.Inbox<R> port, boolean many) {
    return new InboxChecks<>(bench, port, samples.of(port), many);
  }

  Port port() {
    return checks.port();
  }

  /** Its row in the README's table. */
  String row(Waivers waivers) {
    return PortTable.row(service, speech(), all(), waivers);
  }

  /**
   * Uses the port until it works, at most a few times: the first call of a JVM loads classes for
   * longer than the time-out. What goes wrong is for the tests to tell.
   */
  void warmUp() {
    for (int attempt = 0; attempt < 3; attempt++) {
      bench.clear();
      checks.prepare();
      try {
        if (bench.timed(() -> checks.call(bench.connector())) == checks.wellDone()) {
          return;
        }
      } catch (Exception | AssertionError e) {
        continue;
      }
    }
  }

  /** All that applies to this port, in order; what looks back comes last. */
  List<Check> all() {
    var all = new ArrayList<>(checks.own());
    if (speech() != Speech.FILES) {
      all.addAll(onNetwork());
    }
    var trail = bench.trailOf(port().name());
    all.add(new Check(PRINTS_NO_PERSON, () -> holdsNone(trail.printed, "what was printed")));
    all.add(
        new Check(EXCEPTIONS_NAME_NO_PERSON, () -> holdsNone(trail.exceptions, "an exception")));
    if (speech() != Speech.FILES) {
      all.add(new Check(ADDRESSES_NAME_NO_PERSON, () -> holdsNone(trail.addresses, "an address")));
    }
    if (port() instanceof Port.Feed<?>) {
      all.add(new Check(CURSORS_NAME_NO_PERSON, () -> holdsNone(trail.cursors, "a cursor")));
    }
    return all;
  }

  private List<Check> onNetwork() {
    var all = new ArrayList<Check>();
    all.add(new Check(RECOVERS, this::recovers));
    all.add(new Check(DOES_NOT_RETRY, this::doesNotRetry));
    all.add(new Check(WAITS_AS_TOLD, this::waitsAsTold));
    Arrays.stream(Behaviour.values())
        .filter(behaviour -> !behaviour.faults().isEmpty())
        .filter(behaviour -> behaviour != SOAP_FAULT || speech() == Speech.SOAP)
        .forEach(behaviour -> all.add(new Check(behaviour, () -> suffers(behaviour))));
    if (speech() == Speech.SOAP && !bench.sandbox().soapFaults().isEmpty()) {
      all.add(new Check(SOAP_FAULT_WITH_CODE, this::suffersCodedFaults));
    }
    return all;
  }

  private void suffers(Behaviour behaviour) throws Exception {
    for (var fault : behaviour.faults()) {
      bench.clear();
      checks.prepare();
      var connector = bench.suffering(fault, speech());
      var outcome = bench.outcome(() -> checks.call(connector));
      assertThat(outcome).as("%s under %s", port().name(), fault).isIn(fault.expectedAt(port()));
    }
  }

  private void suffersCodedFaults() throws Exception {
    for (var fault : bench.sandbox().soapFaults()) {
      bench.clear();
      checks.prepare();
      bench.front().answers(Canned.xml(500, fault.envelope()));
      var outcome = bench.outcome(() -> checks.call(bench.connector()));
      assertThat(outcome).as("%s under %s", port().name(), fault.code()).isIn(fault.outcomes());
    }
  }

  private void recovers() throws Exception {
    checks.prepare();
    var connector = bench.suffering(Fault.STATUS_503, speech());
    bench.outcome(() -> checks.call(connector));
    bench.passes();
    assertThat(bench.timed(() -> checks.call(connector))).isEqualTo(checks.wellDone());
  }

  private void doesNotRetry() throws Exception {
    checks.prepare();
    var connector = bench.suffering(Fault.STATUS_503, speech());
    int before = bench.front().targets().size();
    bench.outcome(() -> checks.call(connector));
    assertThat(bench.front().targets()).as("requests, the first turned away").hasSize(before + 1);
  }

  private void waitsAsTold() throws Exception {
    for (int status : new int[] {429, 503}) {
      checks.prepare();
      bench
          .front()
          .answers(
              Canned.statusWithWait(
                  status, speech(), bench.samples().canaries().iterator().next(), bench.sandbox()));
      var exception = bench.exception(() -> checks.call(bench.connector()));
      assertThat(exception.retryAfter()).as("wait after %d", status).contains(Canned.WAIT);
      bench.clear();
    }
  }

  private void holdsNone(List<String> texts, String where) {
    Trail.holdsNone(texts, bench.samples().canaries(), where);
  }

  Speech speech() {
    return bench.speech(port());
  }
}
