package bindeledd.connector.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;

/**
 * The answers beside the files they are about: {@code svar/<file>.resultat.csv}. Lines are only
 * ever added, whole and under a lock, so that one who reads along never sees half a line and a kill
 * leaves nothing that the next addition does not put right. A line that is there is not added
 * again.
 */
public final class ResultFiles {

  private static final CSVFormat FORMAT =
      CSVFormat.Builder.create().setDelimiter(';').setQuote('"').setRecordSeparator('\n').get();

  /** Without it, the spreadsheets that case workers open the file in take it for Windows-1252. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** Files whose lines are remembered; another's are read again when it is added to. */
  private static final int REMEMBERED = 8;

  private final Folders folders;
  private final Map<String, KnownLines> known = new LinkedHashMap<>(16, 0.75f, true);

  public ResultFiles(Folders folders) {
    this.folders = folders;
  }

  public Folders folders() {
    return folders;
  }

  /**
   * Adds what is not there yet; what is added is on disk when this returns.
   *
   * @return whether anything was added
   */
  public synchronized boolean append(String about, List<ResultLine> lines) throws IOException {
    if (lines.isEmpty()) {
      return false;
    }
    var path = folders.answers().resolve(about + ".resultat.csv");
    try (var file =
            FileChannel.open(
                path,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        var _ = file.lock()) {
      var there = known.computeIfAbsent(about, _ -> new KnownLines());
      forgetEldest();
      long end = there.catchUp(path, file);
      var text = new StringBuilder(end == 0 ? BYTE_ORDER_MARK : "");
      if (end == 0) {
        FORMAT.printRecord(text, ResultLine.HEADING.toArray());
      }
      boolean added = false;
      for (ResultLine line : lines) {
        if (!there.contains(file, line.id())) {
          FORMAT.printRecord(text, line.values().stream().map(ResultFiles::plain).toArray());
          added = true;
        }
      }
      if (added) {
        write(file, end, text);
        there.catchUp(path, file);
      }
      return added;
    }
  }

  private static void write(FileChannel file, long from, CharSequence text) throws IOException {
    var bytes = ByteBuffer.wrap(text.toString().getBytes(UTF_8));
    for (long at = from; bytes.hasRemaining(); ) {
      at += file.write(bytes, at);
    }
    file.force(false);
  }

  /** On one line, and nothing a spreadsheet would take for a formula: the texts are others'. */
  private static String plain(String value) {
    var line = value.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ");
    return !line.isEmpty() && "=+-@".indexOf(line.charAt(0)) >= 0 ? "'" + line : line;
  }

  private void forgetEldest() {
    while (known.size() > REMEMBERED) {
      known.remove(known.keySet().iterator().next());
    }
  }
}
