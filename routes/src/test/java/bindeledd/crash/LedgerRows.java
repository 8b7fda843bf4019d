package bindeledd.crash;

import bindeledd.connector.folkeregister.Population;
import bindeledd.demo.Resident;
import bindeledd.model.DufNumber;
import bindeledd.model.Grade;
import bindeledd.vault.CannotOpenException;
import bindeledd.vault.KeyFile;
import bindeledd.vault.Vault;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the ledger itself says, read past the adapter. */
final class LedgerRows {

  private static final String CASE_RECORDS =
      "source in ('casework.records', 'casework.files') and kind <> 'delivery-receipt'";

  private final World world;
  private final Rows rows;
  private int keysSeen;

  LedgerRows(World world) {
    this.world = world;
    this.rows = new Rows(world.database);
  }

  /**
   * Everything that must hold in the ledger.
   *
   * @return how many deliveries are parked because nobody knows whether they were heard
   */
  long check(
      Handed handed,
      Answers answered,
      long lastEvent,
      int lateReceipts,
      Population population,
      List<String> faults)
      throws SQLException {
    cursors(handed, lastEvent, lateReceipts, faults);
    entries(handed, faults);
    none(
        "parked",
        "select route || ' ' || coalesce(cause, '') || ' ' || reference from delivery"
            + " where state = 'PARKED' and cause is distinct from 'UNKNOWN_OUTCOME'",
        faults);
    none(
        "deliveries of an entry",
        """
        select e.kind || ' ' || e.reference || ' has ' || count(d.id)
        from entry e left join delivery d on d.entry = e.id
        group by e.id
        having count(d.id) <> case when e.stopped is null and e.kind not in ('participant', 'bank-posting') then 1 else 0 end
        """,
        faults);
    none(
        "last attempts of a closed delivery",
        """
        select d.route || ' ' || d.reference || ' ' || d.state || ' has ' || count(a.id)
        from delivery d
        left join attempt a on a.delivery = d.id and a.outcome in ('DONE', 'ANSWERED', 'REFUSED')
        where d.state in ('SETTLED', 'REJECTED') group by d.id having count(a.id) <> 1
        """,
        faults);
    none(
        "grades",
        """
        select e.kind || ' ' || e.reference || ' lies under ' || e.grade || ' and the person under '
               || coalesce(p.grade, 'none')
        from entry e join person p on p.id = e.person
        where e.grade <> coalesce(p.grade, 'STRICTLY_CONFIDENTIAL')
        """,
        faults);
    none(
        "audit trail",
        """
        select 'row ' || seq from (
          select *, lag(hash, 1, '\\x00'::bytea) over (order by seq) as should,
                 row_number() over (order by seq) as place from audit) a
        where previous <> should or seq <> place
           or hash <> audit_digest(previous, seq, at, actor, action, about, detail)
        """,
        faults);
    told(answered, faults);
    sealed(faults);
    identities(handed, population, faults);
    return rows.count(
        "select count(*)::text from delivery where state = 'PARKED' and cause = 'UNKNOWN_OUTCOME'");
  }

  private void cursors(Handed handed, long lastEvent, int lateReceipts, List<String> faults)
      throws SQLException {
    cursor("casework.records", "nr-" + handed.feedLength(), faults);
    cursor("nir.receipts", lateReceipts == 0 ? "" : Integer.toString(lateReceipts), faults);
    cursor("folkeregister.events", "seq=" + (lastEvent + 1), faults);
  }

  /** How far the feed of settlements was read. */
  void settlements(long changes, List<String> faults) throws SQLException {
    cursor("imdinett.settlements", changes == 0 ? "" : Long.toString(changes), faults);
  }

  private void cursor(String feed, String expected, List<String> faults) throws SQLException {
    String stands = rows.cursor(feed).replaceFirst(" etag=.*", "");
    if (!stands.equals(expected)) {
      faults.add("cursor: " + feed + " stands at " + stands + " and should at " + expected);
    }
  }

