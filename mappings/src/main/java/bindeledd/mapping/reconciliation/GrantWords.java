package bindeledd.mapping.reconciliation;

import bindeledd.mapping.rules.GrantCode;
import bindeledd.mapping.rules.GrantCode.Amount;
import bindeledd.mapping.rules.GrantTerm;
import bindeledd.model.GrantLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a grant is not as it should be, and what to do about it, in Norwegian. */
final class GrantWords {

  private static final int QUARTERS = 4;

  private final Seen seen;
  private final Target target;
  private final @Nullable Side unread;

  GrantWords(Seen seen, Target target, @Nullable Side unread) {
    this.seen = seen;
    this.target = target;
    this.unread = unread;
  }

  /**
   * A grant in a year or a term.
   *
   * @param term empty for the year as a whole
   * @param lines those of the code, year and term
   * @param should absent when it is not known
   */
  record Row(
      String code,
      int year,
      String term,
      @Nullable Expected due,
      List<GrantLine> lines,
      @Nullable Long should,
      long decided,
      long paid) {}

  /** How a row stands, so that its words are chosen in one place. */
  private enum State {
    AGREES,
    SIDE_UNREAD,
    RATE_UNKNOWN,
    WHICH_UNKNOWN,
    CODE_UNKNOWN,
    TARGET_UNKNOWN,
    NOT_EXPECTED,
    NOT_CALCULATED,
    NOT_IN_TARGET,
    AHEAD,
    OTHER_CODE,
    NO_LINE,
    NOT_SETTLED,
    NOT_PAID_YET,
    REST_AHEAD,
    TOO_LITTLE,
    TOO_MUCH
  }

  String reason(Row row) {
    return switch (state(row)) {
      case AGREES -> "";
      case SIDE_UNREAD ->
          "Ikke kontrollert: " + (unread == null ? "" : unread.label()) + " er ikke lest.";
      case RATE_UNKNOWN, WHICH_UNKNOWN ->
          "Ikke kontrollert: " + (row.due() == null ? "" : row.due().why()) + ".";
      case CODE_UNKNOWN -> "Ikke kontrollert: koden er ikke kjent.";
      case TARGET_UNKNOWN -> "Ikke kontrollert: " + target.why() + ".";
      case NOT_EXPECTED -> "Ikke kontrollert: vi ventet ikke denne koden dette året.";
      case NOT_CALCULATED -> "Ikke kontrollert: vi regner ikke ut denne ordningen.";
      case NOT_IN_TARGET -> "Utløser ikke tilskudd: " + target.why() + ".";
      case AHEAD -> "Ventes i listen fra " + (row.due() == null ? "" : row.due().due()) + ".";
      case OTHER_CODE -> "Det er en linje for året, men med en annen kode.";
      case NO_LINE -> "Det er ingen linje.";
      case NOT_SETTLED -> "Personen er ikke bosatt i IMDinett og folkeregistrert i kommunen.";
      case NOT_PAID_YET -> "Utløst, men ikke utbetalt.";
      case REST_AHEAD -> "Resten ventes i senere terminer.";
      case TOO_LITTLE -> "Det er utbetalt mindre enn ventet.";
      case TOO_MUCH -> "Det er utbetalt mer enn ventet.";
    };
  }

  /** Empty when nobody need do anything. */
  String advice(Row row) {
    return switch (state(row)) {
      case AGREES, NOT_CALCULATED, AHEAD, NOT_PAID_YET, REST_AHEAD -> "";
      case SIDE_UNREAD -> "Se arket Om kjøringen, og avstem på nytt når systemet er lest.";
      case WHICH_UNKNOWN ->
          "Kontroller alder, familieforhold og kode, og før det som mangler i fagsystemet.";
      case RATE_UNKNOWN ->
          "Kontroller beløpet mot IMDis satser for året. Er satsen kjent, kan drift legge den inn.";
      case CODE_UNKNOWN -> "Kontroller koden hos IMDi. Er den ny, må den inn i Bindeledd.";
      case TARGET_UNKNOWN ->
          "Før oppholdsgrunnlag og familieforhold i fagsystemet. Da blir tilskuddet kontrollert.";
      case NOT_EXPECTED ->
          "Kontroller kode, år og første bosetting i Norge. Er linjen feil: send en endringsforespørsel (FEIL_KODE).";
      case NOT_IN_TARGET ->
          "Kontroller familieforhold og grunnlag. Er linjen feil: send en endringsforespørsel (IKKE_I_MAALGRUPPE).";
      case OTHER_CODE -> "Se raden med den andre koden.";
      case NO_LINE ->
          "Kontroller bosettingsdato og folkeregistrering. Er de riktige: send en endringsforespørsel (MANGLER).";
      case NOT_SETTLED ->
          "Registrer bosettingsdatoen i IMDinett, og kontroller flyttemeldingen til Folkeregisteret.";
      case TOO_LITTLE ->
          "Kontroller beløpet mot satsen. Er det feil: send en endringsforespørsel (FEIL_BELOP).";
      case TOO_MUCH ->
          "Beløpet kan bli krevd tilbake. Kontroller linjene. Er de feil: send en endringsforespørsel (FEIL_BELOP).";
    };
  }

  private State state(Row row) {
    if (row.should() == null) {
      return unknown(row);
    }
    long should = row.should();
    if (row.paid() == should) {
      return State.AGREES;
    }
    if (row.due() == null
        && GrantChecks.isForSettling(row.code())
        && target.answer() == Target.Answer.NO) {
      return State.NOT_IN_TARGET;
    }
    if (row.lines().isEmpty()) {
      return none(row);
    }
    if (row.decided() == should) {
      return State.NOT_PAID_YET;
    }
    if (row.paid() < should) {
      return isMoreToCome(row) ? State.REST_AHEAD : State.TOO_LITTLE;
    }
    return State.TOO_MUCH;
  }

  private State none(Row row) {
    Expected due = row.due();
    if (due != null && seen.today.isBefore(due.due())) {
      return State.AHEAD;
    }
    for (GrantLine line : seen.standing) {
      if (due != null && due.isMetBy(line) && !line.code().equals(row.code())) {
        return State.OTHER_CODE;
      }
    }
    return GrantChecks.isCalculated(seen) ? State.NO_LINE : State.NOT_SETTLED;
  }

  /** Only of a year that is paid in several terms: what is paid once is paid whole. */
  private boolean isMoreToCome(Row row) {
    boolean once =
        GrantCode.of(row.code()).filter(code -> code.amount() == Amount.ONCE).isPresent();
    return !once
        && row.term().isEmpty()
        && seen.today.isBefore(new GrantTerm(row.year(), QUARTERS).paidFrom());
  }

  private State unknown(Row row) {
    if (unread != null) {
      return State.SIDE_UNREAD;
    }
    if (row.due() != null) {
      return row.due().sure() ? State.RATE_UNKNOWN : State.WHICH_UNKNOWN;
    }
    if (GrantCode.of(row.code()).isEmpty()) {
      return State.CODE_UNKNOWN;
    }
    if (target.answer() == Target.Answer.UNKNOWN) {
      return State.TARGET_UNKNOWN;
    }
    return GrantCode.of(row.code()).filter(code -> code.number().isPresent()).isPresent()
        ? State.NOT_EXPECTED
        : State.NOT_CALCULATED;
  }
}
