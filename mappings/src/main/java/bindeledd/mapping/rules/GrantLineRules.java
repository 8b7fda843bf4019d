package bindeledd.mapping.rules;

import bindeledd.mapping.codes.Municipalities;
import bindeledd.mapping.rules.GrantCode.Amount;
import bindeledd.model.GrantLine;
import bindeledd.model.GrantLine.Status;
import bindeledd.model.Header;
import bindeledd.model.Municipality;
import bindeledd.model.Person;
import bindeledd.model.Settlement;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a line of grants must be, given what is on record about its person. */
final class GrantLineRules {

  private static final String ALONE = "AR-1EV";

  private GrantLineRules() {}

  static void check(GrantLine line, GrantHistory history, Judgement judgement) {
    correction(line, history, judgement);
    var code = GrantCode.of(line.code(), line.grantYear());
    if (code.isEmpty()) {
      judgement.broken(GrantRule.TILSKUDD_KODE, "kode");
      return;
    }
    rate(line, code.get(), history.rates(), judgement);
    if (!code.get().personal()) {
      return;
    }
    if (line.header().subject().numbers().isEmpty()) {
      judgement.broken(GrantRule.TILSKUDD_UTEN_PERSON, "duf");
      return;
    }
    // Money that is taken back is right to be where none should have been given.
    if (line.amountInOere() > 0 && line.status() != Status.WITHDRAWN) {
      age(line, code.get(), history, judgement);
      alone(line, history, judgement);
      byAgreement(line.header(), code.get(), history, judgement);
      residence(line, history, judgement);
      twice(line, code.get(), history, judgement);
      ExtraGrantRules.period(
          line.header(), line.code(), line.grantYear(), line.settledOn(), history, judgement);
    }
  }

  private static void correction(GrantLine line, GrantHistory history, Judgement judgement) {
    var own = line.header().reference();
    var corrects = line.corrects();
    if (corrects == null) {
      // Or it is the one that another corrects.
      judgement.brokenIf(
          line.status() == Status.CORRECTED
              && history
                  .lines(line.header().subject())
                  .noneMatch(other -> own.equals(other.corrects())),
          GrantRule.TILSKUDD_KORREKSJON,
          "korrigererLinjeId");
    } else if (corrects.equals(own)) {
      judgement.broken(GrantRule.TILSKUDD_KORRIGERER_SEG_SELV, "korrigererLinjeId");
    } else if (history
        .lines(line.header().subject())
        .noneMatch(other -> other.header().reference().equals(corrects))) {
      judgement.notChecked(GrantRule.TILSKUDD_KORREKSJON, "korrigererLinjeId");
    }
  }

  private static void rate(GrantLine line, GrantCode code, GrantRates rates, Judgement judgement) {
    boolean plain = line.status() == Status.TRIGGERED || line.status() == Status.PAID;
    if (!plain || line.amountInOere() <= 0) {
      return;
    }
    var rate = rates.of(code.code(), line.grantYear());
    if (rate.isEmpty()) {
      judgement.notChecked(GrantRule.TILSKUDD_SATS, "belop");
      return;
    }
    boolean wrong =
        code.amount() == Amount.ONCE
            ? line.amountInOere() != rate.get().inOere()
            : line.amountInOere() > rate.get().inOere();
    judgement.brokenIf(
        wrong,
        GrantRule.TILSKUDD_SATS,
        "belop",
        Kroner.of(line.amountInOere()),
        code.code(),
        line.grantYear(),
        Kroner.of(rate.get().inOere()),
        Kroner.source(rate.get()));
  }

  private static void age(
      GrantLine line, GrantCode code, GrantHistory history, Judgement judgement) {
    if (code.age().isEmpty()) {
      return;
    }
    var ages = code.age().get();
    var subject = line.header().subject();
    var settledOn = Optional.ofNullable(line.settledOn()).or(() -> history.settledOn(subject));
    var age =
        history
            .birthDate(subject)
            .flatMap(
                born ->
                    switch (ages.on()) {
                      case YEAR -> Optional.of(line.grantYear() - born.getYear());
                      case SETTLED -> settledOn.map(day -> Period.between(born, day).getYears());
                    });
    if (age.isEmpty()) {
      judgement.notChecked(GrantRule.TILSKUDD_ALDER, "kode");
      return;
    }
    // A child born within half a year after its mother was settled counts from birth.
    int years = Math.max(0, age.get());
    judgement.brokenIf(
        years < ages.from() || years > ages.to(),
        GrantRule.TILSKUDD_ALDER,
        "kode",
        code.code(),
        ages.from(),
        ages.to(),
        years);
  }

