package bindeledd.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bindeledd.model.NumberRules.DufCheckDigits;
import bindeledd.model.NumberVerdict.Doubtful;
import bindeledd.model.NumberVerdict.Kind;
import bindeledd.model.NumberVerdict.Reason;
import bindeledd.model.NumberVerdict.Sound;
import bindeledd.model.NumberVerdict.Unsound;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NumberRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Path VECTORS = Path.of("../../shared/contracts/folkeregister/testvectors");
  private static final NumberRules EVERY_SERIES =
      new NumberRules(EnumSet.allOf(SyntheticSeries.class), DufCheckDigits.ERROR);

  @ParameterizedTest
  @CsvSource({
    // made for this test: 15 May 1990 (month 85), 29 February of a leap year, D-numbers
    "birthNumber, 1990-05-15, BIRTH_NUMBER",
    "birthNumber, 1996-02-29, BIRTH_NUMBER",
    "birthNumber, 2000-02-29, BIRTH_NUMBER",
    "dNumber, 1978-12-31, D_NUMBER",
    "dNumber, 2008-01-01, D_NUMBER"
  })
  void aSyntheticNumberIsSoundInTest(String sort, LocalDate born, Kind kind) {
    SyntheticNumbers numbers = new SyntheticNumbers(1);
    NationalNumber number =
        sort.equals("dNumber") ? numbers.dNumber(born) : numbers.birthNumber(born);

    assertThat(NumberRules.TEST.judge(number, TODAY))
        .isEqualTo(new Sound(kind, SyntheticSeries.SKATTEETATEN));
    assertThat(NumberRules.PRODUCTION.judge(number, TODAY))
        .isEqualTo(new Unsound(Reason.SYNTHETIC));
  }

  @Test
  void aSyntheticNumberUnderThe2032RuleIsSoundToday() {
    String relaxed = relaxed("158590");

    assertThat(CheckRule.FROM_1964.accepts(relaxed)).isFalse();
    assertThat(NumberRules.TEST.judge(relaxed, TODAY))
        .isEqualTo(new Sound(Kind.BIRTH_NUMBER, SyntheticSeries.SKATTEETATEN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"308290", "298201", "008590", "329390", "158090", "718290"})
  void aDateThatIsNoneIsRefused(String date) {
    // Numbers whose check digits are right, so that only the date can be to blame.
    assertThat(NumberRules.TEST.judge(strict(date), TODAY)).isEqualTo(new Unsound(Reason.DATE));
  }

  @ParameterizedTest
  @EnumSource(SyntheticSeries.class)
  void everySeriesIsRecognisedAndRefusedUnlessConfigured(SyntheticSeries series) {
    String number = strict("15%02d90".formatted(series.offset() + 1));

    assertThat(NumberRules.PRODUCTION.judge(number, TODAY))
        .isEqualTo(new Unsound(Reason.SYNTHETIC));
    assertThat(EVERY_SERIES.judge(number, TODAY)).isEqualTo(new Sound(Kind.BIRTH_NUMBER, series));
    assertThat(new NumberRules(Set.of(series), DufCheckDigits.WARNING).judge(number, TODAY))
        .isEqualTo(new Sound(Kind.BIRTH_NUMBER, series));
  }

  @Test
  void anotherSeriesIsRefusedWhereOnlySkatteetatensIsConfigured() {
    assertThat(NumberRules.TEST.judge(strict("154590"), TODAY))
        .isEqualTo(new Unsound(Reason.SYNTHETIC));
  }

  @Test
  void aHealthServiceNumberIsCalledWhatItIs() {
    assertThat(NumberRules.TEST.judge("80000000000", TODAY))
        .isEqualTo(new Unsound(Reason.HEALTH_NUMBER));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1585900000", "2015123456090", "1585900000x", "15859 00000", "١٥٨٥٩٠٠٠٠٠٠"})
  void anythingButElevenOrTwelveDigitsIsRefused(String text) {
    assertThat(NumberRules.TEST.judge(text, TODAY)).isEqualTo(new Unsound(Reason.FORMAT));
  }

  @ParameterizedTest
  @CsvSource({"1949, DUF_YEAR", "1950, ", "2026, ", "2027, DUF_YEAR"})
  void aDufNumberIsFromAPlausibleYear(int year, Reason reason) {
    assertThat(NumberRules.PRODUCTION.judge(new SyntheticNumbers(1).dufNumber(year), TODAY))
        .isEqualTo(reason == null ? new Sound(Kind.DUF_NUMBER, null) : new Unsound(reason));
  }

  @Test
  void wrongCheckDigitsOfADufNumberAreAWarningUnlessStrict() {
    String wrong = "202300000199";

    NumberVerdict lenient = NumberRules.PRODUCTION.judge(wrong, TODAY);
    assertThat(lenient).isEqualTo(new Doubtful(Kind.DUF_NUMBER, Reason.DUF_CHECK_DIGITS));
    assertThat(lenient.admits()).isTrue();
    assertThat(lenient.finding("duf").orElseThrow().severity()).isEqualTo(Finding.Severity.WARNING);
    assertThat(EVERY_SERIES.judge(wrong, TODAY).admits()).isFalse();
  }

  @Test
  void aFindingSaysTheFieldAndNeverTheNumber() {
    Finding finding =
        NumberRules.TEST.judge(strict("308290"), TODAY).finding("fodselsnummer").orElseThrow();

    assertThat(finding.severity()).isEqualTo(Finding.Severity.ERROR);
    assertThat(finding.rule()).isEqualTo("NUMMER_DATO");
    assertThat(finding.field()).isEqualTo("fodselsnummer");
    assertThat(finding.toString()).doesNotContainPattern("\\d{6}");
  }

  @Test
  void noNumberPrintsItself() {
    SyntheticNumbers numbers = new SyntheticNumbers(7);
    for (PersonNumber number :
        List.of(numbers.birthNumber(), numbers.dNumber(), numbers.dufNumber())) {
      assertThat(
              List.of(number, Subject.of(number), new Person.HeldNumber(number, true)).toString())
          .doesNotContainPattern("\\d");
    }
    assertThatThrownBy(() -> new NationalNumber("1585900000x")).hasMessageNotContaining("15");
    assertThatThrownBy(() -> new DufNumber("2015")).hasMessageNotContaining("2015");
  }

  @Test
  void holdsForEveryKnownNationalNumber() throws IOException {
    for (String[] row : vectors("national-id-vectors.csv")) {
      NationalNumber number = new NationalNumber(row[0]);
      assertThat(NumberRules.wellMade(number, CheckRule.FROM_1964))
          .as("1964: %s", row[5])
          .isEqualTo(Boolean.parseBoolean(row[3]));
      assertThat(NumberRules.wellMade(number, CheckRule.FROM_2032))
          .as("2032: %s", row[5])
          .isEqualTo(Boolean.parseBoolean(row[4]));
      assertThat(EVERY_SERIES.judge(number, TODAY).admits())
          .as("judged: %s", row[5])
          .isEqualTo(Boolean.parseBoolean(row[4]));
      assertThat(number.isDNumber()).isEqualTo(row[1].equals("dNummer"));
    }
  }

  @Test
  void holdsForEveryVectorOfSkatteetaten() throws IOException {
    for (String[] row : vectors("skatteetaten-foedselsnummer-pid2032.csv")) {
      boolean synthetic = Boolean.parseBoolean(row[1]);
      boolean valid = Boolean.parseBoolean(row[2]);
      assertThat(NumberRules.TEST.judge(row[0], TODAY).admits()).as(row[3]).isEqualTo(valid);
      assertThat(NumberRules.PRODUCTION.judge(row[0], TODAY).admits())
          .as(row[3])
          .isEqualTo(valid && !synthetic);
    }
  }

  @Test
  void aReal2032NumberIsDoubtedUntilTheyAreGivenOut() throws IOException {
    List<String[]> rows = vectors("national-id-vectors.csv");
    String number =
        rows.stream()
            .filter(row -> row[2].equals("0") && !Boolean.parseBoolean(row[3]))
            .filter(row -> Boolean.parseBoolean(row[4]))
            .findFirst()
            .orElseThrow()[0];

    assertThat(NumberRules.PRODUCTION.judge(number, LocalDate.of(2031, 12, 31)))
        .isEqualTo(new Doubtful(Kind.BIRTH_NUMBER, Reason.NOT_YET_ISSUED));
    assertThat(NumberRules.PRODUCTION.judge(number, LocalDate.of(2032, 1, 1)))
        .isEqualTo(new Sound(Kind.BIRTH_NUMBER, null));
  }

  @Test
  void holdsForEveryKnownDufNumber() throws IOException {
    for (String[] row : vectors("duf-vectors.csv")) {
      assertThat(EVERY_SERIES.judge(row[0], TODAY).admits())
          .as(row[2])
          .isEqualTo(Boolean.parseBoolean(row[1]));
    }
  }

  private static List<String[]> vectors(String file) throws IOException {
    assumeTrue(Files.isDirectory(VECTORS), "no shared vectors here");
    try (Stream<String> lines = Files.lines(VECTORS.resolve(file))) {
      return lines.skip(1).map(line -> line.split(",", -1)).toList();
    }
  }

  /** The first number on that date whose check digits are right under the 1964 rule. */
  private static String strict(String date) {
    return first(date, CheckRule.FROM_1964::accepts);
  }

  /** The first that only the 2032 rule accepts. */
  private static String relaxed(String date) {
    return first(
        date,
        number -> CheckRule.FROM_2032.accepts(number) && !CheckRule.FROM_1964.accepts(number));
  }

  private static String first(String date, Predicate<String> fits) {
    return IntStream.range(0, 100_000)
        .mapToObj(serial -> date + "%05d".formatted(serial))
        .filter(fits)
        .findFirst()
        .orElseThrow();
  }
}
