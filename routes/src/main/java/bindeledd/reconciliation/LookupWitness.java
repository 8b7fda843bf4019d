package bindeledd.reconciliation;

import bindeledd.connector.ConnectorException;
import bindeledd.mapping.reconciliation.Side;
import bindeledd.mapping.reconciliation.Situation.Heard;
import bindeledd.model.Fact;
import bindeledd.model.PersonNumber;
import bindeledd.reconciliation.RunBook.Held;
import bindeledd.runtime.NotNowException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A register that is asked about everybody the municipality knows, some at a time. What it answered
 * is kept until the run has ended, so that one that was killed goes on with the next.
 *
 * @param <R> what it answers
 */
final class LookupWitness<R> implements Witness {

  private static final Logger log = LoggerFactory.getLogger(LookupWitness.class);

  /** Asks about many numbers at once; unknown is absent. */
  interface Asking<R> {
    Map<PersonNumber, R> find(Collection<PersonNumber> numbers);
  }

  /** What an answer tells. */
  interface Reading<R> {
    List<Fact> of(R answer);
  }

  /** Everybody there is to ask about, from somebody on; nobody more when it is empty. */
  interface Persons {
    List<Asked> after(@Nullable UUID person, int max);
  }

  /** Somebody to ask about, by every number that the register may know. */
  record Asked(UUID person, List<PersonNumber> numbers) {
    Asked {
      numbers = List.copyOf(numbers);
    }

    @Override
    public String toString() {
      return "person " + person;
    }
  }

  private final Side side;
  private final BooleanSupplier connected;
  private final Persons persons;
  private final Asking<R> register;
  private final Reading<R> reading;
  private final RunBook book;
  private final int atOnce;
  private final Clock clock;

  LookupWitness(
      Side side,
      BooleanSupplier connected,
      Persons persons,
      Asking<R> register,
      Reading<R> reading,
      RunBook book,
      int atOnce,
      Clock clock) {
    this.side = side;
    this.connected = connected;
    this.persons = persons;
    this.register = register;
    this.reading = reading;
    this.book = book;
    this.atOnce = atOnce;
    this.clock = clock;
  }

  @Override
  public Side side() {
    return side;
  }

  @Override
  public Optional<Testimony> hear(Held held) {
    if (!connected.getAsBoolean()) {
      return Optional.empty();
    }
    Heard heard;
    try {
      askAll(held);
      heard = new Heard.Whole(held.run().startedAt());
    } catch (ConnectorException e) {
      log.warn("{} did not answer about everybody: {}", side, e.kind());
      heard = broken();
    } catch (NotNowException e) {
      log.warn("{} is not asked now", side);
      heard = broken();
    }
    return Optional.of(new Testimony(heard, new Kept(held)));
  }

  private Heard broken() {
    return new Heard.Broken(
        side.label()
            + " svarte ikke om alle (avbrutt "
            + clock.instant()
            + "). Avstemmingen spør på nytt neste gang.");
  }

  private void askAll(Held held) {
    UUID only = held.run().person();
    UUID at = held.toldTo();
    if (only != null) {
      at = before(only);
    }
    for (List<Asked> some = persons.after(at, only == null ? atOnce : 1);
        !some.isEmpty();
        some = persons.after(at, atOnce)) {
      if (only != null && !some.getFirst().person().equals(only)) {
        return;
      }
      at = some.getLast().person();
      book.keepTold(held, answers(some), at);
      if (only != null) {
        return;
      }
    }
  }

  /** The key before somebody's, to begin with that somebody. */
  private static UUID before(UUID person) {
    long low = person.getLeastSignificantBits() - 1;
    long high = person.getMostSignificantBits() - (low == -1L ? 1 : 0);
    return new UUID(high, low);
  }

  /** By the number each has first; about those it does not know by that, by the others. */
  private Map<UUID, List<Fact>> answers(List<Asked> some) {
    Map<PersonNumber, UUID> first = new LinkedHashMap<>();
    some.stream()
        .filter(one -> !one.numbers().isEmpty())
        .forEach(one -> first.put(one.numbers().getFirst(), one.person()));
    Map<UUID, List<Fact>> told = new HashMap<>();
    ask(first, told);
    Map<PersonNumber, UUID> others = new LinkedHashMap<>();
    some.stream()
        .filter(one -> !told.containsKey(one.person()))
        .forEach(one -> one.numbers().stream().skip(1).forEach(it -> others.put(it, one.person())));
    ask(others, told);
    return told;
  }

  private void ask(Map<PersonNumber, UUID> whose, Map<UUID, List<Fact>> told) {
    if (whose.isEmpty()) {
      return;
    }
    register
        .find(whose.keySet())
        .forEach(
            (number, answer) -> {
              UUID person = whose.get(number);
              if (person != null) {
                told.putIfAbsent(person, reading.of(answer));
              }
            });
  }

  private final class Kept implements Testimony.Items {
    private final Held held;

    Kept(Held held) {
      this.held = held;
    }

    @Override
    public Item.Stream open() {
      return book.told(held, side);
    }

    @Override
    public void close() {}
  }
}
