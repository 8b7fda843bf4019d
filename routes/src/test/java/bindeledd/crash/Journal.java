package bindeledd.crash;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * A system's memory: every act is written down before it has its effect, so that the system is the
 * same again after it was killed. What SIGKILL cuts short is a line without an end, and such an act
 * never happened.
 */
final class Journal implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final FileChannel file;
  private long last;

  private Journal(FileChannel file) {
    this.file = file;
  }

  /** Opens it and hands over all that is written there, oldest first. */
  static Journal open(Path path, Consumer<Act> replay) throws IOException {
    var journal =
        new Journal(
            FileChannel.open(
                path,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE));
    journal.cutTheUnfinished();
    try (var lines = Files.lines(path)) {
      lines.forEach(
          line -> {
            Act act = read(line);
            journal.last = Math.max(journal.last, act.no());
            replay.accept(act);
          });
    }
    return journal;
  }

  private void cutTheUnfinished() throws IOException {
    long end = file.size();
    var one = ByteBuffer.allocate(1);
    while (end > 0) {
      file.read(one.clear(), end - 1);
      if (one.get(0) == '\n') {
        break;
      }
      end--;
    }
    file.truncate(end).position(end);
  }

  /** The last of the world's doings that is written down. */
  long last() {
    return last;
  }

  void write(Act act) {
    try {
      var line =
          ByteBuffer.wrap((JSON.writeValueAsString(act) + "\n").getBytes(StandardCharsets.UTF_8));
      while (line.hasRemaining()) {
        file.write(line);
      }
      last = Math.max(last, act.no());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Act read(String line) {
    try {
      return JSON.readValue(line, Act.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String line(Act act) {
    try {
      return JSON.writeValueAsString(act);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
