package bindeledd.model;

import java.util.Arrays;
import java.util.List;

/**
 * A series of made-up national numbers, or of look-alikes, marked by something added to the month.
 * Every one is recognised; none is accepted unless {@link NumberRules} say so.
 */
public enum SyntheticSeries {
  /** Skatteetaten's own and Tenor's (month + 80). */
  SKATTEETATEN(80, "Skatteetatens syntetiske serie"),
  /** Norsk helsenett's SyntPop (month + 65, in FHI's NinCheck). */
  SYNTPOP(65, "Norsk helsenetts SyntPop"),
  /** A variant of NAV's Dolly (month + 60); unconfirmed. */
  DOLLY(60, "NAVs Dolly"),
  /**
   * A local help number (H-nummer) of a hospital, or an older synthetic one of NAV (month + 40).
   */
  HELP_NUMBER(40, "H-nummer eller eldre syntetisk nummer"),
  /** NAV's own person id (NPID, month + 20); unconfirmed. */
  NPID(20, "NAVs NPID");

  private static final int MONTHS = 12;

  private final int offset;
  private final String label;

  SyntheticSeries(int offset, String label) {
    this.offset = offset;
    this.label = label;
  }

  /** What is added to the month. */
  public int offset() {
    return offset;
  }

  /** Its name in Norwegian. */
  public String label() {
    return label;
  }

  /** The series that a month as written may belong to: SyntPop and Dolly share months 66–72. */
  static List<SyntheticSeries> candidates(int month) {
    return Arrays.stream(values())
        .filter(series -> month > series.offset && month <= series.offset + MONTHS)
        .toList();
  }
}
