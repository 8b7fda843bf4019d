package bindeledd.connector.casework;

import static bindeledd.fuzz.Expect.printable;
import static bindeledd.fuzz.Expect.that;

import bindeledd.connector.ConnectorException;
import bindeledd.connector.Cursor;
import bindeledd.connector.Fuzzed;
import bindeledd.connector.Parcel;
import bindeledd.connector.files.FileNames;
import bindeledd.connector.files.Folders;
import bindeledd.connector.files.Pulled;
import bindeledd.connector.files.ResultFiles;
import bindeledd.fuzz.FuzzTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A line with a name, and any bytes as the file of that name: it is read or refused, put away, and
 * answered, and nothing of ours is called after a person.
 */
final class CaseworkFolderFuzz implements FuzzTarget {

  /** Bytes in a name. */
  private static final int LONGEST = 255;

  private static final UUID PARCEL = UUID.fromString("0190163d-715c-7f3a-8a9b-3c1d5e7f9a0b");

  private final CaseworkFolder folder;
  private final ResultFiles results;
  private final CaseworkProperties properties;

  CaseworkFolderFuzz() throws IOException {
    var root = Files.createTempDirectory("drop-folder");
    folder = new CaseworkFolder(root);
    results = new ResultFiles(new Folders("casework", root, true));
    properties =
        new CaseworkProperties(
            null, null, Duration.ofSeconds(1), root, Duration.ZERO, false, 3, 100, 1000);
  }

  @Override
  public void take(byte[] input) throws IOException {
    int end = 0;
    while (end < input.length && input[end] != '\n') {
      end++;
    }
    var file =
        write(
            Arrays.copyOf(input, end),
            Arrays.copyOfRange(input, Math.min(end + 1, input.length), input.length));
    if (file.isEmpty()) {
      return;
    }
    try {
      pullAndAnswer();
      check(file.get());
    } catch (ConnectorException e) {
      printable(String.valueOf(e.getMessage()));
      that(false, "a file stops nothing: " + e.getMessage());
    } finally {
      folder.clear();
    }
  }

  /** A file system takes almost any bytes for a name. */
  private Optional<Path> write(byte[] name, byte[] content) {
    if (name.length == 0 || name.length > LONGEST || has(name, 0) || has(name, '/')) {
      return Optional.empty();
    }
    var file = folder.incoming(name);
    if (Files.exists(file)) {
      // The folder itself, or the one above.
      return Optional.empty();
    }
    try {
      return Optional.of(Files.write(file, content));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static boolean has(byte[] name, int what) {
    for (byte one : name) {
      if (one == what) {
        return true;
      }
    }
    return false;
  }

  private void pullAndAnswer() {
    var feed = CaseworkFiles.feed(properties, results, System::nanoTime);
    var inbox = new FolderInbox(results, CaseworkConnector.json());
    for (var page : Pulled.pages(feed, Cursor.START)) {
      Fuzzed.page(page, Cursor.START);
      for (var post : page.records()) {
        printable(post.opphav());
        that(FileNames.placeIn(post.opphav()).isPresent(), "a record says which row it was");
        inbox
            .receipts(List.of(new Parcel<>(PARCEL, AnswerSamples.rejected("REF", post.opphav()))))
            .values()
            .forEach(Fuzzed::receipt);
      }
    }
  }

  private void check(Path file) {
    boolean passedOver = Files.exists(file);
    that(folder.in("inn").size() == (passedOver ? 1 : 0), "a file is put away");
    that(
        folder.in("arkiv").size() + folder.in("feil").size() == (passedOver ? 0 : 1),
        "what is read is kept");
    that(passedOver == folder.in("svar").isEmpty(), "what is read is answered");
    folder.in("arkiv").forEach(kept -> printable(kept));
    folder.in("feil").forEach(kept -> printable(kept));
    folder.in("svar").forEach(kept -> printable(kept));
  }
}
