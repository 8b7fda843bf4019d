package bindeledd.mapping.rules;

import bindeledd.mapping.codes.Municipalities;
import bindeledd.model.CareClaim;
import bindeledd.model.Change;
import bindeledd.model.Finding;
import bindeledd.model.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The rules of the claim for resource-demanding services. */
public final class ClaimRules {

  private static final int OERE_DIGITS = 2;

  private ClaimRules() {}

  /**
   * What there is to say about a claim.
   *
   * @param history what is on record about the person
   */
  public static List<Finding> check(CareClaim claim, ClaimHistory history, LocalDate reportedOn) {
    var judgement = new Judgement();
    // A withdrawal need not be right; only the reason must be there, and the contract has seen it.
    if (!(claim.header().change() instanceof Change.Annulment)) {
      judgement.brokenIf(claim.year() >= reportedOn.getYear(), ClaimRule.KRAV_AAR, "aar");
      judgement.brokenIf(
          !touches(claim.decision(), claim.year()), ClaimRule.KRAV_VEDTAK, "fraDato");
      age(claim, judgement);
      judgement.brokenIf(
          history.claims().stream().anyMatch(other -> another(claim, other)),
          ClaimRule.KRAV_DOBBELT,
          "aar");
      judgement.brokenIf(claim.costs().basis() < 0, ClaimRule.KRAV_FRADRAG, "loennsutgifter");
      year(claim, reportedOn, judgement);
      extraGrant(claim, history, judgement);
    }
    return judgement.findings();
  }

  /** The last day to send it to the auditor; empty when no deadline is known. */
  public static Optional<LocalDate> deadline(CareClaim claim) {
    return ClaimYear.of(claim.year()).map(ClaimYear::toAuditorBy);
  }

  /** What is lost in kroner when it comes too late; empty when it cannot be reckoned. */
  public static Optional<BigDecimal> atStake(CareClaim claim) {
    return ClaimYear.of(claim.year())
        .map(year -> BigDecimal.valueOf(year.refundInOere(claim.costs()), OERE_DIGITS));
  }

  private static boolean touches(Period decision, int year) {
    return decision.overlaps(new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
  }

  /** The sources do not agree on who turns 67 in the year. */
  private static void age(CareClaim claim, Judgement judgement) {
    int turns = claim.year() - claim.birthDate().getYear();
    Optional<Integer> most = Limit.CLAIM_AGE.wholeOn(LocalDate.of(claim.year(), 1, 1));
    if (most.isEmpty() || turns == most.get()) {
      judgement.notChecked(ClaimRule.KRAV_ALDER, "foedselsdato");
    } else {
      judgement.brokenIf(turns > most.get(), ClaimRule.KRAV_ALDER, "foedselsdato", most.get());
    }
  }

  private static boolean another(CareClaim claim, CareClaim other) {
    return other.year() == claim.year()
        && Municipalities.same(other.header().municipality(), claim.header().municipality())
        && !other.header().reference().equals(claim.header().reference());
  }

  private static void year(CareClaim claim, LocalDate reportedOn, Judgement judgement) {
    var year = ClaimYear.of(claim.year());
    if (year.isEmpty()) {
      judgement.notChecked(ClaimRule.KRAV_INNSLAGSPUNKT, "aar");
      judgement.notChecked(ClaimRule.KRAV_FRIST, "aar");
      return;
    }
    judgement.brokenIf(
        claim.costs().basis() <= year.get().thresholdInOere(),
        ClaimRule.KRAV_INNSLAGSPUNKT,
        "loennsutgifter",
        year.get().threshold());
    judgement.brokenIf(
        reportedOn.isAfter(year.get().toAuditorBy()),
        ClaimRule.KRAV_FRIST,
        "aar",
        year.get().toAuditorBy());
  }

  private static void extraGrant(CareClaim claim, ClaimHistory history, Judgement judgement) {
    var paid = Optional.ofNullable(history.extraGrants().get(claim.year()));
    if (paid.isEmpty()) {
      judgement.notChecked(ClaimRule.KRAV_FHT2, "fht2");
      return;
    }
    judgement.brokenIf(
        paid.get() != claim.costs().extraGrant(),
        ClaimRule.KRAV_FHT2,
        "fht2",
        BigDecimal.valueOf(paid.get(), OERE_DIGITS));
  }
}
