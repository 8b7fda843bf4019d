package bindeledd.mapping;

import bindeledd.model.Change;
import bindeledd.model.Fact;
import bindeledd.model.Finding;
import bindeledd.model.Header;
import bindeledd.model.HousingDecision;
import bindeledd.model.HousingDecision.Outcome;
import bindeledd.model.HousingOutcome;
import bindeledd.model.HousingOutcome.Role;
import bindeledd.model.HousingPayment;
import bindeledd.model.HousingPayment.Recipient;
import bindeledd.model.Municipality;
import bindeledd.model.Subject;
import bindeledd.schema.husbanken.Bostotte;
import bindeledd.schema.husbanken.Bostotte.Sak;
import bindeledd.schema.husbanken.Bostotte.Utbetaling;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads cases and payments, each for itself. */
final class HusbankenReader {

  private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");
  private static final Pattern YEAR = Pattern.compile("(19|20|21)[0-9]{2}");
  private static final Pattern MONTH = Pattern.compile("0?[1-9]|1[0-2]");
  private static final Pattern DATE = Pattern.compile("(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}");
  private static final Pattern KRONER = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,20})?");
  private static final int OERE = 2;

  private final Municipality municipality;
  private final Subject subject;
  private final Instant toldAt;
  private final String origin;
  private final boolean rolesAreTold;
  private final Map<String, Integer> references = new HashMap<>();

  /**
   * @param rolesAreTold whether the source tells a role at all
   */
  HusbankenReader(
      Municipality municipality,
      Subject subject,
      Instant toldAt,
      String origin,
      boolean rolesAreTold) {
    this.municipality = municipality;
    this.subject = subject;
    this.toldAt = toldAt;
    this.origin = origin;
    this.rolesAreTold = rolesAreTold;
  }

  List<Reading<HousingOutcome>> read(Bostotte answer) {
    var all = new ArrayList<Reading<HousingOutcome>>();
    answer.saker().forEach(sak -> all.add(read(sak)));
    answer.utbetalinger().forEach(payment -> all.add(read(payment)));
    return all;
  }

  private Reading<HousingOutcome> read(Sak sak) {
    var month = month(sak);
    if (month.isEmpty()) {
      return unreadable(HousingDecision.class, "mnd", "Saken har ikke noen måned som kan leses.");
    }
    if (sak.status() == null) {
      return unreadable(HousingDecision.class, "status", "Saken har ingen status.");
    }
    var role = HusbankenWords.role(sak.rolle());
    var decision = sak.vedtak();
    var told =
        new HousingDecision.Told(
            sak.status(),
            decision == null ? null : decision.type(),
            decision == null ? null : decision.kode(),
            decision == null ? null : decision.beskrivelse());
    var outcome = HusbankenWords.outcome(told.status(), told.type());
    var findings = new ArrayList<Finding>();
    unknown(outcome == Outcome.UNKNOWN, "vedtak.type", findings);
    unknown(
        !told.status().equals(HusbankenWords.PENDING)
            && !told.status().equals(HusbankenWords.DECIDED),
        "status",
        findings);
    unknown(role == Role.UNKNOWN && rolesAreTold, "rolle", findings);
    if (contradicts(told.code(), outcome)) {
      findings.add(
          Finding.warning(
              "HUSBANKEN_KODE_STRIDER",
              "vedtak.kode",
              "Vedtakets kode og type sier hvert sitt. Typen er lagt til grunn.",
              "Kontroller vedtaket hos Husbanken."));
    }
    var reference = reference("bostotte-sak-" + month.get().toString().substring(0, 7), role);
    return new Reading.Read<>(
        new HousingDecision(
            header(reference, month.get()), month.get(), outcome, role, told, toldAt),
        findings);
  }

  private Reading<HousingOutcome> read(Utbetaling payment) {
    var day = date(payment.utbetalingsdato());
    if (day.isEmpty()) {
      return unreadable(
          HousingPayment.class, "utbetalingsdato", "Utbetalingen har ingen dato som kan leses.");
    }
    var amount = oere(payment.belop());
    if (amount.isEmpty()) {
      return unreadable(
          HousingPayment.class, "belop", "Utbetalingen har ikke noe beløp i hele øre.");
    }
    var recipient = HusbankenWords.recipient(payment.mottaker());
    var role = HusbankenWords.role(payment.rolle());
    var findings = new ArrayList<Finding>();
    unknown(recipient == Recipient.UNKNOWN, "mottaker", findings);
    unknown(role == Role.UNKNOWN && rolesAreTold, "rolle", findings);
    // NAV's copy tells no role, so a payment is known by its day and who got it.
    var reference =
        reference(
            "bostotte-utbetaling-"
                + day.get()
                + switch (recipient) {
                  case HOUSEHOLD -> "-husstand";
                  case MUNICIPALITY -> "-kommune";
                  case UNKNOWN -> "-annen";
                },
            Role.APPLICANT);
    return new Reading.Read<>(
        new HousingPayment(
            header(reference, day.get()),
            day.get(),
            amount.get(),
            recipient,
            payment.mottaker() == null ? "" : payment.mottaker(),
            role,
            toldAt),
        findings);
  }

  /** Names no person, and stays the same: the second of the same in one answer is told apart. */
  private String reference(String what, Role role) {
    var whole =
        what
            + switch (role) {
              case APPLICANT -> "";
              case MEMBER -> "-biperson";
              case UNKNOWN -> "-annen";
            };
    int before = references.merge(whole, 1, Integer::sum);
    return before == 1 ? whole : whole + "-nr" + before;
  }

  private Header header(String reference, LocalDate day) {
    return new Header(
        municipality,
        subject,
        reference,
        1,
        day.atStartOfDay(NORWAY).toInstant(),
        origin,
        new Change.Registration());
  }

  private Reading<HousingOutcome> unreadable(
      Class<? extends Fact> type, String field, String text) {
    return new Reading.Stopped<>(
        new Header(
            municipality,
            subject,
            "bostotte-ulest",
            0,
            Instant.EPOCH,
            origin,
            new Change.Registration()),
        Fact.kindOf(type),
        List.of(
            Finding.error(
                "HUSBANKEN_ULESELIG", field, text, "Slå opp saken hos Husbanken, og meld fra.")));
  }

  /** Kept as it came, and shown; never guessed, never refused. */
  private static void unknown(boolean is, String field, List<Finding> findings) {
    if (is) {
      findings.add(
          Finding.warning(
              "HUSBANKEN_UKJENT_VERDI",
              field,
              "Husbanken bruker en verdi som ikke er kjent her.",
              "Kontroller saken hos Husbanken, og meld fra til den som drifter integrasjonen."));
    }
  }

  /** Only of the one code that says granted are we sure what it means. */
  private static boolean contradicts(@Nullable String code, Outcome outcome) {
    boolean granted = outcome == Outcome.GRANTED;
    return code != null
        && (granted || outcome == Outcome.REFUSED || outcome == Outcome.DISMISSED)
        && granted != code.equals("V00");
  }

  private static Optional<LocalDate> month(Sak sak) {
    return sak.ar() != null
            && sak.mnd() != null
            && YEAR.matcher(sak.ar()).matches()
            && MONTH.matcher(sak.mnd()).matches()
        ? Optional.of(LocalDate.of(Integer.parseInt(sak.ar()), Integer.parseInt(sak.mnd()), 1))
        : Optional.empty();
  }

  private static Optional<LocalDate> date(@Nullable String text) {
    try {
      return text != null && DATE.matcher(text).matches()
          ? Optional.of(LocalDate.parse(text))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Long> oere(@Nullable String kroner) {
    if (kroner == null || !KRONER.matcher(kroner).matches()) {
      return Optional.empty();
    }
    var amount = new BigDecimal(kroner).stripTrailingZeros();
    return amount.scale() <= OERE
        ? Optional.of(amount.movePointRight(OERE).longValueExact())
        : Optional.empty();
  }
}
