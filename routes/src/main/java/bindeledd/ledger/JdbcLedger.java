package bindeledd.ledger;

import bindeledd.identity.Audit;
import bindeledd.identity.OvertakenException;
import bindeledd.identity.People;
import bindeledd.identity.Sql;
import bindeledd.model.Fact;
import bindeledd.model.Grade;
import bindeledd.model.PersonNumber;
import bindeledd.municipality.Books;
import bindeledd.municipality.Term;
import bindeledd.vault.Vault;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.transaction.PlatformTransactionManager;

/** The ledger in PostgreSQL, as far as it is one municipality's. */
public final class JdbcLedger implements Ledger, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(JdbcLedger.class);

  private final JdbcTemplate jdbc;
  private final Tx tx;
  private final Audit audit;
  private final Pieces pieces;
  private final Feeds feeds;
  private final Entering entering;
  private final Claiming claiming;
  private final Histories histories;
  private final Settling settling;
  private final Regrading regrading;
  private final Wakeups wakeups;
  private final boolean hasWakeups;
  private final Books books;
  private final Freezing freezing;

  /**
   * @param listener makes a connection of its own to listen on
   */
  public JdbcLedger(
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      Vault vault,
      People people,
      Audit audit,
      Subscriptions subscriptions,
      Callable<Connection> listener) {
    this(
        jdbc,
        transactions,
        vault,
        people,
        audit,
        subscriptions,
        new Wakeups(listener).start(),
        Books.ONLY,
        new Freezing(jdbc, transactions, audit, Books.ONLY, Term.WITHOUT_END),
        true);
  }

  /** What of the ledger is one municipality's, woken as all others are. */
  JdbcLedger(
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      Vault vault,
      People people,
      Audit audit,
      Subscriptions subscriptions,
      Wakeups wakeups,
      Books books,
      Freezing freezing) {
    this(jdbc, transactions, vault, people, audit, subscriptions, wakeups, books, freezing, false);
  }

  private JdbcLedger(
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      Vault vault,
      People people,
      Audit audit,
      Subscriptions subscriptions,
      Wakeups wakeups,
      Books books,
      Freezing freezing,
      boolean hasWakeups) {
    this.freezing = freezing;
    this.jdbc = jdbc;
    this.tx = new Tx(transactions);
    this.audit = audit;
    this.pieces = new Pieces(vault, subscriptions, books);
    this.books = books;
    this.hasWakeups = hasWakeups;
    this.feeds = new Feeds(jdbc, books);
    Lines lines = new Lines(jdbc, books);
    this.regrading = new Regrading(jdbc, vault, audit);
    this.entering = new Entering(jdbc, vault, people, lines, regrading, books);
    this.claiming = new Claiming(jdbc, vault, books);
    this.histories = new Histories(jdbc, vault, claiming, books);
    this.settling = new Settling(jdbc, vault, lines, books);
    this.wakeups = wakeups;
  }

  @Override
  public Optional<FeedLease> lease(String feed, Duration lease) {
    return feeds.lease(feed, lease);
  }

  @Override
  public void release(FeedLease lease) {
    feeds.release(lease);
  }

  @Override
  public void noteEnd(FeedLease lease) {
    feeds.noteEnd(lease);
  }

  @Override
  public boolean hasBegun(String feed) {
    return feeds.hasBegun(feed);
  }

  @Override
  public void beginAnew(String feed, String actor) {
    tx.run(
        () -> {
          feeds.beginAnew(feed);
          audit.write(List.of(new Audit.Line(actor, "begins-anew", null, feed)));
          return true;
        });
  }

  @Override
  public Grade gradeNow(UUID delivery) {
    return jdbc
        .query(
            "select p.grade from delivery d join person p on p.id = d.person where d.id = ?",
            (row, n) -> Optional.ofNullable(row.getString(1)).map(Grade::valueOf),
            delivery)
        .stream()
        .findFirst()
        .flatMap(grade -> grade)
        .orElse(Grade.STRICTLY_CONFIDENTIAL);
  }

  @Override
  public Entered enter(Intake intake) {
    return answer(intake, List.of());
  }

  @Override
  public Entered answer(Intake intake, List<LateAnswer> answers) {
    List<Piece> arrived = pieces.of(intake.source(), intake.arrivals());
    return tx.run(
        () -> {
          Intake.Move move = intake.move();
          if (move != null) {
            feeds.move(move);
          }
          Late late = late(answers);
          List<Piece> all = new ArrayList<>(arrived);
          all.addAll(late.replies());
          Entering.Resolved resolved = entering.resolve(all, late.who(), intake.askedAt());
          if (entering.isOvertaken(resolved)) {
            throw new OvertakenException();
          }
          settling.settle(late.verdicts(), late.through(intake.move()));
          int entered = entering.write(resolved);
          entering.hurry(resolved);
          int unreadable = entering.keep(intake.source(), intake.unreadable());
          int turnedAway =
              (int) resolved.fresh().stream().filter(piece -> piece.stopped() != null).count();
          int repeated = all.size() - entered + answers.size() - late.verdicts().size();
          entering.repeated(intake.source(), repeated);
          return new Entered(entered - turnedAway, repeated, turnedAway, unreadable);
        });
  }

  /** Late answers to deliveries that wait for one, with what goes back to the senders. */
  private record Late(List<Verdict> verdicts, List<Piece> replies, Entering.Replies who) {

    /** The version whose feed they came by. */
    Map<UUID, String> through(Intake.@Nullable Move move) {
      Map<UUID, String> through = new HashMap<>();
      int at = move == null ? -1 : move.lease().feed().indexOf('@');
      if (move != null && at >= 0) {
        String version = move.lease().feed().substring(at + 1);
        verdicts.forEach(verdict -> through.put(verdict.delivery(), version));
      }
      return through;
    }
  }

  private Late late(List<LateAnswer> answers) {
    Late late = new Late(new ArrayList<>(), new ArrayList<>(), new Entering.Replies());
    if (answers.isEmpty()) {
      return late;
    }
    Map<UUID, LateAnswer> byDelivery = new HashMap<>();
    answers.forEach(answer -> byDelivery.put(answer.delivery(), answer));
    Map<UUID, Result> results = new HashMap<>();
    byDelivery.forEach((id, answer) -> results.put(id, answer.result()));
    Map<UUID, Long> behind = settling.behind(results);
    jdbc.query(
        """
        select d.id, d.person, d.route, e.id, e.kind, e.grade, e.content, e.remarks, e.source
        from delivery d join entry e on e.id = d.entry
        where d.id = any(?) and d.owner = %d
          and d.state in ('DUE', 'SENT', 'PARKED') and d.claimed_at is not null
        """
            .formatted(books.key()),
        Sql.set(Sql.uuids(byDelivery.keySet())),
        (RowCallbackHandler)
            row -> {
              UUID id = row.getObject(1, UUID.class);
              UUID person = row.getObject(2, UUID.class);
              LateAnswer answer = java.util.Objects.requireNonNull(byDelivery.get(id));
              UUID entry = row.getObject(4, UUID.class);
              Fact fact = claiming.fact(entry, row.getString(5), row.getString(6), row.getBytes(7));
              late.verdicts().add(Verdict.of(id, null, answer.result(), behind.get(id)));
              List<Piece> replies = List.of();
              if (fact != null) {
                var warnings = claiming.warnings(entry, row.getString(6), row.getBytes(8));
                replies =
                    pieces.of(
                        row.getString(3),
                        row.getString(9),
                        answer.reply().to(fact, warnings).stream());
              }
              late.replies().addAll(replies);
              if (person != null) {
                late.who().about(person, replies);
              }
            });
    return late;
  }

  @Override
  public List<Consignment> claim(String route, int max, Duration lease) {
    return tx.run(
        () -> {
          Standing standing = freezing.of(route);
          int allowed = freezing.allowed(standing, route, max);
          if (allowed == 0) {
            return List.of();
          }
          List<Consignment> claimed =
              claiming.claim(route, allowed, lease, standing.phase() == Term.Phase.CURRENT);
          freezing.claimed(standing, route, claimed.size(), allowed);
          return claimed;
        });
  }

  @Override
  public List<UUID> settle(List<Settlement> settlements) {
    if (settlements.isEmpty()) {
      return List.of();
    }
    Map<UUID, List<Piece>> answers = new HashMap<>();
    settlements.forEach(
        s ->
            answers.put(
                s.consignment().delivery(),
                pieces.of(
                    s.consignment().route(), s.consignment().source(), s.answers().stream())));
    return tx.run(
        () -> {
          Settling.Held held = settling.held(settlements);
          List<Settlement> ours =
              settlements.stream()
                  .filter(s -> held.deliveries().contains(s.consignment().delivery()))
                  .toList();
          List<Piece> replies = new ArrayList<>();
          Entering.Replies who = new Entering.Replies();
          for (UUID delivery :
              ours.stream().map(s -> s.consignment().delivery()).distinct().toList()) {
            List<Piece> given = answers.getOrDefault(delivery, List.of());
            replies.addAll(given);
            UUID person = held.persons().get(delivery);
            if (person != null) {
              who.about(person, given);
            }
          }
          Entering.Resolved resolved = entering.resolve(replies, who, null);
          settling.settle(verdicts(ours), through(ours));
          entering.write(resolved);
          return settlements.stream()
              .map(s -> s.consignment().delivery())
              .filter(id -> !held.deliveries().contains(id))
              .toList();
        });
  }

  private static Map<UUID, String> through(List<Settlement> settlements) {
    Map<UUID, String> through = new HashMap<>();
    for (Settlement settlement : settlements) {
      if (!settlement.through().isEmpty()) {
        through.put(settlement.consignment().delivery(), settlement.through());
      }
    }
    return through;
  }

  private List<Verdict> verdicts(List<Settlement> settlements) {
    Map<UUID, Result> results = new HashMap<>();
    settlements.forEach(s -> results.put(s.consignment().delivery(), s.result()));
    Map<UUID, Long> behind = settling.behind(results);
    return settlements.stream()
        .map(
            s -> {
              UUID id = s.consignment().delivery();
              return Verdict.of(id, s.consignment().token(), s.result(), behind.get(id));
            })
        .toList();
  }

  @Override
  public Map<PersonNumber, List<Fact>> history(
      Collection<PersonNumber> numbers, Collection<String> kinds) {
    return histories.of(numbers, kinds);
  }

  @Override
  public void awaitDue(String route, Duration atMost) throws InterruptedException {
    long since = wakeups.count(books.topic(route));
    Duration wait = untilDue(route, atMost);
    if (wait.isPositive()) {
      wakeups.await(books.topic(route), since, wait);
    }
  }

  /** How long until something of the route is due, at most {@code atMost}. */
  private Duration untilDue(String route, Duration atMost) {
    try {
      Standing standing = freezing.of(route);
      Duration pause = freezing.pause(standing, atMost);
      if (!standing.delivers()) {
        return pause;
      }
      Double millis =
          jdbc.queryForObject(
              """
              select extract(epoch from min(due_at) - clock_timestamp()) * 1000 from delivery
              where owner = ? and route = ? and head and state in ('DUE', 'SENT')
                and (? or state = 'SENT' or uncertain)
              """,
              Double.class,
              books.key(),
              route,
              standing.phase() == Term.Phase.CURRENT);
      if (millis == null || millis >= atMost.toMillis()) {
        return atMost;
      }
      Duration wait = Duration.ofNanos((long) (millis * TimeUnit.MILLISECONDS.toNanos(1)));
      return wait.compareTo(pause) < 0 ? pause : wait;
    } catch (DataAccessException e) {
      log.warn("The database does not answer ({}); waiting", e.getClass().getSimpleName());
      return atMost;
    }
  }

  /** Moves a batch of what a change of grade left to do; whether there was any. */
  public boolean regradeMore() {
    return tx.run(regrading::more);
  }

  @Override
  public void close() {
    if (hasWakeups) {
      wakeups.close();
    }
  }
}
