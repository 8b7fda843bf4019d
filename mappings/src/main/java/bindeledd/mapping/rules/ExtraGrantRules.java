package bindeledd.mapping.rules;

import bindeledd.model.ExtraGrantApplication;
import bindeledd.model.Header;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Extra grants (FHT1, FHT2): who gets which, for how long, and by when to apply. */
final class ExtraGrantRules {

  private static final String ONE = "FHT1";
  private static final String TWO = "FHT2";
  private static final Set<String> CODES = Set.of(ONE, TWO);
  private static final int DECEMBER = 12;
  private static final int LAST_DAY = 31;

  private ExtraGrantRules() {}

  static void check(
      ExtraGrantApplication application,
      GrantHistory history,
      LocalDate reportedOn,
      Judgement judgement) {
    judgement.brokenIf(!CODES.contains(application.code()), GrantRule.EKSTRA_KODE, "kode");
    judgement.brokenIf(
        application.settledOn().isAfter(reportedOn), GrantRule.EKSTRA_BOSATT_FREMTID, "dato");
    judgement.brokenIf(
        application.grantYear() < application.settledOn().getYear(),
        GrantRule.EKSTRA_FOER_BOSETTING,
        "tilskuddsaar");
    judgement.brokenIf(!application.consent(), GrantRule.EKSTRA_SAMTYKKE, "samtykke");
    judgement.brokenIf(
        application.medicalStatement() == null, GrantRule.EKSTRA_LEGEERKLAERING, "legeerklaering");
    GrantCode.of(application.code(), application.grantYear())
        .ifPresent(
            code -> GrantLineRules.byAgreement(application.header(), code, history, judgement));
    near(application, reportedOn, judgement);
    cap(application, history.rates(), judgement);
    period(
        application.header(),
        application.code(),
        application.grantYear(),
        application.settledOn(),
        history,
        judgement);
  }

  /**
   * By when to apply: months after settlement for the first years, months after the year for a
   * later one.
   */
  static Optional<LocalDate> deadline(LocalDate settledOn, int grantYear) {
    var first = Limit.EXTRA_GRANT_FIRST_YEARS.wholeOn(settledOn);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    return number(settledOn, grantYear) <= first.get()
        ? Limit.EXTRA_GRANT_MONTHS.wholeOn(settledOn).map(settledOn::plusMonths)
        : Limit.EXTRA_GRANT_MONTHS_AFTER_YEAR
            .wholeOn(settledOn)
            .map(LocalDate.of(grantYear, DECEMBER, LAST_DAY)::plusMonths);
  }

  /** Which year after settlement it is, the year of settlement being the first. */
  private static int number(LocalDate settledOn, int grantYear) {
    return grantYear - settledOn.getYear() + 1;
  }

  private static void near(
      ExtraGrantApplication application, LocalDate reportedOn, Judgement judgement) {
    var settledOn = application.settledOn();
    var deadline = deadline(settledOn, application.grantYear());
    if (deadline.isEmpty()) {
      judgement.notChecked(GrantRule.EKSTRA_FRIST, "dato");
      return;
    }
    if (reportedOn.isAfter(deadline.get())) {
      judgement.broken(GrantRule.EKSTRA_FRIST, "dato", deadline.get());
      return;
    }
    long months = ChronoUnit.MONTHS.between(settledOn, reportedOn);
    boolean counted =
        Limit.EXTRA_GRANT_FIRST_YEARS
            .wholeOn(settledOn)
            .filter(years -> number(settledOn, application.grantYear()) <= years)
            .isPresent();
    // The last of them that is passed.
    Stream.of(
            Limit.EXTRA_GRANT_LAST_WARNING,
            Limit.EXTRA_GRANT_SECOND_WARNING,
            Limit.EXTRA_GRANT_FIRST_WARNING)
        .flatMap(limit -> limit.wholeOn(settledOn).stream())
        .filter(limit -> counted && months >= limit)
        .findFirst()
        .ifPresent(
            _ -> judgement.broken(GrantRule.EKSTRA_FRIST_NAER, "dato", deadline.get(), months));
  }

  private static void cap(
      ExtraGrantApplication application, GrantRates rates, Judgement judgement) {
    var rate = rates.of(application.code(), application.grantYear());
    if (rate.isEmpty()) {
      judgement.notChecked(GrantRule.EKSTRA_TAK, "utgifter");
      return;
    }
    judgement.brokenIf(
        application.amountInOere() > rate.get().inOere(),
        GrantRule.EKSTRA_TAK,
        "utgifter",
        Kroner.of(application.amountInOere()),
        application.code(),
        application.grantYear(),
        Kroner.of(rate.get().inOere()),
        Kroner.source(rate.get()));
  }

  /**
   * Of a line, a decision or an application: within the years, and not both grants in the first.
   *
   * @param told the day of settlement, where the record tells it
   */
  static void period(
      Header header,
      String code,
      int grantYear,
      @Nullable LocalDate told,
      GrantHistory history,
      Judgement judgement) {
    if (!CODES.contains(code)) {
      return;
    }
    var settledOn = Optional.ofNullable(told).or(() -> history.settledOn(header.subject()));
    if (settledOn.isEmpty()) {
      judgement.notChecked(GrantRule.TILSKUDD_FHT_AAR, "bosettingsdato");
      judgement.notChecked(GrantRule.TILSKUDD_FHT_BEGGE, "kode");
      return;
    }
    int number = number(settledOn.get(), grantYear);
    judgement.brokenIf(
        Limit.EXTRA_GRANT_YEARS.wholeOn(settledOn.get()).filter(it -> number > it).isPresent(),
        GrantRule.TILSKUDD_FHT_AAR,
        "tilskuddsaar",
        number);
    int first = Limit.EXTRA_GRANT_FIRST_YEARS.wholeOn(settledOn.get()).orElse(0);
    var other = code.equals(ONE) ? TWO : ONE;
    judgement.brokenIf(
        number <= first
            && others(header, other, history)
                .anyMatch(year -> number(settledOn.get(), year) <= first),
        GrantRule.TILSKUDD_FHT_BEGGE,
        "kode");
  }

  /** The years that the other grant is given or applied for. */
  private static Stream<Integer> others(Header header, String code, GrantHistory history) {
    var subject = header.subject();
    return List.of(
            history
                .lines(subject)
                .filter(line -> line.code().equals(code) && line.amountInOere() > 0)
                .map(line -> line.grantYear()),
            history
                .decisions(subject)
                .filter(it -> it.code().equals(code) && it.grantedInOere() != null)
                .map(it -> it.grantYear()),
            history
                .applications(subject)
                .filter(it -> it.code().equals(code))
                .map(ExtraGrantApplication::grantYear))
        .stream()
        .flatMap(years -> years);
  }
}
