package bindeledd.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.reconciliation.ReconciliationSettings.Days;
import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WorkingDaysTest {

  private final WorkingDays days = new WorkingDays(Days.WORKING_DAYS, LocalTime.of(3, 30));

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T00:00:00Z, 2026-11-23T02:30:00Z, a Monday before it is time",
    "2026-11-23T02:30:00Z, 2026-11-24T02:30:00Z, not twice",
    "2026-11-27T12:00:00Z, 2026-11-30T02:30:00Z, over the weekend",
    "2027-03-24T12:00:00Z, 2027-03-30T01:30:00Z, skjærtorsdag to annen påskedag and summer time",
    "2027-04-30T12:00:00Z, 2027-05-03T01:30:00Z, a first of May on a Saturday",
    "2027-05-05T12:00:00Z, 2027-05-07T01:30:00Z, Kristi himmelfartsdag",
    "2027-05-14T12:00:00Z, 2027-05-18T01:30:00Z, annen pinsedag and the seventeenth of May",
    "2027-12-24T12:00:00Z, 2027-12-27T02:30:00Z, Christmas",
    "2026-12-31T12:00:00Z, 2027-01-04T02:30:00Z, new year's day"
  })
  void keepsNorwaysWorkingDays(Instant last, Instant next, String why) {
    assertThat(days.after(last)).as(why).isEqualTo(next);
  }

  @ParameterizedTest
  @CsvSource({"2027-12-24T12:00:00Z, 2027-12-25T02:30:00Z"})
  void orEveryDay(Instant last, Instant next) {
    assertThat(new WorkingDays(Days.EVERY_DAY, LocalTime.of(3, 30)).after(last)).isEqualTo(next);
  }
}
