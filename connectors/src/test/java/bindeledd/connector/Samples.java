package bindeledd.connector;

import bindeledd.connector.Port.Feed;
import bindeledd.connector.Port.Inbox;
import bindeledd.connector.Port.Register;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * What the kit uses a connector with: records, keys and feed lengths, typed by the port they are
 * for. Synthetic persons only. Immutable: each call gives a new one.
 */
public final class Samples {

  /** A record the system refuses, and the code of one of its reasons. */
  public record Refused<R>(R content, String code) {}

  /** For one inbox. At least one accepted. */
  record ForInbox<R>(List<R> accepted, List<Refused<R>> rejected) {}

  /** For one register. At least two known, so that mixing them up shows. */
  record ForRegister<K>(List<K> known, int atOnce, IntFunction<K> unknown) {}

  /** For one feed. */
  record ForFeed<R>(int records, Function<R, ?> identity) {}

  private final Map<String, Object> byPort;
  private final Set<String> canaries;

  private Samples(Map<String, Object> byPort, Set<String> canaries) {
    this.byPort = byPort;
    this.canaries = canaries;
  }

  /**
   * @param canaries numbers and names that the samples, or the sandbox's answers, carry; none of
   *     them may come out anywhere. At least one.
   */
  public static Samples watching(String... canaries) {
    if (canaries.length == 0) {
      throw new IllegalArgumentException("Without a canary a leak cannot be seen");
    }
    return new Samples(Map.of(), new TreeSet<>(List.of(canaries)));
  }

  /** Records that a cleared sandbox accepts, each alone and all in this order. */
  @SafeVarargs
  public final <R> Samples accepted(Inbox<R> inbox, R... contents) {
    var old = of(inbox);
    return with(inbox, new ForInbox<>(more(old.accepted(), List.of(contents)), old.rejected()));
  }

  /** A record that the system refuses, giving {@code code} among its reasons. */
  public <R> Samples rejected(Inbox<R> inbox, R content, String code) {
    var old = of(inbox);
    return with(
        inbox,
        new ForInbox<>(
            old.accepted(), more(old.rejected(), List.of(new Refused<>(content, code)))));
  }

  /** At least two keys that a cleared sandbox knows. */
  @SafeVarargs
  public final <K, R> Samples known(Register<K, R> register, K... keys) {
    var old = of(register);
    return with(register, new ForRegister<>(List.of(keys), old.atOnce(), old.unknown()));
  }

  /**
   * Keys nobody knows, all different for different numbers from 0.
   *
   * @param atOnce how many keys one call of the system takes; 1 if it takes one
   */
  public <K, R> Samples unknown(Register<K, R> register, int atOnce, IntFunction<K> keys) {
    return with(register, new ForRegister<>(of(register).known(), atOnce, keys));
  }

  /**
   * How many records take more than one page, and what tells them apart.
   *
   * @param identity the same for a record read twice, different for different records
   */
  public <R> Samples feed(Feed<R> feed, int records, Function<R, ?> identity) {
    return with(feed, new ForFeed<>(records, identity));
  }

  Set<String> canaries() {
    return canaries;
  }

  boolean has(Port port) {
    return switch (port) {
      case Feed<?> feed -> byPort.containsKey(feed.name());
      case Inbox<?> inbox -> !of(inbox).accepted().isEmpty();
      case Register<?, ?> register -> of(register).known().size() > 1 && of(register).atOnce() > 0;
    };
  }

  @SuppressWarnings("unchecked")
  <R> ForInbox<R> of(Inbox<R> inbox) {
    return (ForInbox<R>)
        Optional.ofNullable(byPort.get(inbox.name()))
            .orElseGet(() -> new ForInbox<R>(List.of(), List.of()));
  }

  @SuppressWarnings("unchecked")
  <K, R> ForRegister<K> of(Register<K, R> register) {
    return (ForRegister<K>)
        Optional.ofNullable(byPort.get(register.name()))
            .orElseGet(
                () ->
                    new ForRegister<K>(
                        List.of(),
                        0,
                        _ -> {
                          throw new IllegalStateException(register.name() + " has no unknown keys");
                        }));
  }

  @SuppressWarnings("unchecked")
  <R> ForFeed<R> of(Feed<R> feed) {
    return (ForFeed<R>) byPort.get(feed.name());
  }

  private Samples with(Port port, Object samples) {
    var all = new LinkedHashMap<>(byPort);
    all.put(port.name(), samples);
    return new Samples(all, canaries);
  }

  private static <T> List<T> more(List<T> some, List<T> others) {
    var all = new ArrayList<>(some);
    all.addAll(others);
    return List.copyOf(all);
  }
}
