package bindeledd.runtime;

import bindeledd.connector.Port;
import bindeledd.ledger.Subscriptions;
import bindeledd.model.Fact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which routes want which facts, as the flows themselves said with {@code due}. */
@Component
final class Subscribed implements Subscriptions {

  /**
   * A route's wish.
   *
   * @param sources the feeds it takes the facts of; all when empty
   */
  private record Wish(String route, Set<String> sources) {
    boolean takes(String source) {
      return sources.isEmpty() || sources.contains(source);
    }
  }

  private final Map<String, List<Wish>> wishes = new ConcurrentHashMap<>();
  private final Map<String, Class<? extends Fact>> types = new TreeMap<>();

  private final FlowSettings settings;

  Subscribed(FlowSettings settings) {
    this.settings = settings;
  }

  /** Notes a route's wish. A flow that this installation has off collects no deliveries. */
  synchronized void add(String route, Class<? extends Fact> family, List<Port.Feed<?>> sources) {
    if (settings.off().contains(route)) {
      return;
    }
    for (Class<? extends Fact> type : members(family)) {
      String kind = Fact.kindOf(type);
      types.put(kind, type);
      var all = new ArrayList<>(wishes.getOrDefault(kind, List.of()));
      all.removeIf(wish -> wish.route().equals(route));
      all.add(new Wish(route, sources.stream().map(Port::name).collect(Collectors.toSet())));
      all.sort(Comparator.comparing(Wish::route));
      wishes.put(kind, List.copyOf(all));
    }
  }

  @Override
  public List<String> routesFor(String kind, String source) {
    return wishes.getOrDefault(kind, List.of()).stream()
        .filter(wish -> wish.takes(source))
        .map(Wish::route)
        .toList();
  }

  @Override
  public synchronized Class<? extends Fact> typeOf(String kind) {
    Class<? extends Fact> type = types.get(kind);
    if (type == null) {
      throw new IllegalArgumentException("No flow knows facts of kind " + kind);
    }
    return type;
  }

  /** The records of a family: itself, or what a sealed interface permits. */
  static List<Class<? extends Fact>> members(Class<? extends Fact> family) {
    if (!family.isSealed()) {
      return List.of(family);
    }
    var members = new ArrayList<Class<? extends Fact>>();
    for (Class<?> permitted : family.getPermittedSubclasses()) {
      members.addAll(members(permitted.asSubclass(Fact.class)));
    }
    return List.copyOf(members);
  }
}
