package bindeledd.reconciliation.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import bindeledd.identity.Sql;
import bindeledd.identity.Streamed;
import bindeledd.mapping.reconciliation.Side;
import bindeledd.model.Fact;
import bindeledd.reconciliation.Item;
import bindeledd.vault.Hash;
import bindeledd.vault.Vault;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** What registers told in a run, and whom files named that nobody here knows; gone when it ends. */
final class ToldBook {

  private final JdbcTemplate jdbc;
  private final Vault vault;

  ToldBook(JdbcTemplate jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  void write(UUID run, Map<UUID, List<Fact>> told) {
    if (told.isEmpty()) {
      return;
    }
    var rows = List.copyOf(told.entrySet());
    jdbc.update(
        """
        insert into reconciliation_told (run, person, sealed) select '%s', person, sealed
        from unnest(?, ?) as t (person, sealed) on conflict (run, person) do update set sealed = excluded.sealed
        """
            .formatted(run),
        Sql.set(
            Sql.uuids(rows, Map.Entry::getKey),
            Sql.bytes(
                rows,
                it ->
                    vault.seal(
                        it.getValue().stream()
                            .map(JdbcRunBook::line)
                            .collect(Collectors.joining("\n")),
                        null,
                        place(run, it.getKey())))));
  }

  private static String place(UUID run, UUID person) {
    return "reconciliation:" + run + "/" + person;
  }

  Item.Stream read(DataSource source, UUID run, Side side) {
    Streamed rows =
        Streamed.of(
            source,
            "select person, sealed from reconciliation_told where run = ? order by person",
            run);
    Queue<Item> ready = new ArrayDeque<>();
    return new Item.Stream() {
      @Override
      public @Nullable Item next() {
        while (ready.isEmpty()) {
          Boolean more =
              rows.next(
                  row -> {
                    UUID person = row.getObject(1, UUID.class);
                    vault
                        .openText(row.getBytes(2), null, place(run, person))
                        .lines()
                        .forEach(
                            line -> ready.add(new Item.Said(person, side, JdbcRunBook.fact(line))));
                    return true;
                  });
          if (more == null) {
            return null;
          }
        }
        return ready.poll();
      }

      @Override
      public void close() {
        rows.close();
      }
    };
  }

  List<UUID> strangers(UUID run, List<List<Hash>> groups) {
    Map<Hash, UUID> keys = new HashMap<>();
    List<Hash> asked = groups.stream().flatMap(List::stream).distinct().toList();
    jdbc.query(
        "select hash, key from reconciliation_stranger where run = '" + run + "' and hash = any(?)",
        Sql.set(Sql.hashes(asked)),
        (RowCallbackHandler)
            row -> keys.put(new Hash(row.getBytes(1)), row.getObject(2, UUID.class)));
    Map<Hash, UUID> fresh = new LinkedHashMap<>();
    List<UUID> answer = new ArrayList<>(groups.size());
    for (List<Hash> group : groups) {
      UUID key =
          group.stream()
              .map(keys::get)
              .filter(Objects::nonNull)
              .findFirst()
              .orElseGet(() -> key(group.getFirst()));
      for (Hash hash : group) {
        if (keys.putIfAbsent(hash, key) == null) {
          fresh.put(hash, key);
        }
      }
      answer.add(key);
    }
    if (!fresh.isEmpty()) {
      var rows = List.copyOf(fresh.entrySet());
      jdbc.update(
          "insert into reconciliation_stranger (run, hash, key) select '"
              + run
              + "', hash, key from unnest(?, ?) as s (hash, key) on conflict do nothing",
          Sql.set(
              Sql.bytes(rows, it -> it.getKey().bytes()), Sql.uuids(rows, Map.Entry::getValue)));
    }
    return answer;
  }

  /** Of the version that is for such: nobody's own key, which is of version 7. */
  private UUID key(Hash number) {
    ByteBuffer bytes =
        ByteBuffer.wrap(
            vault
                .hash(
                    "stranger", java.util.HexFormat.of().formatHex(number.bytes()).getBytes(UTF_8))
                .bytes());
    long high = (bytes.getLong() & ~0xF000L) | 0x8000L;
    long low = (bytes.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  void forget(UUID run) {
    jdbc.update("delete from reconciliation_told where run = ?", run);
    jdbc.update("delete from reconciliation_stranger where run = ?", run);
  }
}
