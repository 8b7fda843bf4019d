package bindeledd.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the adapter said to its database in between and how much it kept, for each record. */
final class LedgerCosts {

  private static final int DEAREST = 40;

  private final Ground ground;
  private final Ours ours;
  private final String database;
  private final String route;
  private final long bytes;
  private final long settled;
  private final @Nullable Profile profile;

  private LedgerCosts(
      Ground ground,
      Ours ours,
      String database,
      String route,
      long bytes,
      long settled,
      @Nullable Profile profile) {
    this.ground = ground;
    this.ours = ours;
    this.database = database;
    this.route = route;
    this.bytes = bytes;
    this.settled = settled;
    this.profile = profile;
  }

  /** Counts from here on; with {@code --profile} the adapter's CPU time too. */
  static LedgerCosts begin(Ground ground, Ours ours, String database, String route)
      throws Exception {
    ground.postgres().countAnew();
    return new LedgerCosts(
        ground,
        ours,
        database,
        route,
        ground.postgres().bytes(database),
        ours.settled(route),
        ground.options().profile()
            ? Profile.start(ours.pid(), ground.folder().resolve(database + ".jfr"))
            : null);
  }

  Each end() throws Exception {
    if (profile != null) {
      System.out.println(profile.stop());
    }
    double records = ours.settled(route) - settled;
    var said = ground.postgres().statements(database);
    return new Each(
        said.stream().mapToLong(Postgres.Statement::calls).sum() / records,
        (ground.postgres().bytes(database) - bytes) / records,
        said.stream().mapToDouble(Postgres.Statement::totalMillis).sum() / records,
        said.stream().limit(DEAREST).toList());
  }

  /** The costs of one record. */
  record Each(double statements, double bytes, double millis, List<Postgres.Statement> dearest) {

    Figure onto(Figure figure) {
      return figure
          .with("statements each", statements)
          .with("database ms each, waits too", millis)
          .with("bytes each in the database", bytes);
    }
  }
}
