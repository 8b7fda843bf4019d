package bindeledd.mapping.reconciliation;

import bindeledd.model.BankPosting;
import bindeledd.model.GrantLine;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a municipality's grants come to, by group and term. As large as there are groups and terms,
 * however many persons there are.
 */
public final class Totals {

  private final Situation situation;
  private final Map<String, Long> paid = new TreeMap<>();
  private long booked;

  public Totals(Situation situation) {
    this.situation = situation;
  }

  public Situation situation() {
    return situation;
  }

  /** A line, of somebody or nobody. */
  public void add(GrantLine line) {
    if (line.status() != GrantLine.Status.TRIGGERED) {
      paid.merge(line.code() + " " + line.term(), line.amountInOere(), Math::addExact);
    }
  }

  public void add(BankPosting posting) {
    booked = Math.addExact(booked, posting.amountInOere());
  }

  /** What came of one person; what it says of the grants is in the positions. */
  public void add(Judged judged) {
    judged.positions().forEach(it -> paid.putIfAbsent(it.code() + " " + it.term(), 0L));
  }

  /** What does not agree and concerns nobody. */
  public List<Difference> differences() {
    return List.of();
  }
}
