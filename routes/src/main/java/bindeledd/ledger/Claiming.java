package bindeledd.ledger;

import bindeledd.identity.Sql;
import bindeledd.identity.StoredNumber;
import bindeledd.model.Fact;
import bindeledd.model.Finding;
import bindeledd.model.Grade;
import bindeledd.model.Json;
import bindeledd.model.PersonNumber;
import bindeledd.model.Subject;
import bindeledd.municipality.Books;
import bindeledd.vault.CannotOpenException;
import bindeledd.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Claims heads of lines: one statement for any number, and two more for what goes with them. */
final class Claiming {

  private static final Logger log = LoggerFactory.getLogger(Claiming.class);

  /**
   * While it is claimed a delivery's {@code due_at} is the lease's end: whoever comes then finds it
   * SENT, and knows that it may have been sent.
   */
  private static final String CLAIM =
      """
      with picked as materialized (
        select id, state, awaiting, attempts, claimed_at from delivery
        where owner = ? and route = ? and head and state in ('DUE', 'SENT') and due_at <= now()
          and (? or state = 'SENT' or uncertain)
        order by due_at limit ? for update skip locked),
      lost as (
        insert into attempt (id, delivery, number, outcome, cause, started_at)
        select gen_random_uuid(), id, attempts + 1, 'LEASE_LOST', 'lease-lost', claimed_at
        from picked where state = 'SENT' and not awaiting),
      taken as (
        update delivery d
        set state = 'SENT', token = d.token + 1, claimed_at = now(),
            due_at = now() + ? * interval '1 millisecond',
            uncertain = d.uncertain or d.state = 'SENT',
            attempts = d.attempts + (d.state = 'SENT' and not d.awaiting)::int,
            awaiting = false, until_refreshed = false
        from picked p where d.id = p.id
        returning d.id, d.entry, d.token, d.attempts, d.uncertain, d.person, d.deadline, d.position, d.through,
                  case when p.state = 'SENT' and not p.awaiting then p.claimed_at end as lost_at)
      select t.id, t.entry, t.token, t.attempts + 1, t.uncertain, t.deadline,
             e.kind, e.source, e.grade, e.content, e.received_at, p.grade, e.remarks, now(), t.through, t.lost_at
      from taken t join entry e on e.id = t.entry left join person p on p.id = t.person
      order by t.position, t.id
      """;

  // Both from the few to the many, whatever the planner believes: a plan it made while the tables
  // were small, and keeps until they are analysed, otherwise goes through all of them for each.

  private static final String NUMBERS =
      """
      with claimed as materialized (select id, person from delivery where id = any(?))
      select c.id, i.hash, i.kind, i.sealed, i.strict, i.current
      from claimed c
      cross join lateral (
        select hash, kind, sealed, strict, current from identifier where person = c.person offset 0) i
      """;

  /** From one of the sender's references to the next: there may be many versions of each. */
  private static final String REFERENCES =
      """
      with claimed as materialized (select id, person, route, owner from delivery where id = any(?))
      select c.id, s.reference, s.receiver_reference
      from claimed c
      cross join lateral (
        with recursive given as (
          (select reference, receiver_reference from delivery
           where person = c.person and route = c.route and owner = c.owner
             and state = 'SETTLED' and receiver_reference <> ''
           order by reference, closed_at desc, position desc limit 1)
          union all
          select next.reference, next.receiver_reference from given
          cross join lateral (
            select reference, receiver_reference from delivery
            where person = c.person and route = c.route and owner = c.owner
              and state = 'SETTLED' and receiver_reference <> '' and reference > given.reference
            order by reference, closed_at desc, position desc limit 1) next)
        select reference, receiver_reference from given) s
      """;

  private final JdbcTemplate jdbc;
  private final Vault vault;
  private final Books books;

