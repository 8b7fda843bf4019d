package bindeledd.ledger;

import static java.util.stream.Collectors.groupingBy;

import bindeledd.identity.Sql;
import bindeledd.model.Change;
import bindeledd.model.Fact;
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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** What is on record about persons: of each record the latest version, unless it was annulled. */
final class Histories {

  private final JdbcTemplate jdbc;
  private final Vault vault;
  private final Claiming claiming;
  private final Books books;

  Histories(JdbcTemplate jdbc, Vault vault, Claiming claiming, Books books) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.claiming = claiming;
    this.books = books;
  }

  /** The latest that was told of one record under one number of the municipality. */
  private record Latest(
      UUID person,
      String municipality,
      String kind,
      String reference,
      long version,
      List<Hash> hashes,
      Fact fact) {}

  Map<PersonNumber, List<Fact>> of(Collection<PersonNumber> numbers, Collection<String> kinds) {
    Map<Hash, PersonNumber> asked = new HashMap<>();
    numbers.forEach(number -> asked.put(vault.hash(number), number));
    var all = new ArrayList<Latest>();
    jdbc.query(
        """
        select hashes, id, kind, grade, content, person, municipality, reference, version from (
          select distinct on (e.person, e.municipality, e.kind, e.reference)
                 i.hashes, e.id, e.kind, e.grade, e.content, e.received_at,
                 e.person, e.municipality, e.reference, e.version
          from (select person, string_agg(hash, '') as hashes from identifier
                where hash = any(?) group by person) i
          join entry e on e.person = i.person
          where e.kind = any(?) and e.owner = %d and e.stopped is null
            and not exists (select from delivery d where d.entry = e.id and d.state = 'REJECTED')
          order by e.person, e.municipality, e.kind, e.reference, e.version desc, e.id desc) latest
        order by received_at, id
        """
            .formatted(books.key()),
        Sql.set(Sql.hashes(asked.keySet()), Sql.texts(kinds, kind -> kind)),
        (RowCallbackHandler)
            row -> {
              Fact fact =
                  claiming.fact(
                      row.getObject(2, UUID.class),
                      row.getString(3),
                      row.getString(4),
                      row.getBytes(5));
              if (fact != null) {
                all.add(
                    new Latest(
                        row.getObject(6, UUID.class),
                        row.getString(7),
                        row.getString(3),
                        row.getString(8),
                        row.getLong(9),
                        Piece.Hashes.from(row.getBytes(1)).all(),
                        fact));
              }
            });
    Map<PersonNumber, List<Fact>> history = new HashMap<>();
    for (Latest one : upToDate(all)) {
      if (!(one.fact().header().change() instanceof Change.Annulment)) {
        for (Hash hash : one.hashes()) {
          history
              .computeIfAbsent(Objects.requireNonNull(asked.get(hash)), n -> new ArrayList<>())
              .add(one.fact());
        }
      }
    }
    return history;
  }

  /** Without what has a newer version under another number of the municipality. */
  private List<Latest> upToDate(List<Latest> all) {
    if (all.stream().map(Latest::municipality).distinct().count() < 2) {
      return all;
    }
    Map<List<Object>, List<Latest>> byRecord =
        all.stream().collect(groupingBy(it -> List.of(it.person(), it.kind(), it.reference())));
    return all.stream()
        .filter(
            it ->
                byRecord
                    .getOrDefault(
                        List.<Object>of(it.person(), it.kind(), it.reference()), List.of())
                    .stream()
                    .noneMatch(
                        other ->
                            other.version() > it.version()
                                && books.same(other.municipality(), it.municipality())))
        .toList();
  }
}
