package bindeledd.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.mapping.EducationReading.Told;
import bindeledd.model.Change;
import bindeledd.model.DeliveryReceipt;
import bindeledd.model.Fact;
import bindeledd.model.Finding;
import bindeledd.model.Municipality;
import bindeledd.model.NumberRules;
import bindeledd.model.Participant;
import bindeledd.model.ProgrammeRecord.Absence;
import bindeledd.model.ProgrammeRecord.Hours;
import bindeledd.model.SyntheticNumbers;
import bindeledd.schema.education.PifuItem;
import bindeledd.schema.education.PifuItem.Role;
import bindeledd.schema.education.PifuItem.Teaching;
import bindeledd.schema.education.PifuItem.Timeframe;
import bindeledd.schema.education.PifuPost;
import bindeledd.schema.education.Svar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What a role tells, given what was told before. */
final class EducationReadingTest {

  private static final String SOURCE = "opplaering@kommunen";
  private static final String FNR = new SyntheticNumbers(11).birthNumber().digits();
  private static final String DUF = new SyntheticNumbers(11).dufNumber().digits();
  private static final PifuItem.Person LEARNER =
      new PifuItem.Person(List.of(key("elev-1")), List.of(FNR), "Kvistholmen", "Zemfira", "");
  private static final PifuItem.Group NORWEGIAN =
      new PifuItem.Group(
          List.of(key("norsk-2")),
          List.of("undervisningsgruppe"),
          Timeframe.NONE,
          new Teaching("NORSK", "no", "2"));
  private static final String SPRING = "2026-04-07T06:00:00";

  /** What a ledger would have of it all. */
  private final Map<String, Fact> ledger = new LinkedHashMap<>();

  @Test
  void tellsNothingOfWhatHasNotChanged() {
    assertThat(tell(SPRING, march("40"))).hasSize(2);
    assertThat(tell("2026-04-08T06:00:00", march("40"))).isEmpty();
    assertThat(tell("2026-04-09T06:00:00", march("40.0"))).isEmpty();
  }

  @Test
  void correctsWhatHasChangedUnderTheSameReference() {
    tell(SPRING, march("40"));
    var first = hours().header();

    assertThat(tell("2026-04-08T06:00:00", march("42"))).hasSize(1);

    assertThat(hours().completed()).isEqualTo(42);
    assertThat(hours().header().reference()).isEqualTo(first.reference());
    assertThat(hours().header().version()).isEqualTo(2);
    assertThat(hours().header().change()).isEqualTo(new Change.Correction());
  }

  @Test
  void annulsWhatStandsThereNoLongerAndTakesItInAgain() {
    tell(SPRING, march("40"));
    assertThat(tell("2026-04-08T06:00:00")).hasSize(1);
    assertThat(hours().header().change()).isInstanceOf(Change.Annulment.class);
    assertThat(tell("2026-04-09T06:00:00")).isEmpty();

    tell("2026-04-10T06:00:00", march("40"));
    assertThat(hours().header().change()).isEqualTo(new Change.Registration());
    assertThat(hours().header().version()).isEqualTo(3);
  }

  @Test
  void saysNothingOfWhatTheRoleDoesNotReach() {
    tell(SPRING, march("40"));

    assertThat(tell("2026-09-01T06:00:00")).as("another school year").isEmpty();
    var autumn = new Timeframe("2025-08-01", "2025-12-31", "");
    assertThat(against(role(autumn, List.of()), SPRING)).as("another term").isEmpty();
  }

  @Test
  void saysNothingOfARoleThatIsTakenAway() {
    tell(SPRING, march("40"));
    var gone = role(Timeframe.NONE, List.of());
    var deleted =
        new Role(
            gone.group(),
            gone.member(),
            "3",
            "01",
            true,
            Timeframe.NONE,
            Teaching.NONE,
            List.of(),
            List.of(),
            List.of());

    assertThat(read(deleted, LEARNER, "2026-04-08T06:00:00")).isEmpty();
  }

