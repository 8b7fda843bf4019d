package bindeledd.ledger;

import bindeledd.identity.Audit;
import bindeledd.identity.Identity;
import bindeledd.identity.JdbcIdentity;
import bindeledd.identity.People;
import bindeledd.model.Fact;
import bindeledd.model.FactKinds;
import bindeledd.vault.Keyset;
import bindeledd.vault.Vault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** The ledger as one instance has it, on a database that several may share. */
public final class Desk implements AutoCloseable {

  static final Keyset KEYS = Keyset.generate();

  /** Routes of the tests: programme records go to NIR, persons and receipts to the case system. */
  static final Map<String, List<String>> ROUTES =
      Map.of(
          "delivery-receipt", List.of("receipt-to-casework"),
          "person", List.of("person-to-casework"),
          "participant", List.of());

  public final Database database;
  public final JdbcTemplate jdbc;
  public final JdbcLedger ledger;
  public final Identity identity;
  public final LedgerView view;
  public final Audit audit;

  public Desk(DatabaseProperties properties) {
    this.database = Database.open(properties);
    this.jdbc = new JdbcTemplate(database.pool());
    Vault vault = new Vault(KEYS);
    this.audit = new Audit(jdbc);
    this.identity = new JdbcIdentity(jdbc, vault, Duration.ofHours(1));
    this.view = new JdbcLedgerView(jdbc);
    this.ledger =
        new JdbcLedger(
            jdbc,
            new DataSourceTransactionManager(database.pool()),
            vault,
            new People(jdbc, vault, audit),
            audit,
            new Subscribed(),
            database::connect);
  }

  /** What seals and opens for every desk. */
  public static Vault vault() {
    return new Vault(KEYS);
  }

  /** Its keys, for another process that is to open what it sealed. */
  public static String keys() {
    return KEYS.write();
  }

  private static final class Subscribed implements Subscriptions {
    @Override
    public List<String> routesFor(String kind, String source) {
      return ROUTES.getOrDefault(kind, List.of("programme-to-nir"));
    }

    @Override
    public Class<? extends Fact> typeOf(String kind) {
      return FactKinds.named(kind).orElseThrow();
    }
  }

  /** Enters facts from the case system. */
  public Entered enter(Fact... facts) {
    return ledger.enter(intake(facts));
  }

  Entered enter(Intake intake) {
    return ledger.enter(intake);
  }

  static Intake intake(Fact... facts) {
    return new Intake(
        "casework",
        null,
        java.util.Arrays.stream(facts)
            .map(fact -> (Intake.Arrival) new Intake.Admitted(fact, List.of(), null))
            .toList(),
        List.of());
  }

  public List<Consignment> claim(int max) {
    return ledger.claim("programme-to-nir", max, Duration.ofMinutes(1));
  }

  /** The references of what can be claimed now. */
  public List<String> claimable() {
    return claim(1000).stream().map(c -> c.fact().header().reference()).toList();
  }

  public void settle(Consignment consignment, Result result) {
    List<UUID> lost = ledger.settle(List.of(new Settlement(consignment, result, List.of())));
    if (!lost.isEmpty()) {
      throw new AssertionError("The lease was lost");
    }
  }

  String state(Consignment consignment) {
    return jdbc.queryForObject(
        "select state from delivery where id = ?", String.class, consignment.delivery());
  }

  /** Lets time pass for leases and waits. */
  void later(Duration duration) {
    jdbc.update(
        "update delivery set due_at = due_at - ? * interval '1 second', claimed_at = claimed_at - ? * interval '1 second'",
        duration.toSeconds(),
        duration.toSeconds());
  }

  @Override
  public void close() {
    ledger.close();
    database.close();
  }
}
