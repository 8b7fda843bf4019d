package bindeledd.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A resident's grant as the portal lists it. Written without the rules of the mappings, so that one
 * that gets it wrong is seen.
 *
 * @param id the line's in the portal
 * @param term when it is paid
 * @param year what it is for
 */
record Grant(Resident resident, String id, String term, int year, String code, long kroner) {

  static final String FIRST_TERM = "2026-Q1";
  static final String SECOND_TERM = "2026-Q2";

  /** By when the list of the second term should have been read. */
  static final LocalDate SECOND_LIST_READ = LocalDate.of(2026, 7, 15);

  private static final String FAMILY = "AR-1";
  private static final String ALONE = "AR-1EV";
  private static final String SECOND_YEAR = "AR-2";
  private static final int THIS_YEAR = 2026;

  /** Whoever is settled before is in the list that is paid in April. */
  private static final LocalDate IN_THE_FIRST = LocalDate.of(2026, 3, 1);

  /** Whoever is settled before should be in the list that is paid in July. */
  private static final LocalDate IN_THE_SECOND = LocalDate.of(2026, 4, 1);

  /** Made up, as the town is, and told the adapter as an operator would. */
  private static final Map<String, Map<Integer, Long>> RATES =
      Map.of(
          FAMILY, Map.of(THIS_YEAR - 1, 200_100L, THIS_YEAR, 208_300L),
          ALONE, Map.of(THIS_YEAR, 258_400L));

  /** What nobody has told a rate for: paid by the portal's own word. */
  private static final long UNKNOWN = 150_000;

  private static final long TOO_LITTLE = 40_000;

  static void settings(Map<String, String> settings) {
    RATES.forEach(
        (code, years) ->
            years.forEach(
                (year, kroner) ->
                    settings.put(
                        "bindeledd.grants.rates." + code + "." + year, Long.toString(kroner))));
  }

  /**
   * What the portal lists of somebody, wrong where the script says so.
   *
   * @param late whether it comes a term late
   */
  static Optional<Grant> listed(Resident resident, boolean late) {
    if (!Assigned.is(resident)) {
      return Optional.empty();
    }
    String term = late || !resident.settledOn().isBefore(IN_THE_FIRST) ? SECOND_TERM : FIRST_TERM;
    String code = Assigned.isAlone(resident) ? ALONE : FAMILY;
    return switch (Fate.of(resident)) {
      case NO_LINE -> Optional.empty();
      case NOTHING, NOT_APPLIED, GROUND_UNKNOWN, NOT_IN_TARGET ->
          of(resident, term, THIS_YEAR, code, rate(code, THIS_YEAR));
      case WRONG_AMOUNT -> of(resident, term, THIS_YEAR, code, rate(code, THIS_YEAR) - TOO_LITTLE);
      case WRONG_YEAR -> of(resident, term, THIS_YEAR - 1, code, rate(code, THIS_YEAR - 1));
      case WRONG_CODE -> of(resident, term, THIS_YEAR, ALONE, rate(ALONE, THIS_YEAR));
      case SECOND_YEAR -> of(resident, term, THIS_YEAR, SECOND_YEAR, UNKNOWN);
    };
  }

  private static Optional<Grant> of(
      Resident resident, String term, int year, String code, long kroner) {
    return Optional.of(
        new Grant(resident, "L-%04d".formatted(resident.no()), term, year, code, kroner));
  }

  private static long rate(String code, int year) {
    return RATES.get(code).get(year);
  }

  /** Whether the list that it should be in has been read. */
  static boolean isOverdue(Resident resident, LocalDate today) {
    return resident.settledOn().isBefore(IN_THE_SECOND) && !today.isBefore(SECOND_LIST_READ);
  }

  /** The same once more, in another list. */
  Grant again() {
    return new Grant(resident, "M-%04d".formatted(resident.no()), SECOND_TERM, year, code, kroner);
  }

  /** What the bank calls its group. */
  String group() {
    return code.equals(SECOND_YEAR) ? "AR2_5" : "AR1";
  }

  static List<Object> heading() {
    return List.of(
        "linjeId", "termin", "tilskuddsaar", "kommunenr", "kode", "belop", "status", "duf");
  }

  List<Object> row() {
    return List.of(
        id,
        term,
        Integer.toString(year),
        CaseFile.MUNICIPALITY,
        code,
        Long.toString(kroner),
        "UTBETALT",
        resident.duf().digits());
  }
}
