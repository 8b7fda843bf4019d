package bindeledd.mapping;

import bindeledd.mapping.HusbankenMapping.Answer;
import bindeledd.mapping.codes.Municipalities;
import bindeledd.model.Finding;
import bindeledd.model.Municipality;
import bindeledd.model.NationalNumber;
import bindeledd.model.NumberRules;
import bindeledd.model.Subject;
import bindeledd.schema.husbanken.Bostotte;
import bindeledd.schema.husbanken.Digisossoknad;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads NAV's copy of Husbanken's answer as the answer it is a copy of. */
final class HusbankenDigisos {

  private static final int LAST_YEAR = 9999;

  private HusbankenDigisos() {}

  static Answer read(Digisossoknad application, Municipality municipality, NumberRules rules) {
    if (application.kommunenummer() != null && !isOf(municipality, application.kommunenummer())) {
      return stopped(
          Finding.error(
              "DIGISOS_ANNEN_KOMMUNE",
              "mottaker.kommunenummer",
              "Søknaden er sendt til en annen kommune. Ingenting er lest fra den.",
              "Fjern filen, og finn ut hvorfor den ble levert hit."));
    }
    if (application.stotteFraHusbankenFeilet()) {
      return stopped(
          Finding.notChecked(
              "HUSBANKEN_SVARTE_IKKE",
              "driftsinformasjon.stotteFraHusbankenFeilet",
              "Ikke kontrollert: Husbanken svarte ikke da søknaden ble sendt, så tomme lister i den"
                  + " sier ingenting om bostøtte."));
    }
    var toldAt = instant(application.innsendingstidspunkt());
    var findings = new ArrayList<Finding>();
    var subject = subject(application.fnr(), toldAt, rules, findings);
    if (findings.stream().anyMatch(it -> it.severity() == Finding.Severity.ERROR)) {
      return new Answer(List.of(), findings);
    }
    // Without a time of its own it is older than anything else we were told: it can fill a gap and
    // change nothing.
    var reader = new HusbankenReader(municipality, subject, toldAt, application.opphav(), false);
    return new Answer(reader.read(asTheAnswer(application)), findings);
  }

  private static Answer stopped(Finding why) {
    return new Answer(List.of(), List.of(why));
  }

  private static Subject subject(
      @Nullable String number, Instant toldAt, NumberRules rules, List<Finding> findings) {
    var field = "personIdentifikator";
    if (number == null || !NationalNumber.hasShape(number)) {
      findings.add(
          Finding.error(
              "DIGISOS_UTEN_NUMMER",
              field,
              "Søknaden har ikke noe fødselsnummer eller D-nummer som kan leses.",
              "Slå opp søknaden i fagsystemet for sosialhjelp."));
      return Subject.UNKNOWN;
    }
    var on =
        toldAt.equals(Instant.EPOCH) ? LocalDate.MAX : LocalDate.ofInstant(toldAt, ZoneOffset.UTC);
    var verdict = rules.judge(number, on);
    verdict.finding(field).ifPresent(findings::add);
    return verdict.admits() ? Subject.of(new NationalNumber(number)) : Subject.UNKNOWN;
  }

  private static Bostotte asTheAnswer(Digisossoknad application) {
    return new Bostotte(
        application.saker().stream().map(HusbankenDigisos::sak).toList(),
        application.utbetalinger().stream().map(HusbankenDigisos::utbetaling).toList());
  }

  private static boolean isOf(Municipality municipality, String number) {
    return Municipality.hasShape(number)
        && Municipalities.same(municipality, new Municipality(number));
  }

  /** NAV passes on the applicant's own cases only, each dated the first of its month. */
  private static Bostotte.Sak sak(Digisossoknad.Sak sak) {
    var parts = sak.dato() == null ? new String[0] : sak.dato().split("-", -1);
    boolean first = parts.length == 3 && parts[2].equals("01");
    return new Bostotte.Sak(
        first ? parts[1] : null,
        first ? parts[0] : null,
        sak.status(),
        sak.vedtaksstatus() == null && sak.beskrivelse() == null
            ? null
            : new Bostotte.Vedtak(null, sak.beskrivelse(), sak.vedtaksstatus()),
        HusbankenWords.APPLICANT);
  }

  private static Bostotte.Utbetaling utbetaling(Digisossoknad.Utbetaling one) {
    return new Bostotte.Utbetaling(
        one.utbetalingsdato(),
        one.netto() == null ? one.belop() : one.netto(),
        one.mottaker() == null ? null : one.mottaker().toUpperCase(Locale.ROOT),
        null);
  }

  private static Instant instant(@Nullable String text) {
    try {
      if (text != null) {
        var moment = OffsetDateTime.parse(text);
        if (moment.getYear() >= 0 && moment.getYear() <= LAST_YEAR) {
          return moment.toInstant();
        }
      }
    } catch (DateTimeException e) {
      return Instant.EPOCH;
    }
    return Instant.EPOCH;
  }
}
