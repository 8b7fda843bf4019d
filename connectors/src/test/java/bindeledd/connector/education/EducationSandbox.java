package bindeledd.connector.education;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import bindeledd.connector.Port;
import bindeledd.connector.Port.Feed;
import bindeledd.connector.Sandbox;
import bindeledd.connector.files.ExchangeFolder;
import bindeledd.model.SyntheticNumbers;
import bindeledd.schema.education.PifuItem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * An adult education system, played: keeps a school, exports it in full, what has changed, or one
 * message, and reads what is answered. It can export badly, too.
 */
public final class EducationSandbox implements Sandbox {

  /** Ways in which an export goes wrong. */
  public enum Mistake {
    CUT {
      @Override
      byte[] make(byte[] file) {
        return Arrays.copyOf(file, file.length - file.length / 3);
      }
    },
    WRONG_ENCODING {
      @Override
      byte[] make(byte[] file) {
        return new String(file, UTF_8).getBytes(ISO_8859_1);
      }
    },
    DOCTYPE {
      @Override
      byte[] make(byte[] file) {
        return replaced(
            file, "<enterprise", "<!DOCTYPE enterprise [<!ENTITY e \"e\">]><enterprise");
      }
    },
    IMPOSSIBLE_DATES {
      @Override
      byte[] make(byte[] file) {
        return replaced(file, "-03-31", "-02-30");
      }
    },
    UNKNOWN_COURSE {
      @Override
      byte[] make(byte[] file) {
        return replaced(file, "\"NORSK\"", "\"LATIN\"");
      }
    },
    NOT_PIFU {
      @Override
      byte[] make(byte[] file) {
        return replaced(file, "enterprise", "personer");
      }
    };

    abstract byte[] make(byte[] file);

    private static byte[] replaced(byte[] file, String text, String with) {
      return new String(file, UTF_8).replace(text, with).getBytes(UTF_8);
    }
  }

  private final PifuFile.Dialect dialect;
  private final ExchangeFolder folder;
  private School school;
  private LocalDateTime now = LocalDateTime.of(2026, 4, 7, 6, 0);

  /** With a drop folder of its own, speaking PIFU-IMS. */
  public EducationSandbox() {
    this(temporary(), PifuFile.Dialect.PIFU);
  }

  /** With that folder as its drop folder. */
  public EducationSandbox(Path root, PifuFile.Dialect dialect) {
    this.dialect = dialect;
    folder = new ExchangeFolder(root);
    school = new School(dialect);
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("education");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public ExchangeFolder folder() {
    return folder;
  }

  public School school() {
    return school;
  }

  /** The time by its clock, as its files say they were made. */
  public void now(LocalDateTime time) {
    now = time;
  }

  /** Exports everything. */
  public void full(String name) {
    folder.drop(name, file("full", school.all()));
  }

  /** Exports what has changed since the last export. */
  public void delta(String name) {
    folder.drop(name, file("delta", school.changes()));
  }

  /** The same, as one message of the moment. */
  public void message(String name) {
    folder.drop(name, file("event", school.changes()));
  }

  /** Exports everything, badly. */
  public void spoilt(String name, Mistake mistake) {
    folder.drop(name, mistake.make(file("full", school.all())));
  }

  private byte[] file(String type, List<PifuItem> items) {
    return PifuFile.of(dialect, School.SOURCE, type, now.toString(), items);
  }

  /** Every line it was answered with. */
  public List<Map<String, String>> answers() {
    return folder.allResults();
  }

  @Override
  public URI url() {
    return folder.root().toUri();
  }

  @Override
  public void clear() {
    folder.clear();
    school = new School(dialect);
  }

  @Override
  public int effects() {
    return (int)
        folder.allResults().stream().map(line -> line.get("id").split(":")[0]).distinct().count();
  }

  @Override
  public void fill(Feed<?> feed, int records) {
    clear();
    var numbers = new SyntheticNumbers(records);
    for (int i = 0; i < records; i++) {
      school.enrols(
          "elev-" + i,
          EducationSamples.GIVEN,
          EducationSamples.FAMILY,
          "1990-01-01",
          i == 0 ? EducationSamples.NUMBER : numbers.birthNumber());
    }
    full("uttrekk.xml");
  }

  @Override
  public Speech speaks(Port port) {
    return Speech.FILES;
  }

  @Override
  public void close() {}
}
