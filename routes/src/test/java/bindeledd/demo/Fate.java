package bindeledd.demo;

import java.util.Map;

/**
 * What the script has go wrong with a few residents' grants and housing, by the resident's number.
 * All of them are settled by agreement; with everybody else nothing goes wrong.
 */
enum Fate {
  NOTHING,
  /** The portal's list has no line for them. */
  NO_LINE,
  /** Their line is less than the rate. */
  WRONG_AMOUNT,
  /** Their line is for the year before they were settled. */
  WRONG_YEAR,
  /** Their line has the code of one who came alone, and they came with their family. */
  WRONG_CODE,
  /** Their permit cannot be renewed, so they bring no grant; there is a line all the same. */
  NOT_IN_TARGET,
  /** The case system does not know what their stay rests on. */
  GROUND_UNKNOWN,
  /** Settled elsewhere the year before. What their second year is worth nobody has told. */
  SECOND_YEAR,
  /** Nobody applied for housing allowance for them. */
  NOT_APPLIED;

  private static final Map<Integer, Fate> SCRIPT =
      Map.ofEntries(
          Map.entry(10, NO_LINE),
          Map.entry(22, NO_LINE),
          Map.entry(34, NO_LINE),
          Map.entry(46, WRONG_AMOUNT),
          Map.entry(58, WRONG_AMOUNT),
          Map.entry(31, WRONG_YEAR),
          Map.entry(43, WRONG_CODE),
          Map.entry(55, NOT_IN_TARGET),
          Map.entry(67, NOT_IN_TARGET),
          Map.entry(79, GROUND_UNKNOWN),
          Map.entry(82, GROUND_UNKNOWN),
          Map.entry(94, SECOND_YEAR),
          Map.entry(16, NOT_APPLIED),
          Map.entry(40, NOT_APPLIED),
          Map.entry(52, NOT_APPLIED));

  static Fate of(Resident resident) {
    return SCRIPT.getOrDefault(resident.no(), NOTHING);
  }
}
