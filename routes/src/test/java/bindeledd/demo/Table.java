package bindeledd.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The demo's one table: what became of the records of each flow, and why. */
final class Table {

  private static final Map<String, List<String>> INWARD = new LinkedHashMap<>();

  static {
    INWARD.put("case-records-in", List.of("casework.records", "casework.files"));
    INWARD.put("population-events-in", List.of("folkeregister.events"));
    INWARD.put("population-refresh", List.of("population-refresh"));
    INWARD.put("training-records-in", List.of("education.files"));
    INWARD.put("settlements-in", List.of("imdinett.settlements"));
    INWARD.put("housing-decisions-in", List.of("husbanken.digisos", "husbanken"));
    INWARD.put("grant-lines-in", List.of("tilskudd.grant-lines", "tilskudd.extra-decisions"));
    INWARD.put("bank-postings-in", List.of("tilskudd.bank-postings"));
    INWARD.put("nir-receipts-in", List.of("nir.receipts"));
  }

  /** The flows outward that the half year is to move something on. */
  private static final List<String> OUTWARD =
      List.of(
          "programme-to-nir",
          "training-to-nir",
          "settlement-to-imdinett",
          "application-to-husbanken",
          "extra-grant-to-tilskudd",
          "change-request-to-tilskudd",
          "claim-to-helsedirektoratet",
          "person-to-casework",
          "housing-to-casework",
          "grant-to-casework",
          "settlement-to-casework",
          "receipt-to-casework",
          "receipt-to-education",
          "receipt-to-tilskudd");

  private Table() {}

  /** The flows that moved nothing: what is not played is not shown to work. */
  static List<String> idle(JsonNode report) {
    var idle = new ArrayList<String>();
    INWARD.forEach(
        (flow, sources) -> {
          if (entered(flow, sources, report) == 0) {
            idle.add(flow + ": nothing came in");
          }
        });
    var flows = outward(report);
    for (String flow : OUTWARD) {
      if (count(flows.getOrDefault(flow, Map.of()), "SETTLED") == 0) {
        idle.add(flow + ": nothing was settled");
      }
    }
    return idle;
  }

  private static long entered(String flow, List<String> sources, JsonNode report) {
    long entered = 0;
    for (JsonNode row : report.path("arrivals")) {
      if (sources.contains(row.path("source").asText())) {
        entered += row.path("entered").asLong();
      }
    }
    for (JsonNode feed : report.path("feeds")) {
      if (flow.equals("nir-receipts-in") && sources.contains(feed.path("feed").asText())) {
        // Answers are noted on their deliveries and are no entries; NIR numbers them from 1.
        entered = feed.path("cursor").asLong();
      }
    }
    return entered;
  }

  static void print(JsonNode report, int doubled, PrintStream out) {
    out.printf(
        "%-22s %8s %8s %8s %7s %7s %7s  %s%n",
        "flow", "entered", "settled", "rejected", "parked", "waiting", "retried", "reasons");
    INWARD.forEach((flow, sources) -> inward(flow, sources, report, out));
    outward(report).forEach((flow, counts) -> outward(flow, counts, report, out));
    out.printf("doubled: %d%n", doubled);
  }

  private static void inward(String flow, List<String> sources, JsonNode report, PrintStream out) {
    long stopped = 0;
    long repeated = 0;
    long unreadable = 0;
    for (JsonNode row : report.path("arrivals")) {
      if (sources.contains(row.path("source").asText())) {
        stopped += row.path("stopped").asLong();
        repeated += row.path("repeated").asLong();
        unreadable += row.path("unreadable").asLong();
      }
    }
    var reasons = new ArrayList<String>();
    add(reasons, stopped, "stopped at the door");
    add(reasons, unreadable, "not readable, kept");
    add(reasons, repeated, "known before");
    row(out, flow, entered(flow, sources, report), 0, stopped + unreadable, 0, 0, 0, reasons);
  }

  private static Map<String, Map<String, long[]>> outward(JsonNode report) {
    Map<String, Map<String, long[]>> flows = new TreeMap<>();
    for (JsonNode row : report.path("deliveries")) {
      flows
          .computeIfAbsent(row.path("route").asText(), route -> new TreeMap<>())
          .put(
              row.path("state").asText(),
              new long[] {row.path("deliveries").asLong(), row.path("attempts").asLong()});
    }
    return flows;
  }

  private static void outward(
      String flow, Map<String, long[]> counts, JsonNode report, PrintStream out) {
    long all = counts.values().stream().mapToLong(count -> count[0]).sum();
    long attempts = counts.values().stream().mapToLong(count -> count[1]).sum();
    long waiting = count(counts, "DUE") + count(counts, "SENT");
    var reasons = new ArrayList<String>();
    for (JsonNode cause : report.path("causes")) {
      if (cause.path("route").asText().equals(flow)) {
        add(
            reasons,
            cause.path("attempts").asLong(),
            cause.path("outcome").asText().toLowerCase(java.util.Locale.ROOT)
                + " "
                + cause.path("cause").asText());
      }
    }
    row(
        out,
        flow,
        all,
        count(counts, "SETTLED"),
        count(counts, "REJECTED"),
        count(counts, "PARKED"),
        waiting,
        Math.max(0, attempts - (all - waiting)),
        reasons);
  }

  private static long count(Map<String, long[]> counts, String state) {
    return counts.containsKey(state) ? counts.get(state)[0] : 0;
  }

  private static void add(List<String> reasons, long count, String reason) {
    if (count > 0) {
      reasons.add(count + " " + reason.strip());
    }
  }

  private static void row(
      PrintStream out,
      String flow,
      long entered,
      long settled,
      long rejected,
      long parked,
      long waiting,
      long retried,
      List<String> reasons) {
    out.printf(
        "%-22s %8d %8d %8d %7d %7d %7d  %s%n",
        flow, entered, settled, rejected, parked, waiting, retried, String.join(", ", reasons));
  }
}
