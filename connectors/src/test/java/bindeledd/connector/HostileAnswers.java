package bindeledd.connector;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import bindeledd.fuzz.FuzzTargets;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A process of its own, with the adapter's heap, whose parsers are given answers as large as they
 * take and made to grow: many small things, or one that never ends. Each is held to its promises as
 * when it is fuzzed; prints the name of each that kept them.
 */
final class HostileAnswers {

  /** How many there are. */
  static final int NUMBER = all().size();

  private static final int MEBIBYTE = 1024 * 1024;

  /** What {@code Limits} let through, and a little less: the answer must be read to be refused. */
  private static final int LARGE = 32 * MEBIBYTE - 1024;

  private static final int NIRS = 8 * MEBIBYTE - 1024;

  private HostileAnswers() {}

  public static void main(String[] arguments) throws Exception {
    var targets = new LinkedHashMap<String, FuzzTargets.Found>();
    FuzzTargets.in(Path.of("").toAbsolutePath()).forEach(found -> targets.put(found.name(), found));
    for (var answer : all().entrySet()) {
      var name = answer.getKey().split(": ")[0];
      var target = targets.get(name).make();
      long start = System.nanoTime();
      target.take(answer.getValue().bytes());
      System.out.println(answer.getKey() + " " + (System.nanoTime() - start) / 1_000_000 + " ms");
    }
  }

  /**
   * An answer that grows in one place.
   *
   * @param again what stands there again and again
   */
  private record Growing(String before, String again, String after, int size) {

    byte[] bytes() {
      var out = new ByteArrayOutputStream(size + 1024);
      out.writeBytes(before.getBytes(ISO_8859_1));
      byte[] one = again.getBytes(ISO_8859_1);
      while (out.size() + one.length + after.length() < size) {
        out.writeBytes(one);
      }
      out.writeBytes(after.getBytes(ISO_8859_1));
      return out.toByteArray();
    }
  }

  private static Map<String, Growing> all() {
    var all = new LinkedHashMap<String, Growing>();
    String page = "{\"neste\":\"1\",\"flere\":false,\"saksposter\":[";
    json(all, "casework-feed: empty objects", page, "{},", "{}]}");
    json(all, "casework-feed: records of one field", page, "{\"a\":1},", "{}]}");
    json(all, "casework-feed: lists", page, "[],", "[]]}");
    json(all, "casework-feed: fields in a record", page + "{", "\"\":{},", "\"x\":1}]}");
    json(all, "casework-feed: nothing but space", page, " ", "]}");
    json(all, "casework-feed: one text", page + "{\"a\":\"", "x", "\"}]}");
    json(all, "casework-feed: depth", page, "[", "");
    json(all, "casework-answer: reasons", "422\n\n{\"feil\":[", "{},", "{}]}");
    String many = "{\"svar\":[";
    json(all, "casework-settlement-answer: empty answers", many, "{},", "{}]}");
    json(all, "casework-settlement-answer: ids", many, "{\"id\":\"1\"},", "{}]}");
    json(all, "folkeregister-archive: empty names", "{\"navn\":[", "{},", "{}]}");
    json(
        all,
        "folkeregister-archive: empty changes",
        "{}\n%%%%\n{\"hendelse\":{\"egenskapshendelse\":[",
        "{},",
        "{}]}}");
    json(all, "folkeregister-events: empty objects", "[", "{},", "{}]");
    json(all, "folkeregister-events: half events", "[", "{\"sekvensnummer\":99},", "{}]");
    json(all, "folkeregister-events: unknown fields", "[{\"a\":[", "{},", "{}]}]");
    json(all, "folkeregister-events: nulls", "[", "null,", "null]");
    json(all, "folkeregister-events: error page", "400\n\n<a>", "<b/>", "</a>");
    json(all, "folkeregister-events: error text", "500\n\n{\"kode\":\"", "x", "\"}");
    json(all, "folkeregister-events: page for people", "403\n\n<html>", "support id ", "</html>");
    json(
        all,
        "folkeregister-extract: batch",
        "7\n%%%%\n{\"jobbId\":\"j\"}\n%%%%\n{\"a\":[",
        "{},",
        "1]}");
    json(all, "folkeregister-persons: empty look-ups", "{\"oppslag\":[", "{},", "{}]}");
    String person = "{\"oppslag\":[{\"folkeregisterperson\":{\"navn\":[";
    json(all, "folkeregister-persons: empty names", person, "{},", "{}]}}]}");
    String unknown = "{\"oppslag\":[{\"folkeregisterperson\":{\"noe\":[";
    json(all, "folkeregister-persons: unknown elements", unknown, "{},", "{}]}}]}");
    json(all, "folkeregister-duf: empty names", "{\"navn\":[", "{},", "{}]}");
    all.put(
        "maskinporten: unknown fields", new Growing("{\"a\":[", "{},", "{}]}", MEBIBYTE - 1024));
    String soap = "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>";
    String receipts = soap + "<hentKvitteringerSvar xmlns=\"urn:bindeledd:nir:v1\">";
    all.put("nir-receipts: empty elements", new Growing(receipts, "<a/>", "", NIRS));
    all.put("nir-receipts: one element", new Growing(receipts + "<a", " ", "", NIRS));
    all.put("nir-receipts: one comment", new Growing(receipts + "<!--", "x", "", NIRS));
    all.put("nir-receipts: depth", new Growing(receipts, "<a>", "", NIRS));
    all.put("nir-receipts: headers", new Growing(soap.replace("Body", "Header"), "<a/>", "", NIRS));
    all.put("nir-receipts: attributes", new Growing(receipts + "<a", " b=\"\"", "/>", NIRS));
    return all;
  }

  private static void json(
      Map<String, Growing> all, String name, String before, String again, String after) {
    all.put(name, new Growing(before, again, after, LARGE));
  }
}
