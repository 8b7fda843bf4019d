package bindeledd.ledger;

import bindeledd.identity.Sql;
import bindeledd.model.Grade;
import bindeledd.vault.CannotOpenException;
import bindeledd.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** What reconciliations have found, and the key it lies under: that of the person's grade. */
public final class FindingSeals {

  private static final Logger log = LoggerFactory.getLogger(FindingSeals.class);

  private final JdbcTemplate jdbc;
  private final Vault vault;

  FindingSeals(JdbcTemplate jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  /** The place a finding's content is sealed for. */
  public static String place(UUID finding) {
    return "finding:" + finding;
  }

  @SuppressWarnings("ArrayRecordComponent") // compared with nothing
  private record Resealed(UUID id, byte[] content, Grade grade) {}

  /** Moves findings about these persons under today's key; how many. */
  int reseal(Collection<UUID> persons, int max) {
    List<Resealed> found = new ArrayList<>();
    jdbc.query(
        """
        select f.id, f.content, f.grade, coalesce(p.grade, 'STRICTLY_CONFIDENTIAL')
        from person p join finding f on f.person = p.id
        where p.id = any(?) and f.grade <> coalesce(p.grade, 'STRICTLY_CONFIDENTIAL')
        limit %d
        """
            .formatted(max),
        Sql.set(Sql.uuids(persons)),
        (RowCallbackHandler) row -> found.add(resealed(row)));
    if (!found.isEmpty()) {
      jdbc.update(
          """
          update finding f set content = u.content, grade = u.grade
          from unnest(?, ?, ?) as u (id, content, grade) where f.id = u.id
          """,
          Sql.set(
              Sql.uuids(found, Resealed::id),
              Sql.bytes(found, Resealed::content),
              Sql.texts(found, Resealed::grade)));
    }
    return found.size();
  }

  private Resealed resealed(ResultSet row) throws SQLException {
    UUID id = row.getObject(1, UUID.class);
    byte[] content = row.getBytes(2);
    Grade is = Grade.valueOf(row.getString(4));
    try {
      byte[] open = vault.open(content, Grade.valueOf(row.getString(3)), place(id));
      return new Resealed(id, vault.seal(open, is, place(id)), is);
    } catch (CannotOpenException e) {
      log.error("Finding {} cannot be opened and stays as it is", id);
      return new Resealed(id, content, is);
    }
  }
}
