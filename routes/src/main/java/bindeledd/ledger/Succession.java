package bindeledd.ledger;

import bindeledd.identity.Audit;
import bindeledd.identity.Sql;
import bindeledd.model.Finding;
import bindeledd.municipality.Books;
import bindeledd.municipality.Municipalities;
import bindeledd.municipality.Term;
import bindeledd.vault.Vault;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Hands what one municipality has to the one that takes over, person by person, from the day it
 * does. Whoever has something out that may have had its effect stays until that is known: only who
 * sent it can find out, under the name it was sent in.
 */
public final class Succession {

  private static final Logger log = LoggerFactory.getLogger(Succession.class);
  private static final int AT_ONCE = 200;

  /** Why a delivery is parked when its municipality has been split. */
  static final String SPLIT = "KOMMUNE_DELT";

  private final JdbcTemplate jdbc;
  private final Tx tx;
  private final Vault vault;
  private final Audit audit;
  private final Registry registry;
  private final Municipalities municipalities;

  Succession(
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      Vault vault,
      Audit audit,
      Registry registry,
      Municipalities municipalities) {
    this.jdbc = jdbc;
    this.tx = new Tx(transactions);
    this.vault = vault;
    this.audit = audit;
    this.registry = registry;
    this.municipalities = municipalities;
  }

  /** Does all there is to do now. */
  void once() {
    if (!municipalities.many()) {
      return;
    }
    Map<String, Integer> keys = registry.keys();
    LocalDate today = today();
    for (Term term : municipalities.all()) {
      Integer key = keys.get(term.number());
      if (key == null || term.on(today) != Term.Phase.FINISHING) {
        continue;
      }
      switch (Objects.requireNonNull(term.succession())) {
        case Term.Becomes becomes -> {
          Integer heir = keys.get(becomes.number());
          if (heir != null) {
            handOver(new Handing(key, term.number(), heir, becomes.number()));
          }
        }
        case Term.Splits splits -> {
          while (tx.run(() -> park(key, splits)) == AT_ONCE) {
            log.debug("More of {} is parked", term.number());
          }
        }
      }
    }
  }

  private LocalDate today() {
    return Objects.requireNonNull(
        jdbc.queryForObject("select (now() at time zone 'Europe/Oslo')::date", LocalDate.class));
  }

  /** From whom to whom. */
  private record Handing(int from, String old, int to, String heir) {}

  private void handOver(Handing handing) {
    Optional<UUID> after = Optional.of(new UUID(0, 0));
    while (after.isPresent()) {
      UUID last = after.get();
      after = tx.run(() -> moveSome(handing, last));
    }
    tx.run(() -> moveTheRest(handing));
  }

  /** One instance at a time: two would each count what the other has moved. */
  private void lock(int from) {
    jdbc.query("select pg_advisory_xact_lock(4713, ?)", (RowCallbackHandler) row -> {}, from);
  }

  /** The next persons in the order of their keys; the last of them, or empty at the end. */
  private Optional<UUID> moveSome(Handing handing, UUID after) {
    lock(handing.from());
    List<UUID> persons =
        jdbc.queryForList(
            "select person from known_to where owner = ? and person > ? order by person limit ?",
            UUID.class,
            handing.from(),
            after,
            AT_ONCE);
    if (persons.isEmpty()) {
      return Optional.empty();
    }
    move(handing, persons, "succession", "took over");
    return Optional.of(persons.getLast());
  }

  /** Those of the persons who have nothing out move, with all that is about them. */
  private int move(Handing handing, List<UUID> persons, String actor, String why) {
    Set<UUID> movable = new HashSet<>();
    jdbc.query(
        "select id from person where id = any(?) and merged_into is null order by id for no key update",
        Sql.set(Sql.uuids(persons)),
        (RowCallbackHandler) row -> movable.add(row.getObject(1, UUID.class)));
    jdbc.query(
        """
        select distinct person from delivery
        where owner = %d and person = any(?) and state in ('DUE', 'SENT', 'PARKED') and superseded_by is null
          and (state = 'SENT' or uncertain)
        """
            .formatted(handing.from()),
        Sql.set(Sql.uuids(movable)),
        (RowCallbackHandler) row -> movable.remove(row.getObject(1, UUID.class)));
    if (movable.isEmpty()) {
      return 0;
    }
    int deliveries =
        jdbc.update(
            """
            with moved as (
              update entry set owner = %2$d where owner = %1$d and person = any(?) returning id)
            update delivery d set owner = %2$d from moved m where d.entry = m.id and d.owner = %1$d
            """
                .formatted(handing.from(), handing.to()),
            Sql.set(Sql.uuids(movable)));
    jdbc.update(
        """
        with gone as (delete from known_to where owner = %d and person = any(?) returning person)
        insert into known_to (owner, person, asked_at) select %d, person, now() from gone on conflict do nothing
        """
            .formatted(handing.from(), handing.to()),
        Sql.set(Sql.uuids(movable)));
    new Lines(jdbc, Books.alone(handing.to(), handing.heir())).realign(movable);
    note(actor, why, handing, movable.size() + " persons, " + deliveries + " deliveries");
    return movable.size();
  }

