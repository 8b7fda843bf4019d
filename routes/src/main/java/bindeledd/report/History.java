package bindeledd.report;

import bindeledd.model.report.ReportAbout.OpenOnDay;
import bindeledd.vault.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many differences were open, by day, of those that everybody may see: the finding book counts
 * protected persons' too, and the one less the other would tell of them.
 */
final class History {

  private static final int MOST_DAYS = 400;

  private final Vault vault;
  private final @Nullable Path file;
  private final Path work;

  /**
   * @param file where it lies, sealed; absent where nothing is kept
   * @param work a folder for what is not done yet
   */
  History(Vault vault, @Nullable Path file, Path work) {
    this.vault = vault;
    this.file = file;
    this.work = work;
  }

  List<OpenOnDay> all() throws IOException {
    List<OpenOnDay> days = new ArrayList<>();
    if (file != null && Files.exists(file)) {
      try (var lines = new Spool.Lines(vault, file)) {
        for (String line = lines.next(); line != null; line = lines.next()) {
          days.add(Line.parse(line, OpenOnDay.class));
        }
      }
    }
    return days;
  }

  /** With one more day, which is kept; one that was there is replaced. */
  List<OpenOnDay> with(OpenOnDay day) throws IOException {
    List<OpenOnDay> days = new ArrayList<>(all());
    days.removeIf(it -> it.day().equals(day.day()));
    days.add(day);
    days.sort(Comparator.comparing(OpenOnDay::day));
    List<OpenOnDay> kept = days.subList(Math.max(0, days.size() - MOST_DAYS), days.size());
    if (file != null) {
      Path part = work.resolve("history");
      try (var spool = new Spool.Writer(vault, part)) {
        for (OpenOnDay it : kept) {
          spool.line(Line.write(it));
        }
        spool.end("");
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
    return List.copyOf(kept);
  }
}
