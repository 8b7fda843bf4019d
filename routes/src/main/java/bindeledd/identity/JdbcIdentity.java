package bindeledd.identity;

import bindeledd.model.PersonNumber;
import bindeledd.municipality.Books;
import bindeledd.vault.Hash;
import bindeledd.vault.Vault;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** The identity index in PostgreSQL, as far as one municipality knows who is in it. */
public final class JdbcIdentity implements Identity {

  private final JdbcTemplate jdbc;
  private final Vault vault;
  private final Duration askAgain;
  private final int owner;

  /**
   * @param askAgain how long to wait before asking again about somebody the register did not know;
   *     doubled each time, to a day at most
   */
  public JdbcIdentity(JdbcTemplate jdbc, Vault vault, Duration askAgain) {
    this(jdbc, vault, askAgain, Books.ONLY);
  }

  public JdbcIdentity(JdbcTemplate jdbc, Vault vault, Duration askAgain, Books books) {
    this.owner = books.key();
    this.jdbc = jdbc;
    this.vault = vault;
    this.askAgain = askAgain;
  }

  @Override
  public Set<PersonNumber> known(Collection<PersonNumber> numbers) {
    if (numbers.isEmpty()) {
      return Set.of();
    }
    Map<Hash, PersonNumber> asked = new HashMap<>();
    numbers.forEach(number -> asked.put(vault.hash(number), number));
    Set<PersonNumber> known = new HashSet<>();
    jdbc.query(
        "select i.hash from identifier i join known_to k on k.person = i.person and k.owner = "
            + owner
            + " where i.hash = any(?)",
        Sql.set(Sql.hashes(asked.keySet())),
        (RowCallbackHandler)
            row -> {
              PersonNumber number = asked.get(new Hash(row.getBytes(1)));
              if (number != null) {
                known.add(number);
              }
            });
    return known;
  }

  @Override
  public Map<PersonNumber, Instant> toldUntil(Collection<PersonNumber> numbers) {
    Map<PersonNumber, Instant> told = new HashMap<>();
    if (numbers.isEmpty()) {
      return told;
    }
    Map<Hash, PersonNumber> asked = new HashMap<>();
    numbers.forEach(number -> asked.put(vault.hash(number), number));
    jdbc.query(
        """
        select i.hash, (select coalesce(max(version), 0) from entry e
                        where e.person = i.person and e.kind = 'person' and e.owner = k.owner)
        from identifier i join known_to k on k.person = i.person and k.owner = %d
        where i.hash = any(?)
        """
            .formatted(owner),
        Sql.set(Sql.hashes(asked.keySet())),
        (RowCallbackHandler)
            row -> {
              PersonNumber number = asked.get(new Hash(row.getBytes(1)));
              if (number != null) {
                told.put(number, Instant.ofEpochMilli(row.getLong(2)));
              }
            });
    return told;
  }

  @Override
  public List<Unrefreshed> unrefreshed(int max) {
    Map<UUID, List<StoredNumber>> numbers = new LinkedHashMap<>();
    Map<UUID, String> names = new HashMap<>();
    Map<UUID, Instant> told = new HashMap<>();
    jdbc.query(
        """
        select p.id, p.name, p.grade, i.hash, i.kind, i.sealed, i.strict, i.current,
               (select coalesce(max(version), 0) from entry e where e.person = p.id and e.kind = 'person'
                and e.owner = ?)
        from (select p.id, p.name, p.grade, k.since
              from known_to k join person p on p.id = k.person
              where k.owner = ? and (k.told_at is null or k.asked_at > k.told_at)
                and (k.ask_again_at is null or k.ask_again_at <= now())
              order by k.since limit ?) p
        join identifier i on i.person = p.id
        order by p.since, p.id
        """,
        (RowCallbackHandler)
            row -> {
              UUID person = row.getObject(1, UUID.class);
              byte[] name = row.getBytes(2);
              if (name != null && !names.containsKey(person)) {
                names.put(
                    person,
                    vault.openText(
                        name, People.grade(row.getString(3)), PeopleStore.namePlace(person)));
              }
              told.put(person, Instant.ofEpochMilli(row.getLong(9)));
              numbers
                  .computeIfAbsent(person, id -> new ArrayList<>())
                  .add(StoredNumber.from(row, 4));
            },
        owner,
        owner,
        max);
    return numbers.entrySet().stream()
        .map(
            one ->
                new Unrefreshed(
                    one.getKey(),
                    StoredNumber.inOrder(one.getValue(), vault),
                    names.getOrDefault(one.getKey(), ""),
                    told.getOrDefault(one.getKey(), Instant.EPOCH)))
        .toList();
  }

  @Override
  public List<OnRecord> onRecord(Collection<String> kinds, Instant since, UUID after, int max) {
    Map<UUID, List<StoredNumber>> numbers = new LinkedHashMap<>();
    jdbc.query(
        """
        select p.id, i.hash, i.kind, i.sealed, i.strict, i.current
        from (select id from person
              where merged_into is null and id > ?
                and exists (select from entry e
                            where e.person = person.id and e.owner = ? and e.kind = any(string_to_array(?, ','))
                              and e.stopped is null and e.received_at > ?::timestamptz)
              order by id limit ?) p
        join identifier i on i.person = p.id
        order by p.id
        """,
        (RowCallbackHandler)
            row ->
                numbers
                    .computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                    .add(StoredNumber.from(row, 2)),
        after,
        owner,
        String.join(",", kinds),
        since.toString(),
        max);
    return numbers.entrySet().stream()
        .map(one -> new OnRecord(one.getKey(), StoredNumber.today(one.getValue(), vault)))
        .toList();
  }

  @Override
  public Instant now() {
    return Objects.requireNonNull(
            jdbc.queryForObject("select clock_timestamp()", OffsetDateTime.class))
        .toInstant();
  }

  @Override
  public void askAboutEverybody() {
    jdbc.update("update known_to set asked_at = now(), ask_again_at = null where owner = ?", owner);
  }

  @Override
  public void notFound(Collection<Unrefreshed> persons) {
    if (persons.isEmpty()) {
      return;
    }
    jdbc.update(
        """
        update known_to
        set misses = misses + 1,
            ask_again_at = now() + least(
                interval '1 day', %d * interval '1 millisecond' * power(2, least(misses, 10)))
        where owner = %d and person = any(?)
        """
            .formatted(askAgain.toMillis(), owner),
        Sql.set(Sql.uuids(persons, Unrefreshed::person)));
  }
}
