package bindeledd.connector.casework;

import bindeledd.connector.Parcel;
import bindeledd.connector.files.ResultFiles;
import bindeledd.connector.files.ResultLine;
import bindeledd.schema.casework.Funn;
import bindeledd.schema.casework.Kvittering;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Receipts as lines of a result file. */
final class ReceiptLines implements ResultFiles.Form<Kvittering> {

  @Override
  public String origin(Kvittering message) {
    return message.opphav();
  }

  /** A line for each finding, or one when there is none. */
  @Override
  public List<ResultLine> lines(Parcel<Kvittering> parcel, long row) {
    var receipt = parcel.content();
    if (receipt.funn().isEmpty()) {
      return List.of(of(receipt, row, null, parcel.id() + ":1"));
    }
    var lines = new ArrayList<ResultLine>();
    for (Funn finding : receipt.funn()) {
      lines.add(of(receipt, row, finding, parcel.id() + ":" + (lines.size() + 1)));
    }
    return lines;
  }

  private static ResultLine of(Kvittering receipt, long row, @Nullable Funn finding, String id) {
    return new ResultLine(
        receipt.besvart(),
        row,
        receipt.type(),
        receipt.lokalReferanse(),
        receipt.versjon() == 0 ? "" : Long.toString(receipt.versjon()),
        receipt.status().name(),
        finding == null ? "" : finding.felt(),
        finding == null ? "" : finding.kode(),
        finding == null ? "" : finding.tekst(),
        finding == null ? "" : finding.raad(),
        receipt.mottaker(),
        receipt.mottakersReferanse() == null ? "" : receipt.mottakersReferanse(),
        id);
  }
}
