package bindeledd.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import bindeledd.identity.Sql;
import bindeledd.model.Fact;
import bindeledd.model.PersonNumber;
import bindeledd.municipality.Books;
import bindeledd.vault.CannotOpenException;
import bindeledd.vault.Hash;
import bindeledd.vault.Vault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** In the ledger's database. */
final class JdbcRecall implements Recall {

  private static final Logger log = LoggerFactory.getLogger(JdbcRecall.class);

  private final JdbcTemplate jdbc;
  private final Vault vault;
  private final Claiming claiming;

  private final int owner;

  JdbcRecall(JdbcTemplate jdbc, Vault vault) {
    this(jdbc, vault, Books.ONLY);
  }

  JdbcRecall(JdbcTemplate jdbc, Vault vault, Books books) {
    this.owner = books.key();
    this.claiming = new Claiming(jdbc, vault, books);
    this.jdbc = jdbc;
    this.vault = vault;
  }

  @Override
  public void keep(String source, Map<String, String> texts) {
    if (texts.isEmpty()) {
      return;
    }
    var all = List.copyOf(texts.entrySet());
    jdbc.update(
        """
        insert into kept (owner, source, name, digest, sealed)
        select %d, source, name, digest, sealed from unnest(?, ?, ?, ?) as k (source, name, digest, sealed)
        order by name
        on conflict (owner, source, name) do update
        set digest = excluded.digest, sealed = excluded.sealed, kept_at = now()
        where kept.digest <> excluded.digest or kept.kept_at < now() - interval '1 day'
        """
            .formatted(owner),
        Sql.set(
            Sql.texts(all, _ -> source),
            Sql.bytes(all, it -> name(source, it.getKey()).bytes()),
            Sql.bytes(all, it -> vault.hash("kept-text", it.getValue().getBytes(UTF_8)).bytes()),
            Sql.bytes(
                all, it -> vault.seal(it.getValue(), null, place(name(source, it.getKey()))))));
  }

  @Override
  public Map<String, String> kept(String source, Collection<String> names) {
    Map<Hash, String> asked = new HashMap<>();
    names.forEach(name -> asked.put(name(source, name), name));
    Map<String, String> kept = new HashMap<>();
    if (!asked.isEmpty()) {
      jdbc.query(
          "select k.name, k.sealed from unnest(?, ?) as a (source, name)"
              + " join kept k on k.source = a.source and k.name = a.name where k.owner = "
              + owner,
          Sql.set(Sql.texts(asked.keySet(), _ -> source), Sql.hashes(asked.keySet())),
          (RowCallbackHandler)
              row -> {
                var name = new Hash(row.getBytes(1));
                try {
                  kept.put(
                      Objects.requireNonNull(asked.get(name)),
                      vault.openText(row.getBytes(2), null, place(name)));
                } catch (CannotOpenException e) {
                  // As if it had never been told: the source can tell it again.
                  log.error("Something that {} told cannot be read", source);
                }
              });
    }
    return kept;
  }

  private Hash name(String source, String name) {
    return vault.hash("kept", (source + "\u0000" + name).getBytes(UTF_8));
  }

  private static String place(Hash name) {
    return "kept:" + java.util.HexFormat.of().formatHex(name.bytes());
  }

  @Override
  public Map<PersonNumber, List<Fact>> entered(
      String source, Collection<PersonNumber> numbers, Collection<String> kinds) {
    Map<Hash, PersonNumber> asked = new HashMap<>();
    numbers.forEach(number -> asked.put(vault.hash(number), number));
    Map<PersonNumber, List<Fact>> entered = new HashMap<>();
    if (asked.isEmpty()) {
      return entered;
    }
    jdbc.query(
        """
        select distinct on (i.hash, e.kind, e.reference) i.hash, e.id, e.kind, e.grade, e.content
        from identifier i join entry e on e.person = i.person
        where i.hash = any(?) and e.kind = any(?) and e.source = any(?) and e.owner = %d
          and e.stopped is null
        order by i.hash, e.kind, e.reference, e.version desc, e.id desc
        """
            .formatted(owner),
        Sql.set(
            Sql.hashes(asked.keySet()),
            Sql.texts(kinds, kind -> kind),
            Sql.texts(List.of(source), it -> it)),
        (RowCallbackHandler)
            row -> {
              var number = Objects.requireNonNull(asked.get(new Hash(row.getBytes(1))));
              var entry = row.getObject(2, UUID.class);
              var fact = claiming.fact(entry, row.getString(3), row.getString(4), row.getBytes(5));
              if (fact != null) {
                entered.computeIfAbsent(number, _ -> new ArrayList<>()).add(fact);
              }
            });
    return entered;
  }
}
