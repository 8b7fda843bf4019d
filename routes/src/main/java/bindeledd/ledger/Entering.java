package bindeledd.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import bindeledd.connector.Unreadable;
import bindeledd.identity.Mention;
import bindeledd.identity.People;
import bindeledd.identity.Resolution;
import bindeledd.identity.Sql;
import bindeledd.model.Grade;
import bindeledd.municipality.Books;
import bindeledd.vault.Hash;
import bindeledd.vault.Vault;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;

/** Writes entries and their deliveries, a handful of statements for any number of them. */
final class Entering {

  private static final String INSERT =
      """
      with arrived as (
        select * from unnest(?::uuid[], ?::bytea[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[],
                             ?::uuid[], ?::bytea[], ?::text[], ?::bytea[], ?::bytea[], ?::text[], ?::timestamptz[], ?::numeric[])
          with ordinality as a (id, fingerprint, municipality, source, kind, reference, version,
                                person, subject, grade, content, remarks, stopped, deadline, at_stake, n)),
      entered as (
        insert into entry (owner, id, fingerprint, municipality, source, kind, reference, version,
                           person, subject, grade, content, remarks, stopped)
        select :owner, id, fingerprint, municipality, source, kind, reference, version,
               person, subject, grade, content, remarks, stopped
        from arrived order by n
        on conflict (fingerprint) do nothing
        returning id),
      addressed as (
        insert into delivery (owner, id, entry, route, person, municipality, source, kind, reference, version, deadline,
                              amount_at_stake, head)
        select :owner, d.id, a.id, d.route, a.person, a.municipality, a.source, a.kind, a.reference, a.version,
               case when a.deadline is null then now() + interval '14 days'
                    else greatest(a.deadline, now() + interval '3 days') end,
               a.at_stake,
               a.person is null
               or (row_number() over (partition by a.person, d.route order by a.n, d.n) = 1
                   and not exists (
                     select from delivery o
                     where o.person = a.person and o.route = d.route and o.owner = :owner
                       and o.state in ('DUE', 'SENT', 'PARKED') and o.superseded_by is null))
        from unnest(?::uuid[], ?::uuid[], ?::text[]) with ordinality as d (id, entry, route, n)
        join arrived a on a.id = d.entry
        join entered e on e.id = a.id
        order by a.n, d.n
        returning person, route, head)
      select (select count(*) from entered), person, route, head
      from (select null::uuid as person, null::text as route, null::boolean as head
            union all select distinct person, route, head from addressed) told
      """;

  private final JdbcTemplate jdbc;
  private final Vault vault;
  private final People people;
  private final Lines lines;
  private final Regrading regrading;

  private final int owner;
  private final Map<String, LocalDate> former;
  private final String insert;

  Entering(
      JdbcTemplate jdbc,
      Vault vault,
      People people,
      Lines lines,
      Regrading regrading,
      Books books) {
    this.owner = books.key();
    this.former = books.former();
    this.insert = INSERT.replace(":owner", Integer.toString(owner));
    this.jdbc = jdbc;
    this.vault = vault;
    this.people = people;
    this.lines = lines;
    this.regrading = regrading;
  }

  /** What is new of a batch, and who everybody is. The persons stay locked. */
  record Resolved(List<Piece> fresh, Map<UUID, Resolution.Known> persons, Resolution identity) {}

  /**
   * Who the answers to deliveries are about, by the piece: whoever the delivery is about, which
   * follows every change of identity.
   *
   * @param pieces those that have a person; the others are looked up by their numbers
   * @param persons all the transaction is about, beside those found by numbers
   */
  record Replies(Map<UUID, UUID> pieces, Set<UUID> persons) {

    static final Replies NONE = new Replies(Map.of(), Set.of());

    Replies() {
      this(new HashMap<>(), new HashSet<>());
    }

    void about(UUID person, List<Piece> replies) {
      persons.add(person);
      replies.forEach(piece -> pieces.put(piece.id(), person));
    }
  }

  /**
   * Finds out what is new and who it is about, and follows what that says about persons.
   *
   * @param askedAt before the register was asked what it says
   */
  Resolved resolve(List<Piece> pieces, Replies replies, @Nullable Instant askedAt) {
    List<Piece> fresh = fresh(pieces, replies.pieces().keySet());
    // The register's word counts even when it was heard before: it may say again what it said
    // first.
    List<Piece> heard = new ArrayList<>(fresh);
    Set<UUID> isFresh = new HashSet<>();
    fresh.forEach(piece -> isFresh.add(piece.id()));
    pieces.stream()
        .filter(piece -> piece.register() && !isFresh.contains(piece.id()))
        .forEach(heard::add);
    heard.removeIf(piece -> replies.pieces().containsKey(piece.id()));
    List<Mention> mentions = heard.stream().map(Piece::mention).toList();
    Resolution identity = people.resolve(mentions, replies.persons(), askedAt);
    Map<UUID, Resolution.Known> persons = new HashMap<>();
    for (int i = 0; i < heard.size(); i++) {
      persons.put(heard.get(i).id(), identity.persons().get(i));
    }
    replies.pieces().forEach((piece, id) -> persons.put(piece, known(identity, id)));
    lines.follow(identity);
    regrading.now(identity.regraded());
    lines.wake(identity.refreshed());
    return new Resolved(fresh, persons, identity);
  }

