package bindeledd.flow;

import bindeledd.connector.ConnectorException;
import bindeledd.connector.Unreadable;
import bindeledd.connector.husbanken.Husbanken;
import bindeledd.identity.Identity;
import bindeledd.identity.Identity.OnRecord;
import bindeledd.ledger.Intake;
import bindeledd.mapping.HusbankenMapping;
import bindeledd.mapping.Reading;
import bindeledd.model.Finding;
import bindeledd.model.HousingOutcome;
import bindeledd.model.Municipality;
import bindeledd.model.NationalNumber;
import bindeledd.model.NumberRules;
import bindeledd.model.PersonNumber;
import bindeledd.model.Subject;
import bindeledd.runtime.Batch;
import bindeledd.runtime.ConfigurationRefusedException;
import bindeledd.runtime.Facts;
import bindeledd.runtime.Lookup;
import bindeledd.schema.husbanken.Bostotte;
import bindeledd.schema.husbanken.Bostottesok;
import bindeledd.schema.husbanken.Bostottesvar;
import bindeledd.schema.husbanken.Digisossoknad;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Housing cases and payments from either source, as what is new of them. */
@Component
final class Housing {

  /** One source to the ledger, whichever way it came: the same fact twice is one entry. */
  private static final String SOURCE = "husbanken";

  private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

  private final Identity identity;
  private final Lookup lookup;
  private final HousingRecall recall;
  private final NumberRules numbers;
  private final HousingSettings settings;
  private final Municipality municipality;

  Housing(
      Identity identity,
      Lookup lookup,
      HousingRecall recall,
      NumberRules numbers,
      HousingSettings settings,
      @Value("${bindeledd.municipality:}") String municipality) {
    this.identity = identity;
    this.lookup = lookup;
    this.recall = recall;
    this.numbers = numbers;
    this.settings = settings;
    if (!Municipality.hasShape(municipality)) {
      throw new ConfigurationRefusedException(
          "bindeledd.municipality must be the municipality's kommunenummer, four digits");
    }
    this.municipality = new Municipality(municipality);
  }

  /** What is read of a page, and what cannot be. */
  private record Read(List<Reading.Read<HousingOutcome>> outcomes, List<Unreadable> unreadable) {}

  /**
   * What NAV passed on about those known here. Of the others, who applied for sosialhjelp and are
   * no business of ours, nothing is kept.
   */
  Batch<Intake.Next> passedOn(Batch<Digisossoknad> page) {
    var read = new Read(new ArrayList<>(), new ArrayList<>(page.unreadable()));
    var known = identity.known(page.items().stream().flatMap(Housing::number).toList());
    for (Digisossoknad application : page.items()) {
      if (number(application).allMatch(known::contains)) {
        take(application, read);
      }
    }
    return news(page, read);
  }

  private static Stream<PersonNumber> number(Digisossoknad application) {
    String fnr = application.fnr();
    return fnr != null && NationalNumber.hasShape(fnr)
        ? Stream.of(PersonNumber.of(fnr))
        : Stream.empty();
  }

  private void take(Digisossoknad application, Read read) {
    var answer = HusbankenMapping.read(application, municipality, numbers);
    for (Finding problem : answer.problems()) {
      if (problem.severity() != Finding.Severity.WARNING) {
        // Without content: the file lies in the archive, and whose it is may not be ours to keep.
        read.unreadable().add(unreadable(application.opphav(), problem, ""));
      }
    }
    answer
        .outcomes()
        .forEach(one -> take(one, application.opphav(), Facts.json(application), read));
  }

  /** What Husbanken answers about these. */
  Batch<Intake.Next> asked(Batch<OnRecord> page) {
    var read = new Read(new ArrayList<>(), new ArrayList<>(page.unreadable()));
    for (OnRecord person : page.items()) {
      person.numbers().stream()
          .filter(NationalNumber.class::isInstance)
          .map(NationalNumber.class::cast)
          .findFirst()
          .ifPresent(number -> ask(number, read));
    }
    return news(page, read);
  }

  private void ask(NationalNumber number, Read read) {
    Instant askedAt = identity.now();
    var today = LocalDate.ofInstant(askedAt, NORWAY);
    var question =
        new Bostottesok(number, today.withDayOfMonth(1).minusMonths(settings.months() - 1L), today);
    @Nullable Bostottesvar found;
    try {
      found = lookup.find(Husbanken.ALLOWANCE, List.of(question)).get(question);
    } catch (ConnectorException e) {
      if (e.kind() != ConnectorException.Kind.GARBLED) {
        throw e;
      }
      // This answer is; the next person's need not be.
      read.unreadable().add(notAnswered("HUSBANKEN_SVAR_ULESELIG", e.answer().orElse("")));
      return;
    }
    switch (found) {
      case null -> {}
      case Bostotte answer ->
          HusbankenMapping.read(answer, municipality, Subject.of(number), askedAt)
              .forEach(one -> take(one, SOURCE, Facts.json(answer), read));
      case Bostottesvar.Avvist(String code) -> read.unreadable().add(notAnswered(code, ""));
    }
  }

  private static Unreadable notAnswered(String code, String content) {
    return new Unreadable(
        SOURCE,
        0,
        "",
        code,
        "Husbanken ga ikke noe svar om en person som kan leses. Personen spørres det om igjen.",
        content);
  }

  private static Unreadable unreadable(String origin, Finding why, String content) {
    return new Unreadable(
        origin, 0, why.field(), why.rule(), why.text() + " " + why.advice(), content);
  }

  private static void take(
      Reading<HousingOutcome> reading, String origin, String content, Read read) {
    switch (reading) {
      case Reading.Read<HousingOutcome> one -> read.outcomes().add(one);
      case Reading.Stopped<HousingOutcome> stopped ->
          read.unreadable().add(unreadable(origin, stopped.findings().getFirst(), content));
    }
  }

  private Batch<Intake.Next> news(Batch<?> page, Read read) {
    return new Batch<>(SOURCE, page.move(), recall.news(read.outcomes()), read.unreadable());
  }
}
