package bindeledd.connector.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import bindeledd.connector.Parcel;
import bindeledd.connector.Receipt;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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

  /** What a message is as lines, and where in what file the record came that it is about. */
  public interface Form<M> {
    String origin(M message);

    List<ResultLine> lines(Parcel<M> parcel, long row);
  }

  /**
   * Puts each message beside the file its record came in: one addition a file, however many they
   * are.
   *
   * @param others where a message goes whose record came in no file
   */
  public <M> Map<UUID, Receipt> answer(List<Parcel<M>> parcels, Form<M> form, String others) {
    var byFile = new LinkedHashMap<String, Map<UUID, List<ResultLine>>>();
    for (Parcel<M> parcel : parcels) {
      var place =
          FileNames.placeIn(form.origin(parcel.content()))
              .filter(FileNames.Place::canBeNamed)
              .orElse(new FileNames.Place(others, 0));
      byFile
          .computeIfAbsent(place.file(), _ -> new LinkedHashMap<>())
          .put(parcel.id(), form.lines(parcel, place.row()));
    }
    var receipts = new LinkedHashMap<UUID, Receipt>();
    try {
      folders.prepare();
      for (var file : byFile.entrySet()) {
        var added =
            append(file.getKey(), file.getValue().values().stream().flatMap(List::stream).toList());
        file.getValue()
            .forEach(
                (id, lines) ->
                    receipts.put(id, receipt(id, lines.stream().anyMatch(added::contains))));
      }
    } catch (IOException e) {
      throw folders.unavailable(e);
    }
    return receipts;
  }

  private static Receipt receipt(UUID id, boolean added) {
    return added ? new Receipt.Accepted(id.toString()) : new Receipt.Duplicate(id.toString());
  }

  /**
   * Adds what is not there yet; what is added is on disk when this returns.
   *
   * @return what was added
   */
  public synchronized Set<ResultLine> append(String about, List<ResultLine> lines)
      throws IOException {
    if (lines.isEmpty()) {
      return Set.of();
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
      var added = new HashSet<ResultLine>();
      for (ResultLine line : lines) {
        if (!there.contains(file, line.id())) {
          FORMAT.printRecord(text, line.values().stream().map(ResultFiles::plain).toArray());
          added.add(line);
        }
      }
      if (!added.isEmpty()) {
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