  /** What is about nobody, and what came since about somebody who has moved. */
  private int moveTheRest(Handing handing) {
    lock(handing.from());
    int deliveries =
        jdbc.update(
            """
            with rest as (
              select id, entry from delivery
              where owner = %1$d and person is null and head and state in ('DUE', 'SENT')
                and state = 'DUE' and not uncertain
              limit 10000 for update skip locked),
            moved as (update entry e set owner = %2$d from rest where e.id = rest.entry)
            update delivery d set owner = %2$d from rest where d.id = rest.id
            """
                .formatted(handing.from(), handing.to()));
    if (deliveries > 0) {
      note("succession", "took over", handing, deliveries + " deliveries about nobody");
    }
    List<UUID> late =
        jdbc.queryForList(
            """
            select distinct person from delivery
            where owner = ? and person is not null and head and state in ('DUE', 'SENT')
            limit ?
            """,
            UUID.class,
            handing.from(),
            AT_ONCE);
    return late.isEmpty() ? 0 : move(handing, late, "succession", "took over");
  }

  private void note(String actor, String action, Handing handing, String what) {
    audit.write(
        List.of(
            new Audit.Line(
                actor, action, null, handing.heir() + " from " + handing.old() + ": " + what)));
  }

  /** Which of several a record belongs to is not for us to guess. */
  private int park(int key, Term.Splits splits) {
    List<UUID> heads =
        jdbc.queryForList(
            """
            select id from delivery
            where owner = ? and head and state in ('DUE', 'SENT') and state = 'DUE' and not uncertain
            limit ? for update skip locked
            """,
            UUID.class,
            key,
            AT_ONCE);
    String findings =
        Pieces.write(
            List.of(
                Finding.error(
                    SPLIT,
                    "kommunenr",
                    "Kommunen er delt fra "
                        + splits.on()
                        + ". Posten kan høre til "
                        + String.join(" eller ", splits.into())
                        + ".",
                    "Bestem hvilken kommune personen hører til, og gi posten dit.")));
    jdbc.update(
        """
        with said as (select * from unnest(?::uuid[], ?::bytea[], ?::uuid[]) as u (id, findings, attempt)),
        parked as (
          update delivery d set state = 'PARKED', token = d.token + 1, cause = '%1$s'
          from said where d.id = said.id returning d.id, d.attempts)
        insert into attempt (id, delivery, number, outcome, cause, findings)
        select said.attempt, parked.id, parked.attempts, 'PARKED', '%1$s', said.findings
        from parked join said on said.id = parked.id
        """
            .formatted(SPLIT),
        Sql.set(
            Sql.uuids(heads),
            Sql.bytes(heads, id -> vault.seal(findings, null, "attempts:" + id)),
            Sql.uuids(heads, id -> Pieces.id())));
    return heads.size();
  }

  /**
   * Says which municipality a record of one that was split belongs to; all that is about its person
   * goes there, and what was parked for that is due again.
   *
   * @return whether there is such a record, parked for that
   * @throws IllegalArgumentException if the municipality is none of those it was split into
   */
  public boolean assign(String from, UUID delivery, String to, String actor, String reason) {
    if (!(municipalities.of(from).succession() instanceof Term.Splits splits)
        || !splits.into().contains(to)) {
      throw new IllegalArgumentException(to + " er ikke en av dem " + from + " er delt i");
    }
    var handing =
        new Handing(
            registry.books(municipalities, from).key(),
            from,
            registry.books(municipalities, to).key(),
            to);
    return tx.run(
        () -> {
          lock(handing.from());
          List<UUID> persons =
              jdbc.query(
                  "select person from delivery where id = ? and owner = ? and state = 'PARKED' and cause = ?",
                  (row, n) -> row.getObject(1, UUID.class),
                  delivery,
                  handing.from(),
                  SPLIT);
          if (persons.isEmpty()) {
            return false;
          }
          UUID person = persons.getFirst();
          if (person == null) {
            jdbc.update(
                """
                with moved as (update delivery set owner = ? where id = ? returning entry)
                update entry set owner = ? where id in (select entry from moved)
                """,
                handing.to(),
                delivery,
                handing.to());
          } else if (move(handing, List.of(person), actor, "assigned: " + reason) == 0) {
            return false;
          }
          jdbc.update(
              """
              update delivery set state = 'DUE', due_at = now(), cause = null
              where owner = ? and state = 'PARKED' and cause = ? and (id = ? or person = ?::uuid)
              """,
              handing.to(),
              SPLIT,
              delivery,
              person);
          new Lines(jdbc, Books.alone(handing.to(), to)).tell(routes(handing.to(), delivery));
          return true;
        });
  }

  private List<String> routes(int owner, UUID delivery) {
    return jdbc.queryForList(
        "select route from delivery where owner = ? and id = ?", String.class, owner, delivery);
  }
}
