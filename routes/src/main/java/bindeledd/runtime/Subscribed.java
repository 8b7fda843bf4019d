package bindeledd.runtime;

import bindeledd.ledger.Subscriptions;
import bindeledd.model.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Which routes want which facts, as the flows themselves said with {@code due}. */
@Component
final class Subscribed implements Subscriptions {

  private final Map<String, List<String>> routes = new ConcurrentHashMap<>();
  private final Map<String, Class<? extends Fact>> types = new TreeMap<>();

  private final FlowSettings settings;

  Subscribed(FlowSettings settings) {
    this.settings = settings;
  }

  /** Notes a route's wish. A flow that this installation has off collects no deliveries. */
  synchronized void add(String route, Class<? extends Fact> family) {
    if (settings.off().contains(route)) {
      return;
    }
    for (Class<? extends Fact> type : members(family)) {
      String kind = Fact.kindOf(type);
      types.put(kind, type);
      var all = new ArrayList<>(routes.getOrDefault(kind, List.of()));
      if (!all.contains(route)) {
        all.add(route);
        all.sort(String::compareTo);
      }
      routes.put(kind, List.copyOf(all));
    }
  }

  @Override
  public List<String> routesFor(String kind) {
    return routes.getOrDefault(kind, List.of());
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
