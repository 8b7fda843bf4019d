package bindeledd.mapping;

import static bindeledd.mapping.HousingFacts.decision;
import static bindeledd.mapping.HousingFacts.payment;
import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.model.HousingDecision;
import bindeledd.model.HousingDecision.Outcome;
import bindeledd.model.HousingOutcome.Role;
import bindeledd.model.HousingPayment;
import org.junit.jupiter.api.Test;

final class HousingNewsTest {

  @Test
  void whatIsUnknownIsNew() {
    var told = decision("2026-04", Outcome.PENDING, null, "2026-04-05");
    assertThat(HousingNews.in(told, null)).contains(told);
  }

  @Test
  void whatIsToldAgainIsNot() {
    var known = decision("2026-04", Outcome.GRANTED, "V00", "2026-05-01");
    var again = decision("2026-04", Outcome.GRANTED, "V00", "2026-05-02");
    assertThat(HousingNews.in(again, known)).isEmpty();
  }

  @Test
  void aSourceThatSaysLessAddsNothing() {
    var known = decision("2026-04", Outcome.GRANTED, "V00", "2026-05-01");
    assertThat(HousingNews.in(decision("2026-04", Outcome.GRANTED, null, "2026-05-02"), known))
        .isEmpty();
  }

  @Test
  void aSourceThatSaysMoreFillsTheGapEvenIfItIsOlder() {
    var known = decision("2026-04", Outcome.REFUSED, null, "2026-05-02");
    var older = decision("2026-04", Outcome.REFUSED, "V03", "2026-05-01");

    var news = (HousingDecision) HousingNews.in(older, known).orElseThrow();

    assertThat(news.told().code()).isEqualTo("V03");
    assertThat(news.header().version()).isEqualTo(2);
    assertThat(news.toldAt()).isEqualTo(known.toldAt());
  }

  @Test
  void aLaterWordReplacesAnEarlierOneWithItsReason() {
    var known = decision("2026-04", Outcome.REFUSED, "V03", "2026-05-01").asVersion(4);
    var later = decision("2026-04", Outcome.GRANTED, null, "2026-06-01");

    var news = (HousingDecision) HousingNews.in(later, known).orElseThrow();

    assertThat(news.outcome()).isEqualTo(Outcome.GRANTED);
    assertThat(news.told().code()).isNull();
    assertThat(news.header().version()).isEqualTo(5);
  }

  @Test
  void anEarlierWordChangesNothing() {
    var known = decision("2026-04", Outcome.GRANTED, "V00", "2026-05-01");
    assertThat(HousingNews.in(decision("2026-04", Outcome.PENDING, null, "2026-04-05"), known))
        .isEmpty();
    var paid = payment("2026-05-20", 430_000, Role.APPLICANT, "2026-06-01");
    assertThat(HousingNews.in(payment("2026-05-20", 400_000, Role.UNKNOWN, "2026-05-21"), paid))
        .isEmpty();
  }

  @Test
  void aPaymentKeepsTheRoleThatOneSourceTold() {
    var known = payment("2026-05-20", 430_000, Role.APPLICANT, "2026-06-01");
    var told = payment("2026-05-20", 410_000, Role.UNKNOWN, "2026-06-02");

    var news = (HousingPayment) HousingNews.in(told, known).orElseThrow();

    assertThat(news.role()).isEqualTo(Role.APPLICANT);
    assertThat(news.amountInOere()).isEqualTo(410_000);
  }
}