  @Test
  void annulsNothingWhileSomethingCannotBeRead() {
    tell(SPRING, march("40"));

    var told =
        tell(
            "2026-04-08T06:00:00",
            new PifuItem.Hours("", Teaching.NONE, "2026-02-30", "2026-03-31", "40", "0"));

    assertThat(told).singleElement().matches(it -> it.reading() instanceof Reading.Stopped);
  }

  @Test
  void leavesAnUnfinishedPeriodUntilItIsOver() {
    var april = new PifuItem.Hours("", Teaching.NONE, "2026-04-01", "2026-04-30", "12", "0");
    assertThat(tell(SPRING, april)).singleElement().matches(it -> isAbout(it, Participant.class));
    assertThat(tell("2026-05-01T06:00:00", april)).hasSize(1);
    assertThat(hours().completed()).isEqualTo(12);
  }

  @Test
  void knowsWhatItToldUnderAnEarlierNumber() {
    var dNumber = new SyntheticNumbers(12).dNumber().digits();
    var before = flyvo(dNumber);
    read(role(key(dNumber), march("40")), before, SPRING)
        .orElseThrow()
        .against(ledger.values())
        .forEach(this::enter);
    var reference = hours().header().reference();

    read(role(key(FNR), march("41")), flyvo(FNR), "2026-04-08T06:00:00")
        .orElseThrow()
        .against(ledger.values())
        .forEach(this::enter);

    assertThat(hours().header().reference()).isEqualTo(reference);
    assertThat(hours().header().version()).isEqualTo(2);
  }

  @Test
  void namesNobodyInAReference() {
    read(role(key(FNR), march("40")), flyvo(FNR), SPRING)
        .orElseThrow()
        .against(List.of())
        .forEach(
            it ->
                assertThat(header(it).reference())
                    .matches("PIFU-[a-pELV-]+")
                    .doesNotContain(FNR.substring(0, 6)));
  }

  @Test
  void tiesThePersonsNumbersTogether() {
    var both =
        new PifuItem.Person(
            LEARNER.keys(), List.of(FNR, DUF), "Kvistholmen", "Zemfira", "1990-01-02");

    var told = read(role(LEARNER.keys().getFirst(), march("40")), both, SPRING).orElseThrow();

    assertThat(told.numbers()).hasSize(2);
    assertThat(told.against(List.of()))
        .first()
        .satisfies(
            it ->
                assertThat(fact(it))
                    .isInstanceOfSatisfying(
                        Participant.class,
                        participant ->
                            assertThat(participant.header().subject().numbers()).hasSize(2)));
  }

  @Test
  void countsAnAbsenceOnce() {
    var day = new Timeframe("2026-03-09", "", "");
    var week = new Timeframe("2026-03-09", "2026-03-13", "");
    var absences =
        List.of(
            absence("occurrence", day, "0.75"),
            absence("occurrence", day, "0.75"),
            absence("aggregate", week, "3"),
            absence("aggregate", new Timeframe("2026-03-16", "2026-03-20", ""), "0"));

    var told = against(role(Timeframe.NONE, absences), SPRING);

    assertThat(told.stream().map(EducationReadingTest::fact).filter(Absence.class::isInstance))
        .singleElement()
        .satisfies(it -> assertThat(((Absence) it).amount()).isEqualTo(3));
  }

  @Test
  void saysThatTheSameStandsTwice() {
    var told = tell(SPRING, march("40"), march("41"));

    assertThat(told.stream().flatMap(it -> findings(it).stream()).map(Finding::rule))
        .containsExactly("POST_DOBBEL");
  }

  @Test
  void tellsWhatBecameOfIt() {
    tell(SPRING, march("40"));
    var receipt =
        new DeliveryReceipt(
            hours().header(),
            "hours",
            "nir",
            DeliveryReceipt.Outcome.REJECTED,
            null,
            List.of(Finding.error("REGEL", "tilDato", "Tekst.", "Råd.")),
            Instant.EPOCH);

    assertThat(EducationMapping.toSvar(receipt))
        .isEqualTo(
            new Svar(
                hours().header().reference(),
                1,
                "TIMER",
                Svar.Status.AVVIST,
                "nir",
                "",
                Instant.EPOCH,
                List.of(new Svar.Merknad("REGEL", "til", "Tekst.", "Råd.")),
                "uttrekk.xml post 3"));
  }

