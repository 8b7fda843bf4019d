package bindeledd.model.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that does not agree (avvik).
 *
 * @param finding what it is called when something is to be done about it
 * @param person absent when it concerns the municipality and nobody in it
 * @param check the rule
 * @param kind MISSING, EXTRA, DIFFERS, STALE, NOT_YET_DUE or NOT_CHECKED
 * @param severity CRITICAL, SERIOUS, MINOR or INFORMATION
 * @param status OPENED, SEEN_AGAIN, CHANGED or ACCEPTED
 * @param remedy SEND_AGAIN or CHANGE_REQUEST, when something may be sent to mend it
 */
public record DeviationRow(
    String finding,
    @Nullable ReportPerson person,
    String check,
    String title,
    String kind,
    String severity,
    String text,
    String advice,
    @Nullable String cause,
    @Nullable LocalDate deadline,
    @Nullable Long atStakeInOere,
    List<SideSays> says,
    String status,
    Instant firstSeen,
    Instant lastSeen,
    @Nullable LocalDate acceptedUntil,
    @Nullable String remedy)
    implements ReportRow {

  public DeviationRow {
    says = List.copyOf(says);
  }

  /** What one side says. */
  public record SideSays(String side, String text) {
    @Override
    public String toString() {
      return side + " ***";
    }
  }

  @Override
  public String toString() {
    return "finding " + finding;
  }
}
