package bindeledd.crash;

import bindeledd.connector.nir.NirEffect;
import bindeledd.connector.nir.NirHeld;
import bindeledd.crash.Answers.Answer;
import bindeledd.crash.Handed.Post;
import bindeledd.demo.Essence;
import bindeledd.demo.Resident;
import bindeledd.schema.casework.Felt;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the sources handed out against what every receiver holds. The systems are killed a last time
 * and read from what they wrote down; nothing of this asks the adapter.
 */
final class Reckoning {

  private final Handed handed;
  private final Tally tally;
  private String agencies = "";
  private long unknown;
  private int effects;
  private int answers;
  private int messages;
  private int keys;

  Reckoning(Handed handed, List<String> faults) {
    this.handed = handed;
    this.tally = new Tally(faults);
  }

  /**
   * Waits until nothing moves any more, and counts.
   *
   * @param faults what went wrong so far; what is found is added
   */
  static Reckoning of(World world, AdapterVictim adapter, Handed handed, List<String> faults)
      throws Exception {
    var reckoning = new Reckoning(handed, faults);
    var rows = new LedgerRows(world);
    new Rest(world).await(handed, faults);
    adapter.kill();
    for (Neighbour neighbour : Neighbour.values()) {
      world.at(neighbour).close();
    }
    try (var casework = CaseSystem.open(world.folder);
        var register = PopulationRegister.open(world.folder);
        var nir = NirOffice.open(world.folder);
        var imdinett = Agencies.imdinett(world.folder);
        var husbanken = Agencies.husbanken(world.folder);
        var tilskudd = Agencies.tilskudd(world.folder);
        var helsedirektoratet = Agencies.helsedirektoratet(world.folder)) {
      var answered = new Answers(casework.sandbox, world.exchange);
      reckoning.answers(answered, nir.sandbox.registrationsByLocalReference());
      reckoning.effects(nir.sandbox.effectsInOrder(), nir.sandbox.effectsByMessage());
      reckoning.contents(nir.sandbox.registrationsByLocalReference());
      reckoning.orderOfAnswers(answered);
      var persons = new Persons(casework.sandbox.persons(), register.sandbox.population());
      reckoning.messages = casework.sandbox.persons().size();
      reckoning.persons(persons);
      if (casework.sandbox.conflicts() > 0) {
        reckoning.tally.wrong(
            casework.sandbox.conflicts() + " ids came again with another content");
      }
      reckoning.files(world);
      var agencies = new AgencyReckoning(handed, casework.sandbox, reckoning.tally);
      agencies.settlements(imdinett.sandbox);
      agencies.housing(husbanken.sandbox);
      agencies.grants(tilskudd.sandbox);
      agencies.claims(helsedirektoratet.sandbox);
      agencies.training(nir.sandbox, world.exports.school.folder());
      agencies.lists();
      reckoning.agencies = agencies.summary();
      rows.settlements(imdinett.sandbox.changes(), faults);
      reckoning.unknown =
          rows.check(
              handed,
              answered,
              register.sandbox.lastEvent(),
              nir.sandbox.lateReceipts(),
              register.sandbox.population(),
              faults);
      reckoning.keys = rows.keysSeen();
      if (reckoning.unknown > 0) {
        // Every inbox recognises repeats or can be asked: InboxesTest.
        reckoning.tally.wrong(reckoning.unknown + " outcomes are unknown, and none needs to be");
      }
    }
    return reckoning;
  }

  /** Each record has one last answer, and the one it should have. */
  void answers(Answers answered, Map<String, NirHeld> held) {
    Set<String> known = new HashSet<>();
    for (Post post : handed.posts()) {
      known.add(post.key());
      List<Answer> all = answered.about(post.key());
      answers += all.size();
      List<Answer> last = all.stream().filter(Answer::isFinal).toList();
      if (last.isEmpty()) {
        tally.lost(post + " has no answer");
      } else if (last.size() > 1) {
        tally.doubled(post + " has " + last.size() + " answers: " + last);
      } else {
        oneAnswer(post, last.getFirst(), held.get(post.reference()));
      }
      if (all.size() - last.size() > 1) {
        tally.doubled(post + " was told to wait " + (all.size() - last.size()) + " times");
      }
    }
    answered.keys().stream()
        .filter(key -> !known.contains(key))
        .forEach(key -> tally.wrong(key + " has an answer, and nobody asked"));
  }

  private void oneAnswer(Post post, Answer answer, NirHeld held) {
    String expected = post.taken() ? "GODTATT" : "AVVIST";
    if (!answer.status().equals(expected)) {
      tally.wrong(post + " is answered " + answer.status() + " and should be " + expected);
    }
    if (post.isForNir() && held != null) {
      String name = held.id() + "#" + post.text(Felt.VERSJON);
      if (!answer.receiversReference().startsWith(name)) {
        tally.wrong(post + " is said to be " + answer.receiversReference() + " and is " + name);
      }
    }
  }

