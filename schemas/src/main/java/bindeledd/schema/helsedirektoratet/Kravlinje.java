package bindeledd.schema.helsedirektoratet;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One person's line in a municipality's yearly claim. It has no name and no number: the auditor
 * finds the person by the municipality's own key.
 *
 * @param aar the year the costs accrued
 * @param saksreferanse the municipality's own key of the line; the same for every version
 * @param vedtaksdato the day of the decision on the services, ÅÅÅÅ-MM-DD
 * @param grunnlagIOere wages less all that is subtracted
 * @param beregning what the claim comes to; absent when the year's threshold is not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Kravlinje(
    Handling handling,
    String kommunenr,
    int aar,
    String saksreferanse,
    long versjon,
    int foedselsaar,
    String vedtaksdato,
    long loennsutgifterIOere,
    long fht2IOere,
    long andreTilskuddIOere,
    long brukerbetalingIOere,
    long rammetilskuddIOere,
    long grunnlagIOere,
    @Nullable Beregning beregning) {

  @Override
  public String toString() {
    return "kravlinje ***";
  }

  /** What is done with it. */
  public enum Handling {
    /** It is new, or replaces an earlier version whole. */
    MELD,
    /** It is withdrawn. */
    TREKK
  }

  /** How the amount came about. */
  public record Beregning(long innslagspunktIOere, int prosent, long refusjonIOere) {}
}
