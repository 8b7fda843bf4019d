package bindeledd.reconciliation;

import bindeledd.mapping.reconciliation.Check;
import bindeledd.mapping.reconciliation.Difference;
import bindeledd.mapping.reconciliation.Dossier;
import bindeledd.mapping.reconciliation.Handed;
import bindeledd.mapping.reconciliation.Judged;
import bindeledd.mapping.reconciliation.Reconciliation;
import bindeledd.mapping.reconciliation.Side;
import bindeledd.mapping.reconciliation.Situation;
import bindeledd.mapping.reconciliation.Totals;
import bindeledd.model.BankPosting;
import bindeledd.model.Fact;
import bindeledd.model.Grade;
import bindeledd.model.GrantLine;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Judges everybody, one after the other, and keeps what comes of it some hundred persons at a time.
 * In memory there are never more than those.
 */
final class Judging {

  private static final int KEPT_AT_ONCE = 500;

  private final RunBook book;
  private final RunBook.Held held;
  private final Situation situation;
  private final List<Listener> listeners;
  private final Set<Check> judged;
  private final Turns turns;
  private final Totals totals;
  private final List<RunBook.Turn> unkept = new ArrayList<>();
  private @Nullable UUID last;
  private long persons;
  private int since;

  Judging(RunBook book, RunBook.Held held, Situation situation, List<Listener> listeners) {
    this.book = book;
    this.held = held;
    this.situation = situation;
    this.listeners = List.copyOf(listeners);
    this.judged =
        held.run().checks().stream()
            .filter(check -> check.heard(situation))
            .collect(Collectors.toUnmodifiableSet());
    this.turns = new Turns(book::digest, judged, situation.today());
    this.totals = new Totals(situation);
  }

  /** How many were judged. */
  long judge(List<Item.Stream> streams) {
    listeners.forEach(it -> it.begun(held.run(), situation));
    var merge = new Merge(streams);
    for (List<Item> items = merge.person(); items != null; items = merge.person()) {
      if (Thread.currentThread().isInterrupted()) {
        throw new java.util.concurrent.CancellationException("The run is to end");
      }
      person(items);
      if (since == KEPT_AT_ONCE) {
        keep();
      }
    }
    keep();
    nobody(merge);
    return persons;
  }

  Totals totals() {
    return totals;
  }

  private void person(List<Item> items) {
    Map<Side, Map<Key, Fact>> told = new EnumMap<>(Side.class);
    List<Handed> handed = new ArrayList<>();
    List<Item.Before> before = new ArrayList<>();
    Item.Known known = null;
    for (Item item : items) {
      switch (item) {
        case Item.Said said ->
            told.computeIfAbsent(said.side(), _ -> new LinkedHashMap<>())
                .merge(Key.of(said.fact()), said.fact(), Judging::later);
        case Item.Went went -> handed.add(went.handed());
        case Item.Before found -> before.add(found);
        case Item.Known one -> known = one;
      }
    }
    if (told.isEmpty() && handed.isEmpty() && before.isEmpty()) {
      return;
    }
    UUID person = java.util.Objects.requireNonNull(items.getFirst().person());
    Grade grade = known == null ? Grade.STRICTLY_CONFIDENTIAL : known.grade();
    Map<Side, List<Fact>> facts = new EnumMap<>(Side.class);
    told.forEach((side, latest) -> facts.put(side, List.copyOf(latest.values())));
    var dossier = new Dossier(person, known != null, grade, facts, handed);
    Judged result = Reconciliation.judge(dossier, situation, judged);
    dossier.of(Side.TILSKUDD, GrantLine.class).forEach(totals::add);
    totals.add(result);
    Shown shown =
        known == null
            ? new Shown(person, grade, List.of(), "")
            : new Shown(person, grade, known.numbers(), known.name());
    listeners.forEach(it -> it.person(shown, dossier, result));
    persons++;
    since++;
    last = person;
    // One who was kept before the run was killed is judged again for those who listen, not kept.
    if (held.judgedTo() == null || Keys.compare(held.judgedTo(), person) < 0) {
      unkept.addAll(turns.of(person, before, result.differences()));
    }
  }

  /** What a side calls a fact. */
  private record Key(String kind, String reference) {
    static Key of(Fact fact) {
      return new Key(fact.kind(), fact.header().reference());
    }
  }

  /** Told twice, by files that overlap perhaps: the later one of the same version. */
  private static Fact later(Fact one, Fact other) {
    return one.header().version() > other.header().version() ? one : other;
  }

  private void keep() {
    if (since > 0) {
      UUID upTo =
          held.judgedTo() != null && Keys.compare(held.judgedTo(), last) > 0
              ? held.judgedTo()
              : last;
      book.keep(held, List.copyOf(unkept), upTo, persons);
      unkept.clear();
      since = 0;
    }
  }

  /** Lines and postings that are nobody's, and what the sums of all come to. */
  private void nobody(Merge merge) {
    List<Item.Before> before = new ArrayList<>();
    for (Item item = merge.nobodys(); item != null; item = merge.nobodys()) {
      switch (item) {
        case Item.Said said -> {
          if (said.fact() instanceof GrantLine line) {
            totals.add(line);
          } else if (said.fact() instanceof BankPosting posting) {
            totals.add(posting);
          }
        }
        case Item.Before found -> before.add(found);
        case Item.Went _, Item.Known _ -> {}
      }
    }
    if (held.run().person() == null) {
      List<Difference> ofAll =
          totals.differences().stream().filter(it -> judged.contains(it.check())).toList();
      book.keep(held, turns.of(null, before, ofAll), null, persons);
    }
  }
}
