package bindeledd.connector.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Optional;

/**
 * A file in the in-folder, as it was when looked at.
 *
 * @param key what tells it from every other, and from itself before it was written to
 */
public record Arrival(Path path, long size, FileTime changed, String key) {

  static final Comparator<Arrival> OLDEST_FIRST =
      Comparator.comparing(Arrival::changed).thenComparing(Arrival::name);

  /** It, if it is there and a file. */
  static Optional<Arrival> at(Path path) throws IOException {
    BasicFileAttributes seen;
    try {
      seen = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (java.nio.file.NoSuchFileException e) {
      return Optional.empty();
    }
    if (!seen.isRegularFile()) {
      return Optional.empty();
    }
    var identity =
        path.getFileName()
            + "|"
            + seen.size()
            + "|"
            + seen.lastModifiedTime().toInstant()
            + "|"
            + seen.fileKey();
    return Optional.of(
        new Arrival(
            path, seen.size(), seen.lastModifiedTime(), Letters.of(identity.getBytes(UTF_8))));
  }

  /** Its name as the sender gave it, which may hold anything. */
  public String name() {
    return path.getFileName().toString();
  }

  /** The name as we write it. */
  String ourName() {
    return FileNames.of(path);
  }
}
