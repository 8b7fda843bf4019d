package bindeledd.ledger;

import bindeledd.connector.Cursor;
import bindeledd.connector.Unreadable;
import bindeledd.model.Fact;
import bindeledd.model.Finding;
import bindeledd.model.Header;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What arrived together and is entered together.
 *
 * @param source the port or flow it came from
 * @param move where the feed stands afterwards; absent when it did not come from a feed
 * @param askedAt before the population register was asked what this tells of persons, by the
 *     ledger's clock; absent when it tells nothing of what the register says
 */
public record Intake(
    String source,
    @Nullable Move move,
    List<Arrival> arrivals,
    List<Unreadable> unreadable,
    @Nullable Instant askedAt) {

  public Intake(
      String source, @Nullable Move move, List<Arrival> arrivals, List<Unreadable> unreadable) {
    this(source, move, arrivals, unreadable, null);
  }

  public Intake {
    arrivals = List.copyOf(arrivals);
    unreadable = List.copyOf(unreadable);
  }

  /** The cursor's move under a lease. */
  public record Move(FeedLease lease, Cursor next) {}

  /** One thing that arrived. */
  public sealed interface Arrival {}

  /**
   * A fact to enter.
   *
   * @param findings warnings that travel with it
   * @param deadline when its statutory time runs out; absent when no law sets one
   * @param atStake what is lost in kroner when it is delivered later than that; absent when it is
   *     not known
   */
  public record Admitted(
      Fact fact, List<Finding> findings, @Nullable Instant deadline, @Nullable BigDecimal atStake)
      implements Arrival {

    public Admitted(Fact fact, List<Finding> findings, @Nullable Instant deadline) {
      this(fact, findings, deadline, null);
    }

    public Admitted {
      findings = List.copyOf(findings);
    }
  }

  /**
   * A fact whose version we give ourselves: the next after what was on record when it was read. It
   * is entered only while it is that.
   */
  public record Next(Admitted admitted) implements Arrival {}

  /**
   * A fact that goes out once more, to one receiver, because somebody wants it to: an entry of its
   * own behind what was entered before.
   *
   * @param key why: the same fact on the same grounds is one, however often it arrives
   * @param route the flow that is to deliver it
   */
  public record Again(Fact fact, String key, String route, @Nullable Instant deadline)
      implements Arrival {}

  /**
   * A record stopped at the door: kept with its content, delivered to nobody.
   *
   * @param kind the kind it claims to be
   * @param content as it came, as JSON
   */
  public record TurnedAway(Header header, String kind, String content, List<Finding> findings)
      implements Arrival {
    public TurnedAway {
      findings = List.copyOf(findings);
    }
  }
}
