package bindeledd.identity;

import bindeledd.identity.Resolution.Known;
import bindeledd.model.Grade;
import bindeledd.model.PersonNumber;
import bindeledd.municipality.Books;
import bindeledd.vault.Hash;
import bindeledd.vault.Vault;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Resolves who a batch is about, inside the transaction that enters it. Holds a lock on every
 * person it is about until that transaction ends, so that a person's line has one order.
 *
 * <p>Locks are taken in one order everywhere: numbers nobody has yet, then persons, then
 * deliveries.
 */
public final class People {

  /** Numbers nobody has yet share so many locks: a big file must not fill the lock table. */
  private static final int BUCKETS = 64;

  private static final int NEW_NUMBERS = 4712;

  private final JdbcTemplate jdbc;
  private final Vault vault;
  private final PeopleStore store;
  private final int owner;

  public People(JdbcTemplate jdbc, Vault vault, Audit audit) {
    this(jdbc, vault, audit, Books.ONLY);
  }

  /**
   * @param books of the municipality whose facts make persons known
   */
  public People(JdbcTemplate jdbc, Vault vault, Audit audit, Books books) {
    this.jdbc = jdbc;
    this.owner = books.key();
    this.vault = vault;
    this.store = new PeopleStore(jdbc, vault, audit, books);
  }

  /**
   * Resolves them, in order, and writes what that changes.
   *
   * @param others further persons the transaction is about
   * @param askedAt when, by the database's clock, the register had not been asked yet what it says
   *     in the mentions; absent when it says nothing there
   * @throws MovedMeanwhileException if the transaction is to start again
   * @throws OvertakenException if the register is to be asked again
   */
  public Resolution resolve(List<Mention> mentions, Set<UUID> others, @Nullable Instant askedAt) {
    Map<PersonNumber, Hash> hashes = new HashMap<>();
    for (Mention mention : mentions) {
      mention.numbers().forEach(n -> hashes.computeIfAbsent(n, vault::hash));
      if (mention.register() != null) {
        mention.register().numbers().forEach(h -> hashes.computeIfAbsent(h.number(), vault::hash));
      }
    }
    Set<Hash> asked = new LinkedHashSet<>(hashes.values());
    Set<UUID> involved = new HashSet<>(others);
    Set<Hash> unknown = new TreeSet<>(asked);
    if (!asked.isEmpty()) {
      jdbc.query(
          "select hash, person from identifier where hash = any(?)",
          Sql.set(Sql.hashes(asked)),
          (RowCallbackHandler)
              row -> {
                unknown.remove(new Hash(row.getBytes(1)));
                involved.add(row.getObject(2, UUID.class));
              });
    }
    if (!unknown.isEmpty() && mentions.stream().anyMatch(m -> m.mayCreate())) {
      lockNew(unknown);
    }
    World world = new World(number -> hashOf(hashes, number));
    lock(involved, askedAt, world);
    if (!asked.isEmpty()) {
      load(involved, asked, world);
    }
    List<@Nullable Someone> about = new ArrayList<>(mentions.size());
    for (Mention mention : mentions) {
      about.add(world.resolve(mention));
    }
    store.write(world);
    return resolution(world, about, others);
  }

  private Hash hashOf(Map<PersonNumber, Hash> hashes, PersonNumber number) {
    return hashes.computeIfAbsent(number, vault::hash);
  }

  private void lockNew(Set<Hash> unknown) {
    Set<Long> buckets = new TreeSet<>();
    unknown.forEach(hash -> buckets.add((long) hash.bucket(BUCKETS)));
    jdbc.query(
        "select pg_advisory_xact_lock(" + NEW_NUMBERS + ", bucket::int) from unnest(?) bucket",
        Sql.set(Sql.longs(buckets, bucket -> bucket)),
        (RowCallbackHandler) row -> {});
  }

  private void lock(Set<UUID> involved, @Nullable Instant askedAt, World world) {
    if (involved.isEmpty()) {
      return;
    }
    jdbc.query(
        """
        select id, grade, name, refreshed_at is not null, merged_into, refreshed_at,
               exists (select from known_to k where k.owner = %d and k.person = person.id)
        from person where id = any(?) order by id for no key update
        """
            .formatted(owner),
        Sql.set(Sql.uuids(involved)),
        (RowCallbackHandler)
            row -> {
              if (row.getObject(5) != null) {
                throw new MovedMeanwhileException();
              }
              UUID id = row.getObject(1, UUID.class);
              Someone one =
                  new Someone(
                      id, false, grade(row.getString(2)), row.getBytes(3), row.getBoolean(4));
              OffsetDateTime told = row.getObject(6, OffsetDateTime.class);
              one.toldMeanwhile =
                  askedAt != null && told != null && told.toInstant().isAfter(askedAt);
              one.knownHere = row.getBoolean(7);
              world.persons.put(id, one);
            });
  }

  /** Reads again what may have changed before the locks were held. */
  private void load(Collection<UUID> involved, Collection<Hash> asked, World world) {
    jdbc.query(
        """
        select hash, person, kind, sealed, strict, held, current
        from identifier where person = any(?) or hash = any(?) order by first_seen, hash
        """,
        Sql.set(Sql.uuids(involved), Sql.hashes(asked)),
        (RowCallbackHandler)
            row -> {
              Someone owner = world.persons.get(row.getObject(2, UUID.class));
              if (owner == null) {
                throw new MovedMeanwhileException();
              }
              Numbered number =
                  Numbered.stored(
                      new Hash(row.getBytes(1)),
                      NumberKind.valueOf(row.getString(3)),
                      row.getBytes(4),
                      row.getBoolean(5),
                      owner);
              number.held = row.getBoolean(6);
              number.current = row.getObject(7, Boolean.class);
              world.numbers.put(number.hash, number);
            });
  }

  private static Resolution resolution(
      World world, List<@Nullable Someone> about, Set<UUID> others) {
    Set<UUID> refreshed = new LinkedHashSet<>();
    Set<UUID> regraded = new LinkedHashSet<>();
    Set<UUID> tightened = new LinkedHashSet<>();
    for (Someone one : world.persons.values()) {
      if (one.mergedInto != null) {
        continue;
      }
      if (one.refreshed) {
        refreshed.add(one.id);
      }
      if (one.changedGrade() && !one.created) {
        regraded.add(one.id);
      }
      if (one.tightened()) {
        tightened.add(one.id);
      }
    }
    world.merges.forEach(m -> regraded.add(m.survivor()));
    world.splits.forEach(s -> regraded.add(s.to()));
    List<Known> persons = new ArrayList<>(about.size());
    about.forEach(one -> persons.add(one == null ? Known.NOBODY : known(one.survivor())));
    Map<UUID, Known> further = new HashMap<>();
    for (UUID id : others) {
      Someone one = world.persons.get(id);
      further.put(id, one == null ? Known.NOBODY : known(one.survivor()));
    }
    return new Resolution(
        persons, further, world.merges, world.splits, refreshed, regraded, tightened);
  }

  private static Known known(Someone one) {
    return new Known(one.id, one.grade);
  }

  static @Nullable Grade grade(@Nullable String stored) {
    return stored == null ? null : Grade.valueOf(stored);
  }
}
