package bindeledd.mapping;

import bindeledd.model.Finding;
import bindeledd.schema.nir.Feil;
import bindeledd.schema.nir.Kvittering;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Receipts that NIR gave later, through its feed, as answers to our deliveries. */
public final class NirReceipts {

  private static final String DUPLICATE = "DUPLIKAT";

  private NirReceipts() {}

  /** Which delivery it is about, and what NIR said. */
  public static NirAnswer read(Kvittering receipt) {
    var delivery = UUID.fromString(receipt.getMeldingsId());
    return switch (receipt.getStatus()) {
      case MOTTATT -> new NirAnswer.Waiting(delivery);
      case GODTATT, DELVIS ->
          new NirAnswer.Taken(
              delivery,
              reference(receipt),
              receipt.getFeil().stream()
                  .map(it -> NirReasons.remark(it.getKode(), field(it)))
                  .toList());
      case AVVIST -> refused(delivery, receipt);
    };
  }

  /** A duplicate that names the registration has the same content: as good as taken. */
  private static NirAnswer refused(UUID delivery, Kvittering receipt) {
    var codes = receipt.getFeil().stream().map(Feil::getKode).toList();
    if (codes.equals(List.of(DUPLICATE)) && receipt.getRegistreringsId() != null) {
      return new NirAnswer.Taken(delivery, reference(receipt), List.of());
    }
    List<Finding> reasons =
        receipt.getFeil().stream().map(it -> NirReasons.error(it.getKode(), field(it))).toList();
    return new NirAnswer.Refused(delivery, NirReasons.action(codes), reasons);
  }

  private static String reference(Kvittering receipt) {
    var version = receipt.getVersjon();
    return NirReference.write(
        Objects.requireNonNullElse(receipt.getRegistreringsId(), ""),
        version == null ? 1 : version,
        Boolean.TRUE.equals(receipt.isAnnullert()));
  }

  private static String field(Feil error) {
    return Objects.requireNonNullElse(error.getFelt(), "");
  }
}
