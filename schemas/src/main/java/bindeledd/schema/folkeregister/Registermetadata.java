package bindeledd.schema.folkeregister;

import org.jspecify.annotations.Nullable;

/**
 * What the register says about one of its own entries.
 *
 * @param erGjeldende whether it holds now; absent counts as current, so that a grade is never
 *     overlooked
 */
public record Registermetadata(
    @Nullable String ajourholdstidspunkt,
    @Nullable Boolean erGjeldende,
    @Nullable String kilde,
    @Nullable String aarsak,
    @Nullable String gyldighetstidspunkt,
    @Nullable String opphoerstidspunkt)
    implements Lenient {

  /** An entry that holds from a moment on. */
  public static Registermetadata current(String since) {
    return new Registermetadata(since, true, null, null, since, null);
  }

  /** An entry that held between two moments. */
  public static Registermetadata former(String since, String until) {
    return new Registermetadata(until, false, null, null, since, until);
  }
}
