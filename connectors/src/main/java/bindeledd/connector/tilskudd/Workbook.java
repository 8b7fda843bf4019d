package bindeledd.connector.tilskudd;

import bindeledd.connector.files.BrokenFile;
import bindeledd.connector.files.RowLimits;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** An XLSX file: which sheets it has, and its parts, each within limits. */
final class Workbook implements Closeable {

  /** A million rows of a list take some 60 MB packed. */
  private static final long MOST_PACKED = 128L * 1024 * 1024;

  private static final long MOST_UNPACKED = 1024L * 1024 * 1024;

  /** A list takes a tenth or less of its room when it is packed; a bomb a thousandth. */
  private static final long MOST_TIMES = 100;

  /** A part that is no larger may be packed as well as it can. */
  private static final long SMALL = 16L * 1024 * 1024;

  /** Sheets and relations: the rest of the list of parts. */
  private static final int MOST_SHEETS = 1000;

  private final ZipFile zip;
  private final RowLimits limits;
  private final Map<String, String> sheets = new LinkedHashMap<>();
  private boolean from1904;

  private Workbook(ZipFile zip, RowLimits limits) throws IOException, BrokenFile {
    this.zip = zip;
    this.limits = limits;
    var targets = new HashMap<String, String>();
    try (var part = required("xl/_rels/workbook.xml.rels")) {
      for (var step = part.next(); step.isPresent(); step = part.next()) {
        if (step.get() instanceof Part.Begins(String name) && name.equals("Relationship")) {
          bounded(targets)
              .put(part.attribute("Id").orElse(""), entry(part.attribute("Target").orElse("")));
        }
      }
    }
    try (var part = required("xl/workbook.xml")) {
      for (var step = part.next(); step.isPresent(); step = part.next()) {
        if (step.get() instanceof Part.Begins(String name)) {
          if (name.equals("sheet")) {
            bounded(sheets)
                .put(
                    part.attribute("name").orElse(""),
                    targets.getOrDefault(part.attribute("id").orElse(""), ""));
          } else if (name.equals("workbookPr")) {
            from1904 = part.attribute("date1904").filter(it -> !it.matches("0|false")).isPresent();
          }
        }
      }
    }
  }

  private static <V> Map<String, V> bounded(Map<String, V> parts) throws BrokenFile {
    if (parts.size() >= MOST_SHEETS) {
      throw new BrokenFile(Problem.XLSX_UGYLDIG, 0);
    }
    return parts;
  }

  /** Relative to the workbook, or from the root. */
  private static String entry(String target) {
    return target.startsWith("/") ? target.substring(1) : "xl/" + target;
  }

  static Workbook open(Path file, RowLimits limits) throws IOException, BrokenFile {
    if (Files.size(file) > MOST_PACKED) {
      throw new BrokenFile(Problem.XLSX_FOR_STOR, 0);
    }
    ZipFile zip;
    try {
      zip = new ZipFile(file.toFile());
    } catch (ZipException e) {
      throw new BrokenFile(Problem.XLSX_UGYLDIG, 0);
    }
    try {
      return new Workbook(zip, limits);
    } catch (IOException | BrokenFile | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  /** Whether its days are counted from 1904, as old Macintosh ones are. */
  boolean from1904() {
    return from1904;
  }

  /** The sheet of that name, or the only one. */
  Part sheet(@Nullable String name) throws IOException, BrokenFile {
    var all = new ArrayList<>(sheets.values());
    var part = name == null ? (all.size() == 1 ? all.getFirst() : null) : sheets.get(name);
    if (part == null) {
      throw new BrokenFile(Problem.XLSX_ARK, 0);
    }
    return required(part);
  }

  private Part required(String name) throws IOException, BrokenFile {
    return part(name).orElseThrow(() -> new BrokenFile(Problem.XLSX_UGYLDIG, 0));
  }

  /** A part by its name, if it is there. */
  Optional<Part> part(String name) throws IOException, BrokenFile {
    @Nullable ZipEntry entry = zip.getEntry(name);
    if (entry == null || entry.isDirectory()) {
      return Optional.empty();
    }
    long most = Math.min(MOST_UNPACKED, Math.max(SMALL, entry.getCompressedSize() * MOST_TIMES));
    if (entry.getSize() > most) {
      // Before anything of it is unpacked; one that says less than it holds is stopped on the way.
      throw new BrokenFile(Problem.XLSX_FOR_STOR, 0);
    }
    try {
      return Optional.of(new Part(zip.getInputStream(entry), most, limits));
    } catch (ZipException e) {
      throw new BrokenFile(Problem.XLSX_UGYLDIG, 0);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