  /** Every record is one entry, however often it came; and nothing else is. */
  private void entries(Handed handed, List<String> faults) throws SQLException {
    Map<String, Integer> entered = new HashMap<>();
    for (String key :
        rows.ask("select reference || '/' || version from entry where " + CASE_RECORDS)) {
      entered.merge(key, 1, Integer::sum);
    }
    Set<String> known = new HashSet<>();
    for (Handed.Post post : handed.posts()) {
      known.add(post.key());
      int times = entered.getOrDefault(post.key(), 0);
      if (times != 1) {
        faults.add("entries: " + post + " is entered " + times + " times");
      }
    }
    entered.keySet().stream()
        .filter(key -> !known.contains(key))
        .forEach(key -> faults.add("entries: nobody handed out " + key));
    long unreadable = rows.count("select count(*)::text from unreadable");
    if (unreadable != handed.brokenFiles().size()) {
      faults.add(
          "entries: "
              + unreadable
              + " unreadable pieces are kept of "
              + handed.brokenFiles().size()
              + " broken files");
    }
  }

  /** Whoever waits has been told so, and everything the ledger has delivered has arrived. */
  private void told(Answers answered, List<String> faults) throws SQLException {
    for (String key :
        rows.ask(
            """
            select distinct d.reference || '/' || d.version
            from delivery d join attempt a on a.delivery = d.id
            where a.outcome in ('UNTIL_REFRESHED', 'PARKED') and d.route = 'programme-to-nir'
            """)) {
      if (answered.about(key).stream().noneMatch(answer -> answer.status().equals("VENTER"))) {
        faults.add("lost: " + key + " waits, and its sender was not told");
      }
    }
    long settled =
        rows.count(
            "select count(*)::text from delivery where state = 'SETTLED' and route = 'receipt-to-casework'");
    long arrived = answered.keys().stream().mapToLong(key -> answered.about(key).size()).sum();
    if (settled != arrived) {
      faults.add("receipts: " + settled + " are settled and " + arrived + " have arrived");
    }
  }

  /** All that is stored opens with the keys of today, whichever it was sealed with. */
  private void sealed(List<String> faults) throws SQLException {
    var vault = new Vault(KeyFile.read(world.keys()));
    Set<Integer> keys = new HashSet<>();
    try (var connection = rows.connect();
        var statement = connection.createStatement();
        var found = statement.executeQuery("select id, grade, content from entry")) {
      while (found.next()) {
        byte[] content = found.getBytes(3);
        keys.add(java.nio.ByteBuffer.wrap(content, 1, 4).getInt());
        try {
          vault.open(content, Grade.valueOf(found.getString(2)), "entry:" + found.getString(1));
        } catch (CannotOpenException e) {
          faults.add("sealed: entry " + found.getString(1) + " cannot be opened");
        }
      }
    }
    keysSeen = keys.size();
  }

  /** With how many keys the entries are sealed. */
  int keysSeen() {
    return keysSeen;
  }

  /** Every resident is one person, under the register's grade. */
  private void identities(Handed handed, Population population, List<String> faults)
      throws SQLException {
    var vault = new Vault(KeyFile.read(world.keys()));
    Map<String, String> grades = new HashMap<>();
    population
        .everybody()
        .forEach(view -> view.dufs().forEach(duf -> grades.put(duf, view.grade())));
    try (var connection = rows.connect();
        var statement =
            connection.prepareStatement(
                "select p.grade from identifier i join person p on p.id = i.person where i.hash = ?")) {
      for (var resident : everybody(handed)) {
        String duf = resident.duf().digits();
        statement.setBytes(1, vault.hash(new DufNumber(duf)).bytes());
        try (var found = statement.executeQuery()) {
          String stored = found.next() ? String.valueOf(found.getString(1)) : "nobody";
          if (!stored.equals(gradeNamed(grades.get(duf)))) {
            faults.add(
                "grades: "
                    + resident
                    + " is "
                    + stored
                    + " here and "
                    + grades.get(duf)
                    + " in the register");
          }
        }
      }
    }
    long persons = rows.count("select count(*)::text from person where merged_into is null");
    int expected = handed.residents().size() + handed.learners().size();
    if (persons != expected) {
      faults.add("persons: " + persons + " for " + expected + " residents and learners");
    }
  }

  private static List<Resident> everybody(Handed handed) {
    return Stream.concat(handed.residents().stream(), handed.learners().stream()).toList();
  }

  private static String gradeNamed(String grade) {
    return switch (Persons.graded(grade)) {
      case UGRADERT -> "UNGRADED";
      case KLIENTADRESSE -> "CLIENT_ADDRESS";
      case FORTROLIG -> "CONFIDENTIAL";
      case STRENGT_FORTROLIG -> "STRICTLY_CONFIDENTIAL";
    };
  }

  private void none(String what, String sql, List<String> faults) throws SQLException {
    rows.ask(sql).forEach(row -> faults.add(what + ": " + row));
  }
}
