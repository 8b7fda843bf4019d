package bindeledd.connector.nir;

import bindeledd.connector.ConnectorException;
import bindeledd.connector.Receipt;
import bindeledd.connector.Receipt.Accepted;
import bindeledd.connector.Receipt.Duplicate;
import bindeledd.connector.Receipt.Pending;
import bindeledd.connector.Receipt.Reason;
import bindeledd.connector.Receipt.Rejected;
import bindeledd.schema.nir.Feil;
import bindeledd.schema.nir.Kvittering;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** NIR's receipt (kvittering) as the seam's. */
final class NirReceipt {

  private static final String DUPLICATE = "DUPLIKAT";

  private NirReceipt() {}

  /**
   * @param parcel what was sent
   * @throws ConnectorException if it says that NIR failed rather than what became of the message,
   *     does not say what it must, or is about another message
   */
  static Receipt of(Kvittering said, UUID parcel) {
    if (!parcel.toString().equalsIgnoreCase(said.getMeldingsId())) {
      // Answers that got mixed up on the way: what became of ours, nobody has said.
      throw ConnectorException.uncertain("nir answered about another message", null);
    }
    return switch (said.getStatus()) {
      case GODTATT, DELVIS -> new Accepted(reference(said), reasons(said.getFeil()));
      case MOTTATT -> new Pending(said.getMeldingsId());
      case AVVIST -> refused(said);
    };
  }

  /** A reason given as a fault. */
  static Receipt refused(Feil reason) {
    return new Rejected(reason(reason));
  }

  private static Receipt refused(Kvittering said) {
    for (var error : said.getFeil()) {
      var systemic = NirFaults.systemic(error.getKode(), false);
      if (systemic.isPresent()) {
        throw systemic.get();
      }
    }
    var reasons = reasons(said.getFeil());
    var duplicate = reasons.size() == 1 && reasons.getFirst().code().equals(DUPLICATE);
    // A duplicate that names the registration has the same content; see SOURCE.md.
    return duplicate && said.getRegistreringsId() != null
        ? new Duplicate(reference(said))
        : new Rejected(reasons);
  }

  /** {@code id#version}, and {@code id#version#annullert} once it is annulled. */
  static String reference(Kvittering said) {
    if (said.getRegistreringsId() == null || said.getVersjon() == null) {
      throw ConnectorException.garbled(
          "nir took a message without saying what it is called", "", null);
    }
    return said.getRegistreringsId()
        + "#"
        + said.getVersjon()
        + (Boolean.TRUE.equals(said.isAnnullert()) ? "#annullert" : "");
  }

  private static List<Reason> reasons(List<Feil> errors) {
    return errors.stream().map(NirReceipt::reason).toList();
  }

  private static Reason reason(Feil error) {
    return new Reason(
        error.getKode(), Objects.requireNonNullElse(error.getFelt(), ""), error.getTekst());
  }
}
