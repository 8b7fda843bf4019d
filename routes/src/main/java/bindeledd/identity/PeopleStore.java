package bindeledd.identity;

import bindeledd.municipality.Books;
import bindeledd.vault.Hash;
import bindeledd.vault.Vault;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes what a batch made of the persons it is about. */
final class PeopleStore {

  private final JdbcTemplate jdbc;
  private final Vault vault;
  private final Audit audit;

  private final int owner;

  PeopleStore(JdbcTemplate jdbc, Vault vault, Audit audit, Books books) {
    this.owner = books.key();
    this.jdbc = jdbc;
    this.vault = vault;
    this.audit = audit;
  }

  void write(World world) {
    List<Someone> alive =
        world.persons.values().stream().filter(one -> one.mergedInto == null).toList();
    insert(world.persons.values().stream().filter(one -> one.created).toList());
    update(alive.stream().filter(one -> !one.created && one.dirty()).toList());
    merged(world);
    known(alive);
    numbers(alive);
    audit.write(lines(world, alive));
  }

  private void insert(List<Someone> persons) {
    if (persons.isEmpty()) {
      return;
    }
    jdbc.update(
        """
        insert into person (id, grade, name, refreshed_at)
        select id, grade, name, case when refreshed then now() end
        from unnest(?, ?, ?, ?) as p (id, grade, name, refreshed)
        """,
        Sql.set(
            Sql.uuids(persons, one -> one.id),
            Sql.texts(persons, one -> one.grade),
            Sql.bytes(persons, this::name),
            Sql.booleans(persons, one -> one.refreshed)));
  }

  private void update(List<Someone> persons) {
    if (persons.isEmpty()) {
      return;
    }
    jdbc.update(
        """
        update person p
        set grade = u.grade, name = coalesce(u.name, p.name),
            refreshed_at = case when u.refreshed then now() else p.refreshed_at end
        from unnest(?, ?, ?, ?) as u (id, grade, name, refreshed)
        where p.id = u.id
        """,
        Sql.set(
            Sql.uuids(persons, one -> one.id),
            Sql.texts(persons, one -> one.grade),
            Sql.bytes(persons, this::name),
            Sql.booleans(persons, one -> one.refreshed)));
  }

  /** That this municipality knows them, and what that says of asking the register. */
  private void known(List<Someone> alive) {
    List<Someone> news =
        alive.stream().filter(one -> !one.knownHere && (one.mentioned || one.refreshed)).toList();
    if (!news.isEmpty()) {
      jdbc.update(
          """
          insert into known_to (owner, person, told_at, asked_at)
          select %d, person, case when refreshed then now() end, case when again then clock_timestamp() end
          from unnest(?, ?, ?) as u (person, refreshed, again)
          """
              .formatted(owner),
          Sql.set(
              Sql.uuids(news, one -> one.id),
              Sql.booleans(news, one -> one.refreshed),
              Sql.booleans(news, one -> one.askAgain)));
    }
    List<Someone> told = alive.stream().filter(one -> one.knownHere && one.refreshed).toList();
    if (!told.isEmpty()) {
      jdbc.update(
          """
          update known_to k
          set told_at = now(), misses = 0, ask_again_at = null,
              asked_at = case when u.again then clock_timestamp() else k.asked_at end
          from unnest(?, ?) as u (person, again) where k.owner = %d and k.person = u.person
          """
              .formatted(owner),
          Sql.set(Sql.uuids(told, one -> one.id), Sql.booleans(told, one -> one.askAgain)));
    }
    List<Someone> doubted = alive.stream().filter(one -> one.doubted && !one.created).toList();
    if (!doubted.isEmpty()) {
      // Whoever else knows them has to ask anew too; whoever has just been told need not.
      jdbc.update(
          """
          update known_to set ask_again_at = null, asked_at = now()
          where person = any(?) and told_at is distinct from now()
          """,
          Sql.set(Sql.uuids(doubted, one -> one.id)));
    }
    List<Someone> better =
        alive.stream().filter(one -> !one.created && !one.refreshed && one.betterKnown()).toList();
    if (!better.isEmpty()) {
      // Whom the register did not know by what there was it may know by this: no need to wait.
      jdbc.update(
          "update known_to set ask_again_at = null, misses = 0 where person = any(?) and misses > 0",
          Sql.set(Sql.uuids(better, one -> one.id)));
    }
  }

