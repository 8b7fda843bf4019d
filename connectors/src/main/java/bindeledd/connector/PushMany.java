package bindeledd.connector;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Serves a {@link Port.Inbox} whose system takes many parcels in one call. */
@FunctionalInterface
public interface PushMany<R> {

  /**
   * Hands over the parcels, in their order; one receipt for each parcel id. A parcel without a
   * receipt in the answer counts as {@link ConnectorException.Kind#UNCERTAIN}.
   *
   * @throws ConnectorException if no answer came that can be used for any of them
   */
  Map<UUID, Receipt> push(List<Parcel<R>> parcels);
}
