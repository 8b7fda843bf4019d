package bindeledd.mapping.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.mapping.reconciliation.GrantWords.Row;
import bindeledd.mapping.rules.GrantRates;
import bindeledd.model.Change;
import bindeledd.model.Grade;
import bindeledd.model.GrantLine;
import bindeledd.model.Header;
import bindeledd.model.Municipality;
import bindeledd.model.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A case worker reads why a sum is wrong, and what to do when something is to be done. */
final class GrantWordsTest {

  private static final Municipality OSLO = new Municipality("0301");
  private static final Target TRIGGERS = new Target(Target.Answer.YES, 5, "");
  private static final Target UNKNOWN = new Target(Target.Answer.UNKNOWN, 0, "noe er ikke kjent");

  @Test
  void whatAgreesSaysNothing() {
    says(TRIGGERS, null, row("AR-1", "2026-Q1", 100L, 100), "", "");
  }

  @Test
  void whatIsPaidOnceIsNotWaitedForInLaterTerms() {
    says(TRIGGERS, null, row("AR-1", "", 100L, 60), "mindre enn ventet", "FEIL_BELOP");
    says(TRIGGERS, null, row("AR-2", "", 100L, 60), "senere terminer", "");
    says(TRIGGERS, null, row("AR-2", "2026-Q1", 100L, 60), "mindre enn ventet", "FEIL_BELOP");
  }

  @Test
  void whatIsTooMuchMayBeTakenBack() {
    says(TRIGGERS, null, row("AR-1", "2026-Q1", 100L, 160), "mer enn ventet", "krevd tilbake");
  }

  @Test
  void whatIsNotCheckedSaysHowItCanBe() {
    says(UNKNOWN, null, row("AR-1", "2026-Q1", null, 100), "noe er ikke kjent", "Før oppholds");
    says(TRIGGERS, null, row("AR-1", "2026-Q1", null, 100), "ventet ikke", "FEIL_KODE");
    says(TRIGGERS, null, row("NY-1", "2026-Q1", null, 100), "koden er ikke kjent", "hos IMDi");
    says(TRIGGERS, Side.IMDINETT, row("AR-1", "", null, 100), "IMDinett er ikke lest", "på nytt");
  }

  private static void says(
      Target target, @Nullable Side unread, Row row, String reason, String advice) {
    var situation = new Situation(OSLO, LocalDate.of(2026, 7, 20), Map.of(), GrantRates.PUBLIC);
    var nobody = new Dossier(new UUID(0, 1), true, Grade.UNGRADED, Map.of(), List.of());
    var words = new GrantWords(new Seen(nobody, situation, Set.of()), target, unread);
    part(words.reason(row), reason);
    part(words.advice(row), advice);
  }

  private static void part(String text, String wanted) {
    if (wanted.isEmpty()) {
      assertThat(text).isEmpty();
    } else {
      assertThat(text).contains(wanted);
    }
  }

  private static Row row(String code, String term, @Nullable Long should, long paid) {
    var header =
        new Header(OSLO, Subject.UNKNOWN, "L-1", 1, Instant.EPOCH, "", new Change.Registration());
    var line =
        new GrantLine(
            header, "2026-Q1", 2026, code, paid, null, null, GrantLine.Status.PAID, null, null);
    return new Row(code, 2026, term, null, List.of(line), should, paid, paid);
  }
}
