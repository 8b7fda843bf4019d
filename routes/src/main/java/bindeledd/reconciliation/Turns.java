package bindeledd.reconciliation;

import bindeledd.mapping.reconciliation.Check;
import bindeledd.mapping.reconciliation.Difference;
import bindeledd.mapping.reconciliation.Difference.Kind;
import bindeledd.reconciliation.Found.Status;
import bindeledd.reconciliation.RunBook.Turn;
import bindeledd.vault.Hash;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What becomes of findings when what was found before meets what is found now. */
final class Turns {

  /** What is found by a check that there no longer is, nobody will find again. */
  private static final Set<String> THERE =
      Arrays.stream(Check.values()).map(Check::name).collect(Collectors.toUnmodifiableSet());

  private final Function<Difference, Hash> digests;
  private final Set<String> judged;
  private final LocalDate today;

  /**
   * @param judged the checks whose sides were all read to their end: of others nothing is resolved
   */
  Turns(Function<Difference, Hash> digests, Set<Check> judged, LocalDate today) {
    this.digests = digests;
    this.judged = judged.stream().map(Check::name).collect(Collectors.toUnmodifiableSet());
    this.today = today;
  }

  private record Key(String check, String about) {}

  /** Of one person, or of nobody. */
  List<Turn> of(
      @Nullable UUID person, Collection<Item.Before> before, List<Difference> differences) {
    if (before.isEmpty() && differences.isEmpty()) {
      return List.of();
    }
    Map<Key, Item.Before> known = new HashMap<>();
    before.forEach(it -> known.put(new Key(it.check(), it.about()), it));
    List<Turn> turns = new ArrayList<>();
    for (Difference difference : differences) {
      Hash digest = digests.apply(difference);
      Key key = new Key(difference.check().name(), difference.about());
      Item.Before earlier = known.remove(key);
      turns.add(
          earlier == null
              ? new Turn.Opened(person, difference, digest)
              : again(person, earlier, difference, digest));
    }
    known.values().stream()
        .filter(it -> judged.contains(it.check()) || !THERE.contains(it.check()))
        .filter(it -> it.status() != Status.RESOLVED)
        .forEach(it -> turns.add(new Turn.Resolved(it.finding())));
    return turns;
  }

  private Turn again(@Nullable UUID person, Item.Before earlier, Difference now, Hash digest) {
    boolean same = earlier.digest().equals(digest);
    return new Turn.Again(
        earlier.finding(), person, status(earlier, now, same), same ? null : now, digest);
  }

  private Status status(Item.Before earlier, Difference now, boolean same) {
    return switch (earlier.status()) {
      case OPENED, SEEN_AGAIN, CHANGED -> same ? Status.SEEN_AGAIN : Status.CHANGED;
      case RESOLVED -> Status.OPENED;
      case ACCEPTED -> {
        LocalDate until = earlier.acceptedUntil();
        boolean expired = until == null || until.isBefore(today);
        yield expired || worse(earlier, now) ? Status.OPENED : Status.ACCEPTED;
      }
    };
  }

  /** Whether it is no longer what somebody said might stand. */
  private static boolean worse(Item.Before earlier, Difference now) {
    LocalDate deadline = now.deadline();
    return now.severity().compareTo(earlier.severity()) < 0
        || (earlier.kind() == Kind.NOT_YET_DUE && now.kind() != Kind.NOT_YET_DUE)
        || stake(now.atStakeInOere()) > stake(earlier.atStakeInOere())
        || (deadline != null
            && (earlier.deadline() == null || deadline.isBefore(earlier.deadline())));
  }

  private static long stake(@Nullable Long oere) {
    return oere == null ? 0 : oere;
  }
}
