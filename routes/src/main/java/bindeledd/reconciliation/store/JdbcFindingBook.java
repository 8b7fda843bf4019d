package bindeledd.reconciliation.store;

import bindeledd.identity.Audit;
import bindeledd.identity.Streamed;
import bindeledd.ledger.FindingSeals;
import bindeledd.mapping.reconciliation.Check;
import bindeledd.mapping.reconciliation.Difference;
import bindeledd.model.Grade;
import bindeledd.municipality.Books;
import bindeledd.reconciliation.FindingBook;
import bindeledd.reconciliation.Found;
import bindeledd.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Findings in PostgreSQL. */
public final class JdbcFindingBook implements FindingBook {

  private static final String FOUND =
      """
      select id, person, grade, rule, kind, severity, about, deadline, at_stake, content, status, first_seen,
             last_seen, accepted_by, accepted_reason, accepted_until
      from finding where owner = ?
      """;

  private static final Map<String, Check> CHECKS =
      Arrays.stream(Check.values()).collect(Collectors.toMap(Check::name, Function.identity()));

  private final JdbcTemplate jdbc;
  private final DataSource source;
  private final TransactionTemplate tx;
  private final Vault vault;
  private final Audit audit;
  private final int owner;

  public JdbcFindingBook(
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      Vault vault,
      Audit audit,
      Books books) {
    this.jdbc = jdbc;
    this.source = Objects.requireNonNull(jdbc.getDataSource());
    this.tx = new TransactionTemplate(transactions);
    this.vault = vault;
    this.audit = audit;
    this.owner = books.key();
  }

  @Override
  public void open(Order order, Consumer<Found> to) {
    String by =
        switch (order) {
          case DEADLINE -> "deadline nulls last, at_stake desc nulls last, id";
          case AT_STAKE -> "at_stake desc nulls last, deadline nulls last, id";
          case CHECK -> "rule, person, about";
          case PERSON -> "person, rule, about";
        };
    try (var rows =
        Streamed.of(source, FOUND + " and status <> 'RESOLVED' order by " + by, owner)) {
      Optional<Found> row = rows.next(this::found);
      while (row != null) {
        row.ifPresent(to);
        row = rows.next(this::found);
      }
    }
  }

  @Override
  public Optional<Found> one(UUID id) {
    return jdbc.query(FOUND + " and id = ?", (row, n) -> found(row), owner, id).stream()
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Empty for a check that this version does not have: it is resolved when it is not judged. */
  private Optional<Found> found(ResultSet row) throws SQLException {
    Check check = CHECKS.get(row.getString(4));
    if (check == null) {
      return Optional.empty();
    }
    UUID id = row.getObject(1, UUID.class);
    Grade grade = Grade.valueOf(row.getString(3));
    Difference difference =
        Content.difference(
            vault.openText(row.getBytes(10), grade, FindingSeals.place(id)),
            check,
            Difference.Kind.valueOf(row.getString(5)),
            Difference.Severity.valueOf(row.getString(6)),
            row.getString(7),
            row.getObject(8, LocalDate.class),
            row.getObject(9, Long.class));
    return Optional.of(
        new Found(
            id,
            owner,
            row.getObject(2, UUID.class),
            grade,
            difference,
            Found.Status.valueOf(row.getString(11)),
            JdbcRunBook.instant(row, 12),
            JdbcRunBook.instant(row, 13),
            accepted(row)));
  }

  private static Found.@Nullable Accepted accepted(ResultSet row) throws SQLException {
    String actor = row.getString(14);
    return actor == null
        ? null
        : new Found.Accepted(actor, row.getString(15), row.getObject(16, LocalDate.class));
  }

  @Override
  public boolean accept(UUID id, String actor, String reason, LocalDate until) {
    return Boolean.TRUE.equals(
        tx.execute(
            _ -> {
              int accepted =
                  jdbc.update(
                      """
                      update finding
                      set status = 'ACCEPTED', accepted_by = ?, accepted_reason = ?, accepted_until = ?
                      where owner = ? and id = ? and status <> 'RESOLVED'
                      """,
                      actor,
                      reason,
                      until,
                      owner,
                      id);
              if (accepted == 0) {
                return false;
              }
              jdbc.update(
                  "insert into finding_event (finding, at, status, actor) values (?, now(), 'ACCEPTED', ?)",
                  id,
                  actor);
              audit.write(
                  List.of(
                      new Audit.Line(
                          actor, "finding-accepted", id, "until " + until + ": " + reason)));
              return true;
            }));
  }

  @Override
  public List<Day> overTime(LocalDate since) {
    List<Day> days = new ArrayList<>();
    jdbc.query(
        "select day, rule, open, at_stake from finding_day where owner = ? and day >= ? order by day, rule",
        (RowCallbackHandler)
            row -> {
              Check check = CHECKS.get(row.getString(2));
              if (check != null) {
                days.add(
                    new Day(
                        row.getObject(1, LocalDate.class), check, row.getLong(3), row.getLong(4)));
              }
            },
        owner,
        since);
    return days;
  }
}
