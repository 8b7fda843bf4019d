package bindeledd.ledger;

import bindeledd.model.Fact;
import bindeledd.model.Grade;
import bindeledd.model.PersonNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of one record of somebody, for whoever is to mend it. */
public interface Trace {

  /**
   * The latest version of a record that was let in, and every delivery of it, of earlier versions
   * too.
   *
   * @param reference the sender's
   */
  Optional<Traced> of(UUID person, String kind, String reference);

  /** The numbers somebody has today, the national one first. */
  List<PersonNumber> numbers(UUID person);

  /** How strictly somebody is protected at this moment; the strictest when nobody knows. */
  Grade grade(UUID person);

  /**
   * A record.
   *
   * @param source where it came from
   * @param sent the newest first
   */
  record Traced(UUID entry, Fact fact, String source, Instant receivedAt, List<Sent> sent) {
    public Traced {
      sent = List.copyOf(sent);
    }
  }

  /**
   * One delivery of it.
   *
   * @param underway it is to be sent, or is out and not answered
   * @param unknown it may have had its effect, and nobody knows
   * @param reference what the receiver calls it, when it has it
   */
  record Sent(
      String route,
      long version,
      String state,
      boolean underway,
      boolean unknown,
      @Nullable String reference,
      @Nullable String cause,
      Instant deadline) {}
}
