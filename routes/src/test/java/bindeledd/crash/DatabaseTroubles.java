package bindeledd.crash;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What befalls the way to the database, and the database. */
final class DatabaseTroubles {

  /** Fewer than this and something else is wrong than that all are taken. */
  private static final int MANY = 20;

  private DatabaseTroubles() {}

  static String cutOff(Fleet fleet) throws Exception {
    Instance instance = fleet.last();
    instance.cutOff();
    try {
      fleet.until(instance + " says that it is not ready", () -> !instance.adapter.isReady());
      fleet.untilWorkGoesOn();
    } finally {
      instance.reconnect();
    }
    long begin = System.nanoTime();
    instance.adapter.awaitReady();
    return "said so, and ready again in %.1f s".formatted(Killer.seconds(begin));
  }

  static String noConnectionsLeft(Fleet fleet) throws Exception {
    Instance starting = fleet.last();
    starting.adapter.kill();
    var taken = new ArrayList<Connection>();
    try {
      takeAll(fleet.world, taken);
      starting.adapter.startAgain();
      fleet.until(
          "the one that starts says what it waits for",
          () -> starting.said("Waiting for the database: 53300") > 0);
    } finally {
      for (Connection connection : taken) {
        connection.close();
      }
    }
    starting.adapter.awaitReady();
    fleet.untilWorkGoesOn();
    return taken.size() + " connections taken; the one that started waited";
  }

  private static void takeAll(World world, List<Connection> taken) throws SQLException {
    while (true) {
      try {
        taken.add(world.database.connect(World.DATABASE));
      } catch (SQLException full) {
        if (taken.size() < MANY) {
          throw full;
        }
        return;
      }
    }
  }

  static String away(Fleet fleet) throws Exception {
    Instance starting = fleet.first();
    starting.adapter.kill();
    fleet.world.database.kill();
    try {
      starting.adapter.startAgain();
      fleet.until(
          "the one that starts says what it waits for",
          () -> starting.said("Waiting for the database: 08") > 0);
      fleet.until("the others say that they are not ready", () -> !fleet.last().adapter.isReady());
    } finally {
      fleet.world.database.revive();
    }
    long begin = System.nanoTime();
    for (Instance instance : fleet.all()) {
      instance.adapter.awaitReady();
    }
    fleet.untilWorkGoesOn();
    return "all ready again in %.1f s".formatted(Killer.seconds(begin));
  }
}
