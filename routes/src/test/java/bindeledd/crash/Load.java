package bindeledd.crash;

import bindeledd.connector.casework.SakspostFiles;
import bindeledd.crash.Script.Beat;
import bindeledd.demo.CaseFile;
import bindeledd.demo.Resident;
import bindeledd.model.NationalNumber;
import bindeledd.model.SyntheticNumbers;
import bindeledd.schema.casework.Felt;
import bindeledd.schema.casework.Sakspost;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Work for the adapter from every source, all the time: case records by REST and in files, the
 * population register's events, and NIR's answers, some of which come later. The same seed gives
 * the same residents with the same lives; what comes before what between two of them is chance.
 */
final class Load {

  static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5);
  private static final int MOST_RESIDENTS = 20_000;
  private static final int AT_ONCE = 12;
  private static final List<String> FORMS = List.of("xml", "csv", "json");

  /** One resident whose life goes on. */
  private record Life(Resident resident, Deque<Beat> beats) {}

  /** Somebody whom the school tells of when NIR and the population register know them. */
  private record Learner(Resident resident, long atNir, long atRegister) {}

  private final World world;
  private final Random random;
  private final Deque<Resident> waiting;
  private final SyntheticNumbers laterNumbers;
  private final List<Life> lives = new ArrayList<>();
  private final Map<Integer, Long> assigned = new HashMap<>();
  private final List<Resident> settled = new ArrayList<>();
  private final List<Sakspost> forFile = new ArrayList<>();
  private final List<Learner> enrolling = new ArrayList<>();
  private final Handed handed = new Handed();
  private final Thread thread;
  private volatile boolean stopped;
  private int files;
  private int extras;
  private int gradings;
  private volatile boolean later;
  private volatile boolean atOnce;

  Load(World world, long seed) {
    this.world = world;
    this.random = new Random(seed);
    this.laterNumbers = new SyntheticNumbers(seed + 1);
    this.waiting =
        new ArrayDeque<>(
            Resident.people(seed, MOST_RESIDENTS, FIRST_DAY, 90).stream()
                .filter(Script::isPlain)
                .toList());
    this.thread = Thread.ofVirtual().name("load").unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /** Lets nothing more begin; what has begun is ended first, so that every life is whole. */
  void stop() throws InterruptedException {
    stopped = true;
    thread.join();
    awaitTold();
  }

  private void awaitTold() throws InterruptedException {
    for (Neighbour neighbour : Neighbour.values()) {
      world.at(neighbour).awaitTold();
    }
  }

  /** What was handed out; complete when it is stopped. */
  Handed handed() {
    return handed;
  }

  /** Grades somebody who has long been known, or ends that: what is stored is to move. */
  synchronized void gradeSomebody() {
    if (settled.isEmpty()) {
      return;
    }
    Resident resident = settled.get(random.nextInt(settled.size()));
    LocalDate on = resident.settledOn().plusDays(200L + ++gradings);
    grade(resident, on, gradings % 2 == 0 ? "ugradert" : "fortrolig");
  }

  /** Lets NIR answer everything at once for a while, or not. */
  void answersAtOnce(boolean now) {
    atOnce = now;
    if (now) {
      answersLater(false);
    }
  }

  private void answersLater(boolean now) {
    later = now;
    world.at(Neighbour.NIR).tell("answersLater", Boolean.toString(now));
  }

  private void grade(Resident resident, LocalDate on, String grade) {
    world
        .at(Neighbour.REGISTER)
        .tell("isGraded", PopulationRegister.words(on, resident.birthNumber().digits(), grade));
  }

  private void run() {
    try {
      for (int beat = 1; !stopped; beat++) {
        one(beat);
        TimeUnit.MILLISECONDS.sleep(20 + random.nextInt(30));
      }
      while (!lives.isEmpty()) {
        next(lives.get(random.nextInt(lives.size())));
      }
      dropFile();
      awaitTold();
      enrol();
      world.exports.grants(settled, false, handed);
      answersLater(false);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void one(int beat) {
    while (lives.size() < AT_ONCE) {
      Resident resident = waiting.remove();
      NationalNumber later =
          laterNumbers.birthNumber(
              LocalDate.of(1950 + resident.no() % 9, 2, 1 + resident.no() % 28));
      if (Script.isLearner(resident)) {
        learns(resident, later);
        continue;
      }
      lives.add(new Life(resident, new ArrayDeque<>(Script.of(resident, later))));
      handed.knows(resident, later);
    }
    next(lives.get(random.nextInt(lives.size())));
    if (beat % 60 == 0) {
      dropFile();
      enrol();
    }
    if (beat % 80 == 0) {
      world.exports.grants(settled, random.nextInt(8) == 0, handed);
    }
    if (beat % 90 == 0 && !atOnce) {
      answersLater(!later);
    }
    if (beat % 70 == 0) {
      mishap();
    }
  }

  private void learns(Resident resident, NationalNumber later) {
    long atNir = 0;
    long atRegister = 0;
    for (Beat.Happens happens : Script.ofLearner(resident, later)) {
      long no = world.at(happens.where()).tell(happens.verb(), happens.words());
      if (happens.where() == Neighbour.NIR) {
        atNir = no;
      } else {
        atRegister = no;
      }
    }
    enrolling.add(new Learner(resident, atNir, atRegister));
  }

  /** The school tells of those whom the others know by now. */
  private void enrol() {
    var known =
        enrolling.stream()
            .filter(it -> world.at(Neighbour.NIR).hasTaken(it.atNir()))
            .filter(it -> world.at(Neighbour.REGISTER).hasTaken(it.atRegister()))
            .toList();
    if (!known.isEmpty()) {
      enrolling.removeAll(known);
      world.exports.learners(known.stream().map(Learner::resident).toList(), handed);
    }
  }

  private synchronized void next(Life life) {
    if (life.beats().element() instanceof Beat.Registers registers
        && registers.post().verdi(Felt.TYPE).orElseThrow().equals("BOSETTING")
        && !world.at(Neighbour.IMDINETT).hasTaken(assigned.get(life.resident().no()))) {
      // Nobody registers the day before IMDinett has assigned the person.
      LockSupport.parkNanos(1_000_000);
      return;
    }
    switch (life.beats().remove()) {
      case Beat.Happens happens -> {
        long no = world.at(happens.where()).tell(happens.verb(), happens.words());
        if (happens.where() == Neighbour.IMDINETT) {
          assigned.put(life.resident().no(), no);
        }
      }
      case Beat.Registers registers -> register(life.resident(), registers.post());
    }
    if (life.beats().isEmpty()) {
      lives.remove(life);
      settled.add(life.resident());
    }
  }

  private void register(Resident resident, Sakspost post) {
    handed.over(resident, post, Script.isTaken(resident, post));
    if (resident.byFile()) {
      forFile.add(post);
      return;
    }
    hold(post);
    if (random.nextInt(40) == 0) {
      // It comes again, as feeds do.
      hold(post);
    }
  }

  private void hold(Sakspost post) {
    handed.inFeed();
    world.at(Neighbour.CASEWORK).tell("holds", CaseSystem.holds(post));
  }

  private void dropFile() {
    if (forFile.isEmpty()) {
      return;
    }
    String form = FORMS.get(files % FORMS.size());
    byte[] content = SakspostFiles.as(form, forFile);
    drop(form, content);
    if (random.nextInt(8) == 0) {
      drop(form, content);
    }
    forFile.clear();
  }

  private void drop(String form, byte[] content) {
    String name = "fil-%05d.%s".formatted(++files, form);
    world.exchange.drop(name, content);
    handed.inFile(name, false);
  }

  /** What no system is to have, and its sender is to hear about. */
  private synchronized void mishap() {
    if (settled.isEmpty()) {
      return;
    }
    Resident resident = settled.get(random.nextInt(settled.size()));
    int no = ++extras;
    Sakspost good = CaseFile.educationOf(resident, LocalDate.of(2026, 7, 1), "ekstra-" + no);
    switch (no % 4) {
      case 0 -> refused(good.med(Felt.DATO, "2026-02-31"), resident, true);
      case 1 -> refused(good.med(Felt.FNR, "12345678901"), resident, false);
      case 2 -> refused(good.med(Felt.TYPE, "VEDTEK"), resident, true);
      default -> {
        String name = "kuttet-%05d.xml".formatted(no);
        String whole = SakspostFiles.xml(List.of(good));
        world.exchange.drop(name, whole.substring(0, whole.length() / 2));
        handed.inFile(name, true);
      }
    }
  }

  private void refused(Sakspost post, Resident resident, boolean byRest) {
    handed.over(resident, post, false);
    if (byRest) {
      hold(post);
    } else {
      drop("csv", SakspostFiles.as("csv", List.of(post)));
    }
  }
}
