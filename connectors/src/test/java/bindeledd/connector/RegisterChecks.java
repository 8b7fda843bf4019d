package bindeledd.connector;

import static bindeledd.connector.Behaviour.FINDS_NOTHING_UNKNOWN;
import static bindeledd.connector.Behaviour.FINDS_WHAT_IS_KNOWN;
import static bindeledd.connector.Behaviour.SPLITS_MANY_KEYS;
import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.connector.Port.Register;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What every register keeps. */
record RegisterChecks<K, R>(Bench bench, Register<K, R> port, Samples.ForRegister<K> samples)
    implements Checks {

  @Override
  public List<Check> own() {
    return List.of(
        new Check(FINDS_WHAT_IS_KNOWN, this::findsWhatIsKnown),
        new Check(FINDS_NOTHING_UNKNOWN, this::findsNothingUnknown),
        new Check(SPLITS_MANY_KEYS, this::splitsManyKeys));
  }

  @Override
  public Outcome call(Connector connector) {
    return find(connector, List.of(samples.known().getFirst())).isEmpty()
        ? Outcome.NOTHING
        : Outcome.FOUND;
  }

  @Override
  public Outcome wellDone() {
    return Outcome.FOUND;
  }

  private void findsWhatIsKnown() throws Exception {
    var connector = bench.connector();
    var together = bench.timed(() -> find(connector, samples.known()));
    assertThat(together).containsOnlyKeys(samples.known());
    for (K key : samples.known()) {
      var alone = bench.timed(() -> find(connector, List.of(key)));
      assertThat(alone).as("one key alone").containsOnlyKeys(List.of(key));
      // Compared without printing: what is found names persons.
      assertThat(same(alone.get(key), together.get(key)))
          .as("the same is found under a key alone and in bulk")
          .isTrue();
    }
  }

  private void findsNothingUnknown() throws Exception {
    var connector = bench.connector();
    var unknown = List.of(samples.unknown().apply(0), samples.unknown().apply(1));
    assertThat(bench.timed(() -> find(connector, unknown))).isEmpty();
    assertThat(bench.timed(() -> find(connector, List.of()))).as("of no keys").isEmpty();
    var mixed = new ArrayList<>(unknown);
    mixed.add(1, samples.known().getFirst());
    assertThat(bench.timed(() -> find(connector, mixed)))
        .containsOnlyKeys(List.of(samples.known().getFirst()));
  }

  private void splitsManyKeys() throws Exception {
    var many = new ArrayList<K>();
    many.add(samples.known().getFirst());
    IntStream.range(0, 2 * samples.atOnce()).mapToObj(samples.unknown()).forEach(many::add);
    many.add(samples.known().get(1));
    assertThat(bench.timed(() -> find(bench.connector(), many)))
        .containsOnlyKeys(List.of(samples.known().get(0), samples.known().get(1)));
  }

  private Map<K, R> find(Connector connector, Collection<K> keys) {
    if (Bench.service(connector, port) instanceof Contract.Finding<?, ?> finding) {
      @SuppressWarnings("unchecked")
      var find = ((Contract.Finding<K, R>) finding).find();
      return find.find(keys);
    }
    throw new AssertionError(port.name() + " is not served as a register");
  }

  private static boolean same(Object one, Object other) {
    try {
      assertThat(one).usingRecursiveComparison().isEqualTo(other);
      return true;
    } catch (AssertionError e) {
      return false;
    }
  }
}
