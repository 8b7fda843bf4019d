package bindeledd.ledger;

import bindeledd.identity.Audit;
import bindeledd.identity.Sql;
import bindeledd.model.Grade;
import bindeledd.vault.CannotOpenException;
import bindeledd.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Moves what is stored about a person under the key of the person's grade of today: at once as far
 * as one transaction should go, the rest in batches that any instance can take up.
 */
final class Regrading {

  private static final Logger log = LoggerFactory.getLogger(Regrading.class);
  private static final int AT_ONCE = 2000;
  private static final int BATCH = 500;

  private final JdbcTemplate jdbc;
  private final Vault vault;
  private final Audit audit;
  private final FindingSeals findings;

  Regrading(JdbcTemplate jdbc, Vault vault, Audit audit) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.audit = audit;
    this.findings = new FindingSeals(jdbc, vault);
  }

  /** An entry as it is to lie from now on. */
  private static final class Resealed {
    final UUID id;
    final byte[] content;
    final byte @Nullable [] remarks;
    final Grade grade;

    Resealed(UUID id, byte[] content, byte @Nullable [] remarks, Grade grade) {
      this.id = id;
      this.content = content;
      this.remarks = remarks;
      this.grade = grade;
    }
  }

  /** In the transaction that changed the grade. */
  void now(Set<UUID> persons) {
    if (!persons.isEmpty()
        && (reseal(persons, AT_ONCE) == AT_ONCE || findings.reseal(persons, AT_ONCE) == AT_ONCE)) {
      jdbc.update(
          "update person set regrading = true where id = any(?)", Sql.set(Sql.uuids(persons)));
    }
  }

  /** One batch of what was left, in a transaction of its own; false when nothing was left. */
  boolean more() {
    List<UUID> persons =
        jdbc.queryForList(
            "select id from person where regrading order by id limit 10 for no key update skip locked",
            UUID.class);
    if (persons.isEmpty()) {
      return false;
    }
    if (reseal(persons, BATCH) < BATCH && findings.reseal(persons, BATCH) < BATCH) {
      jdbc.update(
          "update person set regrading = false where id = any(?)", Sql.set(Sql.uuids(persons)));
      audit.write(
          persons.stream()
              .map(id -> new Audit.Line("ledger", "regraded", id, "all that is stored"))
              .toList());
    }
    return true;
  }

  private int reseal(Collection<UUID> persons, int max) {
    List<Resealed> found = new ArrayList<>();
    jdbc.query(
        """
        select e.id, e.content, e.remarks, e.grade, coalesce(p.grade, 'STRICTLY_CONFIDENTIAL')
        from person p join entry e on e.person = p.id
        where p.id = any(?) and e.grade <> coalesce(p.grade, 'STRICTLY_CONFIDENTIAL')
        limit %d
        """
            .formatted(max),
        Sql.set(Sql.uuids(persons)),
        (org.springframework.jdbc.core.RowCallbackHandler) row -> found.add(resealed(row)));
    if (!found.isEmpty()) {
      jdbc.update(
          """
          update entry e set content = u.content, remarks = u.remarks, grade = u.grade
          from unnest(?, ?, ?, ?) as u (id, content, remarks, grade) where e.id = u.id
          """,
          Sql.set(
              Sql.uuids(found, e -> e.id),
              Sql.bytes(found, e -> e.content),
              Sql.bytes(found, e -> e.remarks),
              Sql.texts(found, e -> e.grade)));
    }
    return found.size();
  }

  private Resealed resealed(ResultSet row) throws SQLException {
    UUID id = row.getObject(1, UUID.class);
    Grade was = Grade.valueOf(row.getString(4));
    Grade is = Grade.valueOf(row.getString(5));
    byte[] content = row.getBytes(2);
    byte[] remarks = row.getBytes(3);
    try {
      return new Resealed(
          id,
          move(content, was, is, Entering.contentPlace(id)),
          remarks == null ? null : move(remarks, was, is, Entering.remarksPlace(id)),
          is);
    } catch (CannotOpenException e) {
      // Nobody could open it before either; it must not keep the person from being regraded.
      log.error("Entry {} cannot be opened and stays as it is", id);
      return new Resealed(id, content, remarks, is);
    }
  }

  private byte[] move(byte[] sealed, Grade was, Grade is, String place) {
    return vault.seal(vault.open(sealed, was, place), is, place);
  }
}
