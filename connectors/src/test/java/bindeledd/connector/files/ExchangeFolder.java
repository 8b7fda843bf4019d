package bindeledd.connector.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;

/** The other side of a drop folder: writes files into it and reads what comes back. */
public class ExchangeFolder {

  private final Path root;

  /** A drop folder in a folder that is there. */
  public ExchangeFolder(Path root) {
    this.root = root;
    for (String name : List.of("inn", "arkiv", "feil", "svar", "ut")) {
      try {
        Files.createDirectories(root.resolve(name));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Empties every folder. */
  public void clear() {
    for (String name : List.of("inn", "arkiv", "feil", "svar", "ut")) {
      try (var files = Files.newDirectoryStream(root.resolve(name))) {
        for (Path file : files) {
          Files.deleteIfExists(file);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Begins a file and leaves it half-written, under its final name. */
  public Path dropHalf(String name, byte[] content) {
    try {
      return Files.write(
          root.resolve("inn").resolve(name), Arrays.copyOf(content, content.length / 2));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path root() {
    return root;
  }

  /** Writes a file as a good exporter does: under another name first. */
  public Path drop(String name, byte[] content) {
    try {
      var unfinished = Files.write(root.resolve("inn").resolve("." + name + ".tmp"), content);
      return Files.move(
          unfinished, root.resolve("inn").resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path drop(String name, String content) {
    return drop(name, content.getBytes(UTF_8));
  }

  /** Where a file of that name would be; a name is any bytes, whether or not they are letters. */
  public Path incoming(byte[] name) {
    var address = new StringBuilder(root.resolve("inn").toUri().toString());
    for (byte one : name) {
      address.append("%%%02X".formatted(one));
    }
    return Path.of(URI.create(address.toString()));
  }

  /** The names of the files in a folder, sorted. */
  public List<String> in(String folder) {
    try (var files = Files.list(root.resolve(folder))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of the result file about a file, by heading; none when there is no such file. */
  public List<Map<String, String>> results(String about) {
    var file = root.resolve("svar").resolve(about + ".resultat.csv");
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      var text = Files.readString(file).replaceFirst("^\uFEFF", "");
      var format =
          CSVFormat.Builder.create()
              .setDelimiter(';')
              .setQuote('"')
              .setHeader()
              .setSkipHeaderRecord(true)
              .get();
      try (var lines = format.parse(new java.io.StringReader(text))) {
        return lines.stream().map(line -> line.toMap()).toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every line of every result file that is a receipt, or a row refused. */
  public List<Map<String, String>> allResults() {
    var all = new ArrayList<Map<String, String>>();
    for (String name : in("svar")) {
      if (name.endsWith(".resultat.csv")) {
        all.addAll(results(name.replace(".resultat.csv", "")));
      }
    }
    return all;
  }
}