  private static Resolution.Known known(Resolution identity, UUID person) {
    return identity.others().getOrDefault(person, Resolution.Known.NOBODY);
  }

  /** Those that may be new. Repeats among replies are rare, and writing finds them. */
  private List<Piece> fresh(List<Piece> pieces, Set<UUID> replies) {
    List<Piece> fresh = new ArrayList<>();
    Map<Hash, Piece> byFingerprint = new LinkedHashMap<>();
    for (Piece piece : pieces) {
      if (replies.contains(piece.id())) {
        fresh.add(piece);
      } else {
        byFingerprint.putIfAbsent(piece.fingerprint(), piece);
      }
    }
    if (byFingerprint.isEmpty()) {
      return fresh;
    }
    jdbc.query(
        "select fingerprint from entry where fingerprint = any(?)",
        Sql.set(Sql.hashes(byFingerprint.keySet())),
        (org.springframework.jdbc.core.RowCallbackHandler)
            row -> byFingerprint.remove(new Hash(row.getBytes(1))));
    toldFormerly(byFingerprint);
    fresh.addAll(byFingerprint.values());
    return fresh;
  }

  /**
   * Takes out what one has told whom we took over from, ours already or still to be handed over.
   */
  private void toldFormerly(Map<Hash, Piece> byFingerprint) {
    Map<Hash, Hash> formerly = new HashMap<>();
    byFingerprint.forEach(
        (now, piece) -> piece.formerly().forEach(then -> formerly.put(then, now)));
    if (!formerly.isEmpty()) {
      jdbc.query(
          """
          select e.fingerprint from entry e
          where e.fingerprint = any(?)
            and (e.owner = %d or exists (
              select from unnest(?, ?) as f (number, since)
              where f.number = e.municipality and f.since::date <= (now() at time zone 'Europe/Oslo')::date))
          """
              .formatted(owner),
          Sql.set(
              Sql.hashes(formerly.keySet()),
              Sql.texts(former.keySet(), number -> number),
              Sql.texts(former.values(), since -> since)),
          (org.springframework.jdbc.core.RowCallbackHandler)
              row -> byFingerprint.remove(formerly.get(new Hash(row.getBytes(1)))));
    }
  }

  /**
   * Whether something is on record by now that was not when this was read: a version that was to be
   * the next one, or a later word of the register's. The persons are locked, so none can come in
   * between. Of two persons that become one here it is not asked: they had an order each.
   */
  boolean isOvertaken(Resolved resolved) {
    Set<@Nullable UUID> merged = new HashSet<>();
    resolved.identity().merges().forEach(merge -> merged.add(merge.survivor()));
    List<Piece> ordered =
        resolved.fresh().stream()
            .filter(piece -> piece.next() || piece.register())
            .filter(piece -> !merged.contains(person(resolved, piece).person()))
            .toList();
    return !ordered.isEmpty()
        && Boolean.TRUE.equals(
            jdbc.query(
                """
                select exists (
                  select from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::bigint[])
                    as n (person, kind, municipality, reference, later)
                  join entry e on e.person = n.person and e.kind = n.kind and e.version >= n.later
                    and (n.reference is null
                         or (e.municipality = n.municipality and e.reference = n.reference))
                  where e.owner = %d and e.stopped is null
                    and not exists (
                      select from delivery d where d.entry = e.id and d.state = 'REJECTED'))
                """
                    .formatted(owner),
                Sql.set(
                    Sql.uuids(ordered, piece -> person(resolved, piece).person()),
                    Sql.texts(ordered, Piece::kind),
                    Sql.texts(ordered, piece -> piece.header().municipality().number()),
                    // The register numbers all it says of a person in one order.
                    Sql.texts(ordered, piece -> piece.next() ? piece.header().reference() : null),
                    Sql.longs(ordered, piece -> piece.header().version() + (piece.next() ? 0 : 1))),
                (ResultSetExtractor<Boolean>) found -> found.next() && found.getBoolean(1)));
  }

