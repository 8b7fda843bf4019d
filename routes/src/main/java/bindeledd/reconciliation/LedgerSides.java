package bindeledd.reconciliation;

import bindeledd.identity.Everybody;
import bindeledd.ledger.LedgerReader;
import bindeledd.mapping.reconciliation.Handed;
import bindeledd.mapping.reconciliation.Side;
import bindeledd.mapping.reconciliation.Situation.Heard;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The sides that tell the ledger, and the ledger itself. */
final class LedgerSides {

  /**
   * What a side is read from.
   *
   * @param system the system's name
   * @param feeds what the ledger calls the feeds, without a version
   */
  private record Read(Side side, String system, Set<String> feeds) {}

  private static final List<Read> SIDES =
      List.of(
          new Read(Side.CASEWORK, "casework", Set.of("casework.records", "casework.files")),
          new Read(Side.EDUCATION, "education", Set.of("education.files")),
          new Read(Side.POPULATION, "folkeregister", Set.of("folkeregister.events")),
          new Read(Side.IMDINETT, "imdinett", Set.of("imdinett.settlements")),
          new Read(Side.HUSBANKEN, "husbanken", Set.of("husbanken.digisos", "housing-refresh")),
          new Read(
              Side.TILSKUDD,
              "tilskudd",
              Set.of("tilskudd.grant-lines", "tilskudd.extra-decisions")),
          new Read(Side.BANK, "tilskudd", Set.of("tilskudd.bank-postings")));

  private final LedgerReader ledger;
  private final Everybody everybody;
  private final Set<String> systems;
  private final Predicate<String> open;
  private final Duration fresh;

  /**
   * @param systems those that are connected
   * @param open whether a system would be asked now
   * @param fresh how long ago a feed may have been read to its end
   */
  LedgerSides(
      LedgerReader ledger,
      Everybody everybody,
      Set<String> systems,
      Predicate<String> open,
      Duration fresh) {
    this.ledger = ledger;
    this.everybody = everybody;
    this.systems = Set.copyOf(systems);
    this.open = open;
    this.fresh = fresh;
  }

  /** How far each was read; one that is not connected is not here. */
  Map<Side, Heard> heard(Instant now) {
    Map<Side, Heard> heard = new EnumMap<>(Side.class);
    heard.put(Side.LEDGER, new Heard.Whole(now));
    Map<String, @Nullable Instant> ends = ledger.ends();
    for (Read read : SIDES) {
      if (systems.contains(read.system())) {
        of(read, ends, now).ifPresent(it -> heard.put(read.side(), it));
      }
    }
    return heard;
  }

  private Optional<Heard> of(Read read, Map<String, @Nullable Instant> ends, Instant now) {
    Map<String, @Nullable Instant> ours = new HashMap<>();
    ends.forEach(
        (feed, end) -> {
          int version = feed.indexOf('@');
          if (read.feeds().contains(version < 0 ? feed : feed.substring(0, version))) {
            ours.put(feed, end);
          }
        });
    if (ours.isEmpty()) {
      // A portal that has an address and no folder tells no lines.
      return read.side() == Side.TILSKUDD || read.side() == Side.BANK
          ? Optional.empty()
          : Optional.of(
              new Heard.Broken(
                  read.side().label() + " er ikke lest ennå. Vent til første lesing er ferdig."));
    }
    if (!open.test(read.system())) {
      return Optional.of(
          new Heard.Broken(
              read.side().label()
                  + " svarer ikke nå. Se helsestatusen for "
                  + read.system()
                  + "."));
    }
    Instant oldest = now;
    for (Instant end : ours.values()) {
      if (end == null || end.isBefore(now.minus(fresh))) {
        return Optional.of(
            new Heard.Broken(
                read.side().label()
                    + (end == null
                        ? " er ikke lest til ende ennå."
                        : " er ikke lest til ende siden " + end + ".")));
      }
      oldest = end.isBefore(oldest) ? end : oldest;
    }
    return Optional.of(new Heard.Whole(oldest));
  }

  /** What all of them say. */
  Item.Stream facts(@Nullable UUID only) {
    LedgerReader.Facts facts = ledger.facts(only);
    return new Item.Stream() {
      @Override
      public @Nullable Item next() {
        LedgerReader.Told told = facts.next();
        while (told != null) {
          Side side = sideOf(told.source());
          if (side != null) {
            return new Item.Said(told.person(), side, told.fact());
          }
          told = facts.next();
        }
        return null;
      }

      @Override
      public void close() {
        facts.close();
      }
    };
  }

  /** What became of it. */
  Item.Stream deliveries(@Nullable UUID only) {
    LedgerReader.Deliveries deliveries = ledger.deliveries(only);
    return new Item.Stream() {
      @Override
      public @Nullable Item next() {
        LedgerReader.Passed passed = deliveries.next();
        while (passed != null) {
          Side side = sideOf(passed.source());
          if (side != null) {
            return new Item.Went(passed.person(), handed(side, passed));
          }
          passed = deliveries.next();
        }
        return null;
      }

      @Override
      public void close() {
        deliveries.close();
      }
    };
  }

  /** Whom it may be about. */
  Item.Stream persons(@Nullable UUID only) {
    Everybody.Persons persons = everybody.persons(only);
    return new Item.Stream() {
      @Override
      public @Nullable Item next() {
        Everybody.Somebody one = persons.next();
        return one == null
            ? null
            : new Item.Known(one.person(), one.grade(), one.numbers(), one.name());
      }

      @Override
      public void close() {
        persons.close();
      }
    };
  }

  private static Handed handed(Side side, LedgerReader.Passed passed) {
    Handed.State state =
        switch (passed.state()) {
          case "STOPPED" -> Handed.State.STOPPED;
          case "DUE" -> Handed.State.DUE;
          case "SENT" -> Handed.State.SENT;
          case "SETTLED" -> Handed.State.SETTLED;
          case "REJECTED" -> Handed.State.REJECTED;
          case "PARKED" -> passed.uncertain() ? Handed.State.UNKNOWN_OUTCOME : Handed.State.PARKED;
          default -> throw new IllegalStateException("No delivery is " + passed.state());
        };
    return new Handed(
        side,
        passed.kind(),
        passed.reference(),
        passed.version(),
        passed.route(),
        state,
        passed.cause(),
        passed.deadline(),
        passed.closedAt());
  }

  /** By the first word of the source's name; some system's lists are two sides. */
  private static @Nullable Side sideOf(String source) {
    if (source.startsWith("tilskudd.bank-postings")) {
      return Side.BANK;
    }
    int end = source.indexOf('.');
    return switch (end < 0 ? source : source.substring(0, end)) {
      case "casework" -> Side.CASEWORK;
      case "education" -> Side.EDUCATION;
      case "folkeregister", "population-refresh" -> Side.POPULATION;
      case "imdinett" -> Side.IMDINETT;
      case "husbanken", "housing-refresh" -> Side.HUSBANKEN;
      case "tilskudd", "grant-status-refresh" -> Side.TILSKUDD;
      default -> null;
    };
  }
}
