package bindeledd.mapping;

import bindeledd.model.Law;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * One table from our codes to NIR's: {@code codes/nir-*.csv}, dated and by law. NIR's own codes are
 * not public, so the external column is the one to replace.
 */
final class NirCodes {

  static final NirCodes DECISION_TYPE = new NirCodes("decision-type");
  static final NirCodes EXEMPTION_TYPE = new NirCodes("exemption-type");
  static final NirCodes EXEMPTION_SCHEME = new NirCodes("exemption-scheme");
  static final NirCodes GROUND = new NirCodes("ground");
  static final NirCodes FINAL_GOAL = new NirCodes("final-goal");
  static final NirCodes NORWEGIAN_GOAL = new NirCodes("norwegian-goal");
  static final NirCodes MEASURE = new NirCodes("measure");
  static final NirCodes LEAVE_CAUSE = new NirCodes("leave-cause");
  static final NirCodes ABSENCE_CAUSE = new NirCodes("absence-cause");
  static final NirCodes END_CAUSE = new NirCodes("end-cause");
  static final NirCodes COMPLAINT_OUTCOME = new NirCodes("complaint-outcome");
  static final NirCodes LANGUAGE = new NirCodes("language");

  private record Row(
      String internal,
      String external,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable Law law) {

    boolean holds(String code, LocalDate day, @Nullable Law under) {
      return internal.equals(code)
          && (from == null || !day.isBefore(from))
          && (to == null || !day.isAfter(to))
          && (law == null || under == null || law == under);
    }
  }

  private final List<Row> rows;

  private NirCodes(String table) {
    this.rows =
        read("nir-" + table).stream()
            .map(
                row ->
                    new Row(
                        row.get("internal"),
                        row.get("external"),
                        row.get("valid_from").isEmpty()
                            ? null
                            : LocalDate.parse(row.get("valid_from")),
                        row.get("valid_to").isEmpty() ? null : LocalDate.parse(row.get("valid_to")),
                        row.get("law").isEmpty() ? null : Law.valueOf(row.get("law"))))
            .toList();
  }

  /**
   * NIR's code for ours on that day.
   *
   * @param law the law the record is under, or null where the record does not tell
   */
  Optional<String> external(String code, LocalDate day, @Nullable Law law) {
    return rows.stream().filter(row -> row.holds(code, day, law)).map(Row::external).findFirst();
  }

  /** The rows of a table in {@code codes}. */
  static List<CSVRecord> read(String table) {
    var resource = "/codes/" + table + ".csv";
    try (var in = Objects.requireNonNull(NirCodes.class.getResourceAsStream(resource), resource);
        var reader = new InputStreamReader(in, StandardCharsets.UTF_8);
        var csv =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader)) {
      return csv.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
