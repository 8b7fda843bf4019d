package bindeledd.connector.casework;

import bindeledd.connector.Parcel;
import bindeledd.schema.casework.Funn;
import bindeledd.schema.casework.Kvittering;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a result file: what is to be said about a row, or about the whole file (row 0).
 *
 * @param id never twice in a file
 */
record ResultLine(
    Instant at,
    long row,
    String type,
    String reference,
    String version,
    String status,
    String field,
    String code,
    String text,
    String advice,
    String receiver,
    String receiverReference,
    String id) {

  static final List<String> HEADING =
      List.of(
          "tidspunkt",
          "rad",
          "type",
          "lokalReferanse",
          "versjon",
          "status",
          "felt",
          "kode",
          "tekst",
          "raad",
          "mottaker",
          "mottakersReferanse",
          "id");

  private static final String US = "bindeledd";

  List<String> values() {
    return List.of(
        at.truncatedTo(ChronoUnit.SECONDS).toString(),
        row == 0 ? "" : Long.toString(row),
        type,
        reference,
        version,
        status,
        field,
        code,
        text,
        advice,
        receiver,
        receiverReference,
        id);
  }

  /** The file is read to its end. */
  static ResultLine read(Arrival file, long bad, String id) {
    var text =
        bad == 0
            ? "Hele filen er lest."
            : "Hele filen er lest. " + bad + " av radene kunne ikke leses.";
    return ofFile(file, 0, "LEST", "", "", text, "", id);
  }

  /** A row, or the rest of the file, cannot be read. */
  static ResultLine refused(Arrival file, long row, String field, Problem problem, String id) {
    return ofFile(file, row, "AVVIST", field, problem.name(), problem.text(), problem.advice(), id);
  }

  private static ResultLine ofFile(
      Arrival file,
      long row,
      String status,
      String field,
      String code,
      String text,
      String advice,
      String id) {
    var at = file.changed().toInstant();
    return new ResultLine(at, row, "", "", "", status, field, code, text, advice, US, "", id);
  }

  /** A receipt: a line for each finding, or one when there is none. */
  static List<ResultLine> of(Parcel<Kvittering> parcel, long row) {
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
