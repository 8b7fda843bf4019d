package bindeledd.connector.casework;

import static bindeledd.fuzz.Expect.printable;
import static bindeledd.fuzz.Expect.that;
import static java.nio.charset.StandardCharsets.UTF_8;

import bindeledd.connector.Cursor;
import bindeledd.connector.Fuzzed;
import bindeledd.connector.Parcel;
import bindeledd.fuzz.FuzzTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

/**
 * A line with a name, and any bytes as the file of that name: it is read or refused, put away, and
 * answered, and nothing of ours is called after a person.
 */
final class CaseworkFolderFuzz implements FuzzTarget {

  private static final UUID PARCEL = UUID.fromString("0190163d-715c-7f3a-8a9b-3c1d5e7f9a0b");

  private final CaseworkFolder folder;
  private final ResultFiles results;
  private final CaseworkProperties properties;

  CaseworkFolderFuzz() throws IOException {
    var root = Files.createTempDirectory("drop-folder");
    folder = new CaseworkFolder(root);
    results = new ResultFiles(new Folders(root));
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
    var name = new String(input, 0, end, UTF_8);
    if (!write(
        name, java.util.Arrays.copyOfRange(input, Math.min(end + 1, input.length), input.length))) {
      return;
    }
    try {
      pullAndAnswer();
      check(name);
    } finally {
      folder.clear();
    }
  }

  /** Not every text can be the name of a file. */
  private boolean write(String name, byte[] content) {
    if (name.isEmpty() || name.contains("/") || name.getBytes(UTF_8).length > 255) {
      return false;
    }
    try {
      Path in = folder.root().resolve("inn");
      Path file = in.resolve(name);
      if (!in.equals(file.normalize().getParent())) {
        return false;
      }
      Files.write(file, content);
      return true;
    } catch (IOException | InvalidPathException e) {
      return false;
    }
  }

  private void pullAndAnswer() {
    var feed = new DropFolder(properties, results, System::nanoTime);
    var inbox = new FolderInbox(results, CaseworkConnector.json());
    for (var page : Pulled.pages(feed, Cursor.START)) {
      Fuzzed.page(page, Cursor.START);
      for (var post : page.records()) {
        printable(post.opphav());
        that(FileNames.placeIn(post.opphav()).isPresent(), "a record says which row it was");
        Fuzzed.receipt(
            inbox.receipt(new Parcel<>(PARCEL, AnswerSamples.rejected("REF", post.opphav()))));
      }
    }
  }

  private void check(String name) {
    var left = folder.in("inn");
    boolean passedOver = left.contains(name);
    that(left.size() == (passedOver ? 1 : 0), "a file is put away");
    that(
        folder.in("arkiv").size() + folder.in("feil").size() == (passedOver ? 0 : 1),
        "what is read is kept");
    that(passedOver == folder.in("svar").isEmpty(), "what is read is answered");
    folder.in("arkiv").forEach(kept -> printable(kept));
    folder.in("feil").forEach(kept -> printable(kept));
    folder.in("svar").forEach(kept -> printable(kept));
  }
}