  private static void alone(GrantLine line, GrantHistory history, Judgement judgement) {
    if (!line.code().equals(ALONE)) {
      return;
    }
    var role = history.role(line.header().subject());
    if (role.isEmpty()) {
      judgement.notChecked(GrantRule.TILSKUDD_ENSLIG, "kode");
    }
    judgement.brokenIf(
        role.filter(it -> it == Settlement.Role.FAMILY_MEMBER).isPresent(),
        GrantRule.TILSKUDD_ENSLIG,
        "kode");
  }

  /** Where those in a home for asylum seekers belong, no source says. */
  static void byAgreement(
      Header header, GrantCode code, GrantHistory history, Judgement judgement) {
    if (!code.agreement()) {
      return;
    }
    var means = history.means(header.subject());
    if (means.isEmpty() || means.get() == Settlement.Means.ALTERNATIVE_RECEPTION) {
      judgement.notChecked(GrantRule.TILSKUDD_AVTALE, "kode");
    }
    judgement.brokenIf(
        means.filter(it -> it == Settlement.Means.PRIVATELY).isPresent(),
        GrantRule.TILSKUDD_AVTALE,
        "kode",
        code.code());
  }

  private static void residence(GrantLine line, GrantHistory history, Judgement judgement) {
    var person = history.person(line.header().subject());
    if (person.isEmpty()) {
      judgement.notChecked(GrantRule.TILSKUDD_FLYTTET, "kommunenr");
      judgement.notChecked(GrantRule.TILSKUDD_DOED, "kommunenr");
      return;
    }
    moved(line, person.get().residence(), judgement);
    @Nullable LocalDate died = person.get().diedOn();
    judgement.brokenIf(
        died != null && lastDay(line).isAfter(died.with(TemporalAdjusters.lastDayOfMonth())),
        GrantRule.TILSKUDD_DOED,
        "kommunenr");
  }

  /** The municipality keeps the month of the move and the next. */
  private static void moved(GrantLine line, Person.Residence residence, Judgement judgement) {
    Municipality here = line.header().municipality();
    if (Municipalities.same(here, residence.municipality())) {
      return;
    }
    var movedOn = residence.movedOn();
    var months = Optional.ofNullable(movedOn).flatMap(day -> Limit.GRANT_MOVED_MONTHS.wholeOn(day));
    if (movedOn == null || months.isEmpty()) {
      judgement.notChecked(GrantRule.TILSKUDD_FLYTTET, "kommunenr");
      return;
    }
    var kept = movedOn.plusMonths(months.get()).with(TemporalAdjusters.lastDayOfMonth());
    judgement.brokenIf(
        lastDay(line).isAfter(kept), GrantRule.TILSKUDD_FLYTTET, "kommunenr", kept, movedOn);
  }

  /** The last day it covers: as told, else its term's. */
  private static LocalDate lastDay(GrantLine line) {
    return Objects.requireNonNullElseGet(
        line.to(), () -> GrantTerm.of(line.term()).map(GrantTerm::lastDay).orElse(LocalDate.MIN));
  }

  private static void twice(
      GrantLine line, GrantCode code, GrantHistory history, Judgement judgement) {
    judgement.brokenIf(
        code.amount() == Amount.ONCE
            && line.corrects() == null
            && history
                .lines(line.header().subject())
                .anyMatch(
                    other ->
                        !other.header().reference().equals(line.header().reference())
                            && other.code().equals(line.code())
                            && other.grantYear() == line.grantYear()
                            && other.amountInOere() == line.amountInOere()
                            && other.status() != Status.WITHDRAWN
                            && other.status() != Status.CORRECTED),
        GrantRule.TILSKUDD_DOBBELT,
        "kode",
        code.code());
  }
}
