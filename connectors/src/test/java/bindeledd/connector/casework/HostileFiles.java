package bindeledd.connector.casework;

import static java.nio.charset.StandardCharsets.UTF_8;

import bindeledd.connector.Cursor;
import bindeledd.connector.files.DropFolder;
import bindeledd.connector.files.Folders;
import bindeledd.connector.files.ResultFiles;
import bindeledd.schema.casework.Sakspost;
import bindeledd.schema.casework.Sakstype;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A process of its own, with a small heap, that is given files made to break it, one after another
 * in one folder, and tells what became of each: {@code name records {code=count} seconds}.
 */
final class HostileFiles {

  private static final int MEBIBYTE = 1024 * 1024;
  private static final int LARGE = 200;
  private static final int MILLION = 1_000_000;

  /** What writes a file. */
  private interface Writer {
    void write(OutputStream out) throws IOException;
  }

  private final CaseworkFolder folder;
  private final DropFolder<SortedMap<String, String>, Sakspost> feed;
  private Cursor cursor = Cursor.START;

  private HostileFiles(Path root) {
    folder = new CaseworkFolder(root);
    var properties =
        new CaseworkProperties(
            null, null, Duration.ofSeconds(1), root, Duration.ZERO, false, 500, 4000, 65536);
    feed =
        CaseworkFiles.feed(
            properties, new ResultFiles(new Folders("casework", root, true)), System::nanoTime);
  }

  public static void main(String[] arguments) throws IOException {
    var files = new HostileFiles(Path.of(arguments[0]));
    for (var file : all().entrySet()) {
      files.attempt(file.getKey(), file.getValue());
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
    long answered = lines(folder.root().resolve("svar").resolve(name + ".resultat.csv")) - 1;
    System.out.println(
        String.join(
            " ",
            name,
            Long.toString(records),
            codes.toString().replace(" ", ""),
            "kept=" + kept,
            "answered=" + answered,
            seconds + "s"));
    folder.clear();
  }

  private static long lines(Path file) throws IOException {
    try (var lines = Files.lines(file)) {
      return lines.count();
    }
  }

  private static Map<String, Writer> all() {
    var good = SakspostSamples.of(Sakstype.KONTRAKT, 1);
    var csv = SakspostFiles.csv(List.of(good)).split("\r\n");
    var heading = csv[0] + "\n";
    var row = csv[1] + "\n";
    var post = SakspostFiles.xml(List.of(good)).replaceFirst("(?s)^.*?<kontrakt", "<kontrakt");
    var end = post.replaceFirst("(?s)^.*</kontrakt>", "");
    var element = post.substring(0, post.length() - end.length());
    var files = new LinkedHashMap<String, Writer>();
    files.put(
        "one-line.csv",
        out -> {
          write(out, heading + row);
          fill(out, 'x');
          write(out, "\n" + row);
        });
    files.put(
        "open-quote.csv",
        out -> {
          write(out, heading + row + "\"");
          fill(out, 'x');
        });
    files.put(
        "million-rows.csv",
        out -> {
          write(out, heading);
          for (int i = 0; i < MILLION; i++) {
            write(out, row);
          }
        });
    files.put(
        "bad-rows.csv",
        out -> {
          write(out, heading);
          for (int i = 0; i < MILLION / 10; i++) {
            write(out, "KONTRAKT;bare to\n");
          }
          write(out, row);
        });
    files.put(
        "long-field.xml",
        out -> {
          write(out, "<saksposter><kontrakt><dato>");
          fill(out, '1');
          write(out, "</dato></kontrakt>" + element + "</saksposter>");
        });
    files.put(
        "long-attribute.xml",
        out -> {
          write(out, "<saksposter>" + element + "<kontrakt a=\"");
          fill(out, 'x');
          write(out, "\"/></saksposter>");
        });
    files.put(
        "long-comment.xml",
        out -> {
          write(out, "<saksposter>" + element + "<!--");
          fill(out, 'x');
          write(out, "--></saksposter>");
        });
    files.put(
        "long-name.xml",
        out -> {
          write(out, "<saksposter>" + element + "<");
          fill(out, 'x');
          write(out, "/></saksposter>");
        });
    files.put(
        "million-entities.xml",
        out -> {
          write(out, "<!DOCTYPE saksposter [");
          for (int i = 0; i < MILLION; i++) {
            write(out, "<!ENTITY e" + i + " \"" + (i == 0 ? "x" : "&e" + (i - 1) + ";") + "\">");
          }
          write(out, "]><saksposter><kontrakt><dato>&e999999;</dato></kontrakt></saksposter>");
        });
    files.put(
        "laughs.xml",
        out -> {
          write(out, "<!DOCTYPE saksposter [<!ENTITY a0 \"ha\">");
          for (int i = 1; i < 30; i++) {
            write(out, "<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
          }
          write(out, "]><saksposter><kontrakt><dato>&a29;</dato></kontrakt></saksposter>");
        });
    files.put(
        "deep.xml",
        out -> {
          write(out, "<saksposter>" + element);
          for (int i = 0; i < MILLION; i++) {
            write(out, "<kontrakt>");
          }
        });
    files.put(
        "million-posts.xml",
        out -> {
          write(out, "<saksposter>");
          for (int i = 0; i < MILLION / 4; i++) {
            write(out, element);
          }
          write(out, "</saksposter>");
        });
    files.put(
        "long-text.json",
        out -> {
          write(
              out,
              "[" + SakspostFiles.json(List.of(good)).replaceAll("^\\[|]$", "") + ",{\"fnr\":\"");
          fill(out, 'x');
          write(out, "\"}]");
        });
    files.put(
        "white.json",
        out -> {
          write(out, "[");
          fill(out, ' ');
          write(out, "]");
        });
    files.put(
        "deep.json",
        out -> {
          write(out, "[{\"fnr\":");
          for (int i = 0; i < MILLION; i++) {
            write(out, "[");
          }
        });
    files.put("good.csv", out -> write(out, heading + row));
    return files;
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
