package bindeledd.connector.education;

import static java.nio.charset.StandardCharsets.UTF_8;

import bindeledd.connector.Cursor;
import bindeledd.connector.files.DropFolder;
import bindeledd.connector.files.ExchangeFolder;
import bindeledd.connector.files.Folders;
import bindeledd.connector.files.ResultFiles;
import bindeledd.model.SyntheticNumbers;
import bindeledd.schema.education.PifuItem;
import bindeledd.schema.education.PifuItem.Absence;
import bindeledd.schema.education.PifuItem.Group;
import bindeledd.schema.education.PifuItem.Hours;
import bindeledd.schema.education.PifuItem.Role;
import bindeledd.schema.education.PifuItem.Teaching;
import bindeledd.schema.education.PifuItem.Timeframe;
import bindeledd.schema.education.PifuPost;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A process of its own, with a small heap, that reads exports made to fill it, one after another,
 * and tells what became of each: {@code name records {code=count} kept seconds}.
 */
final class LargeExports {

  private static final int MEBIBYTE = 1024 * 1024;
  private static final int LARGE = 200;
  private static final int PERSONS = 50_000;

  /** What writes a file. */
  private interface Writer {
    void write(OutputStream out) throws IOException;
  }

  private final ExchangeFolder folder;
  private final DropFolder<PifuRows.Found, PifuPost> feed;
  private Cursor cursor = Cursor.START;

  private LargeExports(Path root) {
    folder = new ExchangeFolder(root);
    feed =
        EducationConnector.feed(
            new EducationProperties(root, Duration.ZERO, false, 500, 4000, 262_144),
            new ResultFiles(new Folders("education", root, false)),
            System::nanoTime);
  }

  public static void main(String[] arguments) throws IOException {
    var exports = new LargeExports(Path.of(arguments[0]));
    for (var file : all().entrySet()) {
      exports.attempt(file.getKey(), file.getValue());
    }
  }

  private void attempt(String name, Writer writer) throws IOException {
    var unfinished = folder.root().resolve("inn").resolve("." + name);
    try (var out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
      writer.write(out);
    }
    Files.move(unfinished, unfinished.resolveSibling(name));
    long start = System.nanoTime();
    long records = 0;
    var codes = new TreeMap<String, Integer>();
    boolean news = true;
    while (news) {
      var page = feed.pull(cursor);
      records += page.records().size();
      page.unreadable().forEach(bad -> codes.merge(bad.code(), 1, Integer::sum));
      news = !page.next().equals(cursor);
      cursor = page.next();
    }
    long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
    long kept = folder.in("arkiv").size() + folder.in("feil").size();
    System.out.println(
        String.join(
            " ",
            name,
            Long.toString(records),
            codes.toString().replace(" ", ""),
            "kept=" + kept,
            seconds + "s"));
    folder.clear();
  }

  private static Map<String, Writer> all() {
    var files = new LinkedHashMap<String, Writer>();
    files.put("full.xml", LargeExports::full);
    files.put("one-membership.xml", LargeExports::oneMembership);
    files.put(
        "large-person.xml",
        out -> {
          write(out, "<enterprise><person><sourcedid><id>a</id></sourcedid>");
          for (int i = 0; i < MEBIBYTE; i++) {
            write(out, "<tel teltype=\"1\">+4799900099</tel>");
          }
          write(out, "</person><person><sourcedid><id>b</id></sourcedid></person></enterprise>");
        });
    files.put(
        "large-text.xml",
        out -> {
          write(out, "<enterprise><person><sourcedid><id>");
          fill(out, 'x');
          write(
              out,
              "</id></sourcedid></person><person><sourcedid><id>b</id></sourcedid></person>"
                  + "</enterprise>");
        });
    files.put(
        "large-attribute.xml",
        out -> {
          write(out, "<enterprise><person recstatus=\"");
          fill(out, 'x');
          write(out, "\"/></enterprise>");
        });
    files.put(
        "deep.xml",
        out -> {
          write(out, "<enterprise>");
          for (int i = 0; i < MEBIBYTE; i++) {
            write(out, "<person>");
          }
        });
    files.put(
        "bad-persons.xml",
        out -> {
          write(out, "<enterprise>");
          for (int i = 0; i < PERSONS; i++) {
            write(out, "<person/>");
          }
          write(out, "</enterprise>");
        });
    return files;
  }

  /** Persons, and then each of them in a group with hours and absence. */
  private static void full(OutputStream out) {
    var numbers = new SyntheticNumbers(50);
    try (var file =
        new PifuFile(out, PifuFile.Dialect.PIFU, School.SOURCE, "full", "2026-04-07T06:00:00")) {
      for (int i = 0; i < PERSONS; i++) {
        file.add(
            new PifuItem.Person(
                List.of(School.key("elev-" + i)),
                List.of(numbers.dufNumber().digits()),
                "Kvistholmen",
                "Zemfira",
                "1990-01-02"));
      }
      for (int i = 0; i < PERSONS / 25; i++) {
        file.add(
            new Group(
                List.of(School.key("norsk-" + i)),
                List.of("undervisningsgruppe"),
                Timeframe.NONE,
                new Teaching("NORSK", "no", "1")));
      }
      for (int i = 0; i < PERSONS; i++) {
        file.add(role("norsk-" + i / 25, "elev-" + i));
      }
    }
  }

  private static void oneMembership(OutputStream out) {
    try (var file =
        new PifuFile(out, PifuFile.Dialect.FLYVO, School.SOURCE, "full", "2026-04-07T06:00:00")) {
      for (int i = 0; i < PERSONS; i++) {
        file.add(role("skolen", "elev-" + i));
      }
    }
  }

  private static Role role(String group, String learner) {
    var march = new Timeframe("2026-03-01", "2026-03-31", "");
    return new Role(
        School.key(group),
        School.key(learner),
        "",
        "01",
        true,
        Timeframe.NONE,
        Teaching.NONE,
        List.of(
            new Absence("aggregate", "hours", "valid", march, "2"),
            new Absence("aggregate", "days", "invalid", march, "1")),
        List.of(new Hours("", Teaching.NONE, "2026-03-01", "2026-03-31", "40", "")),
        List.of());
  }

  private static void fill(OutputStream out, char with) throws IOException {
    var mebibyte = String.valueOf(with).repeat(MEBIBYTE).getBytes(UTF_8);
    for (int i = 0; i < LARGE; i++) {
      out.write(mebibyte);
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(UTF_8));
  }
}
