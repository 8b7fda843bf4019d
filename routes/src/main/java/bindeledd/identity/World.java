package bindeledd.identity;

import bindeledd.identity.Resolution.Merge;
import bindeledd.identity.Resolution.Split;
import bindeledd.model.Grade;
import bindeledd.model.NationalNumber;
import bindeledd.model.Person;
import bindeledd.model.PersonNumber;
import bindeledd.vault.Hash;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Everybody a batch may be about, and the rules of who is who. Pure: reads no database, writes
 * none.
 *
 * <p>The register's word stands: what it holds together is one person, what it holds apart is two.
 * Where it has not spoken, a sender who gives two numbers together ties them.
 */
final class World {

  final Map<Hash, Numbered> numbers = new HashMap<>();
  final Map<UUID, Someone> persons = new LinkedHashMap<>();
  final List<Merge> merges = new ArrayList<>();
  final List<Split> splits = new ArrayList<>();

  /** Persons whom a sender held for one and the register holds apart. */
  final Set<UUID> contradicted = new LinkedHashSet<>();

  private final Function<PersonNumber, Hash> hashes;

  World(Function<PersonNumber, Hash> hashes) {
    this.hashes = hashes;
  }

  /** Who the mention is about; null when nobody is known by it and it makes nobody known. */
  @Nullable Someone resolve(Mention mention) {
    Person register = mention.register();
    Someone one = register == null ? said(mention) : told(mention, register);
    String name = mention.name();
    if (one != null && name != null) {
      one.newName = name;
    }
    if (one != null && mention.mayCreate()) {
      one.survivor().mentioned = true;
    }
    return one;
  }

  /** By a sender's word. */
  private @Nullable Someone said(Mention mention) {
    Set<Someone> known = knownBy(mention.numbers());
    if (known.isEmpty() && (!mention.mayCreate() || mention.numbers().isEmpty())) {
      return null;
    }
    Someone one = known.isEmpty() ? create() : known.iterator().next();
    if (!mention.mayCreate()) {
      return one;
    }
    for (Someone other : known) {
      if (other.survivor() == one.survivor()) {
        continue;
      }
      if (other.hasCurrentNational() && one.survivor().hasCurrentNational()) {
        contradicted.add(other.id);
        continue;
      }
      one = merge(one.survivor(), other);
    }
    attach(one, mention.numbers());
    return one;
  }

  /** By the register's word. */
  private Someone told(Mention mention, Person register) {
    Map<Hash, Person.HeldNumber> holds = new LinkedHashMap<>();
    register.numbers().forEach(held -> holds.put(hashes.apply(held.number()), held));
    List<PersonNumber> all = new ArrayList<>(mention.numbers());
    register.numbers().forEach(held -> all.add(held.number()));

    List<Someone> same = new ArrayList<>();
    List<Someone> apart = new ArrayList<>();
    for (Someone candidate : knownBy(all)) {
      if (candidate.toldMeanwhile) {
        throw new OvertakenException();
      }
      boolean overlaps =
          candidate.numbers.values().stream().anyMatch(n -> n.held && holds.containsKey(n.hash));
      (overlaps || !candidate.hasHeldNumbers() ? same : apart).add(candidate);
    }
    Someone one = same.isEmpty() ? create() : same.getFirst();
    for (Someone other : same) {
      one = merge(one, other);
    }
    for (Someone other : apart) {
      split(other, one, holds.keySet());
    }
    one.askAgain = all.stream().anyMatch(this::isNews);
    attach(one, all);
    for (Numbered number : one.numbers.values()) {
      Person.HeldNumber held = holds.get(number.hash);
      if (held != null) {
        number.told(true, held.current());
      } else {
        number.told(false, number.kind.national() ? Boolean.FALSE : number.current);
      }
    }
    one.grade = register.grade();
    one.registerKnows = true;
    one.refreshed = true;
    return one;
  }

  /**
   * A national number that nobody here had. What happened to it between the question and now was
   * nobody's whom we knew of, and so was passed over: the register is asked once more.
   */
  private boolean isNews(PersonNumber number) {
    return number instanceof NationalNumber && !numbers.containsKey(hashes.apply(number));
  }

  private Set<Someone> knownBy(List<PersonNumber> given) {
    Set<Someone> known = new LinkedHashSet<>();
    for (PersonNumber number : given) {
      Numbered found = numbers.get(hashes.apply(number));
      if (found != null) {
        known.add(found.owner);
      }
    }
    return known;
  }

  private Someone create() {
    Someone one = new Someone(UuidCreator.getTimeOrderedEpoch(), true, null, null, false);
    persons.put(one.id, one);
    return one;
  }

  /** Ties the numbers nobody has to {@code one}; those somebody has stay where they are. */
  private void attach(Someone one, List<PersonNumber> given) {
    for (PersonNumber number : given) {
      Hash hash = hashes.apply(number);
      if (!numbers.containsKey(hash)) {
        Numbered fresh = Numbered.fresh(hash, number, one);
        fresh.dirty = true;
        numbers.put(hash, fresh);
      }
    }
  }

  /** The older key survives, so that two instances choose alike. */
  private Someone merge(Someone a, Someone b) {
    if (a == b) {
      return a;
    }
    Someone survivor =
        Comparator.comparing((Someone s) -> s.id.toString()).compare(a, b) < 0 ? a : b;
    Someone loser = survivor == a ? b : a;
    List.copyOf(loser.numbers.values()).forEach(survivor::take);
    loser.mergedInto = survivor;
    survivor.grade =
        survivor.grade == null || loser.grade == null
            ? null
            : Grade.strictest(List.of(survivor.grade, loser.grade));
    survivor.doubted = true;
    survivor.mentioned |= loser.mentioned;
    survivor.knownHere |= loser.knownHere;
    survivor.registerKnows |= loser.registerKnows;
    if (survivor.newName == null) {
      survivor.newName = loser.newName;
    }
    if (survivor.sealedName == null) {
      survivor.sealedName = loser.sealedName;
      survivor.nameSealedFor = loser.nameSealedFor;
      survivor.nameGrade = loser.nameGrade;
    }
    merges.add(new Merge(loser.id, survivor.id));
    return survivor;
  }

  /** Moves what the register holds to be {@code to}'s away from {@code from}. */
  private void split(Someone from, Someone to, Set<Hash> held) {
    List<Numbered> moved =
        from.numbers.values().stream().filter(n -> held.contains(n.hash) && !n.held).toList();
    if (moved.isEmpty()) {
      return;
    }
    Set<Hash> hashesMoved = new LinkedHashSet<>();
    for (Numbered number : moved) {
      to.take(number);
      hashesMoved.add(number.hash);
    }
    splits.add(new Split(from.id, to.id, hashesMoved));
  }
}
