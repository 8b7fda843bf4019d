package bindeledd.demo;

import bindeledd.connector.nir.NirHeld;
import bindeledd.schema.casework.Felt;
import bindeledd.schema.casework.Sakspost;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether every record is accounted for, and whether NIR holds what the case system holds. */
final class Verdict {

  private static final Set<String> FINAL = Set.of("GODTATT", "AVVIST", "VENTER");

  final Map<String, Integer> answers = new TreeMap<>();
  final List<String> faults = new ArrayList<>();
  int compared;
  int heldBack;

  /** What waits behind a parked record, by reference: NIR does not have it yet. */
  final Set<String> missingInNir = new TreeSet<>();

  /** What was edited by hand in NIR before the case system corrected it. */
  final Set<String> otherInNir = new TreeSet<>();

  /**
   * Judges.
   *
   * @param handedOver every record the case system handed over
   * @param parked references of records that wait for a person in the ledger
   */
  static Verdict of(Stage stage, List<Sakspost> handedOver, Set<String> parked) {
    var verdict = new Verdict();
    Map<String, String> status = verdict.statuses(stage);
    Map<String, NirHeld> held = stage.nir.registrationsByLocalReference();
    Set<String> stuck = persons(parked, handedOver);
    HalfYear.byReference(handedOver)
        .forEach((reference, versions) -> verdict.judge(reference, versions, status, held, stuck));
    verdict.doubled(stage);
    verdict.strangers(handedOver, held, stage.neighbours.learnersNumbers());
    return verdict;
  }

  boolean good() {
    return faults.isEmpty();
  }

  /** The last answer to each record and version, by REST or in a result file. */
  private Map<String, String> statuses(Stage stage) {
    Map<String, String> status = new TreeMap<>();
    stage.casework.answers().forEach((key, receipt) -> status.put(key, receipt.status().name()));
    for (Map<String, String> line : stage.casework.folder().allResults()) {
      if (FINAL.contains(line.get("status")) && !line.get("lokalReferanse").isBlank()) {
        // A result file grows at its end, so the last line is the last answer.
        status.put(line.get("lokalReferanse") + "/" + line.get("versjon"), line.get("status"));
      }
    }
    return status;
  }

  private void judge(
      String reference,
      List<Sakspost> posts,
      Map<String, String> status,
      Map<String, NirHeld> held,
      Set<String> stuck) {
    Sakspost taken = null;
    boolean waits = false;
    for (Sakspost post : distinct(posts)) {
      String answer = status.getOrDefault(key(post), "");
      answers.merge(answer.isEmpty() ? "uten svar" : answer, 1, Integer::sum);
      switch (answer) {
        case "GODTATT" -> taken = post;
        case "AVVIST" -> {}
        case "VENTER" -> {
          waits = true;
          otherInNir.add(reference);
        }
        default -> {
          if (stuck.contains(person(post))) {
            heldBack++;
            if (Requests.isForNir(post)
                && !held.containsKey(reference)
                && !posts.getLast().verdi(Felt.HANDLING).orElse("").equals("ANNULLER")) {
              missingInNir.add(reference);
            }
          } else {
            faults.add(reference + " v" + post.verdi(Felt.VERSJON).orElse("?") + ": no answer");
          }
        }
      }
    }
    // What waits for a person, because NIR was edited by hand, is different there, and that is its
    // stated reason.
    if (taken != null && !waits && Requests.isForNir(taken)) {
      compare(reference, taken, held.get(reference));
    }
  }

  private void compare(String reference, Sakspost taken, NirHeld held) {
    compared++;
    boolean annulled = taken.verdi(Felt.HANDLING).orElse("").equals("ANNULLER");
    if (held == null) {
      if (!annulled) {
        faults.add(reference + ": said to be taken, and NIR has nothing");
      }
      return;
    }
    if (held.annulled() != annulled) {
      faults.add(reference + ": annulled at " + (annulled ? "the case system only" : "NIR only"));
    } else if (!annulled && !Essence.of(held.content()).equals(Essence.of(taken))) {
      faults.add(
          reference + ": case system " + Essence.of(taken) + " NIR " + Essence.of(held.content()));
    }
    if (Collections.disjoint(held.numbers(), numbers(taken))) {
      faults.add(reference + ": on another person at NIR");
    }
  }

  private void doubled(Stage stage) {
    stage
        .nir
        .effectsByMessage()
        .forEach(
            (message, effects) -> {
              if (effects > 1) {
                faults.add("message " + message + " had " + effects + " effects");
              }
            });
    stage.nir.registrations().stream()
        .filter(it -> !it.annulled())
        .collect(Collectors.groupingBy(NirHeld::localReference, Collectors.counting()))
        .forEach(
            (reference, count) -> {
              if (count > 1) {
                faults.add(reference + ": registered " + count + " times");
              }
            });
  }

  private void strangers(
      List<Sakspost> handedOver, Map<String, NirHeld> held, Set<String> learners) {
    var known = HalfYear.byReference(handedOver).keySet();
    held.keySet().stream()
        .filter(reference -> !known.contains(reference))
        .filter(reference -> Collections.disjoint(held.get(reference).numbers(), learners))
        .forEach(reference -> faults.add(reference + ": at NIR, and nobody sent it"));
  }

  private static List<Sakspost> distinct(List<Sakspost> posts) {
    Map<String, Sakspost> by = new TreeMap<>();
    posts.forEach(post -> by.put(key(post), post));
    return List.copyOf(by.values());
  }

  private static String key(Sakspost post) {
    return post.verdi(Felt.LOKAL_REFERANSE).orElse("") + "/" + post.verdi(Felt.VERSJON).orElse("0");
  }

  /** The persons with a parked record: what came later about them waits behind it. */
  private static Set<String> persons(Set<String> parked, List<Sakspost> posts) {
    return posts.stream()
        .filter(post -> parked.contains(post.verdi(Felt.LOKAL_REFERANSE).orElse("")))
        .map(Verdict::person)
        .collect(Collectors.toSet());
  }

  private static String person(Sakspost post) {
    return post.verdi(Felt.DUF).orElse("");
  }

  private static List<String> numbers(Sakspost post) {
    return Stream.of(Felt.FNR, Felt.DNR, Felt.DUF)
        .flatMap(field -> post.verdi(field).stream())
        .toList();
  }
}