  /** A delta after a full export leaves the same behind as a new full export. */
  @Property(tries = 300)
  void aDeltaAfterAFullExportIsANewFullExport(
      @ForAll("schools") Map<String, Set<Integer>> before,
      @ForAll("schools") Map<String, Set<Integer>> after) {
    var byDelta = new EducationReadingTest();
    var byFull = new EducationReadingTest();
    byDelta.export(before, before.keySet(), SPRING);
    byFull.export(before, before.keySet(), SPRING);
    var changed =
        after.keySet().stream().filter(it -> !after.get(it).equals(before.get(it))).toList();

    byDelta.export(after, changed, "2026-04-08T06:00:00");
    byFull.export(after, after.keySet(), "2026-04-08T06:00:00");

    assertThat(byDelta.stands()).isEqualTo(byFull.stands());
    assertThat(byFull.export(after, after.keySet(), "2026-04-09T06:00:00"))
        .as("nothing is new in the same again")
        .isZero();
  }

  @Provide
  static Arbitrary<Map<String, Set<Integer>>> schools() {
    return Arbitraries.maps(
            Arbitraries.of("a", "b", "c"), Arbitraries.integers().between(1, 28).set().ofMaxSize(4))
        .ofMaxSize(3);
  }

  /** Exports some memberships of a school: by group, the days on which somebody was away. */
  private int export(Map<String, Set<Integer>> school, Iterable<String> groups, String made) {
    int told = 0;
    for (String group : groups) {
      var absences =
          school.get(group).stream()
              .map(
                  day ->
                      absence(
                          "occurrence",
                          new Timeframe("2026-03-%02d".formatted(day), "", ""),
                          Integer.toString(1 + day % 3)))
              .toList();
      var role =
          new Role(
              key(group),
              LEARNER.keys().getFirst(),
              "",
              "01",
              true,
              Timeframe.NONE,
              new Teaching("NORSK", "", ""),
              absences,
              List.of(),
              List.of());
      var reading = read(role, LEARNER, made);
      var news = reading.map(it -> it.against(List.copyOf(ledger.values()))).orElse(List.of());
      news.forEach(this::enter);
      told += news.size();
    }
    return told;
  }

  /** What stands, whatever version it has come to. */
  private Map<String, String> stands() {
    var stands = new TreeMap<String, String>();
    ledger.forEach(
        (reference, fact) -> {
          if (fact instanceof Absence it && !(it.header().change() instanceof Change.Annulment)) {
            stands.put(reference, it.period() + " " + it.amount());
          }
        });
    return stands;
  }

  /** Whatever stands in a file, it is answered or passed over. */
  @Property(tries = 300)
  void survivesAnything(@ForAll("texts") List<String> texts, @ForAll("texts") List<String> others) {
    var one = new ArrayList<>(texts);
    one.addAll(others);
    var absence = new PifuItem.Absence(one.get(0), one.get(1), one.get(2), frame(one), one.get(3));
    var teaching = new Teaching(one.get(4), one.get(5), one.get(6));
    var hours = new PifuItem.Hours(one.get(7), teaching, one.get(0), one.get(3), one.get(1), "");
    var exemption =
        new PifuItem.Exemption(
            one.get(2), one.get(3), one.get(4), one.get(5), one.get(6), one.get(7), one.get(0));
    var role =
        new Role(
            key(one.get(1)),
            key(one.get(2)),
            "",
            "01",
            true,
            frame(others),
            teaching,
            List.of(absence),
            List.of(hours),
            List.of(exemption));
    var extract = new PifuPost.Extract(one.get(0), one.get(1), one.get(3), Instant.EPOCH);
    EducationMapping.read(
            new PifuPost(extract, "uttrekk.xml post 1", role),
            role,
            null,
            null,
            new Municipality("0301"),
            NumberRules.TEST,
            EducationReadingTest::secret)
        .ifPresent(
            reading ->
                assertThat(reading.against(List.of()))
                    .allSatisfy(it -> assertThat(header(it).reference()).startsWith("PIFU-")));
  }

