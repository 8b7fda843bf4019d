package bindeledd.ledger;

import bindeledd.identity.Resolution;
import bindeledd.identity.Sql;
import bindeledd.municipality.Books;
import bindeledd.vault.Hash;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * The lines in which a person's deliveries to one route wait: first come, first delivered. Only the
 * head of a line can be claimed. Every change here is made by one who holds the person's lock.
 */
final class Lines {

  /** The channel on which instances tell each other of work. */
  static final String CHANNEL = "bindeledd_due";

  private static final String OPEN = "state in ('DUE', 'SENT', 'PARKED') and superseded_by is null";

  private final JdbcTemplate jdbc;

  private final Books books;

  Lines(JdbcTemplate jdbc, Books books) {
    this.jdbc = jdbc;
    this.books = books;
  }

  /** Lines by person and route. */
  static final class Touched {

    private record Line(UUID person, String route) {}

    private final Set<Line> lines = new LinkedHashSet<>();

    /** Deliveries about nobody we can name stand in no line. */
    void add(@Nullable UUID person, String route) {
      if (person != null) {
        lines.add(new Line(person, route));
      }
    }

    private Sql.Column persons() {
      return Sql.uuids(lines, Line::person);
    }

    private Sql.Column routes() {
      return Sql.texts(lines, Line::route);
    }
  }

  /** Makes the first of each line its head. */
  void promote(Touched touched) {
    if (touched.lines.isEmpty()) {
      return;
    }
    tell(
        jdbc.query(
            """
            update delivery d set head = true
            from (select distinct first.id
                  from unnest(?, ?) as l (person, route)
                  cross join lateral (
                    select id, head from delivery
                    where person = l.person and route = l.route and owner = %d and %s
                    order by position, id limit 1) first
                  where not first.head) f
            where d.id = f.id
            returning d.route
            """
                .formatted(books.key(), OPEN),
            Sql.set(touched.persons(), touched.routes()),
            (row, n) -> row.getString(1)));
  }

  /**
   * Lets a newer version take the place in line of a parked one with the same reference, whichever
   * of its numbers the municipality had when each came; the parked one stays for a person to look
   * at, and holds nobody back.
   */
  void supersede(Touched touched) {
    if (touched.lines.isEmpty()) {
      return;
    }
    List<Superseded> superseded =
        jdbc
            .query(
                """
                select old.id, newer.id, old.position, old.municipality, newer.municipality
                from unnest(?, ?) as l (person, route)
                join delivery old on old.person = l.person and old.route = l.route and old.owner = %1$d
                  and old.state = 'PARKED' and old.superseded_by is null
                join delivery newer on newer.person = l.person and newer.route = l.route and newer.owner = %1$d
                  and newer.state in ('DUE', 'SENT') and newer.superseded_by is null
                  and newer.source = old.source and newer.kind = old.kind
                  and newer.reference = old.reference and newer.version > old.version
                order by old.id, newer.version, newer.position
                """
                    .formatted(books.key()),
                Sql.set(touched.persons(), touched.routes()),
                (row, n) ->
                    new Superseded(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getLong(3),
                        books.same(row.getString(4), row.getString(5))))
            .stream()
            .filter(Superseded::same)
            .toList();
    if (superseded.isEmpty()) {
      return;
    }
    // Of several newer ones the first takes the place.
    Map<UUID, Superseded> first = new LinkedHashMap<>();
    superseded.forEach(pair -> first.putIfAbsent(pair.old(), pair));
    jdbc.update(
        """
        with pair as (select * from unnest(?, ?, ?) as p (old, newer, position)),
        gone as (
          update delivery d set superseded_by = pair.newer, head = false from pair where d.id = pair.old)
        update delivery d set position = least(d.position, place.position)
        from (select newer, min(position) as position from pair group by newer) place
        where d.id = place.newer
        """,
        Sql.set(
            Sql.uuids(first.values(), Superseded::old),
            Sql.uuids(first.values(), Superseded::newer),
            Sql.longs(first.values(), Superseded::position)));
    promote(touched);
  }

  /** A parked delivery and a newer one, of one record if their municipalities are the same. */
  private record Superseded(UUID old, UUID newer, long position, boolean same) {}

  /** Lets what is stored follow persons who turned out to be others. */
  void follow(Resolution identity) {
    Set<UUID> changed = new LinkedHashSet<>();
    // One after the other: who was merged twice in a batch ends at the last.
    for (Resolution.Merge merge : identity.merges()) {
      jdbc.update(
          """
          with followed as (update entry set person = ? where person = ? returning id, person)
          update delivery d set person = f.person from followed f where d.entry = f.id
          """,
          merge.survivor(),
          merge.loser());
      findings(merge);
      changed.add(merge.survivor());
    }
    for (Resolution.Split split : identity.splits()) {
      moveWhatCameWith(split);
      known(split.to());
      changed.add(split.from());
      changed.add(split.to());
    }
    realign(changed);
  }

