package bindeledd.connector.files;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A line of a result file: what is to be said about a row, or about the whole file (row 0).
 *
 * @param id never twice in a file
 */
public record ResultLine(
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

  public static final List<String> HEADING =
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

  public List<String> values() {
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
  static ResultLine refused(Arrival file, long row, String field, Fault problem, String id) {
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
}
