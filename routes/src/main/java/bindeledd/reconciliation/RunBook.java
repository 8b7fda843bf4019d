package bindeledd.reconciliation;

import bindeledd.mapping.reconciliation.Check;
import bindeledd.mapping.reconciliation.Difference;
import bindeledd.mapping.reconciliation.Side;
import bindeledd.model.Fact;
import bindeledd.vault.Hash;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Runs and findings of one municipality as they are kept. Whoever has a run holds it under a lease
 * that everything kept prolongs; one who lost it is stopped by {@link RunLostException}.
 */
public interface RunBook {

  /** So many times a run is tried before it counts as failed. */
  int TRIES = 5;

  /**
   * What somebody wants.
   *
   * @param person only this one; absent: everybody
   * @param folder where reports are wanted too; empty: nowhere
   */
  record Wanted(String actor, @Nullable UUID person, Set<Check> checks, String folder) {

    public Wanted {
      checks = Set.copyOf(checks);
    }
  }

  /**
   * A run in hand.
   *
   * @param token fences off whoever had it before
   * @param toldTo up to whom a register has been asked; absent: nobody
   * @param judgedTo up to whom everything is kept; absent: nobody
   */
  record Held(Run run, long token, @Nullable UUID toldTo, @Nullable UUID judgedTo) {}

  /** Begins a run; empty while another is under way, or left by one who was killed. */
  Optional<Held> begin(Wanted wanted);

  /** Takes up a run that somebody left; empty when there is none, or it has been tried enough. */
  Optional<Held> takeUp();

  /** Lets go of a run that broke off, so that it is taken up at once; or ends it as failed. */
  void letGo(Held held, boolean failed);

  /** Everything found before, by person. */
  Item.Stream before(@Nullable UUID only);

  /** What a difference is told apart from its earlier self by. */
  Hash digest(Difference difference);

  /** What becomes of a finding. */
  sealed interface Turn {

    /** It was not there before. */
    record Opened(@Nullable UUID person, Difference difference, Hash digest) implements Turn {}

    /**
     * It was.
     *
     * @param difference as it is told now; absent: as before
     */
    record Again(
        UUID finding,
        @Nullable UUID person,
        Found.Status status,
        @Nullable Difference difference,
        Hash digest)
        implements Turn {}

    /** It is no longer. */
    record Resolved(UUID finding) implements Turn {}
  }

  /**
   * Keeps what became of everybody up to somebody, in one transaction.
   *
   * @param judgedTo absent: only those that concern nobody are kept
   * @param persons how many have been judged in all
   */
  void keep(Held held, List<Turn> turns, @Nullable UUID judgedTo, long persons);

  /** Keeps what a register said of some, and up to whom it has been asked. */
  void keepTold(Held held, Map<UUID, List<Fact>> told, UUID toldTo);

  /** What a register has said in this run, by person. */
  Item.Stream told(Held held, Side side);

  /**
   * The keys of groups of numbers that the identity index does not know: the same for a number
   * throughout the run, and the same for numbers that stood together.
   */
  List<UUID> strangers(Held held, List<List<Hash>> groups);

  /** What it comes to, when everybody has been judged. It is still under way. */
  Outcome outcome(Held held, Map<Side, String> broken, long persons);

  /** Ends it: what is told of it lies where it is to lie. */
  void end(Held held, Outcome outcome, LocalDate today);

  /** The run under way, or the last one; empty when there was none. */
  Optional<State> latest();

  /** When everything was last reconciled to its end; empty: never. */
  Optional<Instant> lastComplete();

  /** How many findings there are that are not resolved, by check, kind and status. */
  Collection<Outcome.Count> counts();

  /**
   * How far a run has come.
   *
   * @param state RUNNING, COMPLETE, INCOMPLETE or FAILED
   * @param persons judged so far
   * @param known how many there are to judge, nearly
   * @param counts when it has ended
   */
  record State(
      UUID id,
      String state,
      Instant startedAt,
      @Nullable Instant endedAt,
      long persons,
      long known,
      Map<Side, String> broken,
      List<Outcome.Count> counts) {}
}