  /** What was found about both was found twice. */
  private void findings(Resolution.Merge merge) {
    jdbc.update(
        """
        delete from finding f using finding s
        where f.person = ? and s.person = ? and s.owner = f.owner and s.rule = f.rule and s.about = f.about
        """,
        merge.loser(),
        merge.survivor());
    jdbc.update("update finding set person = ? where person = ?", merge.survivor(), merge.loser());
  }

  /** What came with a number that stays, stays; what came only with numbers that go, goes. */
  private void moveWhatCameWith(Resolution.Split split) {
    Set<UUID> moving = new HashSet<>();
    jdbc.query(
        "select id, subject from entry where person = ?",
        (RowCallbackHandler)
            row -> {
              List<Hash> subject = Piece.Hashes.from(row.getBytes(2)).all();
              if (!subject.isEmpty() && split.numbers().containsAll(subject)) {
                moving.add(row.getObject(1, UUID.class));
              }
            },
        split.from());
    if (moving.isEmpty()) {
      return;
    }
    jdbc.update(
        "with e as (update entry set person = ? where id = any(?) returning id, person) "
            + "update delivery d set person = e.person from e where d.entry = e.id",
        statement -> {
          statement.setObject(1, split.to());
          statement.setArray(2, Sql.uuids(moving).on(statement.getConnection()));
        });
  }

  /** Whoever has records of somebody knows them. */
  private void known(UUID person) {
    jdbc.update(
        "insert into known_to (owner, person) select distinct owner, person from entry where person = ?"
            + " on conflict do nothing",
        person);
  }

  /** Finds every line of these persons its head anew, in the order of arrival. */
  void realign(Collection<UUID> persons) {
    if (persons.isEmpty()) {
      return;
    }
    List<String> due = new ArrayList<>();
    jdbc.query(
        """
        with first as (
          select distinct on (person, owner, route) id from delivery
          where person = any(?) and %1$s order by person, owner, route, position, id)
        update delivery d set head = d.id in (select id from first)
        where d.person = any(?) and %1$s and d.head <> (d.id in (select id from first))
        returning owner || '/' || route, head
        """
            .formatted(OPEN),
        Sql.set(Sql.uuids(persons), Sql.uuids(persons)),
        (RowCallbackHandler)
            row -> {
              if (row.getBoolean(2)) {
                due.add(row.getString(1));
              }
            });
    tellAll(due);
  }

  /**
   * Ends the wait of deliveries that waited for the register to tell about these persons. Nothing
   * DUE is superseded; that it is said has them found among the open ones.
   */
  void wake(Collection<UUID> refreshed) {
    if (refreshed.isEmpty()) {
      return;
    }
    tell(
        jdbc.query(
            """
            update delivery set due_at = now(), until_refreshed = false
            where person = any(?) and owner = %d and state = 'DUE' and superseded_by is null
              and until_refreshed
            returning route
            """
                .formatted(books.key()),
            Sql.set(Sql.uuids(refreshed)),
            (row, n) -> row.getString(1)));
  }

  /**
   * Lets all that waits about these persons overtake everything else, in the order it has, and
   * whatever it waited for: who has become protected is told of first. What is claimed from now on
   * goes under the grade of now.
   */
  void hurry(Collection<UUID> tightened) {
    if (tightened.isEmpty()) {
      return;
    }
    // Every municipality's: protection is the person's.
    tellAll(
        jdbc.query(
            """
            update delivery set due_at = 'epoch', until_refreshed = false
            where person = any(?) and state = 'DUE' and superseded_by is null
            returning owner || '/' || route
            """,
            Sql.set(Sql.uuids(tightened)),
            (row, n) -> row.getString(1)));
  }

  /** Tells every instance that a route of ours has work, once this is committed. */
  void tell(Collection<String> routes) {
    tellAll(routes.stream().map(books::topic).toList());
  }

  private void tellAll(Collection<String> topics) {
    if (topics.isEmpty()) {
      return;
    }
    jdbc.query(
        "select pg_notify('" + CHANNEL + "', topic) from unnest(?) topic",
        Sql.set(Sql.texts(new LinkedHashSet<>(topics), topic -> topic)),
        (RowCallbackHandler) row -> {});
  }
}