  Claiming(JdbcTemplate jdbc, Vault vault, Books books) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.books = books;
  }

  private record Claimed(
      UUID id,
      UUID entry,
      long token,
      int attempt,
      boolean uncertain,
      Instant deadline,
      String source,
      @Nullable Fact fact,
      List<Finding> warnings,
      Instant receivedAt,
      Instant claimedAt,
      Grade grade,
      String through,
      @Nullable Instant lostAt) {}

  /**
   * @param anew whether also what was not tried yet, or certainly without effect
   */
  List<Consignment> claim(String route, int max, Duration lease, boolean anew) {
    List<Claimed> claimed =
        jdbc.query(CLAIM, (row, n) -> read(row), books.key(), route, anew, max, lease.toMillis());
    if (claimed.isEmpty()) {
      return List.of();
    }
    List<UUID> ids = claimed.stream().map(Claimed::id).toList();
    Map<UUID, List<StoredNumber>> numbers = numbers(ids);
    Map<UUID, Map<String, String>> references = references(ids);
    List<Consignment> consignments = new ArrayList<>(claimed.size());
    for (Claimed one : claimed) {
      Fact fact = one.fact();
      if (fact == null) {
        park(one.id());
        continue;
      }
      consignments.add(
          new Consignment(
              one.id(),
              one.entry(),
              route,
              one.token(),
              one.attempt(),
              one.uncertain(),
              fact,
              one.warnings(),
              one.source(),
              current(fact, numbers.get(one.id())),
              one.grade(),
              references.getOrDefault(one.id(), Map.of()),
              one.receivedAt(),
              one.claimedAt(),
              one.deadline(),
              one.through(),
              one.lostAt()));
    }
    return consignments;
  }

  private Claimed read(ResultSet row) throws SQLException {
    String grade = row.getString(12);
    OffsetDateTime lostAt = row.getObject(16, OffsetDateTime.class);
    return new Claimed(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getLong(3),
        row.getInt(4),
        row.getBoolean(5),
        row.getObject(6, OffsetDateTime.class).toInstant(),
        row.getString(8),
        fact(row.getObject(2, UUID.class), row.getString(7), row.getString(9), row.getBytes(10)),
        warnings(row.getObject(2, UUID.class), row.getString(9), row.getBytes(13)),
        row.getObject(11, OffsetDateTime.class).toInstant(),
        row.getObject(14, OffsetDateTime.class).toInstant(),
        grade == null ? Grade.STRICTLY_CONFIDENTIAL : Grade.valueOf(grade),
        Objects.requireNonNullElse(row.getString(15), ""),
        lostAt == null ? null : lostAt.toInstant());
  }

  /** The fact; null when it cannot be read, which must not keep the others of its batch. */
  @Nullable Fact fact(UUID entry, String kind, String grade, byte[] content) {
    try {
      return Retold.by(
          books,
          Json.read(
              vault.openText(content, Grade.valueOf(grade), Entering.contentPlace(entry)), kind));
    } catch (CannotOpenException | IllegalArgumentException e) {
      log.error("Entry {} cannot be read ({})", entry, e.getClass().getSimpleName());
      return null;
    }
  }

  /**
   * What was found at the door and travels along; what cannot be read is no reason to hold the
   * record back.
   */
  List<Finding> warnings(UUID entry, String grade, byte @Nullable [] remarks) {
    if (remarks == null) {
      return List.of();
    }
    try {
      return Pieces.findings(
          vault.openText(remarks, Grade.valueOf(grade), Entering.remarksPlace(entry)));
    } catch (CannotOpenException e) {
      log.error("The findings of entry {} cannot be read", entry);
      return List.of();
    }
  }

  private void park(UUID delivery) {
    jdbc.update(
        "update delivery set state = 'PARKED', token = token + 1, cause = 'content-unreadable'"
            + " where id = ?",
        delivery);
  }

  private Map<UUID, List<StoredNumber>> numbers(List<UUID> deliveries) {
    Map<UUID, List<StoredNumber>> numbers = new HashMap<>();
    jdbc.query(
        NUMBERS,
        Sql.set(Sql.uuids(deliveries)),
        (RowCallbackHandler)
            row ->
                numbers
                    .computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                    .add(StoredNumber.from(row, 2)));
    return numbers;
  }

  private Map<UUID, Map<String, String>> references(List<UUID> deliveries) {
    Map<UUID, Map<String, String>> references = new HashMap<>();
    jdbc.query(
        REFERENCES,
        Sql.set(Sql.uuids(deliveries)),
        (RowCallbackHandler)
            row ->
                references
                    .computeIfAbsent(row.getObject(1, UUID.class), id -> new HashMap<>())
                    .put(row.getString(2), row.getString(3)));
    return references;
  }

  private Subject current(Fact fact, @Nullable List<StoredNumber> stored) {
    if (stored == null) {
      return fact.header().subject();
    }
    List<PersonNumber> today = StoredNumber.today(stored, vault);
    return new Subject(today);
  }
}
