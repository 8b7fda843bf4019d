package bindeledd.crash;

import bindeledd.connector.casework.CaseworkFolder;
import bindeledd.connector.casework.CaseworkSandbox;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every answer that the case system got about its records, by REST and in result files. */
final class Answers {

  private static final Set<String> FINAL = Set.of("GODTATT", "AVVIST");

  /**
   * One receipt.
   *
   * @param receipt what tells it from every other
   */
  record Answer(
      String receipt, String key, String status, String receiver, String receiversReference) {

    boolean isFinal() {
      return FINAL.contains(status);
    }
  }

  private final Map<String, List<Answer>> byKey = new LinkedHashMap<>();
  private final List<Answer> byRest = new ArrayList<>();

  Answers(CaseworkSandbox casework, CaseworkFolder folder) {
    casework
        .messages("/kvitteringer")
        .forEach(
            (id, json) -> {
              var answer =
                  new Answer(
                      id,
                      json.path("lokalReferanse").asText() + "/" + json.path("versjon").asText(),
                      json.path("status").asText(),
                      json.path("mottaker").asText(),
                      json.path("mottakersReferanse").asText(""));
              byRest.add(answer);
              add(answer);
            });
    var lines = new LinkedHashSet<Answer>();
    for (Map<String, String> line : folder.allResults()) {
      if (!line.get("lokalReferanse").isBlank()) {
        lines.add(
            new Answer(
                receipt(line),
                line.get("lokalReferanse") + "/" + line.get("versjon"),
                line.get("status"),
                line.get("mottaker"),
                line.get("mottakersReferanse")));
      }
    }
    lines.forEach(this::add);
  }

  /** Which receipt a line belongs to: one has a line for each of its findings. */
  static String receipt(Map<String, String> line) {
    return line.getOrDefault("id", "").replaceFirst(":\\d+$", "");
  }

  private void add(Answer answer) {
    byKey.computeIfAbsent(answer.key(), key -> new ArrayList<>()).add(answer);
  }

  List<Answer> about(String key) {
    return byKey.getOrDefault(key, List.of());
  }

  /** Those that came by REST, in the order they came. */
  List<Answer> byRest() {
    return byRest;
  }

  Set<String> keys() {
    return byKey.keySet();
  }
}