  /** Enters what is new; how many that was. */
  int write(Resolved resolved) {
    List<Piece> fresh = resolved.fresh();
    if (fresh.isEmpty()) {
      return 0;
    }
    record Parcel(UUID entry, Piece.Parcel parcel) {}
    List<Parcel> parcels = new ArrayList<>();
    fresh.forEach(piece -> piece.parcels().forEach(p -> parcels.add(new Parcel(piece.id(), p))));
    Lines.Touched held = new Lines.Touched();
    Set<String> due = new HashSet<>();
    int[] entered = {0};
    jdbc.query(
        insert,
        Sql.set(
            Sql.uuids(fresh, Piece::id),
            Sql.bytes(fresh, p -> p.fingerprint().bytes()),
            Sql.texts(fresh, p -> p.header().municipality().number()),
            Sql.texts(fresh, Piece::source),
            Sql.texts(fresh, Piece::kind),
            Sql.texts(fresh, p -> p.header().reference()),
            Sql.longs(fresh, p -> p.header().version()),
            Sql.uuids(fresh, p -> person(resolved, p).person()),
            Sql.bytes(fresh, p -> p.subject().endToEnd()),
            Sql.texts(fresh, p -> storedGrade(person(resolved, p).grade())),
            Sql.bytes(fresh, p -> sealContent(p, person(resolved, p).grade())),
            Sql.bytes(fresh, p -> sealRemarks(p, person(resolved, p).grade())),
            Sql.texts(fresh, Piece::stopped),
            Sql.texts(fresh, Piece::deadline),
            Sql.texts(fresh, Piece::atStake),
            Sql.uuids(parcels, p -> p.parcel().id()),
            Sql.uuids(parcels, Parcel::entry),
            Sql.texts(parcels, p -> p.parcel().route())),
        (org.springframework.jdbc.core.RowCallbackHandler)
            row -> {
              entered[0] = row.getInt(1);
              String route = row.getString(3);
              if (route == null) {
                return;
              }
              if (row.getBoolean(4)) {
                due.add(route);
              } else {
                held.add(row.getObject(2, UUID.class), route);
              }
            });
    lines.supersede(held);
    lines.tell(due);
    return entered[0];
  }

  private static Resolution.Known person(Resolved resolved, Piece piece) {
    return resolved.persons().getOrDefault(piece.id(), Resolution.Known.NOBODY);
  }

  static String storedGrade(@Nullable Grade grade) {
    return (grade == null ? Grade.STRICTLY_CONFIDENTIAL : grade).name();
  }

  private byte[] sealContent(Piece piece, @Nullable Grade grade) {
    return vault.seal(piece.content().text(), grade, contentPlace(piece.id()));
  }

  private byte @Nullable [] sealRemarks(Piece piece, @Nullable Grade grade) {
    String remarks = piece.content().remarks();
    return remarks == null ? null : vault.seal(remarks, grade, remarksPlace(piece.id()));
  }

  static String contentPlace(UUID entry) {
    return "entry:" + entry;
  }

  static String remarksPlace(UUID entry) {
    return "remarks:" + entry;
  }

  /** After everything is written: what was entered just now is among what overtakes. */
  void hurry(Resolved resolved) {
    lines.hurry(resolved.identity().tightened());
  }

  /** Keeps pieces that were no records; how many of them are new. */
  int keep(String source, Collection<Unreadable> unreadable) {
    if (unreadable.isEmpty()) {
      return 0;
    }
    record Kept(UUID id, Unreadable piece, String text) {}
    List<Kept> kept = new ArrayList<>();
    unreadable.forEach(piece -> kept.add(new Kept(Pieces.id(), piece, Pieces.write(piece))));
    return jdbc.update(
        """
        insert into unreadable (owner, id, fingerprint, source, code, position, sealed)
        select %d, id, fingerprint, source, code, position, sealed
        from unnest(?, ?, ?, ?, ?, ?) as u (id, fingerprint, source, code, position, sealed)
        order by fingerprint
        on conflict (owner, fingerprint) do nothing
        """
            .formatted(owner),
        Sql.set(
            Sql.uuids(kept, Kept::id),
            Sql.bytes(
                kept, k -> vault.hash("unreadable", (source + k.text()).getBytes(UTF_8)).bytes()),
            Sql.texts(kept, k -> source),
            Sql.texts(kept, k -> k.piece().code()),
            Sql.longs(kept, k -> k.piece().position()),
            Sql.bytes(kept, k -> vault.seal(k.text(), null, "unreadable:" + k.id()))));
  }

  /** Counts arrivals known before. The last thing a transaction does: it holds the source's row. */
  void repeated(String source, int count) {
    if (count > 0) {
      jdbc.update(
          """
          insert into repeat as r (owner, source, count, last_at) values (?, ?, ?, now())
          on conflict (owner, source) do update set count = r.count + excluded.count, last_at = now()
          """,
          owner,
          source,
          count);
    }
  }
}
