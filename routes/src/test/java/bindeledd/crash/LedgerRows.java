package bindeledd.crash;

import bindeledd.connector.folkeregister.Population;
import bindeledd.model.DufNumber;
import bindeledd.model.Grade;
import bindeledd.vault.CannotOpenException;
import bindeledd.vault.KeyFile;
import bindeledd.vault.Vault;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** What the ledger itself says, read past the adapter. */
final class LedgerRows {

  private static final long REST_MILLIS = 3_000;
  private static final long STUCK_MILLIS = 60_000;
  private static final String CASE_RECORDS =
      "source in ('casework.records', 'casework.files') and kind <> 'delivery-receipt'";

  private final World world;

  LedgerRows(World world) {
    this.world = world;
  }

  /** Waits until all is done, or until nothing has moved for long though something should. */
  void awaitRest(Handed handed, List<String> faults) throws SQLException, InterruptedException {
    List<String> before = List.of();
    long since = System.nanoTime();
    while (true) {
      List<String> now = moving();
      if (!now.equals(before)) {
        before = now;
        since = System.nanoTime();
      }
      long still = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
      List<String> left = left(handed);
      if (left.isEmpty() && still > REST_MILLIS) {
        return;
      }
      if (still > STUCK_MILLIS) {
        left.forEach(what -> faults.add("stuck: " + what));
        return;
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  private List<String> moving() throws SQLException {
    return ask(
        """
        select route || state || count(*) || ' ' || sum(attempts) from delivery group by route, state
        union all select 'entry ' || count(*) from entry
        union all select feed || ' ' || value from cursor
        order by 1
        """);
  }

  /** What is still to be done. */
  private List<String> left(Handed handed) throws SQLException {
    var left =
        new ArrayList<>(
            ask(
                """
                select count(*) || ' deliveries of ' || route || ' are ' || state from delivery
                where state in ('DUE', 'SENT') group by route, state
                union all
                select count(*) || ' persons the register was not asked about' from person
                where merged_into is null and (refreshed_at is null or asked_at > refreshed_at)
                  and (ask_again_at is null or ask_again_at <= now())
                having count(*) > 0
                """));
    if (!world.exchange.in("inn").isEmpty()) {
      left.add("files in the drop folder");
    }
    if (!cursor("casework.records").equals("nr-" + handed.feedLength())) {
      left.add("case records in the feed, read up to " + cursor("casework.records"));
    }
    return left;
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
        having count(d.id) <> case when e.stopped is null and e.kind <> 'participant' then 1 else 0 end
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
    return Long.parseLong(
        ask("select count(*)::text from delivery where state = 'PARKED' and cause = 'UNKNOWN_OUTCOME'")
            .getFirst());
  }

  private void cursors(Handed handed, long lastEvent, int lateReceipts, List<String> faults)
      throws SQLException {
    cursor("casework.records", "nr-" + handed.feedLength(), faults);
    cursor("nir.receipts", lateReceipts == 0 ? "" : Integer.toString(lateReceipts), faults);
    cursor("folkeregister.events", "seq=" + (lastEvent + 1), faults);
  }

  private void cursor(String feed, String expected, List<String> faults) throws SQLException {
    String stands = cursor(feed).replaceFirst(" etag=.*", "");
    if (!stands.equals(expected)) {
      faults.add("cursor: " + feed + " stands at " + stands + " and should at " + expected);
    }
  }

  private String cursor(String feed) throws SQLException {
    List<String> value = ask("select value from cursor where feed = '" + feed + "'");
    return value.isEmpty() ? "" : value.getFirst();
  }

  /** Every record is one entry, however often it came; and nothing else is. */
  private void entries(Handed handed, List<String> faults) throws SQLException {
    Map<String, Integer> entered = new HashMap<>();
    for (String key : ask("select reference || '/' || version from entry where " + CASE_RECORDS)) {
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
    long unreadable = Long.parseLong(ask("select count(*)::text from unreadable").getFirst());
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
        ask(
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
        Long.parseLong(
            ask("select count(*)::text from delivery where state = 'SETTLED' and route = 'receipt-to-casework'")
                .getFirst());
    long arrived = answered.keys().stream().mapToLong(key -> answered.about(key).size()).sum();
    if (settled != arrived) {
      faults.add("receipts: " + settled + " are settled and " + arrived + " have arrived");
    }
  }

  /** All that is stored opens with the keys of today, whichever it was sealed with. */
  private void sealed(List<String> faults) throws SQLException {
    var vault = new Vault(KeyFile.read(world.keys()));
    Set<Integer> keys = new HashSet<>();
    try (var connection = connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select id, grade, content from entry")) {
      while (rows.next()) {
        byte[] content = rows.getBytes(3);
        keys.add(java.nio.ByteBuffer.wrap(content, 1, 4).getInt());
        try {
          vault.open(content, Grade.valueOf(rows.getString(2)), "entry:" + rows.getString(1));
        } catch (CannotOpenException e) {
          faults.add("sealed: entry " + rows.getString(1) + " cannot be opened");
        }
      }
    }
    keysSeen = keys.size();
  }

  private int keysSeen;

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
    try (var connection = connect();
        var statement =
            connection.prepareStatement(
                "select p.grade from identifier i join person p on p.id = i.person where i.hash = ?")) {
      for (var resident : handed.residents()) {
        String duf = resident.duf().digits();
        statement.setBytes(1, vault.hash(new DufNumber(duf)).bytes());
        try (var rows = statement.executeQuery()) {
          String stored = rows.next() ? String.valueOf(rows.getString(1)) : "nobody";
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
    long persons =
        Long.parseLong(
            ask("select count(*)::text from person where merged_into is null").getFirst());
    if (persons != handed.residents().size()) {
      faults.add("persons: " + persons + " for " + handed.residents().size() + " residents");
    }
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
    ask(sql).forEach(row -> faults.add(what + ": " + row));
  }

  private Connection connect() throws SQLException {
    Connection connection = world.database.connect(World.DATABASE);
    connection.setSchema("bindeledd");
    return connection;
  }

  private List<String> ask(String sql) throws SQLException {
    var answers = new ArrayList<String>();
    try (var connection = connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        answers.add(rows.getString(1));
      }
    }
    return answers;
  }
}
