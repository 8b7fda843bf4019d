package bindeledd.identity;

import bindeledd.model.Grade;
import bindeledd.model.PersonNumber;
import bindeledd.municipality.Books;
import bindeledd.vault.Hash;
import bindeledd.vault.Vault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Everybody one municipality knows, in the order of their keys; and whom a number is of. */
public final class Everybody {

  private final JdbcTemplate jdbc;
  private final DataSource source;
  private final Vault vault;
  private final int owner;

  public Everybody(JdbcTemplate jdbc, Vault vault, Books books) {
    this.jdbc = jdbc;
    this.source = Objects.requireNonNull(jdbc.getDataSource());
    this.vault = vault;
    this.owner = books.key();
  }

  /**
   * Somebody known.
   *
   * @param grade the strictest while nobody has said
   * @param numbers those the person has today, the national one first
   * @param name as the case system has it; empty when it has not said
   */
  public record Somebody(UUID person, Grade grade, List<PersonNumber> numbers, String name) {

    public Somebody {
      numbers = List.copyOf(numbers);
    }

    @Override
    public String toString() {
      return "person " + person;
    }
  }

  /**
   * All of them; of one who is protected neither numbers nor name, which nobody is to be shown.
   *
   * @param only this one; absent: all
   */
  public Persons persons(@Nullable UUID only) {
    return new Persons(only);
  }

  /** Persons, one after the other. */
  public final class Persons implements AutoCloseable {

    private final Streamed rows;
    private @Nullable Stored waiting;

    private Persons(@Nullable UUID only) {
      this.rows =
          Streamed.of(
              source,
              """
              select p.id, p.grade, p.name, i.hash, i.kind, i.sealed, i.strict, i.current
              from known_to k join person p on p.id = k.person join identifier i on i.person = p.id
              where k.owner = ? and p.merged_into is null and (?::uuid is null or p.id = ?::uuid)
              order by p.id
              """,
              owner,
              only,
              only);
      this.waiting = rows.next(Stored::of);
    }

    /** The next person; null when there are no more. */
    public @Nullable Somebody next() {
      Stored first = waiting;
      if (first == null) {
        return null;
      }
      List<StoredNumber> numbers = new ArrayList<>();
      Stored row = first;
      while (row != null && row.person().equals(first.person())) {
        numbers.add(row.number());
        row = rows.next(Stored::of);
      }
      waiting = row;
      Grade grade =
          first.grade() == null ? Grade.STRICTLY_CONFIDENTIAL : Grade.valueOf(first.grade());
      byte[] name = first.name();
      return grade == Grade.UNGRADED
          ? new Somebody(
              first.person(),
              grade,
              StoredNumber.today(numbers, vault),
              name == null
                  ? ""
                  : vault.openText(name, grade, PeopleStore.namePlace(first.person())))
          : new Somebody(first.person(), grade, List.of(), "");
    }

    @Override
    public void close() {
      rows.close();
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // compared with nothing
  private record Stored(
      UUID person, @Nullable String grade, byte @Nullable [] name, StoredNumber number) {

    static Stored of(java.sql.ResultSet row) throws java.sql.SQLException {
      return new Stored(
          row.getObject(1, UUID.class),
          row.getString(2),
          row.getBytes(3),
          StoredNumber.from(row, 4));
    }
  }

  /** Whose these numbers are, of those known here. One round trip. */
  public Map<PersonNumber, UUID> keys(Collection<PersonNumber> numbers) {
    Map<PersonNumber, UUID> keys = new HashMap<>();
    if (numbers.isEmpty()) {
      return keys;
    }
    Map<Hash, PersonNumber> asked = new HashMap<>();
    numbers.forEach(number -> asked.put(vault.hash(number), number));
    jdbc.query(
        "select i.hash, i.person from identifier i join known_to k on k.person = i.person and k.owner = "
            + owner
            + " where i.hash = any(?)",
        Sql.set(Sql.hashes(asked.keySet())),
        (RowCallbackHandler)
            row ->
                keys.put(
                    Objects.requireNonNull(asked.get(new Hash(row.getBytes(1)))),
                    row.getObject(2, UUID.class)));
    return keys;
  }
}
