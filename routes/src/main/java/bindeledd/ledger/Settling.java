package bindeledd.ledger;

import bindeledd.identity.MovedMeanwhileException;
import bindeledd.identity.Sql;
import bindeledd.municipality.Books;
import bindeledd.vault.Vault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Writes what came of deliveries: one statement for any number of them. */
final class Settling {

  /** How often a delivery may be sent behind others before that is taken for a circle. */
  private static final int DEFERRALS = 10;

  /** Nobody asks the register about the same person oftener than this. */
  private static final Duration ASK = Duration.ofHours(1);

  private static final String SETTLE =
      """
      with said as (
        select * from unnest(?::uuid[], ?::bigint[], ?::text[], ?::bigint[], ?::text[], ?::boolean[],
                             ?::boolean[], ?::boolean[], ?::boolean[], ?::bigint[], ?::text[],
                             ?::text[], ?::bytea[], ?::uuid[], ?::text[])
          as u (id, token, state, after, reference, burnt, uncertain, awaiting, until_refreshed, position,
                outcome, cause, findings, attempt, through)),
      settled as (
        update delivery d
        set state = u.state, token = d.token + 1,
            due_at = case
              when u.until_refreshed and exists (
                select from known_to k
                where k.person = d.person and k.owner = d.owner and k.told_at > d.claimed_at) then now()
              else now() + u.after * interval '1 millisecond' end,
            attempts = d.attempts + u.burnt::int,
            uncertain = d.uncertain or u.uncertain,
            awaiting = u.awaiting, until_refreshed = u.until_refreshed,
            receiver_reference = coalesce(u.reference, d.receiver_reference),
            cause = u.cause,
            through = coalesce(u.through, d.through),
            position = greatest(d.position, u.position),
            deferrals = d.deferrals + (u.position is not null)::int,
            head = d.head and u.position is null,
            closed_at = case when u.state in ('SETTLED', 'REJECTED') then now() end
        from said u
        where d.id = u.id and d.owner = :owner
          and case when u.token is null
                then d.state in ('DUE', 'SENT', 'PARKED') and d.claimed_at is not null
                else d.state = 'SENT' and d.token = u.token end
        returning d.id, d.person, d.route, d.attempts, d.claimed_at, d.receiver_reference),
      tried as (
        insert into attempt (id, delivery, number, outcome, cause, receiver_reference, findings, started_at, through)
        select u.attempt, s.id, s.attempts, u.outcome, u.cause, s.receiver_reference, u.findings, s.claimed_at, u.through
        from settled s join said u on u.id = s.id where u.burnt)
      select id, person, route from settled
      """;

  private final JdbcTemplate jdbc;
  private final Vault vault;
  private final Lines lines;

  private final Books books;

  Settling(JdbcTemplate jdbc, Vault vault, Lines lines, Books books) {
    this.books = books;
    this.jdbc = jdbc;
    this.vault = vault;
    this.lines = lines;
  }

  /** Which deliveries are still held, and whom each is about, as far as it is about somebody. */
  record Held(Set<UUID> deliveries, Map<UUID, UUID> persons) {}

  /** Those of the consignments whose lease is not lost. */
  Held held(List<Settlement> settlements) {
    Held held = new Held(new HashSet<>(), new HashMap<>());
    jdbc.query(
        """
        select d.id, d.person from unnest(?, ?) as u (id, token)
        join delivery d on d.id = u.id and d.token = u.token and d.state = 'SENT'
        """,
        Sql.set(
            Sql.uuids(settlements, s -> s.consignment().delivery()),
            Sql.longs(settlements, s -> s.consignment().token())),
        (RowCallbackHandler)
            row -> {
              UUID delivery = row.getObject(1, UUID.class);
              held.deliveries().add(delivery);
              UUID person = row.getObject(2, UUID.class);
              if (person != null) {
                held.persons().put(delivery, person);
              }
            });
    return held;
  }

