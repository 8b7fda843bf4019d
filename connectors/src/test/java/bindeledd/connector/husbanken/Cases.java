package bindeledd.connector.husbanken;

import bindeledd.schema.husbanken.Bostotte;
import bindeledd.schema.husbanken.Bostotte.Sak;
import bindeledd.schema.husbanken.Bostotte.Utbetaling;
import bindeledd.schema.husbanken.Bostotte.Vedtak;
import bindeledd.schema.husbanken.Bostottesoknad;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The bostøtte system itself: applications open a case for a month, the monthly run decides it,
 * pays on the 20th of the month after and carries the case on, or stops it.
 */
public final class Cases {

  private static final int LAST_DAY = 25;
  private static final int PAID_ON = 20;

  /** A refusal for income is tried this many months in a row. */
  private static final int TRIES = 3;

  /** What the run comes to. */
  public enum Verdict {
    GRANTED("V00", "Søknaden er innvilget", "INNVILGET"),
    INCOME("V03", "Inntekten er for høy", "AVSLAG"),
    HOME("V04", "Boligen kan ikke få støtte", "AVSLAG"),
    NOT_REGISTERED("V05", "Ikke registrert på adressen", "AVSLAG"),
    LATE("V07", "Kom etter fristen", "AVSLAG"),
    DOCUMENTS("V09", "Opplysninger mangler", "AVVIST");

    private final Vedtak decision;

    Verdict(String code, String text, String type) {
      this.decision = new Vedtak(code, text, type);
    }
  }

  /** One person's dealings with Husbanken. */
  private static final class Household {
    final TreeMap<YearMonth, Sak> cases = new TreeMap<>();
    final List<Utbetaling> payments = new ArrayList<>();
    Verdict next = Verdict.GRANTED;
    BigDecimal amount = new BigDecimal("2500.50");
    String paidTo = "HUSSTAND";
    @Nullable YearMonth open;
    int refusedForIncome;
  }

  private final Map<String, Household> households = new LinkedHashMap<>();
  private final Map<String, Bostottesoknad> applications = new LinkedHashMap<>();

  /** The latest version of each application, by the municipality's own key. */
  public synchronized Map<String, Bostottesoknad> applications() {
    return new LinkedHashMap<>(applications);
  }

  /** What the next runs will come to for somebody. */
  public synchronized void expect(String number, Verdict verdict, String kroner, String paidTo) {
    var household = household(number);
    household.next = verdict;
    household.amount = new BigDecimal(kroner);
    household.paidTo = paidTo;
  }

  /** Takes an application, or its withdrawal. */
  synchronized void apply(Bostottesoknad application) {
    applications.put(application.saksreferanse(), application);
    var household = household(application.fnr());
    var month = YearMonth.parse(application.soknadsmaned());
    switch (application.handling()) {
      case SOK -> {
        open(household, month);
        if (LocalDate.parse(application.mottattDato()).isAfter(month.atDay(LAST_DAY))) {
          household.next = Verdict.LATE;
        }
      }
      case TREKK -> {
        if (month.equals(household.open)) {
          household.cases.remove(month);
          household.open = null;
        }
      }
    }
  }

  /** Whether something else is here already that is as new. */
  synchronized boolean hasNewer(Bostottesoknad application) {
    var before = applications.get(application.saksreferanse());
    return before != null
        && !before.equals(application)
        && before.versjon() >= application.versjon();
  }

  private static void open(Household household, YearMonth month) {
    household.cases.put(month, sak(month, "UNDER_BEHANDLING", null));
    household.open = month;
  }

  /** Decides every case of that month that is open. */
  public synchronized void run(YearMonth month) {
    for (Household household : households.values()) {
      if (month.equals(household.open)) {
        decide(household, month);
      }
    }
  }

  private static void decide(Household household, YearMonth month) {
    household.cases.put(month, sak(month, "VEDTATT", household.next.decision));
    household.refusedForIncome =
        household.next == Verdict.INCOME ? household.refusedForIncome + 1 : 0;
    boolean goesOn =
        switch (household.next) {
          case GRANTED -> {
            household.payments.add(
                new Utbetaling(
                    month.plusMonths(1).atDay(PAID_ON).toString(),
                    household.amount.toPlainString(),
                    household.paidTo,
                    "HOVEDPERSON"));
            yield true;
          }
          case INCOME -> household.refusedForIncome < TRIES;
          case HOME, NOT_REGISTERED, LATE, DOCUMENTS -> false;
        };
    household.open = null;
    if (goesOn) {
      open(household, month.plusMonths(1));
    }
  }

  /** Moving stops the case; a new application opens another. */
  public synchronized void moves(String number) {
    var household = household(number);
    if (household.open != null) {
      household.cases.remove(household.open);
      household.open = null;
    }
  }

  /** Puts right what was decided, as after a complaint. */
  public synchronized void reverse(String number, YearMonth month, Verdict verdict) {
    household(number).cases.put(month, sak(month, "VEDTATT", verdict.decision));
  }

  /** Cases and payments in some days; nothing when there is no case at all. */
  public synchronized Optional<Bostotte> of(String number, LocalDate from, LocalDate to) {
    var household = households.get(number);
    if (household == null || household.cases.isEmpty() && household.payments.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Bostotte(
            household.cases.entrySet().stream()
                .filter(one -> within(one.getKey().atDay(1), from, to))
                .map(Map.Entry::getValue)
                .toList(),
            household.payments.stream()
                .filter(one -> within(LocalDate.parse(one.utbetalingsdato()), from, to))
                .toList()));
  }

  private static boolean within(LocalDate day, LocalDate from, LocalDate to) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  private Household household(String number) {
    return households.computeIfAbsent(number, _ -> new Household());
  }

  private static Sak sak(YearMonth month, String status, @Nullable Vedtak decision) {
    return new Sak(
        Integer.toString(month.getMonthValue()),
        Integer.toString(month.getYear()),
        status,
        decision,
        "HOVEDPERSON");
  }
}
