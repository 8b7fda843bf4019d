package bindeledd.mapping.reconciliation;

import bindeledd.mapping.rules.GrantCode;
import bindeledd.mapping.rules.GrantCode.Amount;
import bindeledd.mapping.rules.GrantTerm;
import bindeledd.model.ExtraGrantApplication;
import bindeledd.model.ExtraGrantDecision;
import bindeledd.model.GrantLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How one person stands with each grant, by code and year, and by term within it. */
final class Positions {

  private static final int QUARTERS = 4;

  private final Seen seen;
  private final Target target;
  private final List<Expected> expected;
  private final List<GrantPosition> positions = new ArrayList<>();

  /** A side that what to expect hangs on, and that was not read to its end. */
  private final @Nullable Side unread;

  private final GrantWords words;

  private Positions(Seen seen, Target target, List<Expected> expected) {
    this.seen = seen;
    this.target = target;
    unread =
        Check.R3.row().needs().stream()
            .sorted()
            .filter(side -> !seen.read(Set.of(side)))
            .findFirst()
            .orElse(null);
    this.expected = unread == null ? expected : List.of();
    words = new GrantWords(seen, target, unread);
  }

  static List<GrantPosition> of(Seen seen, Target target, List<Expected> expected) {
    var positions = new Positions(seen, target, expected);
    // Without the lines nothing is known of what came.
    if (seen.read(Set.of(Side.TILSKUDD))) {
      positions.fill();
    }
    return positions.positions;
  }

  private record Key(int year, String code) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byYear = Integer.compare(year, other.year);
      return byYear != 0 ? byYear : code.compareTo(other.code);
    }
  }

  private void fill() {
    Map<Key, List<GrantLine>> lines = new TreeMap<>();
    for (Expected one : expected) {
      lines.put(new Key(one.year(), one.code()), new ArrayList<>());
    }
    for (GrantLine line : seen.lines) {
      lines
          .computeIfAbsent(new Key(line.grantYear(), line.code()), _ -> new ArrayList<>())
          .add(line);
    }
    for (ExtraGrantDecision decision : seen.facts(Side.TILSKUDD, ExtraGrantDecision.class)) {
      lines.computeIfAbsent(new Key(decision.grantYear(), decision.code()), _ -> new ArrayList<>());
    }
    for (ExtraGrantApplication one : seen.facts(Side.CASEWORK, ExtraGrantApplication.class)) {
      lines.computeIfAbsent(new Key(one.grantYear(), one.code()), _ -> new ArrayList<>());
    }
    lines.forEach(this::position);
  }

  private void position(Key key, List<GrantLine> lines) {
    Expected due = expected(key);
    boolean extra =
        GrantCode.of(key.code()).filter(code -> code.amount() == Amount.CAP).isPresent();
    @Nullable Long applied = null;
    @Nullable Long granted = null;
    if (extra) {
      for (ExtraGrantApplication one : seen.facts(Side.CASEWORK, ExtraGrantApplication.class)) {
        if (one.grantYear() == key.year() && one.code().equals(key.code())) {
          applied = one.amountInOere();
        }
      }
      for (ExtraGrantDecision one : seen.facts(Side.TILSKUDD, ExtraGrantDecision.class)) {
        if (one.grantYear() == key.year() && one.code().equals(key.code())) {
          granted = one.grantedInOere() == null ? Long.valueOf(0) : one.grantedInOere();
          applied = applied == null ? one.appliedInOere() : applied;
        }
      }
    }
    @Nullable Long should = extra ? granted : due != null ? due.oere() : unexpected(key);
    long paid = 0;
    long decided = 0;
    for (GrantLine line : lines) {
      paid += Money.paid(line);
      decided += Money.decided(line);
    }
    @Nullable Long told =
        lines.isEmpty() ? granted : Long.valueOf(extra && granted != null ? granted : decided);
    @Nullable Long difference = should == null ? null : Long.valueOf(paid - should);
    var said = new GrantWords.Row(key.code(), key.year(), "", due, lines, should, decided, paid);
    positions.add(
        new GrantPosition(
            key.code(),
            key.year(),
            "",
            should,
            applied,
            told,
            paid,
            difference,
            lines.isEmpty() ? null : lines.getLast().status(),
            words.reason(said),
            words.advice(said)));
    terms(key, due, lines);
  }

  private @Nullable Expected expected(Key key) {
    for (Expected one : expected) {
      if (one.year() == key.year() && one.code().equals(key.code())) {
        return one;
      }
    }
    return null;
  }

  /** Nothing, where it is known that nothing is due; else unknown. */
  private @Nullable Long unexpected(Key key) {
    if (unread != null || !GrantChecks.isForSettling(key.code())) {
      return null;
    }
    return switch (target.answer()) {
      case NO -> 0L;
      case YES, UNKNOWN -> null;
    };
  }

  private void terms(Key key, @Nullable Expected due, List<GrantLine> lines) {
    Map<String, List<GrantLine>> byTerm = new TreeMap<>();
    lines.forEach(it -> byTerm.computeIfAbsent(it.term(), _ -> new ArrayList<>()).add(it));
    boolean once =
        GrantCode.of(key.code()).filter(code -> code.amount() == Amount.ONCE).isPresent();
    Map<String, Long> shares = new TreeMap<>();
    if (due != null && due.oere() != null) {
      if (once) {
        String term = byTerm.isEmpty() ? due.first().written() : byTerm.keySet().iterator().next();
        shares.put(term, due.oere());
      } else {
        split(key.year(), due.first(), due.oere(), shares);
      }
      shares.keySet().removeIf(term -> isAhead(term) && !byTerm.containsKey(term));
    }
    if (due != null && due.oere() == null && byTerm.isEmpty() && !isAhead(due.first().written())) {
      byTerm.put(due.first().written(), List.of());
    }
    shares.keySet().forEach(term -> byTerm.computeIfAbsent(term, _ -> List.of()));
    byTerm.forEach(
        (term, its) -> {
          @Nullable Long share =
              due == null
                  ? unexpected(key)
                  : due.oere() == null ? null : shares.getOrDefault(term, 0L);
          long paid = 0;
          long decided = 0;
          for (GrantLine line : its) {
            paid += Money.paid(line);
            decided += Money.decided(line);
          }
          var said =
              new GrantWords.Row(key.code(), key.year(), term, due, its, share, decided, paid);
          positions.add(
              new GrantPosition(
                  key.code(),
                  key.year(),
                  term,
                  share,
                  null,
                  its.isEmpty() ? null : Long.valueOf(decided),
                  paid,
                  share == null ? null : Long.valueOf(paid - share),
                  its.isEmpty() ? null : its.getLast().status(),
                  words.reason(said),
                  words.advice(said)));
        });
  }

  /** In equal parts over the terms of the year that are left; the last takes what is over. */
  private static void split(int year, GrantTerm first, long oere, Map<String, Long> shares) {
    int from = first.year() == year ? first.quarter() : 1;
    int terms = QUARTERS - from + 1;
    for (int quarter = from; quarter <= QUARTERS; quarter++) {
      long part = oere / terms;
      shares.put(
          new GrantTerm(year, quarter).written(),
          quarter == QUARTERS ? oere - part * (terms - 1) : part);
    }
  }

  private boolean isAhead(String term) {
    return GrantTerm.of(term).filter(it -> it.paidFrom().isAfter(seen.today)).isPresent();
  }
}
