package bindeledd.crash;

import java.util.Locale;

/** What can befall adapters that share a database, apart from being killed. */
enum Trouble {
  /** Each in turn is stopped as a service manager stops it, and started again. */
  ROLLING_RESTART(Ground.ONE_SERVER, AdapterTroubles::rollingRestart),

  /**
   * One stands still for longer than its leases last; the others take what it had in hand, and when
   * it goes on it is too late: the fencing token stops it.
   */
  FROZEN_PAST_ITS_LEASE(Ground.ONE_SERVER, AdapterTroubles::frozenPastItsLease),

  /** The clocks of two are ten minutes wrong, either way. Only the database's clock counts. */
  CLOCKS_APART(Ground.ONE_SERVER, AdapterTroubles::clocksApart),

  /** One cannot reach the database for a while; the others can. */
  CUT_FROM_THE_DATABASE(Ground.ONE_SERVER, DatabaseTroubles::cutOff),

  /** Nobody gets a connection any more, and one has to start meanwhile: it waits. */
  NO_CONNECTIONS_LEFT(Ground.ONE_SERVER, DatabaseTroubles::noConnectionsLeft),

  /** The database is killed, one starts while it is away, and it comes back. */
  DATABASE_AWAY(Ground.ONE_SERVER, DatabaseTroubles::away),

  /**
   * Every system answers late, half, twice, wrongly, out of order, with 429 and a senseless wait,
   * or not at all after it has done what it was told.
   */
  RECEIVERS_MISBEHAVE(Ground.ONE_SERVER, SystemTroubles::misbehave),

  /** The disk under the tables fills up: all wait and say so, and go on when there is room. */
  DISK_FULL(Ground.SMALL_DISK, DiskTroubles::full),

  /** The disk fills up under the server's log too: PostgreSQL itself stops until there is room. */
  LOG_FULL(Ground.SMALL_DISK, DiskTroubles::logFull),

  /** The primary is killed, and its synchronous standby takes its place; the adapters follow. */
  PRIMARY_LOST(Ground.PAIR, PairTroubles::primaryLost);

  private final Ground ground;
  private final Course course;

  Trouble(Ground ground, Course course) {
    this.ground = ground;
    this.course = course;
  }

  Ground ground() {
    return ground;
  }

  /** How it goes. */
  @FunctionalInterface
  interface Course {
    String run(Fleet fleet) throws Exception;
  }

  /** It cannot be had on this machine. */
  static final class NotTested extends Exception {
    private static final long serialVersionUID = 1L;

    NotTested(String why) {
      super(why);
    }
  }

  /** By the name that the command is given. */
  static Trouble named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /**
   * Lets it happen, sees that the others go on, and puts everything right again.
   *
   * @return what was seen, in a few words
   * @throws NotTested if it cannot be had here
   */
  String befalls(Fleet fleet) throws Exception {
    return course.run(fleet);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