  /** The place in line behind what each waits for; absent where there is nothing to wait for. */
  Map<UUID, Long> behind(Map<UUID, Result> results) {
    record Wish(UUID delivery, boolean kind, String name) {}
    List<Wish> wishes = new ArrayList<>();
    results.forEach(
        (delivery, result) -> {
          if (result instanceof Result.Behind behind) {
            behind.references().forEach(name -> wishes.add(new Wish(delivery, false, name)));
            behind.kinds().forEach(name -> wishes.add(new Wish(delivery, true, name)));
          }
        });
    Map<UUID, Long> places = new HashMap<>();
    if (!wishes.isEmpty()) {
      jdbc.query(
          """
          select d.id, max(o.position) + 1
          from unnest(?, ?, ?) as w (id, kind, name)
          join delivery d on d.id = w.id and d.deferrals < %d
          join delivery o on o.person = d.person and o.route = d.route and o.owner = d.owner and o.id <> d.id
            and o.state in ('DUE', 'SENT', 'PARKED') and o.superseded_by is null
            and case when w.kind then o.kind = w.name else o.reference = w.name end
          group by d.id
          """
              .formatted(DEFERRALS),
          Sql.set(
              Sql.uuids(wishes, Wish::delivery),
              Sql.booleans(wishes, Wish::kind),
              Sql.texts(wishes, Wish::name)),
          (RowCallbackHandler) row -> places.put(row.getObject(1, UUID.class), row.getLong(2)));
    }
    return places;
  }

  /**
   * Writes the verdicts; the persons of the deliveries are locked.
   *
   * @param through by which version of a connector each came about, where that is told apart
   */
  void settle(Collection<Verdict> verdicts, Map<UUID, String> through) {
    if (verdicts.isEmpty()) {
      return;
    }
    Map<UUID, Verdict> byDelivery = new HashMap<>();
    verdicts.forEach(verdict -> byDelivery.put(verdict.delivery(), verdict));
    Lines.Touched moved = new Lines.Touched();
    Lines.Touched parked = new Lines.Touched();
    Set<UUID> unknown = new HashSet<>();
    jdbc.query(
        SETTLE.replace(":owner", Integer.toString(books.key())),
        parameters(List.copyOf(byDelivery.values()), through),
        (RowCallbackHandler)
            row -> {
              Verdict verdict = byDelivery.remove(row.getObject(1, UUID.class));
              UUID person = row.getObject(2, UUID.class);
              if (verdict == null || person == null) {
                return;
              }
              if (verdict.closes() || verdict.position() != null) {
                moved.add(person, row.getString(3));
              } else if (verdict.state().equals("PARKED")) {
                parked.add(person, row.getString(3));
              }
              if (verdict.untilRefreshed()) {
                unknown.add(person);
              }
            });
    if (!byDelivery.isEmpty()) {
      // A lease ran out and was taken between our look and our write.
      throw new MovedMeanwhileException();
    }
    lines.promote(moved);
    lines.supersede(parked);
    ask(unknown);
  }

  private org.springframework.jdbc.core.PreparedStatementSetter parameters(
      List<Verdict> verdicts, Map<UUID, String> through) {
    return Sql.set(
        Sql.uuids(verdicts, Verdict::delivery),
        Sql.longs(verdicts, Verdict::token),
        Sql.texts(verdicts, Verdict::state),
        Sql.longs(verdicts, v -> v.after().toMillis()),
        Sql.texts(verdicts, Verdict::reference),
        Sql.booleans(verdicts, Verdict::burnt),
        Sql.booleans(verdicts, Verdict::uncertain),
        Sql.booleans(verdicts, Verdict::awaiting),
        Sql.booleans(verdicts, Verdict::untilRefreshed),
        Sql.longs(verdicts, Verdict::position),
        Sql.texts(verdicts, Verdict::outcome),
        Sql.texts(verdicts, Verdict::cause),
        Sql.bytes(
            verdicts,
            v ->
                v.findings().isEmpty()
                    ? null
                    : vault.seal(Pieces.write(v.findings()), null, "attempts:" + v.delivery())),
        Sql.uuids(verdicts, v -> Pieces.id()),
        Sql.texts(verdicts, v -> through.get(v.delivery())));
  }

  /** Notes that somebody needs the register to tell about these persons. */
  private void ask(Set<UUID> persons) {
    if (!persons.isEmpty()) {
      jdbc.update(
          """
          update known_to
          set asked_at = now(),
              ask_again_at = greatest(ask_again_at, told_at + %d * interval '1 second')
          where owner = %d and person = any(?)
          """
              .formatted(ASK.toSeconds(), books.key()),
          Sql.set(Sql.uuids(persons)));
    }
  }
}
