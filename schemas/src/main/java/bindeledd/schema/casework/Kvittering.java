package bindeledd.schema.casework;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a {@link Sakspost}. Several may follow on one another: VENTER, then GODTATT.
 *
 * @param lokalReferanse the record's, as the case system gave it
 * @param versjon the record's version; 0 when it could not be read
 * @param type the record's type, as the case system gave it
 * @param mottaker the system that answered; {@code bindeledd} when the record was stopped at the
 *     door
 * @param mottakersReferanse what the receiver calls it, when it told
 * @param opphav file and row the record came from; empty when it came by REST
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Kvittering(
    String lokalReferanse,
    long versjon,
    String type,
    Status status,
    String mottaker,
    @Nullable String mottakersReferanse,
    @JsonFormat(shape = JsonFormat.Shape.STRING) Instant besvart,
    List<Funn> funn,
    String opphav) {

  public Kvittering {
    funn = List.copyOf(funn);
  }

  @Override
  public String toString() {
    return "kvittering " + status;
  }

  /** How it ended, or how it stands. */
  public enum Status {
    /** The receiver has it. */
    GODTATT,
    /** The receiver, or the door, said no; mend the record and send a higher version. */
    AVVIST,
    /** Waiting for something or somebody; another receipt follows. */
    VENTER
  }
}
