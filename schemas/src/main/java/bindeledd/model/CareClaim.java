package bindeledd.model;

import java.time.LocalDate;

/**
 * What services with a decision to one person cost the municipality in one year: the basis for its
 * claim for resource-demanding services (ressurskrevende tjenester). All amounts are in øre.
 *
 * @param year the year the costs accrued
 * @param birthDate as the case system has it; decides whether the person can be in a claim
 * @param decidedOn the day of the decision (enkeltvedtak) on the services
 * @param decision the days it holds
 */
public record CareClaim(
    Header header, int year, LocalDate birthDate, LocalDate decidedOn, Period decision, Costs costs)
    implements Fact {

  /**
   * What was paid, and what is to be subtracted from it.
   *
   * @param wages direct wage costs of the services (direkte lønnsutgifter)
   * @param extraGrant extra grant for the year's disability (FHT2): a state grant earmarked for the
   *     same
   * @param otherGrants other earmarked state grants
   * @param userPayments what the person paid (brukerbetaling)
   * @param blockGrant the share of the block grant that is subtracted (rammetilskudd)
   */
  public record Costs(
      long wages, long extraGrant, long otherGrants, long userPayments, long blockGrant) {

    /** All that is subtracted. */
    public long deductions() {
      return extraGrant + otherGrants + userPayments + blockGrant;
    }

    /** What is left to claim by; below nought when more was subtracted than paid. */
    public long basis() {
      return wages - deductions();
    }
  }
}
