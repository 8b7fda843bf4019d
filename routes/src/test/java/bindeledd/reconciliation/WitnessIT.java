package bindeledd.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bindeledd.connector.ConnectorException;
import bindeledd.connector.Cursor;
import bindeledd.connector.Page;
import bindeledd.identity.Everybody;
import bindeledd.ledger.Facts;
import bindeledd.mapping.reconciliation.Side;
import bindeledd.model.Fact;
import bindeledd.model.FactKinds;
import bindeledd.model.Grade;
import bindeledd.model.PersonNumber;
import bindeledd.municipality.Books;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sides that are read beside the ledger, and stop half way. */
final class WitnessIT {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  @TempDir Path folder;
  private final Town town = new Town();
  private final List<PersonNumber> asked = new ArrayList<>();
  private int answers = Integer.MAX_VALUE;
  private boolean killed;

  @AfterEach
  void close() {
    town.close();
  }

  private void settled(int persons) {
    town.desk.enter(
        IntStream.range(0, persons).mapToObj(it -> Town.settled(it, 1)).toArray(Fact[]::new));
  }

  /** A register that answers about everybody, a few at a time, until it does not. */
  private Witness register() {
    List<String> kinds = FactKinds.all().stream().map(Fact::kindOf).toList();
    return new LookupWitness<>(
        Side.NIR,
        () -> true,
        (@Nullable UUID after, int max) ->
            town
                .desk
                .identity
                .onRecord(kinds, Instant.EPOCH, after == null ? BEFORE_ALL : after, max)
                .stream()
                .map(it -> new LookupWitness.Asked(it.person(), it.numbers()))
                .toList(),
        this::find,
        number -> List.<Fact>of(Town.settled(number, 1)),
        town.book(),
        3,
        Clock.systemUTC());
  }

  private Map<PersonNumber, PersonNumber> find(Collection<PersonNumber> numbers) {
    if (answers-- == 0) {
      if (killed) {
        throw new IllegalStateException("killed");
      }
      throw ConnectorException.unavailable("nobody there");
    }
    asked.addAll(numbers);
    Map<PersonNumber, PersonNumber> found = new HashMap<>();
    numbers.forEach(it -> found.put(it, it));
    return found;
  }

  @Test
  void aRegisterThatStopsHalfWayMakesTheRunIncompleteAndClosesNothing() {
    settled(10);
    town.reconcile();
    town.witnesses.add(register());
    answers = 2;

    Outcome outcome = town.reconcile();

    assertThat(outcome.complete()).isFalse();
    assertThat(outcome.broken()).containsOnlyKeys(Side.NIR);
    assertThat(outcome.broken().get(Side.NIR)).startsWith("NIR svarte ikke om alle");
    assertThat(town.open()).hasSize(10);
    assertThat(asked).hasSize(6);
    assertThat(town.book().lastComplete()).as("that before it").isPresent();

    answers = Integer.MAX_VALUE;
    assertThat(town.reconcile().complete()).isTrue();
    assertThat(asked).as("all anew").hasSize(16);
    assertThat(town.heard.told(Side.NIR)).isEqualTo(10);
  }

  @Test
  void whoIsKilledWhileItAsksAsksNobodyTwice() {
    settled(10);
    town.witnesses.add(register());
    answers = 2;
    killed = true;
    assertThatThrownBy(town::reconcile).hasMessage("killed");

    answers = Integer.MAX_VALUE;
    Outcome outcome = town.reconciler().goOn().orElseThrow();

    assertThat(outcome.complete()).isTrue();
    assertThat(asked).hasSize(10).doesNotHaveDuplicates();
    assertThat(town.heard.told(Side.NIR)).isEqualTo(10);
    assertThat(
            town.desk.jdbc.queryForObject("select count(*) from reconciliation_told", Long.class))
        .as("of what it answered nothing is left")
        .isZero();
  }

  @Test
  void onlyOneIsAskedAboutWhenOneIsWanted() {
    settled(10);
    town.witnesses.add(register());

    town.reconciler().reconcile(Town.wanted(town.key(4))).orElseThrow();

    assertThat(asked).containsExactly(Facts.fnr(4));
  }

  /** An export of so many pages, in no order; it breaks off after some. */
  private Witness export(int pages, List<Fact> rows) {
    int size = Math.max(1, (rows.size() + pages - 1) / pages);
    return new FeedWitness<Fact>(
        Side.TILSKUDD,
        () -> true,
        after -> {
          int at = after.equals(Cursor.START) ? 0 : Integer.parseInt(after.value());
          if (answers-- == 0) {
            throw ConnectorException.unavailable("cut");
          }
          List<Fact> page = rows.subList(at, Math.min(rows.size(), at + size));
          int next = at + page.size();
          return new Page<>(
              page, List.of(), page.isEmpty() ? after : new Cursor(next + ""), !page.isEmpty());
        },
        List::of,
        held ->
            new Who(
                new Everybody(town.desk.jdbc, town.vault, Books.ONLY)::keys,
                town.vault::hash,
                groups -> town.book().strangers(held, groups)),
        folder,
        1_000,
        Clock.systemUTC());
  }

  private static List<Fact> rows(int persons) {
    return IntStream.range(0, persons).mapToObj(it -> Town.settled((it * 7) % persons, 1)).toList();
  }

  @Test
  void anExportThatIsCutMakesTheRunIncomplete() {
    settled(40);
    town.witnesses.add(export(4, rows(40)));
    answers = 2;

    Outcome outcome = town.reconcile();

    assertThat(outcome.broken()).containsOnlyKeys(Side.TILSKUDD);
    assertThat(outcome.persons()).isEqualTo(40);

    answers = Integer.MAX_VALUE;
    assertThat(town.reconcile().complete()).isTrue();
    assertThat(town.heard.told(Side.TILSKUDD)).isEqualTo(40);
    assertThat(folder).as("nothing is left of what was laid aside").isEmptyDirectory();
  }

  @Test
  void rowsMeetUnderWhicheverNumberTheyCome() {
    town.desk.enter(Town.settled(Facts.fnr(1), 1));
    town.desk.enter(
        Facts.person(Grade.UNGRADED, Facts.now(Facts.fnr(1)), Facts.former(Facts.dnr(2))));
    town.witnesses.add(
        export(1, List.of(Town.settled(Facts.dnr(2), 1), Town.settled(Facts.fnr(1), 101))));

    assertThat(town.reconcile().persons()).isOne();
    assertThat(town.heard.told(Side.TILSKUDD)).isEqualTo(2);
  }

  @Test
  void whomNobodyKnowsIsTheSameTomorrow() {
    town.witnesses.add(export(1, List.of(Town.settled(9, 1), Town.settled(9, 101))));

    town.reconcile();
    var first = List.copyOf(town.heard.persons);
    town.reconcile();

    assertThat(first).hasSize(1).isEqualTo(town.heard.persons);
    assertThat(town.heard.shown.getFirst().numbers()).isEmpty();
    assertThat(town.heard.shown.getFirst().grade()).isEqualTo(Grade.STRICTLY_CONFIDENTIAL);
    assertThat(town.heard.told(Side.TILSKUDD)).isEqualTo(2);
  }
}
