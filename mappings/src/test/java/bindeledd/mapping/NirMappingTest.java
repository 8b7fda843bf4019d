package bindeledd.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.mapping.Outgoing.Message;
import bindeledd.mapping.Outgoing.Needs;
import bindeledd.mapping.Outgoing.Nothing;
import bindeledd.model.Change;
import bindeledd.model.DufNumber;
import bindeledd.model.Finding;
import bindeledd.model.Header;
import bindeledd.model.Municipality;
import bindeledd.model.NationalNumber;
import bindeledd.model.Period;
import bindeledd.model.ProgrammeRecord;
import bindeledd.model.ProgrammeRecord.Goal;
import bindeledd.model.ProgrammeRecord.GoalType;
import bindeledd.model.ProgrammeRecord.Hours;
import bindeledd.model.ProgrammeRecord.Measure;
import bindeledd.model.Subject;
import bindeledd.schema.nir.Korriger;
import bindeledd.schema.nir.Melding;
import bindeledd.schema.nir.RegistrerMaal;
import bindeledd.schema.nir.RegistrerTimer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** What goes to NIR depends on what NIR has. */
final class NirMappingTest {

  private static final Subject PERSON =
      Subject.of(new DufNumber("202541424306"), new NationalNumber("07839190039"));
  private static final Change REGISTERS = new Change.Registration();
  private static final Change CORRECTS = new Change.Correction();
  private static final Change ANNULS = new Change.Annulment("Feilført");

  @Test
  void needsTheDecisionFirst() {
    assertThat(send(goal(REGISTERS, "work"), Map.of())).isEqualTo(new Needs<Melding>("V-1"));
  }

  @Test
  void needsANewDecisionWhenTheOldOneIsAnnulled() {
    assertThat(send(goal(REGISTERS, "work"), Map.of("V-1", "R-1#2#annullert")))
        .isEqualTo(new Needs<Melding>("V-1"));
  }

  @Test
  void needsTheMeasureItReplaces() {
    var measure = new Measure(header(REGISTERS), "V-1", "course", march(), 10, "T-1");

    assertThat(send(measure, Map.of("V-1", "R-1#1"))).isEqualTo(new Needs<Melding>("T-1"));
  }

  @Test
  void registersACorrectionOfWhatNirNeverGot() {
    assertThat(message(goal(CORRECTS, "work"), Map.of("V-1", "R-1#1")))
        .isInstanceOf(RegistrerMaal.class);
  }

  @Test
  void correctsARegistrationThatNirHasAlready() {
    assertThat(message(goal(REGISTERS, "work"), Map.of("V-1", "R-1#1", "M-1", "R-9#4")))
        .isInstanceOfSatisfying(
            Korriger.class,
            message -> {
              assertThat(message.getRegistreringsId()).isEqualTo("R-9");
              assertThat(message.getForventetVersjon()).isEqualTo(4);
            });
  }

  @Test
  void registersAnewWhatWasAnnulled() {
    assertThat(message(goal(REGISTERS, "work"), Map.of("V-1", "R-1#1", "M-1", "R-9#4#annullert")))
        .isInstanceOf(RegistrerMaal.class);
  }

  @Test
  void annulsNothingThatNirNeverGot() {
    assertThat(send(goal(ANNULS, "work"), Map.of("V-1", "R-1#1")))
        .isInstanceOfSatisfying(
            Nothing.class,
            nothing ->
                assertThat(nothing.why().severity()).isEqualTo(Finding.Severity.NOT_CHECKED));
  }

  @Test
  void annulsWithoutTheDecisionItBuiltOn() {
    assertThat(send(goal(ANNULS, "work"), Map.of("M-1", "R-9#4"))).isInstanceOf(Message.class);
  }

  @Test
  void stopsACodeWithoutCounterpart() {
    assertThat(why(goal(REGISTERS, "astronaut"), Map.of("V-1", "R-1#1")))
        .returns(Finding.Severity.ERROR, Finding::severity)
        .returns("sluttmål", Finding::field)
        .returns("NIR-KODE-MANGLER", Finding::rule);
  }

  @Test
  void stopsACodeFromBeforeItsDay() {
    var early =
        new Goal(header(REGISTERS), GoalType.FINAL, "work", LocalDate.of(2020, 12, 31), "V-1");

    assertThat(why(early, Map.of("V-1", "R-1#1")).rule()).isEqualTo("NIR-KODE-MANGLER");
  }

  @Test
  void stopsAnOpenPeriodWhereNirTakesNone() {
    var open =
        new Hours(
            header(REGISTERS),
            ProgrammeRecord.Course.NORWEGIAN,
            new Period(LocalDate.of(2026, 3, 1), null),
            1,
            0,
            "en",
            null);

    assertThat(why(open, Map.of()).field()).isEqualTo("tilDato");
  }

  @Test
  void stopsARecordOfNobody() {
    var outgoing =
        NirMapping.toNir(hours(1), new NirContext(Subject.UNKNOWN, Map.of(), Instant.EPOCH));

    assertThat(((Nothing<Melding>) outgoing).why().rule()).isEqualTo("NIR-NUMMER-MANGLER");
  }

  @Test
  void namesThePersonByTheNationalNumberBeforeTheDufNumber() {
    var message = (RegistrerTimer) message(hours(1), Map.of());

    assertThat(message.getTimer().getPerson().getFnr()).isEqualTo("07839190039");
    assertThat(message.getTimer().getPerson().getDuf()).isNull();
  }

  @Property(tries = 200)
  void writesAmountsWithAtMostTwoDecimals(@ForAll @DoubleRange(min = 0, max = 9999) double amount)
      throws Exception {
    var message = (RegistrerTimer) message(hours(amount), Map.of());

    var written = message.getTimer().getTimerGjennomfort();
    assertThat(written.scale()).isBetween(0, 2);
    assertThat(written)
        .isCloseTo(
            BigDecimal.valueOf(amount),
            org.assertj.core.data.Offset.offset(new BigDecimal("0.005")));
    NirXml.read(NirXml.write(message));
  }

  private static Hours hours(double completed) {
    return new Hours(
        header(REGISTERS), ProgrammeRecord.Course.NORWEGIAN, march(), completed, 0, "en", null);
  }

  private static Goal goal(Change change, String code) {
    return new Goal(header(change), GoalType.FINAL, code, LocalDate.of(2026, 2, 16), "V-1");
  }

  private static Period march() {
    return new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
  }

  private static Header header(Change change) {
    return new Header(new Municipality("0301"), PERSON, "M-1", 1, Instant.EPOCH, "", change);
  }

  private static Outgoing<Melding> send(ProgrammeRecord record, Map<String, String> references) {
    return NirMapping.toNir(
        record, new NirContext(PERSON, references, Instant.parse("2026-04-01T10:00:00Z")));
  }

  private static Melding message(ProgrammeRecord record, Map<String, String> references) {
    return ((Message<Melding>) send(record, references)).message();
  }

  private static Finding why(ProgrammeRecord record, Map<String, String> references) {
    return ((Nothing<Melding>) send(record, references)).why();
  }
}
