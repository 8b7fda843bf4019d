package bindeledd.report;

import bindeledd.model.report.ReportAbout;
import bindeledd.model.report.ReportRow;
import bindeledd.model.report.ReportTotals;
import bindeledd.vault.Vault;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A report as it lies sealed. Its name says which report, of which municipality and day; nothing of
 * anybody.
 */
record Stored(String id, ReportKind kind, String municipality, LocalDate day, Path path) {

  static final String ENDING = ".rapport.forseglet";

  private static final Pattern NAME =
      Pattern.compile("([a-z-]+)-([0-9a-z]+)-(\\d{4}-\\d{2}-\\d{2})-[0-9a-f]{8}");

  static String name(ReportKind kind, String municipality, LocalDate day, String run) {
    return kind.layout().file() + "-" + municipality + "-" + day + "-" + run;
  }

  static Optional<Stored> of(Path path) {
    String file = String.valueOf(path.getFileName());
    if (!file.endsWith(ENDING)) {
      return Optional.empty();
    }
    String id = file.substring(0, file.length() - ENDING.length());
    Matcher name = NAME.matcher(id);
    if (!name.matches()) {
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.parse(name.group(3));
      return ReportKind.of(name.group(1))
          .map(kind -> new Stored(id, kind, name.group(2), day, path));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  ReportAbout about(Vault vault) throws IOException {
    return Line.parse(Spool.about(vault, path), ReportAbout.class);
  }

  /**
   * Writes it for somebody, as many ways as are wanted in one go.
   *
   * @param entitled whether protected persons are in it
   */
  void write(Vault vault, boolean entitled, Map<Format, OutputStream> to) throws IOException {
    write(kind.layout(), vault, entitled, to);
  }

  private <R extends ReportRow> void write(
      Layout<R> layout, Vault vault, boolean entitled, Map<Format, OutputStream> to)
      throws IOException {
    ReportAbout about = about(vault).to(entitled);
    var tally = new Tally<R>(layout);
    List<Writing<R>> writings = new ArrayList<>();
    for (var one : to.entrySet()) {
      writings.add(one.getKey().begin(layout, about, one.getValue()));
    }
    try (var lines = new Spool.Lines(vault, path)) {
      for (String line = lines.next(); line != null; line = lines.next()) {
        if (Line.shown(line, entitled)) {
          R row = Line.read(line, layout.type());
          tally.add(row);
          for (Writing<R> writing : writings) {
            writing.row(row);
          }
        }
      }
    }
    ReportTotals totals = tally.totals();
    for (Writing<R> writing : writings) {
      writing.end(totals);
    }
  }
}
