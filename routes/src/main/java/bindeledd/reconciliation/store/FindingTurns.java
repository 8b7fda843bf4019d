package bindeledd.reconciliation.store;

import bindeledd.identity.Sql;
import bindeledd.ledger.FindingSeals;
import bindeledd.mapping.reconciliation.Check;
import bindeledd.mapping.reconciliation.Difference;
import bindeledd.model.Grade;
import bindeledd.reconciliation.Found;
import bindeledd.reconciliation.Outcome;
import bindeledd.reconciliation.Run;
import bindeledd.reconciliation.RunBook.Turn;
import bindeledd.vault.Hash;
import bindeledd.vault.Vault;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Writes what became of findings, in the transaction that keeps how far the run has come. */
final class FindingTurns {

  private final JdbcTemplate jdbc;
  private final Vault vault;
  private final int owner;

  FindingTurns(JdbcTemplate jdbc, Vault vault, int owner) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.owner = owner;
  }

  @SuppressWarnings("ArrayRecordComponent") // compared with nothing
  private record Written(
      UUID id,
      @Nullable UUID person,
      Difference difference,
      Found.Status status,
      Hash digest,
      Grade grade,
      byte[] content) {}

  private record Seen(UUID id, Found.Status status) {}

  void write(Run run, List<Turn> turns) {
    if (turns.isEmpty()) {
      return;
    }
    Map<UUID, Grade> grades = grades(turns);
    List<Written> opened = new ArrayList<>();
    List<Written> retold = new ArrayList<>();
    List<Seen> again = new ArrayList<>();
    List<UUID> resolved = new ArrayList<>();
    for (Turn turn : turns) {
      switch (turn) {
        case Turn.Opened(UUID person, Difference difference, Hash digest) ->
            opened.add(
                written(
                    UuidCreator.getTimeOrderedEpoch(),
                    person,
                    difference,
                    Found.Status.OPENED,
                    digest,
                    grades));
        case Turn.Again(
                UUID finding,
                UUID person,
                Found.Status status,
                Difference difference,
                Hash digest) -> {
          if (difference == null) {
            again.add(new Seen(finding, status));
          } else {
            retold.add(written(finding, person, difference, status, digest, grades));
          }
        }
        case Turn.Resolved(UUID finding) -> resolved.add(finding);
      }
    }
    open(opened);
    retell(retold);
    seenAgain(again);
    resolve(resolved);
    note(run, opened, retold, again, resolved);
  }

  /** As they are now, and until this is committed: whoever regrades comes before or after. */
  private Map<UUID, Grade> grades(List<Turn> turns) {
    Set<UUID> persons = new LinkedHashSet<>();
    for (Turn turn : turns) {
      UUID person =
          switch (turn) {
            case Turn.Opened it -> it.person();
            case Turn.Again it -> it.person();
            case Turn.Resolved _ -> null;
          };
      if (person != null) {
        persons.add(person);
      }
    }
    Map<UUID, Grade> grades = new HashMap<>();
    if (!persons.isEmpty()) {
      jdbc.query(
          "select id, grade from person where id = any(?) order by id for share",
          Sql.set(Sql.uuids(persons)),
          (RowCallbackHandler)
              row -> {
                String grade = row.getString(2);
                grades.put(
                    row.getObject(1, UUID.class),
                    grade == null ? Grade.STRICTLY_CONFIDENTIAL : Grade.valueOf(grade));
              });
    }
    return grades;
  }

  private Written written(
      UUID id,
      @Nullable UUID person,
      Difference difference,
      Found.Status status,
      Hash digest,
      Map<UUID, Grade> grades) {
    // Nobody has said how strictly one we do not know is to be protected.
    Grade grade =
        person == null ? Grade.UNGRADED : grades.getOrDefault(person, Grade.STRICTLY_CONFIDENTIAL);
    byte[] content = vault.seal(Content.of(difference), grade, FindingSeals.place(id));
    return new Written(id, person, difference, status, digest, grade, content);
  }

  private void open(List<Written> rows) {
    if (rows.isEmpty()) {
      return;
    }
    jdbc.update(
        """
        insert into finding (owner, id, person, rule, about, kind, severity, status, deadline, at_stake, digest,
                             grade, content, first_seen, last_seen)
        select %d, u.id, u.person, u.rule, u.about, u.kind, u.severity, 'OPENED', u.deadline::date, u.at_stake,
               u.digest, u.grade, u.content, now(), now()
        from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          as u (id, person, rule, about, kind, severity, deadline, at_stake, digest, grade, content)
        on conflict do nothing
        """
            .formatted(owner),
        Sql.set(
            Sql.uuids(rows, Written::id),
            Sql.uuids(rows, Written::person),
            Sql.texts(rows, it -> it.difference().check().name()),
            Sql.texts(rows, it -> it.difference().about()),
            Sql.texts(rows, it -> it.difference().kind()),
            Sql.texts(rows, it -> it.difference().severity()),
            Sql.texts(rows, it -> it.difference().deadline()),
            Sql.longs(rows, it -> it.difference().atStakeInOere()),
            Sql.bytes(rows, it -> it.digest().bytes()),
            Sql.texts(rows, Written::grade),
            Sql.bytes(rows, Written::content)));
  }

  private void retell(List<Written> rows) {
    if (rows.isEmpty()) {
      return;
    }
    jdbc.update(
        """
        update finding f
        set kind = u.kind, severity = u.severity, status = u.status, deadline = u.deadline::date,
            at_stake = u.at_stake, digest = u.digest, grade = u.grade, content = u.content, last_seen = now(),
            resolved_at = null,
            accepted_by = case when u.status = 'ACCEPTED' then accepted_by end,
            accepted_reason = case when u.status = 'ACCEPTED' then accepted_reason end,
            accepted_until = case when u.status = 'ACCEPTED' then accepted_until end
        from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
          as u (id, kind, severity, status, deadline, at_stake, digest, grade, content)
        where f.id = u.id
        """,
        Sql.set(
            Sql.uuids(rows, Written::id),
            Sql.texts(rows, it -> it.difference().kind()),
            Sql.texts(rows, it -> it.difference().severity()),
            Sql.texts(rows, Written::status),
            Sql.texts(rows, it -> it.difference().deadline()),
            Sql.longs(rows, it -> it.difference().atStakeInOere()),
            Sql.bytes(rows, it -> it.digest().bytes()),
            Sql.texts(rows, Written::grade),
            Sql.bytes(rows, Written::content)));
  }

  private void seenAgain(List<Seen> rows) {
    if (rows.isEmpty()) {
      return;
    }
    jdbc.update(
        """
        update finding f
        set status = u.status, last_seen = now(), resolved_at = null,
            accepted_by = case when u.status = 'ACCEPTED' then accepted_by end,
            accepted_reason = case when u.status = 'ACCEPTED' then accepted_reason end,
            accepted_until = case when u.status = 'ACCEPTED' then accepted_until end
        from unnest(?, ?) as u (id, status) where f.id = u.id
        """,
        Sql.set(Sql.uuids(rows, Seen::id), Sql.texts(rows, Seen::status)));
  }

  private void resolve(List<UUID> findings) {
    if (findings.isEmpty()) {
      return;
    }
    jdbc.update(
        """
        update finding set status = 'RESOLVED', resolved_at = now(),
               accepted_by = null, accepted_reason = null, accepted_until = null
        where id = any(?)
        """,
        Sql.set(Sql.uuids(findings)));
  }

  private void note(
      Run run, List<Written> opened, List<Written> retold, List<Seen> again, List<UUID> resolved) {
    List<Seen> notable = new ArrayList<>();
    opened.forEach(it -> notable.add(new Seen(it.id(), it.status())));
    retold.forEach(it -> notable.add(new Seen(it.id(), it.status())));
    again.stream().filter(it -> it.status() == Found.Status.OPENED).forEach(notable::add);
    resolved.forEach(it -> notable.add(new Seen(it, Found.Status.RESOLVED)));
    if (!notable.isEmpty()) {
      jdbc.update(
          """
          insert into finding_event (finding, at, status, run, actor)
          select finding, now(), status, '%s', 'reconciliation' from unnest(?, ?) as u (finding, status)
          """
              .formatted(run.id()),
          Sql.set(Sql.uuids(notable, Seen::id), Sql.texts(notable, Seen::status)));
    }
  }

  /**
   * How many findings there are.
   *
   * @param resolvedSince also those resolved since then; absent: none that is resolved
   */
  List<Outcome.Count> counts(@Nullable Instant resolvedSince) {
    List<Outcome.Count> counts = new ArrayList<>();
    Map<String, Check> checks = new HashMap<>();
    for (Check check : Check.values()) {
      checks.put(check.name(), check);
    }
    jdbc.query(
        """
        select rule, kind, status, count(*) from finding
        where owner = ? and (status <> 'RESOLVED' or resolved_at >= ?::timestamptz)
        group by 1, 2, 3 order by 1, 2, 3
        """,
        (RowCallbackHandler)
            row -> {
              Check check = checks.get(row.getString(1));
              if (check != null) {
                counts.add(
                    new Outcome.Count(
                        check,
                        Difference.Kind.valueOf(row.getString(2)),
                        Found.Status.valueOf(row.getString(3)),
                        row.getLong(4)));
              }
            },
        owner,
        resolvedSince == null ? null : resolvedSince.toString());
    return counts;
  }

  /** What is open at the end of this day. */
  void day(LocalDate today) {
    jdbc.update("delete from finding_day where owner = ? and day = ?", owner, today);
    jdbc.update(
        """
        insert into finding_day (owner, day, rule, open, at_stake)
        select owner, ?, rule, count(*), coalesce(sum(at_stake), 0) from finding
        where owner = ? and status in ('OPENED', 'SEEN_AGAIN', 'CHANGED') group by owner, rule
        """,
        today,
        owner);
  }
}
