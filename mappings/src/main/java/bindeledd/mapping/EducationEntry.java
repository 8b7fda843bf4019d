package bindeledd.mapping;

import bindeledd.model.Finding;
import bindeledd.model.Header;
import bindeledd.model.Period;
import bindeledd.model.ProgrammeRecord;
import bindeledd.schema.education.PifuPost.Extract;
import java.time.Instant;
import java.util.List;

/** Something a role tells: one thing to be registered, or what is wrong with it. */
sealed interface EducationEntry {

  /** What it is over its changes, within its role. */
  String key();

  /** As it came, for keeping. */
  Record original();

  /** The fact under a header. */
  @FunctionalInterface
  interface Content {
    ProgrammeRecord under(Header header);
  }

  /** It can be registered. */
  record Sound(String key, Record original, Period period, Content content)
      implements EducationEntry {

    /**
     * Whether it is over. A sum for a period that goes on changes yet, and an answer to it would be
     * about something else tomorrow.
     */
    boolean isOver(Extract extract) {
      var to = period.to();
      return to == null || !to.isAfter(EducationTimes.dayOf(told(extract)));
    }

    Instant told(Extract extract) {
      return EducationTimes.told(extract, period);
    }
  }

  /**
   * It cannot.
   *
   * @param kind what it would be
   */
  record Unsound(String key, Record original, String kind, List<Finding> findings)
      implements EducationEntry {}
}
