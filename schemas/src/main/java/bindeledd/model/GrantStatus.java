package bindeledd.model;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a request to the grant portal stands (status). Its reference is the request's, its version
 * its own.
 *
 * @param about the kind of request
 * @param portalReference what the portal calls the request (forespørselsId)
 * @param told the portal's own word, also such as we do not know
 * @param receivedOn when the portal got the request
 * @param ageInDays how many days ago that was, when we were told
 */
public record GrantStatus(
    Header header,
    String about,
    String portalReference,
    State state,
    String told,
    @Nullable LocalDate receivedOn,
    @Incidental long ageInDays,
    @Incidental Instant toldAt)
    implements GrantOutcome {

  /** The same as another version. */
  public GrantStatus asVersion(long version) {
    return new GrantStatus(
        header.asVersion(version),
        about,
        portalReference,
        state,
        told,
        receivedOn,
        ageInDays,
        toldAt);
  }

  /** How it stands. */
  public enum State {
    /** Sendt: the portal has it. */
    SENT(true),
    /** Under behandling. */
    UNDER_TREATMENT(true),
    /** Innvilget. */
    GRANTED(false),
    /** Avslått. */
    REFUSED(false),
    /** In a word we do not know; it may still change. */
    UNKNOWN(true);

    private final boolean open;

    State(boolean open) {
      this.open = open;
    }

    /** Whether an answer is still to come. */
    public boolean isOpen() {
      return open;
    }
  }
}
