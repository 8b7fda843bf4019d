package bindeledd.demo;

import bindeledd.schema.imdinett.Bosettingsperson;

/** Whom IMDinett has assigned to the municipality, and as what. */
public final class Assigned {

  private Assigned() {}

  /** Some are settled by agreement, and registered as such. */
  public static boolean is(Resident resident) {
    return resident.no() % 3 == 1;
  }

  /** Whether they came alone; the others with their family. */
  static boolean isAlone(Resident resident) {
    return is(resident) && resident.no() % 4 == 0;
  }

  /** The case that IMDinett has them under. */
  public static String caseOf(Resident resident) {
    return "BOS-%04d".formatted(resident.no());
  }

  public static Bosettingsperson person(Resident resident) {
    return new Bosettingsperson(
        resident.no() + 10L,
        caseOf(resident),
        caseOf(resident) + "-1",
        "1",
        resident.settledOn().minusDays(4) + "T09:00:00+01:00",
        CaseFile.MUNICIPALITY,
        "AVTALT",
        "AVTALT",
        resident.duf().digits(),
        null,
        resident.given(),
        null,
        resident.family(),
        resident.born().toString(),
        isAlone(resident) ? "HOVEDPERSON" : "FAMILIEMEDLEM",
        "NEI",
        resident.settledOn().minusDays(20).toString(),
        resident.settledOn().toString(),
        null);
  }
}
