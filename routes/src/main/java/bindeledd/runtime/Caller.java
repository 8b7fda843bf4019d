package bindeledd.runtime;

import java.util.Set;

/**
 * Who asks, while a request is answered.
 *
 * @param name as it stands in the audit trail
 * @param municipalities those it may see and act on; empty: all
 * @param commands whether it may act at all
 * @param entitled whether it may see protected persons (tjenstlig behov)
 */
public record Caller(String name, Set<String> municipalities, boolean commands, boolean entitled) {

  /** Outside a request it is the adapter itself. */
  static final ScopedValue<Caller> NOW = ScopedValue.newInstance();

  static final Caller ITSELF = new Caller("bindeledd", Set.of(), true, false);

  public Caller {
    municipalities = Set.copyOf(municipalities);
  }

  public static Caller now() {
    return NOW.orElse(ITSELF);
  }

  public boolean sees(String municipality) {
    return municipalities.isEmpty() || municipalities.contains(municipality);
  }

  public boolean seesAll() {
    return municipalities.isEmpty();
  }
}
