package bindeledd.schema.tilskudd;

import java.time.Instant;
import java.util.List;

/**
 * What became of a row of a list: lines in {@code svar/<fil>.resultat.csv} beside it.
 *
 * @param referanse the line's id, or what else we call the row
 * @param mottaker the system that answered; {@code bindeledd} when it was stopped at the door
 * @param mottakersReferanse what that system calls it; blank when it did not tell
 * @param opphav file and row
 */
public record Radsvar(
    Liste liste,
    String referanse,
    long versjon,
    Status status,
    String mottaker,
    String mottakersReferanse,
    Instant besvart,
    List<Merknad> merknader,
    String opphav) {

  public Radsvar {
    merknader = List.copyOf(merknader);
  }

  @Override
  public String toString() {
    return "radsvar " + status;
  }

  /** How it ended, or how it stands. */
  public enum Status {
    GODTATT,
    AVVIST,
    VENTER
  }

  /** One thing to be said, for whoever can mend it; names no person. */
  public record Merknad(String kode, String felt, String tekst, String raad) {}
}
