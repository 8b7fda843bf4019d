package bindeledd.ledger;

import bindeledd.identity.StoredNumber;
import bindeledd.model.Fact;
import bindeledd.model.Grade;
import bindeledd.model.PersonNumber;
import bindeledd.municipality.Books;
import bindeledd.vault.Vault;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads what became of a record from the tables. */
final class JdbcTrace implements Trace {

  private final JdbcTemplate jdbc;
  private final Vault vault;
  private final Claiming claiming;
  private final int owner;

  JdbcTrace(JdbcTemplate jdbc, Vault vault, Books books) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.claiming = new Claiming(jdbc, vault, books);
    this.owner = books.key();
  }

  private record Told(UUID entry, @Nullable Fact fact, String source, Instant receivedAt) {}

  @Override
  public Optional<Traced> of(UUID person, String kind, String reference) {
    List<Told> told =
        jdbc.query(
            """
            select id, kind, grade, content, source, received_at from entry
            where person = ? and owner = ? and kind = ? and reference = ? and stopped is null
            order by version desc, id desc limit 1
            """,
            (row, n) ->
                new Told(
                    row.getObject(1, UUID.class),
                    claiming.fact(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getBytes(4)),
                    row.getString(5),
                    row.getObject(6, OffsetDateTime.class).toInstant()),
            person,
            owner,
            kind,
            reference);
    return told.stream()
        .findFirst()
        .flatMap(
            it ->
                Optional.ofNullable(it.fact())
                    .map(
                        fact ->
                            new Traced(
                                it.entry(),
                                fact,
                                it.source(),
                                it.receivedAt(),
                                sent(person, kind, reference))));
  }

  private List<Sent> sent(UUID person, String kind, String reference) {
    return jdbc.query(
        """
        select d.route, d.version, d.state,
               d.state in ('DUE', 'SENT'),
               d.state = 'PARKED' and d.uncertain and d.superseded_by is null,
               d.receiver_reference, d.cause, d.deadline
        from entry e join delivery d on d.entry = e.id
        where e.person = ? and d.owner = ? and e.kind = ? and e.reference = ?
        order by d.version desc, d.id desc
        """,
        (row, n) ->
            new Sent(
                row.getString(1),
                row.getLong(2),
                row.getString(3),
                row.getBoolean(4),
                row.getBoolean(5),
                row.getString(6),
                row.getString(7),
                row.getObject(8, OffsetDateTime.class).toInstant()),
        person,
        owner,
        kind,
        reference);
  }

  @Override
  public List<PersonNumber> numbers(UUID person) {
    List<StoredNumber> stored =
        jdbc.query(
            "select hash, kind, sealed, strict, current from identifier where person = ?",
            (row, n) -> StoredNumber.from(row, 1),
            person);
    return stored.isEmpty() ? List.of() : StoredNumber.today(stored, vault);
  }

  @Override
  public Grade grade(UUID person) {
    return jdbc
        .query(
            "select grade from person where id = ?",
            (row, n) -> Optional.ofNullable(row.getString(1)).map(Grade::valueOf),
            person)
        .stream()
        .findFirst()
        .flatMap(grade -> grade)
        .orElse(Grade.STRICTLY_CONFIDENTIAL);
  }
}
