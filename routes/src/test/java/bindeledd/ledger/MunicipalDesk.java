package bindeledd.ledger;

import bindeledd.identity.Audit;
import bindeledd.identity.Identity;
import bindeledd.identity.JdbcIdentity;
import bindeledd.identity.People;
import bindeledd.model.Fact;
import bindeledd.model.FactKinds;
import bindeledd.municipality.Books;
import bindeledd.municipality.Municipalities;
import bindeledd.vault.Vault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** The books of several municipalities on one database, as one instance has them. */
final class MunicipalDesk implements AutoCloseable {

  final Database database;
  final JdbcTemplate jdbc;
  final Audit audit;
  final Municipalities municipalities;
  final Registry registry;
  final Succession succession;
  private final DataSourceTransactionManager transactions;
  private final Vault vault = new Vault(Desk.KEYS);
  private final Wakeups wakeups;

  MunicipalDesk(DatabaseProperties properties, Map<String, Object> configuration) {
    database = Database.open(properties);
    jdbc = new JdbcTemplate(database.pool());
    transactions = new DataSourceTransactionManager(database.pool());
    audit = new Audit(jdbc);
    var environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("test", configuration));
    municipalities = Municipalities.of(environment);
    registry = new Registry(jdbc, transactions, audit);
    succession = new Succession(jdbc, transactions, vault, audit, registry, municipalities);
    wakeups = new Wakeups(database::connect).start();
  }

  /** What one municipality has of it. */
  final class One {
    final Books books;
    final JdbcLedger ledger;
    final Freezing freezing;
    final Identity identity;
    final LedgerView view;
    final Recall recall;

    private One(String number) {
      books = registry.books(municipalities, number);
      freezing = new Freezing(jdbc, transactions, audit, books, municipalities.of(books.number()));
      identity = new JdbcIdentity(jdbc, vault, Duration.ofHours(1), books);
      view = new JdbcLedgerView(jdbc, books);
      recall = new JdbcRecall(jdbc, vault, books);
      ledger =
          new JdbcLedger(
              jdbc,
              transactions,
              vault,
              new People(jdbc, vault, audit, books),
              audit,
              new ToAll(),
              wakeups,
              books,
              freezing);
    }

    Entered enter(Fact... facts) {
      return ledger.enter(Desk.intake(facts));
    }

    List<Consignment> claim(int max) {
      return ledger.claim("programme-to-nir", max, Duration.ofMinutes(1));
    }

    List<String> claimable() {
      return claim(1000).stream().map(it -> it.fact().header().reference()).toList();
    }

    void settle(Consignment consignment, Result result) {
      if (!ledger.settle(List.of(new Settlement(consignment, result, List.of()))).isEmpty()) {
        throw new AssertionError("The lease was lost");
      }
    }
  }

  One one(String number) {
    return new One(number);
  }

  private static final class ToAll implements Subscriptions {
    @Override
    public List<String> routesFor(String kind, String source) {
      return Desk.ROUTES.getOrDefault(kind, List.of("programme-to-nir"));
    }

    @Override
    public Class<? extends Fact> typeOf(String kind) {
      return FactKinds.named(kind).orElseThrow();
    }
  }

  @Override
  public void close() {
    wakeups.close();
    database.close();
  }
}
