package bindeledd.crash;

import bindeledd.demo.CaseFile;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * New ledgers on the same server, made by an adapter of their own that is killed while it makes
 * them. What is half made must be whole after the next start.
 */
final class Migration {

  private static final long PATIENCE = 60_000;

  private final World world;
  private final Random random;
  private final Traps traps = new Traps();
  private volatile boolean counted;
  private volatile int statements;
  private int ledgers;

  Migration(World world, long seed) {
    this.world = world;
    this.random = new Random(seed + 3);
  }

  /**
   * Counts the statements of an adapter's first start, to know among how many to choose. Set before
   * it starts; done when its ledger is made.
   */
  Trap counting() {
    return new Trap(this::isNext, Integer.MAX_VALUE, () -> {});
  }

  /** Counts statements up to the first that is not the migration's. */
  private boolean isNext(Moment moment) {
    if (counted || moment.phase() != Moment.Phase.ASKED) {
      return false;
    }
    counted = moment.what().startsWith("insert into key_check");
    if (!counted) {
      statements++;
    }
    return !counted;
  }

  boolean killed(Mortal victim, List<String> faults) throws Exception {
    String name = "ny_" + ++ledgers;
    world.database.create(name);
    int at = 1 + random.nextInt(statements);
    try (var adapter =
        new AdapterVictim(
            settings(world.database.heard(traps, name)), world.folder.resolve("ny.log"))) {
      boolean own = victim.victim() == Victim.ADAPTER;
      var trap =
          new Trap(
              moment -> moment.phase() == Moment.Phase.ASKED,
              at,
              own ? adapter::kill : victim::kill);
      traps.set(trap);
      boolean struck = trap.awaitStrike(PATIENCE);
      traps.clear();
      if (!own) {
        victim.revive();
      }
      adapter.awaitReady();
      List<String> made = schema(name);
      List<String> whole = schema(World.DATABASE);
      if (!made.equals(whole)) {
        var lacks = new ArrayList<>(whole);
        lacks.removeAll(made);
        var more = new ArrayList<>(made);
        more.removeAll(whole);
        faults.add(
            "a ledger whose making was killed at statement %d is not whole: it lacks %s and has %s more"
                .formatted(at, lacks, more));
      }
      adapter.kill();
      world.database.drop(name);
      return struck;
    } finally {
      traps.clear();
    }
  }

  private Map<String, String> settings(String url) {
    var settings = new LinkedHashMap<String, String>();
    settings.put("bindeledd.municipality", CaseFile.MUNICIPALITY);
    settings.put("bindeledd.keys.file", world.keys().toString());
    settings.put("bindeledd.database.url", url);
    settings.put("bindeledd.database.username", world.database.username());
    return settings;
  }

  /**
   * Everything a ledger is made of, in words. Flyway's own note of who made the empty schema is
   * none of it: whoever comes after one that was killed finds it made.
   */
  private List<String> schema(String name) throws SQLException {
    var all = new ArrayList<String>();
    try (var connection = world.database.connect(name);
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                select 'column ' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable
                       || ' ' || coalesce(column_default, '') as what
                from information_schema.columns where table_schema = 'bindeledd'
                union all select 'index ' || indexdef from pg_indexes where schemaname = 'bindeledd'
                union all select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
                from pg_constraint where connamespace = 'bindeledd'::regnamespace
                union all select 'function ' || pg_get_functiondef(oid)
                from pg_proc where pronamespace = 'bindeledd'::regnamespace
                union all select 'trigger ' || pg_get_triggerdef(t.oid)
                from pg_trigger t join pg_class c on c.oid = t.tgrelid
                where c.relnamespace = 'bindeledd'::regnamespace and not tgisinternal
                union all select 'migration ' || coalesce(version, '') || ' ' || coalesce(checksum, 0) || ' ' || success
                from bindeledd.flyway_schema_history where version is not null
                order by what
                """)) {
      while (rows.next()) {
        all.add(rows.getString(1));
      }
    }
    return all;
  }
}
