package bindeledd.ledger;

import bindeledd.identity.Audit;
import bindeledd.municipality.Books;
import bindeledd.municipality.Municipalities;
import bindeledd.municipality.MunicipalitiesRefusedException;
import bindeledd.municipality.Term;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.transaction.PlatformTransactionManager;

/** Which municipalities have books in this ledger, and under which keys. */
final class Registry {

  /** The key of all that was entered before anybody asked whose it was. */
  private static final int FIRST = 1;

  private final JdbcTemplate jdbc;
  private final Tx tx;
  private final Audit audit;

  Registry(JdbcTemplate jdbc, PlatformTransactionManager transactions, Audit audit) {
    this.jdbc = jdbc;
    this.tx = new Tx(transactions);
    this.audit = audit;
  }

  /**
   * The books of one municipality, opened when it has none.
   *
   * @throws MunicipalitiesRefusedException if nobody can tell whose what is there already is
   */
  Books books(Municipalities municipalities, String number) {
    if (municipalities.many()) {
      int key = tx.run(() -> oneOfMany(municipalities, number));
      return new Books(key, number, municipalities.takenOverBy(number), false);
    }
    return number.isEmpty() ? Books.ONLY : Books.alone(tx.run(() -> alone(number)), number);
  }

  /** The keys of those that have books. */
  Map<String, Integer> keys() {
    Map<String, Integer> keys = new TreeMap<>();
    jdbc.query(
        "select number, key from municipality",
        (RowCallbackHandler) row -> keys.put(row.getString(1), row.getInt(2)));
    return keys;
  }

  private int alone(String number) {
    Map<String, Integer> keys = lockedKeys();
    Integer key = keys.get(number);
    if (key != null) {
      return key;
    }
    if (keys.size() > 1) {
      throw new MunicipalitiesRefusedException(
          "Hovedboken er ført for "
              + String.join(", ", keys.keySet())
              + ", og bindeledd.municipality er "
              + number
              + ". Sett kommunene under municipalities, eller pek på en annen database");
    }
    if (keys.isEmpty()) {
      register(FIRST, number);
    } else {
      // It is the same installation, so it is the municipality that is called something else now.
      jdbc.update("update municipality set number = ? where key = ?", number, FIRST);
      audit.write(
          List.of(
              new Audit.Line(
                  "registry",
                  "number-change",
                  null,
                  keys.keySet().iterator().next() + " is called " + number)));
    }
    return FIRST;
  }

  private int oneOfMany(Municipalities municipalities, String number) {
    Map<String, Integer> keys = lockedKeys();
    if (keys.isEmpty()) {
      if (Boolean.TRUE.equals(
          jdbc.queryForObject("select exists (select from entry)", Boolean.class))) {
        String before = municipalities.beforeThere();
        if (municipalities.all().stream().map(Term::number).noneMatch(before::equals)) {
          throw new MunicipalitiesRefusedException(
              "Hovedboken er ført for én kommune. Sett bindeledd.municipality til nummeret dens, og la"
                  + " den stå under municipalities");
        }
        keys.put(before, register(FIRST, before));
      }
    }
    Integer key = keys.get(number);
    return key != null
        ? key
        : register(
            keys.values().stream().mapToInt(Integer::intValue).max().orElse(FIRST - 1) + 1, number);
  }

  private Map<String, Integer> lockedKeys() {
    // Instances that start together must not each open books for the same number.
    jdbc.execute("lock table municipality in share row exclusive mode");
    return keys();
  }

  private int register(int key, String number) {
    jdbc.update("insert into municipality (key, number) values (?, ?)", key, number);
    audit.write(List.of(new Audit.Line("registry", "books-opened", null, number)));
    return key;
  }
}
