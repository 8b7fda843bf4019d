package bindeledd.mapping.reconciliation;

/** A difference that is there because somebody put it there. */
public record Wanted(Check check, Difference.Kind kind, String about)
    implements Comparable<Wanted> {

  public static Wanted of(Difference found) {
    return new Wanted(found.check(), found.kind(), found.about());
  }

  @Override
  public int compareTo(Wanted other) {
    return toString().compareTo(other.toString());
  }
}
