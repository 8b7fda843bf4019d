package bindeledd.connector.casework;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import bindeledd.connector.Cursor;
import bindeledd.connector.Parcel;
import bindeledd.connector.files.DropFolder;
import bindeledd.connector.files.Folders;
import bindeledd.connector.files.Pulled;
import bindeledd.connector.files.ResultFiles;
import bindeledd.schema.casework.Sakspost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;

/**
 * Names that a file system allows and a program may not expect. As a process of its own it reads
 * and answers a file of each, in the locale it is started in, and prints what became of them.
 */
final class OddNames {

  static final String TAKEN = "1 record, kept in arkiv, answered, nothing left";

  private static final int LONGEST = 255;

  private OddNames() {}

  public static void main(String[] arguments) throws IOException {
    for (byte[] name : all()) {
      System.out.println(take(Path.of(arguments[0]), name));
    }
  }

  static List<byte[]> all() {
    return List.of(
        longest("", "x", ".csv"),
        longest("", "ø", ".csv"),
        longest("te", "\uFFFD", " d 7.csv"),
        longest("\u0003", "\n", ".csv"),
        longest("", "5", ".csv"),
        noLetters(),
        "vår liste, æøå.csv".getBytes(UTF_8),
        "vår liste, æøå.csv".getBytes(ISO_8859_1),
        "100%C3%A5 #1?.csv".getBytes(UTF_8),
        " .csv".getBytes(UTF_8));
  }

  /** As many of the middle as there is room for. */
  private static byte[] longest(String start, String middle, String end) {
    int room = LONGEST - (start + end).getBytes(UTF_8).length;
    return (start + middle.repeat(room / middle.getBytes(UTF_8).length) + end).getBytes(UTF_8);
  }

  private static byte[] noLetters() {
    byte[] name = longest("", "x", ".csv");
    for (int i = 0; i < name.length - 4; i++) {
      name[i] = (byte) (0x80 + i % 0x80);
    }
    return name;
  }

  /** Reads a file of that name, answers its record, and says what there is afterwards. */
  static String take(Path root, byte[] name) throws IOException {
    var folder = new CaseworkFolder(root);
    folder.clear();
    Files.writeString(folder.incoming(name), "type;fnr\nDELTAKER;1\n");
    var results = new ResultFiles(new Folders("casework", root, true));
    var inbox = new FolderInbox(results, CaseworkConnector.json());
    var records = Pulled.records(Pulled.pages(feed(root, results), Cursor.START));
    for (var record : records) {
      inbox.receipts(
          List.of(new Parcel<>(UUID.randomUUID(), AnswerSamples.accepted("REF", record.opphav()))));
    }
    return String.join(
        ", ",
        records.size() + " record",
        folder.in("arkiv").size() == 1 ? "kept in arkiv" : "not in arkiv",
        folder.in("svar").size() == 1 && folder.allResults().size() == 2
            ? "answered"
            : "unanswered",
        folder.in("inn").isEmpty() ? "nothing left" : "something left");
  }

  static DropFolder<SortedMap<String, String>, Sakspost> feed(Path root, ResultFiles results) {
    var properties =
        new CaseworkProperties(
            null, null, Duration.ofSeconds(1), root, Duration.ZERO, false, 5, 4000, 65536);
    return CaseworkFiles.feed(properties, results, System::nanoTime);
  }
}
