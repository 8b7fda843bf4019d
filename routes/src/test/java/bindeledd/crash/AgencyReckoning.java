package bindeledd.crash;

import bindeledd.connector.casework.CaseworkSandbox;
import bindeledd.connector.files.ExchangeFolder;
import bindeledd.connector.helsedirektoratet.HelsedirektoratetSandbox;
import bindeledd.connector.husbanken.HusbankenSandbox;
import bindeledd.connector.imdinett.ImdinettSandbox;
import bindeledd.connector.nir.NirSandbox;
import bindeledd.connector.tilskudd.TilskuddSandbox;
import bindeledd.crash.Handed.Post;
import bindeledd.demo.Assigned;
import bindeledd.demo.CaseFile;
import bindeledd.demo.Resident;
import bindeledd.schema.casework.Bosettingsmelding;
import bindeledd.schema.casework.Bostottemelding;
import bindeledd.schema.casework.Personmelding;
import bindeledd.schema.casework.Sakstype;
import bindeledd.schema.casework.Tilskuddsmelding;
import bindeledd.schema.husbanken.Bostotte;
import bindeledd.schema.imdinett.Bosettingsperson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * What was handed out for the agencies beside NIR, against what they hold, and what these know and
 * list, against what the case system was told.
 */
final class AgencyReckoning {

  private static final int CLAIM_YEAR = 2025;

  private final Handed handed;
  private final CaseworkSandbox casework;
  private final Tally tally;
  private final Map<Set<String>, String> residents = new HashMap<>();
  private int brought;
  private int told;

  AgencyReckoning(Handed handed, CaseworkSandbox casework, Tally tally) {
    this.handed = handed;
    this.casework = casework;
    this.tally = tally;
  }

  private List<String> references(Sakstype... types) {
    return handed.posts().stream()
        .filter(post -> Set.of(types).stream().anyMatch(post::is))
        .map(Post::reference)
        .sorted()
        .toList();
  }

  private void hold(String where, List<String> expected, Collection<String> held, int effects) {
    brought += effects;
    tally.compare(where, "all", expected, held.stream().sorted().toList());
    if (effects > expected.size()) {
      tally.doubled(where + " has taken " + effects + " for " + expected.size() + " records");
    }
  }

  /** Each day of settlement is told once, and the case system knows what IMDinett knows. */
  void settlements(ImdinettSandbox imdinett) {
    var days = imdinett.heard().values().stream().map(day -> day.lokalReferanse()).toList();
    hold("IMDinett", references(Sakstype.BOSETTING), days, imdinett.effects());
    if (imdinett.conflicts() > 0) {
      tally.wrong(imdinett.conflicts() + " days of settlement came again as others");
    }
    Map<String, Bosettingsperson> known = new LinkedHashMap<>();
    imdinett.known().forEach(person -> known.put(person.sak(), person));
    Map<String, List<Bosettingsmelding>> messages =
        casework.settlements().stream().collect(Collectors.groupingBy(Bosettingsmelding::sak));
    told += casework.settlements().size();
    for (Resident resident : handed.residents()) {
      if (Assigned.is(resident)) {
        String about = Assigned.caseOf(resident);
        var person = Objects.requireNonNull(known.get(about));
        var all = messages.getOrDefault(about, List.of());
        versions(
            "settlements",
            about,
            Long.parseLong(person.versjon()),
            all,
            Bosettingsmelding::versjon);
        if (!all.isEmpty()
            && !Objects.equals(
                String.valueOf(all.getLast().bosettingsdato()), person.bosettingsdato())) {
          tally.lost(about + " is not as IMDinett has it");
        }
      }
    }
  }

  /** A version of some message. */
  private interface Versioned<T> {
    long of(T message);
  }

  private <T> void versions(
      String where, String about, long last, List<T> messages, Versioned<T> version) {
    tally.compare(
        where,
        about,
        LongStream.rangeClosed(1, last).mapToObj(no -> about + " v" + no).toList(),
        messages.stream().map(it -> about + " v" + version.of(it)).toList());
  }

  /** Each application is there once, and what was decided and paid has been told, last and once. */
  void housing(HusbankenSandbox husbanken) {
    hold(
        "Husbanken",
        references(Sakstype.BOSTOTTESOKNAD),
        husbanken.cases().applications().keySet(),
        husbanken.effects());
    told += casework.housing().size();
    Map<String, List<Bostottemelding>> byReference =
        casework.housing().stream()
            .collect(
                Collectors.groupingBy(
                    // Husbanken's references are each household's own.
                    it -> it.type() + " " + it.referanse() + " of " + whose(it),
                    LinkedHashMap::new,
                    Collectors.toList()));
    byReference.forEach(
        (about, all) -> versions("housing", about, all.size(), all, Bostottemelding::versjon));
    for (Post post : handed.posts()) {
      if (post.is(Sakstype.BOSTOTTESOKNAD)) {
        String number = post.resident().birthNumber().digits();
        husbanken
            .cases()
            .of(number, LocalDate.of(2025, 1, 1), LocalDate.of(2028, 1, 1))
            .ifPresent(truth -> household(post.reference(), number, truth, byReference.values()));
      }
    }
  }