  /** NIR has done for each resident what was registered, once each and in that order. */
  void effects(List<NirEffect> done, Map<String, Integer> byMessage) {
    byMessage.forEach(
        (message, times) -> {
          if (times > 1) {
            tally.doubled("message " + message + " had " + times + " effects");
          }
        });
    effects = done.size();
    Map<String, List<String>> actual = new HashMap<>();
    for (NirEffect effect : done) {
      // What the school told is reckoned by itself.
      if (!effect.localReference().startsWith("PIFU-")) {
        actual
            .computeIfAbsent(residentOf(effect.localReference()), r -> new ArrayList<>())
            .add(effect.localReference() + "/" + effect.version());
      }
    }
    Map<String, List<String>> expected = new LinkedHashMap<>();
    for (Post post : handed.posts()) {
      if (post.isForNir()) {
        expected
            .computeIfAbsent(residentOf(post.reference()), r -> new ArrayList<>())
            .add(post.key());
      }
    }
    expected.forEach(
        (who, what) -> tally.compare("NIR", who, what, actual.getOrDefault(who, List.of())));
    actual.keySet().stream()
        .filter(who -> !expected.containsKey(who))
        .forEach(who -> tally.wrong(who + " is at NIR, and nobody sent it"));
  }

  private void contents(Map<String, NirHeld> held) {
    Map<String, Post> latest = new LinkedHashMap<>();
    handed.posts().stream()
        .filter(Post::isForNir)
        .forEach(post -> latest.put(post.reference(), post));
    latest.forEach(
        (reference, post) -> {
          NirHeld it = held.get(reference);
          if (it == null) {
            return; // Lost, and said so.
          }
          boolean annulled = post.text(Felt.HANDLING).equals("ANNULLER");
          if (it.annulled() != annulled) {
            tally.wrong(reference + " is annulled at one of the two only");
          } else if (!annulled && !Essence.of(it.content()).equals(Essence.of(post.post()))) {
            tally.wrong(reference + " is not what was sent");
          }
          Resident resident = post.resident();
          if (Collections.disjoint(
              it.numbers(), Set.of(resident.duf().digits(), resident.birthNumber().digits()))) {
            tally.wrong(reference + " is on another person");
          }
        });
  }

  /** Receipts of what NIR took come back in the order in which it took them. */
  void orderOfAnswers(Answers answered) {
    Map<String, List<String>> actual = new HashMap<>();
    answered.byRest().stream()
        .filter(answer -> answer.isFinal() && answer.receiver().equals("nir"))
        .forEach(
            answer ->
                actual
                    .computeIfAbsent(residentOf(answer.key()), r -> new ArrayList<>())
                    .add(answer.key()));
    Map<String, List<String>> expected =
        handed.posts().stream()
            .filter(post -> !post.resident().byFile())
            .collect(
                Collectors.groupingBy(
                    post -> residentOf(post.reference()),
                    Collectors.mapping(Post::key, Collectors.toList())));
    actual.forEach(
        (who, keys) -> {
          var order = new ArrayList<>(expected.getOrDefault(who, List.of()));
          order.retainAll(keys);
          if (!order.equals(keys) && new HashSet<>(order).size() == keys.size()) {
            tally.reordered("answers to " + who + " " + keys + " not " + order);
          }
        });
  }

  private void persons(Persons persons) {
    for (Resident resident : handed.residents()) {
      switch (persons.judge(resident)) {
        case Persons.Verdict.Right _ -> {}
        case Persons.Verdict.Lost it -> tally.lost(it.why());
        case Persons.Verdict.Reordered it -> tally.reordered(it.why());
        case Persons.Verdict.Wrong it -> tally.wrong(it.why());
      }
    }
  }

  /** Every file is put away, once, and said to be read, once. */
  private void files(World world) {
    var archived = world.exchange.in("arkiv");
    var failed = world.exchange.in("feil");
    for (String name : handed.files()) {
      once(name, "arkiv", archived);
      long read =
          world.exchange.results(name).stream()
              .filter(line -> line.get("status").equals("LEST"))
              .count();
      if (read != 1) {
        tally.wrong(name + " is said to be read " + read + " times");
      }
    }
    handed.brokenFiles().forEach(name -> once(name, "feil", failed));
    if (archived.size() != handed.files().size() || failed.size() != handed.brokenFiles().size()) {
      tally.wrong(archived.size() + " files in arkiv and " + failed.size() + " in feil");
    }
  }

  private void once(String name, String folder, List<String> files) {
    long found = files.stream().filter(file -> file.endsWith("-" + name)).count();
    if (found == 0) {
      tally.lost("the file " + name + " is not in " + folder);
    } else if (found > 1) {
      tally.doubled("the file " + name + " is in " + folder + " " + found + " times");
    }
  }

  static String residentOf(String reference) {
    return reference.substring(0, Math.max(0, reference.indexOf('-')));
  }

  void tell(PrintStream out) {
    out.printf(
        "%d residents: %d records handed out, %d of them in %d files; NIR did %d things;"
            + " the case system got %d answers and %d messages about persons; %s;"
            + " what is stored is sealed with %d keys.%n",
        handed.residents().size(),
        handed.posts().size(),
        handed.posts().stream().filter(post -> post.resident().byFile()).count(),
        handed.files().size(),
        effects,
        answers,
        messages,
        agencies,
        keys);
  }

  Crashtest.Outcome outcome(int kills) {
    return tally.outcome(kills, unknown);
  }
}
