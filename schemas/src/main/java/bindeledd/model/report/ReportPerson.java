package bindeledd.model.report;

import org.jspecify.annotations.Nullable;

/**
 * Whom a row is about.
 *
 * @param label the name; of somebody protected the case they are found by, never a name
 * @param number the person's number today; never of somebody protected
 */
public record ReportPerson(String label, @Nullable String number) {

  @Override
  public String toString() {
    return "person ***";
  }
}