  /** Who it is about, whatever number they have by now. */
  private String whose(Bostottemelding message) {
    Set<String> numbers =
        message.numre().stream().map(Personmelding.Nummer::verdi).collect(Collectors.toSet());
    return residents.computeIfAbsent(
        numbers,
        them ->
            handed.posts().stream()
                .filter(post -> post.is(Sakstype.BOSTOTTESOKNAD))
                .map(Post::resident)
                .filter(
                    it ->
                        them.contains(it.duf().digits())
                            || them.contains(it.birthNumber().digits())
                            || them.contains(it.dNumber().digits()))
                .map(Resident::toString)
                .findFirst()
                .orElse("a stranger"));
  }

  private void household(
      String who, String number, Bostotte truth, Collection<List<Bostottemelding>> messages) {
    var decided = new ArrayList<String>();
    var paid = new ArrayList<String>();
    for (List<Bostottemelding> about : messages) {
      var last = about.getLast();
      if (last.numre().stream().anyMatch(it -> it.verdi().equals(number))) {
        switch (last.type()) {
          case VEDTAK -> decided.add(last.maaned() + " " + last.utfall());
          case UTBETALING -> paid.add(last.utbetalt() + " " + last.belopIOere());
        }
      }
    }
    tally.compare(
        "decisions told",
        who,
        truth.saker().stream()
            .map(
                sak ->
                    LocalDate.of(Integer.parseInt(sak.ar()), Integer.parseInt(sak.mnd()), 1)
                        + " "
                        + (sak.vedtak() == null ? "UNDER_BEHANDLING" : "INNVILGET"))
            .sorted()
            .toList(),
        decided.stream().sorted().toList());
    tally.compare(
        "payments told",
        who,
        truth.utbetalinger().stream().map(it -> it.utbetalingsdato() + " 250050").sorted().toList(),
        paid.stream().sorted().toList());
  }

  /** Each request is there once, and its sender knows the decision; each line was told once. */
  void grants(TilskuddSandbox tilskudd) {
    var requests = references(Sakstype.ENDRINGSFORESPORSEL, Sakstype.EKSTRATILSKUDD);
    var held = new ArrayList<>(tilskudd.portal().requests().keySet());
    held.removeIf(reference -> reference.startsWith("FOR-"));
    hold("the grant portal", requests, held, tilskudd.portal().dispatches());
    Map<String, List<Tilskuddsmelding>> messages =
        casework.grants().stream()
            .collect(
                Collectors.groupingBy(
                    Tilskuddsmelding::referanse, LinkedHashMap::new, Collectors.toList()));
    told += casework.grants().size();
    for (String request : requests) {
      var all = messages.getOrDefault(request, List.of());
      versions("requests", request, all.size(), all, Tilskuddsmelding::versjon);
      if (all.isEmpty() || !all.getLast().status().equals("INNVILGET")) {
        tally.lost(request + " is granted, and the case system was not told");
      }
    }
    for (String line : handed.grantLines()) {
      versions(
          "grant lines",
          line,
          1,
          messages.getOrDefault(line, List.of()),
          Tilskuddsmelding::versjon);
    }
  }

  void claims(HelsedirektoratetSandbox helsedirektoratet) {
    hold(
        "Helsedirektoratet",
        references(Sakstype.REFUSJONSGRUNNLAG),
        helsedirektoratet.claims().lines(CaseFile.MUNICIPALITY, CLAIM_YEAR).keySet(),
        helsedirektoratet.effects());
  }

  /** NIR has each learner's hours once, and the school one last answer about them. */
  void training(NirSandbox nir, ExchangeFolder school) {
    Map<String, Set<String>> last = new LinkedHashMap<>();
    for (Map<String, String> line : school.allResults()) {
      if (line.get("status").equals("GODTATT") || line.get("status").equals("AVVIST")) {
        last.computeIfAbsent(line.get("lokalReferanse"), it -> new LinkedHashSet<>())
            .add(line.get("status") + " " + Answers.receipt(line));
      }
    }
    Map<String, Long> effects =
        nir.effectsInOrder().stream()
            .collect(Collectors.groupingBy(it -> it.localReference(), Collectors.counting()));
    for (Resident learner : handed.learners()) {
      var held =
          nir.registrations().stream()
              .filter(it -> it.numbers().contains(learner.duf().digits()))
              .toList();
      if (held.isEmpty()) {
        tally.lost("NIR has no hours of learner " + learner.no());
      } else if (held.size() > 1 || effects.get(held.getFirst().localReference()) != 1) {
        tally.doubled("NIR has hours of learner " + learner.no() + " more than once");
      } else {
        String reference = held.getFirst().localReference();
        tally.compare(
            "the school",
            reference,
            List.of(reference + " GODTATT"),
            last.getOrDefault(reference, Set.of()).stream()
                .map(answer -> reference + " " + answer.substring(0, answer.indexOf(' ')))
                .toList());
      }
    }
  }

  /** Every list is put away, once. */
  void lists() {
    handed
        .lists()
        .forEach(
            (folder, names) -> {
              var archived =
                  folder.in("arkiv").stream()
                      .map(file -> names.stream().filter(name -> file.endsWith("-" + name)))
                      .map(found -> found.findFirst().orElse("something else"))
                      .sorted()
                      .toList();
              String where = folder.root().getFileName().toString();
              tally.compare(where, "files", names.stream().sorted().toList(), archived);
              folder.in("feil").forEach(name -> tally.wrong(where + " has set aside " + name));
            });
  }

  String summary() {
    return "the other agencies took "
        + brought
        + " records, and the case system got "
        + told
        + " messages from them; the school has "
        + handed.learners().size()
        + " learners";
  }
}
