package bindeledd.model.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The run a report comes from.
 *
 * @param municipality kommunenummer
 * @param day the day the reconciliation was held
 * @param whole whether it was about everybody and every rule
 * @param complete whether every connected side was read to its end
 * @param entitled whether protected persons are in it; then it is for those entitled alone
 * @param bank how groups of grants stand against the bank, everybody together; only to those
 *     entitled
 * @param history how many differences that may be shown to everybody were open, by day
 */
public record ReportAbout(
    String municipality,
    LocalDate day,
    Instant startedAt,
    boolean whole,
    boolean complete,
    boolean entitled,
    List<HeardSide> sides,
    List<OpenOnDay> history,
    List<BankGroup> bank) {

  public ReportAbout {
    sides = List.copyOf(sides);
    history = List.copyOf(history);
    bank = List.copyOf(bank);
  }

  /** The same run, told to those entitled, or to everybody. */
  public ReportAbout to(boolean entitledReader) {
    return new ReportAbout(
        municipality,
        day,
        startedAt,
        whole,
        complete,
        entitledReader,
        sides,
        history,
        entitledReader ? bank : List.of());
  }

  /**
   * How far a side was heard.
   *
   * @param heard WHOLE, BROKEN or NOT_CONNECTED
   * @param asOf as of when it speaks
   * @param why it was not read to its end
   */
  public record HeardSide(
      String side, String label, String heard, @Nullable Instant asOf, @Nullable String why) {}

  /**
   * The grants of a group in a term, everybody's together.
   *
   * @param unchecked how many shares of what was expected are not known
   * @param differenceInOere booked less paid
   */
  public record BankGroup(
      String group,
      String term,
      long expectedInOere,
      long unchecked,
      long decidedInOere,
      long paidInOere,
      long bookedInOere,
      long differenceInOere) {}

  /** So many were open at the end of a day, and so much was at stake. */
  public record OpenOnDay(LocalDate day, long open, long atStakeInOere) {}
}
