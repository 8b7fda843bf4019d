package bindeledd.mapping;

import bindeledd.mapping.rules.GrantTerm;
import bindeledd.model.DufNumber;
import bindeledd.model.Finding;
import bindeledd.model.NationalNumber;
import bindeledd.model.NumberRules;
import bindeledd.model.PersonNumber;
import bindeledd.schema.tilskudd.Kolonne;
import bindeledd.schema.tilskudd.Tilskuddsrad;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The values of a row, each read by itself: one that is none is told, and stops no other. */
final class TilskuddValues {

  /** Nobody's number, and nothing that breaks a line. */
  private static final Pattern KEY =
      Pattern.compile("(?!.*\\d{6}[ .-]?\\d{5})[^\\p{Cc}\\p{Cs}]{1,60}");

  /** Kroner: thousands apart by spaces, comma or point before at most two decimals. */
  private static final Pattern SUM =
      Pattern.compile("-?(\\d{1,10}|\\d{1,3}([ \u00a0\u202f]\\d{3}){1,3})([.,]\\d{1,2})?");

  private static final Pattern SPACE = Pattern.compile("[ \u00a0\u202f]");
  private static final Pattern YEAR = Pattern.compile("20\\d{2}");
  private static final Pattern CODE = Pattern.compile("(?!.*\\d{6})[\\p{Alnum}ÆØÅæøå._-]{1,30}");
  private static final DateTimeFormatter NORWEGIAN =
      DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);

  private final Tilskuddsrad row;
  private final List<Finding> findings = new ArrayList<>();

  TilskuddValues(Tilskuddsrad row) {
    this.row = row;
  }

  List<Finding> findings() {
    return findings;
  }

  boolean stopped() {
    return findings.stream().anyMatch(it -> it.severity() == Finding.Severity.ERROR);
  }

  /** What must be there; {@code otherwise} stands in for it in a record that is stopped. */
  private <T> T required(
      Kolonne column, T otherwise, String advice, Function<String, Optional<T>> reading) {
    var text = row.verdi(column);
    if (text.isEmpty()) {
      error("MANGLER", column, "Feltet mangler.", advice);
      return otherwise;
    }
    return maybe(column, advice, reading).orElse(otherwise);
  }

  private <T> Optional<T> maybe(
      Kolonne column, String advice, Function<String, Optional<T>> reading) {
    var text = row.verdi(column);
    var value = text.flatMap(reading);
    if (text.isPresent() && value.isEmpty()) {
      error("UGYLDIG_FORM", column, "Verdien har ikke riktig form.", advice);
    }
    return value;
  }

  private void error(String rule, Kolonne column, String text, String advice) {
    findings.add(Finding.error(rule, column.navn(), text, advice));
  }

  String key(Kolonne column) {
    return required(
        column,
        "uten referanse: " + row.opphav(),
        "Feltet skal ha portalens eller bankens egen nøkkel, høyst 60 tegn, og ikke noe personnummer.",
        TilskuddValues::key);
  }

  @Nullable String maybeKey(Kolonne column) {
    return maybe(
            column,
            "Feltet skal ha portalens egen nøkkel, høyst 60 tegn, og ikke noe personnummer.",
            TilskuddValues::key)
        .orElse(null);
  }

  private static Optional<String> key(String text) {
    return Optional.of(text).filter(it -> KEY.matcher(it).matches());
  }

  String term() {
    return required(
        Kolonne.TERMIN,
        "",
        "Skriv år og kvartal, for eksempel 2026-Q1.",
        text -> GrantTerm.of(text).map(_ -> text));
  }

  int year() {
    return required(
        Kolonne.TILSKUDDSAAR,
        0,
        "Skriv året med fire siffer.",
        text -> Optional.of(text).filter(it -> YEAR.matcher(it).matches()).map(Integer::valueOf));
  }

  String code() {
    return required(
        Kolonne.KODE,
        "",
        "Bruk tilskuddskoden slik IMDi har den.",
        text ->
            Optional.of(bindeledd.mapping.rules.GrantCode.plain(text))
                .filter(it -> CODE.matcher(it).matches()));
  }

  long sum(Kolonne column) {
    return required(column, 0L, SUM_ADVICE, TilskuddValues::oere);
  }

  @Nullable Long maybeSum(Kolonne column) {
    return maybe(column, SUM_ADVICE, TilskuddValues::oere).orElse(null);
  }

  private static final String SUM_ADVICE =
      "Skriv kroner med høyst to desimaler, for eksempel 12345,50.";

  private static Optional<Long> oere(String text) {
    if (!SUM.matcher(text).matches()) {
      return Optional.empty();
    }
    var plain = SPACE.matcher(text).replaceAll("").replace(',', '.');
    return Optional.of(new BigDecimal(plain).movePointRight(2).longValueExact());
  }

  LocalDate day(Kolonne column) {
    return required(column, LocalDate.EPOCH, DAY_ADVICE, TilskuddValues::day);
  }

  @Nullable LocalDate maybeDay(Kolonne column) {
    return maybe(column, DAY_ADVICE, TilskuddValues::day).orElse(null);
  }

  private static final String DAY_ADVICE =
      "Skriv en dato som finnes, på formen ÅÅÅÅ-MM-DD eller DD.MM.ÅÅÅÅ.";

  private static Optional<LocalDate> day(String text) {
    return (text.indexOf('.') > 0
            ? parsed(() -> LocalDate.parse(text, NORWEGIAN))
            : parsed(() -> LocalDate.parse(text)))
        .filter(day -> day.getYear() >= 1900 && day.getYear() <= 2100);
  }

  /** A month; a day stands for its month, as a sheet may have made one of it. */
  Optional<YearMonth> month(Kolonne column) {
    return maybe(
        column,
        "Skriv en måned på formen ÅÅÅÅ-MM.",
        text ->
            parsed(() -> YearMonth.parse(text))
                .filter(it -> it.getYear() >= 1900 && it.getYear() <= 2100)
                .or(() -> day(text).map(YearMonth::from)));
  }

  private static <T> Optional<T> parsed(java.util.function.Supplier<T> reading) {
    try {
      return Optional.of(reading.get());
    } catch (DateTimeException e) {
      // Told as a finding, without the value.
      return Optional.empty();
    }
  }

  /** One word of a list. */
  <T> T word(Kolonne column, T otherwise, String allowed, Function<String, Optional<T>> known) {
    var text = row.verdi(column);
    if (text.isEmpty()) {
      error("MANGLER", column, "Feltet mangler.", "Skriv " + allowed + ".");
      return otherwise;
    }
    return known
        .apply(text.get())
        .orElseGet(
            () -> {
              error(
                  "UGYLDIG_VERDI",
                  column,
                  "Verdien er ikke en av de tillatte.",
                  "Skriv " + allowed + ".");
              return otherwise;
            });
  }

  /** The numbers of the person it is about, if it is about one. */
  List<PersonNumber> numbers(NumberRules rules, LocalDate on) {
    var numbers = new ArrayList<PersonNumber>();
    for (Kolonne column : List.of(Kolonne.FNR, Kolonne.DUF)) {
      int length = column == Kolonne.FNR ? 11 : 12;
      row.verdi(column)
          .ifPresent(
              text -> {
                if (!(column == Kolonne.FNR
                    ? NationalNumber.hasShape(text)
                    : DufNumber.hasShape(text))) {
                  error(
                      "UGYLDIG_FORM",
                      column,
                      "Nummeret har ikke " + length + " siffer.",
                      "Formater kolonnen som tekst: en tallkolonne mister nuller foran.");
                  return;
                }
                var verdict = rules.judge(text, on);
                verdict.finding(column.navn()).ifPresent(findings::add);
                if (verdict.admits()) {
                  numbers.add(PersonNumber.of(text));
                }
              });
    }
    return numbers;
  }
}
