package bindeledd.connector;

import static bindeledd.connector.Behaviour.ACCEPTS_EVERY_SAMPLE;
import static bindeledd.connector.Behaviour.ANSWERS_WHEN_ASKED;
import static bindeledd.connector.Behaviour.ONE_EFFECT;
import static bindeledd.connector.Behaviour.ONE_RECEIPT_EACH;
import static bindeledd.connector.Behaviour.REJECTS_WITH_REASONS;
import static bindeledd.connector.Behaviour.REPEAT_IS_ANSWERED;
import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.connector.Contract.Pushing;
import bindeledd.connector.Contract.PushingMany;
import bindeledd.connector.Port.Inbox;
import bindeledd.connector.Port.Safety;
import bindeledd.connector.Receipt.Rejected;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What every inbox keeps, whether it takes one parcel at a time or many. */
record InboxChecks<R>(Bench bench, Inbox<R> port, Samples.ForInbox<R> samples, boolean many)
    implements Checks {

  @Override
  public List<Check> own() {
    var checks = new ArrayList<Check>();
    checks.add(new Check(ACCEPTS_EVERY_SAMPLE, this::acceptsEverySample));
    checks.add(new Check(REJECTS_WITH_REASONS, this::rejectsWithReasons));
    switch (port.safety()) {
      case RECOGNISES_REPEATS -> {
        checks.add(new Check(ONE_EFFECT, this::oneEffect));
        checks.add(new Check(REPEAT_IS_ANSWERED, this::repeatIsAnswered));
      }
      case CAN_BE_ASKED -> checks.add(new Check(ANSWERS_WHEN_ASKED, this::answersWhenAsked));
      case NEITHER -> {}
    }
    if (many) {
      checks.add(new Check(ONE_RECEIPT_EACH, this::oneReceiptEach));
    }
    return checks;
  }

  @Override
  public Outcome call(Connector connector) {
    return outcome(connector, parcel());
  }

  @Override
  public Outcome wellDone() {
    return Outcome.TAKEN;
  }

  private void acceptsEverySample() throws Exception {
    for (R content : samples.accepted()) {
      bench.clear();
      var parcel = new Parcel<>(UUID.randomUUID(), content);
      assertThat(bench.timed(() -> outcome(bench.connector(), parcel))).isEqualTo(Outcome.TAKEN);
      assertThat(bench.sandbox().effects()).as("effects").isEqualTo(1);
    }
  }

  private void rejectsWithReasons() throws Exception {
    assertThat(samples.rejected()).as("samples that are rejected").isNotEmpty();
    for (var refused : samples.rejected()) {
      bench.clear();
      var parcel = new Parcel<>(UUID.randomUUID(), refused.content());
      var receipt = bench.timed(() -> push(bench.connector(), parcel));
      assertThat(receipt.map(Outcome::of)).contains(Outcome.REJECTED);
      assertThat(codes(receipt)).contains(refused.code());
      assertThat(bench.sandbox().effects()).as("effects").isZero();
    }
  }

  private static List<String> codes(Optional<Receipt> receipt) {
    return receipt.orElseThrow() instanceof Rejected rejected
        ? rejected.reasons().stream().map(Receipt.Reason::code).toList()
        : List.of();
  }

  private void oneEffect() throws Exception {
    var twice = parcel();
    bench.timed(() -> outcome(bench.connector(), twice));
    bench.timed(() -> outcome(bench.connector(), twice));
    assertThat(bench.sandbox().effects()).as("effects of a parcel pushed twice").isEqualTo(1);
    if (bench.speech(port) != Sandbox.Speech.FILES) {
      bench.clear();
      var lost = pushedAndNotAnswered();
      bench.timed(() -> outcome(bench.connector(), lost));
      assertThat(bench.sandbox().effects()).as("effects after a lost answer").isEqualTo(1);
    }
  }

  private Parcel<R> pushedAndNotAnswered() throws Exception {
    var parcel = parcel();
    var connector = bench.suffering(Fault.CUT_AFTER, bench.speech(port));
    bench.outcome(() -> outcome(connector, parcel));
    assertThat(bench.sandbox().effects()).as("effects of a parcel not answered").isEqualTo(1);
    bench.passes();
    return parcel;
  }

  private void repeatIsAnswered() throws Exception {
    var twice = parcel();
    bench.timed(() -> outcome(bench.connector(), twice));
    assertThat(bench.outcome(() -> outcome(bench.connector(), twice)))
        .isIn(Outcome.DUPLICATE, Outcome.TAKEN);
  }

  private void answersWhenAsked() throws Exception {
    assertThat(bench.timed(() -> ask(bench.connector(), UUID.randomUUID())))
        .as("asked for a parcel never pushed")
        .isEmpty();
    var parcel = parcel();
    bench.timed(() -> outcome(bench.connector(), parcel));
    assertThat(bench.timed(() -> ask(bench.connector(), parcel.id())).map(Outcome::of))
        .as("asked for a parcel pushed")
        .contains(Outcome.TAKEN);
    if (bench.speech(port) == Sandbox.Speech.FILES) {
      return;
    }
    bench.clear();
    var lost = pushedAndNotAnswered();
    assertThat(bench.timed(() -> ask(bench.connector(), lost.id())).map(Outcome::of))
        .as("asked for a parcel not answered")
        .contains(Outcome.TAKEN);
    for (var fault : List.of(Fault.CUT_AFTER, Fault.STATUS_503, Fault.STATUS_500)) {
      var connector = bench.suffering(fault, bench.speech(port));
      assertThat(
              bench.outcome(
                  () -> ask(connector, lost.id()).map(Outcome::of).orElse(Outcome.NOTHING)))
          .as("asked under %s, and asking is harmless", fault)
          .isEqualTo(Outcome.UNAVAILABLE);
    }
  }

  private void oneReceiptEach() throws Exception {
    var expected = new LinkedHashMap<UUID, Outcome>();
    var parcels = new ArrayList<Parcel<R>>();
    samples.accepted().forEach(content -> add(content, Outcome.TAKEN, parcels, expected));
    samples.rejected().forEach(no -> add(no.content(), Outcome.REJECTED, parcels, expected));
    var receipts = bench.timed(() -> pushing(bench.connector(), parcels));
    var outcomes = new LinkedHashMap<UUID, Outcome>();
    receipts.forEach((id, receipt) -> outcomes.put(id, Outcome.of(receipt)));
    assertThat(outcomes).containsExactlyInAnyOrderEntriesOf(expected);
    assertThat(bench.sandbox().effects()).as("effects").isEqualTo(samples.accepted().size());
  }

  private void add(
      R content, Outcome outcome, List<Parcel<R>> parcels, Map<UUID, Outcome> expected) {
    var parcel = new Parcel<>(UUID.randomUUID(), content);
    parcels.add(parcel);
    expected.put(parcel.id(), outcome);
  }

  private Parcel<R> parcel() {
    return new Parcel<>(UUID.randomUUID(), samples.accepted().getFirst());
  }

  private Outcome outcome(Connector connector, Parcel<R> parcel) {
    return push(connector, parcel).map(Outcome::of).orElse(Outcome.NO_RECEIPT);
  }

  private Optional<Receipt> push(Connector connector, Parcel<R> parcel) {
    return Optional.ofNullable(pushing(connector, List.of(parcel)).get(parcel.id()));
  }

  @SuppressWarnings("unchecked")
  private Map<UUID, Receipt> pushing(Connector connector, List<Parcel<R>> parcels) {
    return switch (Bench.service(connector, port)) {
      case PushingMany<?> all -> ((PushingMany<R>) all).push().push(parcels);
      case Pushing<?> one -> {
        var parcel = parcels.getFirst();
        yield Map.of(parcel.id(), ((Pushing<R>) one).push().push(parcel));
      }
      case Contract.Feeding<?> _, Contract.Finding<?, ?> _ ->
          throw new AssertionError(port.name() + " is not served as an inbox");
    };
  }

  private Optional<Receipt> ask(Connector connector, UUID id) {
    if (port.safety() == Safety.CAN_BE_ASKED
        && Bench.service(connector, port) instanceof Pushing<?> pushing
        && pushing.ask() != null) {
      return pushing.ask().ask(id);
    }
    throw new AssertionError(port.name() + " has nobody to ask");
  }
}
