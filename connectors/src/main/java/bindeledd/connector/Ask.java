package bindeledd.connector;

import java.util.Optional;
import java.util.UUID;

/** Tells whether an inbox that {@link Port.Safety#CAN_BE_ASKED} has a parcel. */
@FunctionalInterface
public interface Ask {

  /**
   * What became of the parcel, or nothing when it never arrived.
   *
   * @throws ConnectorException if no answer came that can be used
   */
  Optional<Receipt> ask(UUID parcel);
}
