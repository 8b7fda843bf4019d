package bindeledd.workbook;

import bindeledd.identity.Identity;
import bindeledd.identity.Identity.OnRecord;
import bindeledd.ledger.Ledger;
import bindeledd.model.CareClaim;
import bindeledd.model.Fact;
import bindeledd.model.Grade;
import bindeledd.model.Participant;
import bindeledd.model.Person;
import bindeledd.model.PersonNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The claims on record, as workbooks are to show them. */
final class ClaimLedger {

  private static final int AT_ONCE = 200;
  private static final UUID NOBODY = new UUID(0, 0);
  private static final String CLAIM = Fact.kindOf(CareClaim.class);
  private static final List<String> KINDS =
      List.of(CLAIM, Fact.kindOf(Person.class), Fact.kindOf(Participant.class));

  private final Ledger ledger;
  private final Identity identity;

  ClaimLedger(Ledger ledger, Identity identity) {
    this.ledger = ledger;
    this.identity = identity;
  }

  /** A municipality's year. */
  private record Key(String municipality, int year) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int first = municipality.compareTo(other.municipality);
      return first != 0 ? first : Integer.compare(year, other.year);
    }
  }

  /** Every claim that was not rejected or withdrawn, in books. */
  List<ClaimBook> books() {
    Map<Key, List<ClaimBook.Row>> rows = new TreeMap<>();
    UUID after = NOBODY;
    List<OnRecord> page;
    do {
      page = identity.onRecord(List.of(CLAIM), Instant.EPOCH, after, AT_ONCE);
      take(page, rows);
      after = page.isEmpty() ? after : page.getLast().person();
    } while (!page.isEmpty());
    return rows.entrySet().stream()
        .map(it -> new ClaimBook(it.getKey().municipality(), it.getKey().year(), it.getValue()))
        .toList();
  }

  private void take(List<OnRecord> page, Map<Key, List<ClaimBook.Row>> rows) {
    List<PersonNumber> numbers = page.stream().flatMap(one -> one.numbers().stream()).toList();
    Map<PersonNumber, List<Fact>> history = ledger.history(numbers, KINDS);
    for (OnRecord one : page) {
      List<Fact> facts =
          one.numbers().stream()
              .flatMap(number -> history.getOrDefault(number, List.of()).stream())
              .distinct()
              .toList();
      String name = name(facts);
      of(facts, CareClaim.class)
          .forEach(
              claim ->
                  rows.computeIfAbsent(
                          new Key(claim.header().municipality().number(), claim.year()),
                          _ -> new ArrayList<>())
                      .add(ClaimBook.Row.of(claim, name)));
    }
  }

  /** Only of whom the register has told, and protects in no way: unknown is the strictest. */
  private static @Nullable String name(List<Fact> facts) {
    boolean open =
        Grade.strictest(of(facts, Person.class).map(Person::grade).toList()) == Grade.UNGRADED;
    return open
        ? Stream.concat(
                of(facts, Person.class).map(Person::name).filter(Objects::nonNull),
                of(facts, Participant.class).map(Participant::name))
            .findFirst()
            .map(ClaimLedger::written)
            .orElse(null)
        : null;
  }

  private static String written(Person.Name name) {
    return Stream.of(name.given(), name.middle(), name.family())
        .filter(part -> part != null && !part.isBlank())
        .collect(Collectors.joining(" "));
  }

  private static <F extends Fact> Stream<F> of(List<Fact> facts, Class<F> type) {
    return facts.stream().filter(type::isInstance).map(type::cast);
  }
}