  /** The name to store: a new one, or the old one where its seal no longer fits; else null. */
  private byte @Nullable [] name(Someone one) {
    if (one.newName != null) {
      return vault.seal(one.newName, one.grade, namePlace(one.id));
    }
    byte[] sealed = one.sealedName;
    if (sealed == null || (one.nameSealedFor.equals(one.id) && !one.changedKey())) {
      return null;
    }
    return vault.seal(
        vault.open(sealed, one.nameGrade, namePlace(one.nameSealedFor)),
        one.grade,
        namePlace(one.id));
  }

  private void merged(World world) {
    if (world.merges.isEmpty()) {
      return;
    }
    List<Someone> losers =
        world.persons.values().stream().filter(one -> one.mergedInto != null).toList();
    jdbc.update(
        """
        update person p set merged_into = u.survivor, merged_at = now(), name = null, grade = null
        from unnest(?, ?) as u (id, survivor) where p.id = u.id
        """,
        Sql.set(Sql.uuids(losers, one -> one.id), Sql.uuids(losers, one -> one.survivor().id)));
    jdbc.update(
        """
        with gone as (
          delete from known_to k using unnest(?, ?) as u (id, survivor) where k.person = u.id
          returning k.owner, u.survivor, k.since)
        insert into known_to (owner, person, since)
        select owner, survivor, min(since) from gone group by owner, survivor
        on conflict do nothing
        """,
        Sql.set(Sql.uuids(losers, one -> one.id), Sql.uuids(losers, one -> one.survivor().id)));
  }

  private void numbers(List<Someone> alive) {
    List<Numbered> changed = new ArrayList<>();
    for (Someone one : alive) {
      for (Numbered number : one.numbers.values()) {
        if (number.dirty || number.strict != Vault.strict(one.grade)) {
          changed.add(number);
        }
      }
    }
    if (changed.isEmpty()) {
      return;
    }
    changed.sort((a, b) -> a.hash.compareTo(b.hash));
    jdbc.update(
        """
        insert into identifier (hash, person, kind, sealed, strict, held, current)
        select * from unnest(?, ?, ?, ?, ?, ?, ?)
        on conflict (hash) do update
        set person = excluded.person, sealed = excluded.sealed, strict = excluded.strict,
            held = excluded.held, current = excluded.current, changed_at = now()
        """,
        Sql.set(
            Sql.bytes(changed, n -> n.hash.bytes()),
            Sql.uuids(changed, n -> n.owner.id),
            Sql.texts(changed, n -> n.kind),
            Sql.bytes(changed, this::seal),
            Sql.booleans(changed, n -> Vault.strict(n.owner.grade)),
            Sql.booleans(changed, n -> n.held),
            Sql.booleans(changed, n -> n.current)));
  }

  private byte[] seal(Numbered number) {
    String place = numberPlace(number.hash);
    if (number.number != null) {
      return vault.seal(number.number.digits(), number.owner.grade, place);
    }
    byte[] sealed = java.util.Objects.requireNonNull(number.sealed);
    if (number.strict == Vault.strict(number.owner.grade)) {
      return sealed;
    }
    return vault.seal(
        StoredNumber.open(vault, sealed, number.strict, place), number.owner.grade, place);
  }

  private static List<Audit.Line> lines(World world, List<Someone> alive) {
    List<Audit.Line> lines = new ArrayList<>();
    world.merges.forEach(
        m -> lines.add(new Audit.Line("identity", "merge", m.survivor(), "was also " + m.loser())));
    world.splits.forEach(
        s ->
            lines.add(
                new Audit.Line(
                    "identity",
                    "split",
                    s.from(),
                    s.numbers().size() + " numbers are those of " + s.to())));
    world.contradicted.forEach(
        id ->
            lines.add(
                new Audit.Line(
                    "identity", "merge-declined", id, "the register holds the two apart")));
    for (Someone one : alive) {
      if (one.changedGrade()) {
        lines.add(
            new Audit.Line(
                "identity", "grade", one.id, "now " + (one.grade == null ? "unknown" : one.grade)));
      }
    }
    return lines;
  }

  static String namePlace(UUID person) {
    return "person:" + person;
  }

  static String numberPlace(Hash hash) {
    return "identifier:" + HexFormat.of().formatHex(hash.bytes());
  }
}
