package bindeledd.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens for work on one connection per instance, shared by all routes. A lost connection is made
 * again, and everybody is woken then: what was said meanwhile was not heard.
 */
final class Wakeups implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Wakeups.class);
  private static final int LISTEN_MILLIS = 5_000;
  private static final Duration RECONNECT = Duration.ofSeconds(1);

  private final Callable<Connection> connect;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition told = lock.newCondition();
  private final Map<String, Long> heard = new HashMap<>();
  private long everybody;
  private boolean listening;
  private volatile boolean closed;
  private volatile @Nullable Connection connection;
  private final Thread thread;

  Wakeups(Callable<Connection> connect) {
    this.connect = connect;
    this.thread = Thread.ofPlatform().daemon().name("ledger-listener").unstarted(this::listen);
  }

  Wakeups start() {
    thread.start();
    return this;
  }

  /** How often a route was woken. */
  long count(String route) {
    lock.lock();
    try {
      return heard.getOrDefault(route, 0L) + everybody;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until the route is woken more often than {@code since}, or {@code atMost} has gone. */
  void await(String route, long since, Duration atMost) throws InterruptedException {
    long left = atMost.toNanos();
    lock.lockInterruptibly();
    try {
      while (!closed && left > 0 && heard.getOrDefault(route, 0L) + everybody == since) {
        // Nobody will tell while nobody listens.
        long wait = listening ? left : Math.min(left, RECONNECT.toNanos());
        long rest = told.awaitNanos(wait);
        left -= wait - Math.max(rest, 0);
        if (!listening) {
          return;
        }
      }
    } finally {
      lock.unlock();
    }
  }

  private void listen() {
    while (!closed) {
      try (Connection one = connect.call()) {
        connection = one;
        try (Statement statement = one.createStatement()) {
          statement.execute("listen " + Lines.CHANNEL);
        }
        wake(null, true);
        PGConnection pg = one.unwrap(PGConnection.class);
        while (!closed) {
          PGNotification[] notifications = pg.getNotifications(LISTEN_MILLIS);
          for (PGNotification notification : notifications) {
            wake(notification.getParameter(), true);
          }
          if (notifications.length == 0 && !one.isValid(5)) {
            throw new SQLException("The listening connection is dead");
          }
        }
      } catch (Exception e) {
        if (!closed) {
          log.warn(
              "The database cannot be listened to ({}); trying again",
              e.getClass().getSimpleName());
          wake(null, false);
          pause();
        }
      }
    }
  }

  private void wake(@Nullable String route, boolean heardSomebody) {
    lock.lock();
    try {
      listening = heardSomebody;
      if (route == null) {
        everybody++;
      } else {
        heard.merge(route, 1L, Long::sum);
      }
      told.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void pause() {
    try {
      TimeUnit.NANOSECONDS.sleep(RECONNECT.toNanos());
    } catch (InterruptedException e) {
      // Closing: the loop's condition says the rest.
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed = true;
    wake(null, false);
    Connection open = connection;
    if (open != null) {
      try {
        open.abort(Runnable::run);
      } catch (SQLException e) {
        log.debug("The listening connection was closed already");
      }
    }
    thread.interrupt();
  }
}