  @Provide
  static Arbitrary<List<String>> texts() {
    var text =
        Arbitraries.oneOf(
            Arbitraries.strings().ofMaxLength(12),
            Arbitraries.of(
                "",
                "2026-03-01",
                "9999-99-99",
                "2026-03-01T25:00",
                "NORSK",
                "hours",
                "valid",
                "aggregate",
                "1e9",
                "-4",
                "H2025",
                "V9999/0000",
                "no",
                "INTEGRERINGSLOVEN",
                FNR));
    return text.list().ofSize(8);
  }

  private static Timeframe frame(List<String> texts) {
    return new Timeframe(texts.get(3), texts.get(0), texts.get(6));
  }

  private List<Told> tell(String made, PifuItem.Hours... hours) {
    var told = against(role(LEARNER.keys().getFirst(), hours), made);
    told.forEach(this::enter);
    return told;
  }

  private List<Told> against(Role role, String made) {
    return read(role, LEARNER, made)
        .map(it -> it.against(List.copyOf(ledger.values())))
        .orElse(List.of());
  }

  private void enter(Told told) {
    if (told.reading() instanceof Reading.Read<?>) {
      ledger.put(header(told).reference(), fact(told));
    }
  }

  private Hours hours() {
    return ledger.values().stream()
        .filter(Hours.class::isInstance)
        .map(Hours.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static java.util.Optional<EducationReading> read(
      Role role, PifuItem.Person person, String made) {
    var extract = new PifuPost.Extract(SOURCE, "full", made, Instant.parse("2026-12-24T12:00:00Z"));
    return EducationMapping.read(
        new PifuPost(extract, "uttrekk.xml post 3", role),
        role,
        person,
        NORWEGIAN,
        new Municipality("0301"),
        NumberRules.TEST,
        EducationReadingTest::secret);
  }

  private static byte[] secret(String text) {
    return "%08x".formatted(text.hashCode()).getBytes(UTF_8);
  }

  private static Fact fact(Told told) {
    return ((Reading.Read<?>) told.reading()).fact();
  }

  private static boolean isAbout(Told told, Class<? extends Fact> kind) {
    return told.reading() instanceof Reading.Read<?> read && kind.isInstance(read.fact());
  }

  private static bindeledd.model.Header header(Told told) {
    return switch (told.reading()) {
      case Reading.Read<?> read -> read.fact().header();
      case Reading.Stopped<?> stopped -> stopped.header();
    };
  }

  private static List<Finding> findings(Told told) {
    return switch (told.reading()) {
      case Reading.Read<?> read -> read.findings();
      case Reading.Stopped<?> stopped -> stopped.findings();
    };
  }

  private static PifuItem.Hours march(String completed) {
    return new PifuItem.Hours("", Teaching.NONE, "2026-03-01", "2026-03-31", completed, "0");
  }

  private static PifuItem.Absence absence(String mode, Timeframe frame, String amount) {
    return new PifuItem.Absence(mode, "hours", "valid", frame, amount);
  }

  private static Role role(Timeframe frame, List<PifuItem.Absence> absences) {
    return new Role(
        key("norsk-2"),
        LEARNER.keys().getFirst(),
        "",
        "01",
        true,
        frame,
        Teaching.NONE,
        absences,
        List.of(),
        List.of());
  }

  private static Role role(PifuItem.Key member, PifuItem.Hours... hours) {
    return new Role(
        key("norsk-2"),
        member,
        "",
        "01",
        true,
        Timeframe.NONE,
        Teaching.NONE,
        List.of(),
        List.of(hours),
        List.of());
  }

  private static PifuItem.Person flyvo(String number) {
    return new PifuItem.Person(List.of(key(number)), List.of(), "Kvistholmen", "Zemfira", "");
  }

  private static PifuItem.Key key(String id) {
    return new PifuItem.Key(SOURCE, id);
  }
}
