package bindeledd.mapping;

import bindeledd.model.Change;
import bindeledd.model.Fact;
import bindeledd.model.Finding;
import bindeledd.model.Header;
import bindeledd.model.Municipality;
import bindeledd.model.NumberRules;
import bindeledd.model.Person;
import bindeledd.model.PersonNumber;
import bindeledd.model.Settlement;
import bindeledd.model.Subject;
import bindeledd.schema.imdinett.Bosettingsperson;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one person of IMDinett's feed, field by field. */
final class ImdinettReader {

  /** Statistics Norway's code for "not stated". */
  private static final Municipality NOT_STATED = new Municipality("9999");

  private static final Pattern KEY = Pattern.compile("(?!.*\\d{11})[\\p{Alnum}_.:/-]{1,60}");
  private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,17}");
  private static final int LONGEST_NAME = 200;
  private static final int LAST_YEAR = 9999;
  private static final String ADVICE = "Ta det opp med IMDi; Bindeledd leser neste versjon.";

  private final Bosettingsperson person;
  private final List<Finding> findings = new ArrayList<>();

  ImdinettReader(Bosettingsperson person) {
    this.person = person;
  }

  Reading<Settlement> read(NumberRules rules) {
    var changedAt = moment();
    var header =
        new Header(
            filled(person.kommunenr())
                .filter(Municipality::hasShape)
                .map(Municipality::new)
                .orElseGet(() -> missing("kommunenr", NOT_STATED)),
            subject(rules, day(changedAt)),
            key("personreferanse", person.personreferanse(), "nr " + person.lopenummer()),
            filled(person.versjon())
                .filter(text -> VERSION.matcher(text).matches())
                .map(Long::parseLong)
                .orElseGet(() -> missing("versjon", 0L)),
            changedAt,
            "IMDinett nr " + person.lopenummer(),
            new Change.Registration());
    var settlement =
        new Settlement(
            header,
            key("sak", person.sak(), ""),
            one("status", person.status(), Settlement.Status.ASKED, ImdinettReader::status),
            one(
                "bosettingsmaate",
                person.bosettingsmaate(),
                Settlement.Means.AGREEMENT,
                ImdinettReader::means),
            one("rolle", person.rolle(), Settlement.Role.MAIN_PERSON, ImdinettReader::role),
            person.ensligMindreaarig() != null
                && one(
                    "ensligMindreaarig",
                    person.ensligMindreaarig(),
                    false,
                    ImdinettReader::yesOrNo),
            name(),
            date("foedselsdato", person.foedselsdato()),
            date("utsoektDato", person.utsoektDato()),
            date("planlagtDato", person.planlagtDato()),
            date("bosettingsdato", person.bosettingsdato()));
    return findings.stream().anyMatch(f -> f.severity() == Finding.Severity.ERROR)
        ? new Reading.Stopped<>(header, Fact.kindOf(Settlement.class), findings)
        : new Reading.Read<>(settlement, findings);
  }

  /** Numbers are judged on the day of the change; when nobody can read that, by no day's rules. */
  private static LocalDate day(Instant changedAt) {
    return changedAt.equals(Instant.EPOCH)
        ? LocalDate.MAX
        : LocalDate.ofInstant(changedAt, ZoneOffset.UTC);
  }

  private static Optional<Settlement.Status> status(String code) {
    return switch (code) {
      case "TIL_BOSETTING" -> Optional.of(Settlement.Status.ASKED);
      case "AVTALT" -> Optional.of(Settlement.Status.AGREED);
      case "BOSATT" -> Optional.of(Settlement.Status.SETTLED);
      case "TRUKKET" -> Optional.of(Settlement.Status.WITHDRAWN);
      case String _ -> Optional.empty();
    };
  }

  private static Optional<Settlement.Means> means(String code) {
    return switch (code) {
      case "AVTALT" -> Optional.of(Settlement.Means.AGREEMENT);
      case "PRIVAT" -> Optional.of(Settlement.Means.PRIVATELY);
      case "AMOT" -> Optional.of(Settlement.Means.ALTERNATIVE_RECEPTION);
      case String _ -> Optional.empty();
    };
  }

  private static Optional<Settlement.Role> role(String code) {
    return switch (code) {
      case "HOVEDPERSON" -> Optional.of(Settlement.Role.MAIN_PERSON);
      case "FAMILIEMEDLEM" -> Optional.of(Settlement.Role.FAMILY_MEMBER);
      case String _ -> Optional.empty();
    };
  }

  private static Optional<Boolean> yesOrNo(String code) {
    return switch (code) {
      case "JA" -> Optional.of(true);
      case "NEI" -> Optional.of(false);
      case String _ -> Optional.empty();
    };
  }

  /** One code of a list, or a finding and what stands in for it in a record that is stopped. */
  private <T> T one(
      String field,
      @Nullable String code,
      T otherwise,
      java.util.function.Function<String, Optional<T>> known) {
    var given = filled(code);
    if (given.isEmpty()) {
      return missing(field, otherwise);
    }
    return given
        .flatMap(known)
        .orElseGet(
            () -> {
              findings.add(
                  Finding.error(
                      "UGYLDIG_VERDI", field, "IMDinett bruker en kode vi ikke kjenner.", ADVICE));
              return otherwise;
            });
  }

  private Subject subject(NumberRules rules, LocalDate on) {
    var numbers = new ArrayList<PersonNumber>();
    number("fnr", person.fnr(), rules, on).ifPresent(numbers::add);
    number("duf", person.duf(), rules, on).ifPresent(numbers::add);
    if (filled(person.fnr()).isEmpty() && filled(person.duf()).isEmpty()) {
      findings.add(
          Finding.error(
              "MANGLER_NUMMER", "duf", "Personen har verken DUF-nummer eller fnr.", ADVICE));
    }
    return new Subject(numbers);
  }

  private Optional<PersonNumber> number(
      String field, @Nullable String given, NumberRules rules, LocalDate on) {
    return filled(given)
        .flatMap(
            text -> {
              if (!PersonNumber.hasShape(text)) {
                return form(field);
              }
              var verdict = rules.judge(text, on);
              verdict.finding(field).ifPresent(findings::add);
              return verdict.admits()
                  ? Optional.of(PersonNumber.of(text))
                  : Optional.<PersonNumber>empty();
            });
  }

  private Person.@Nullable Name name() {
    var given = filled(person.fornavn()).filter(ImdinettReader::isName);
    var family = filled(person.etternavn()).filter(ImdinettReader::isName);
    return given.isEmpty() || family.isEmpty()
        ? null
        : new Person.Name(
            given.get(),
            filled(person.mellomnavn()).filter(ImdinettReader::isName).orElse(null),
            family.get());
  }

  private static boolean isName(String text) {
    return text.length() <= LONGEST_NAME && text.chars().noneMatch(Character::isISOControl);
  }

  private String key(String field, @Nullable String given, String otherwise) {
    return filled(given)
        .map(
            text -> KEY.matcher(text).matches() ? text : form(field).map(_ -> "").orElse(otherwise))
        .orElseGet(() -> missing(field, otherwise));
  }

  private Instant moment() {
    return filled(person.endretTid())
        .map(
            text -> {
              try {
                var moment = OffsetDateTime.parse(text);
                return moment.getYear() < 0 || moment.getYear() > LAST_YEAR
                    ? bad("endretTid", Instant.EPOCH)
                    : moment.toInstant();
              } catch (DateTimeException e) {
                return bad("endretTid", Instant.EPOCH);
              }
            })
        .orElseGet(() -> missing("endretTid", Instant.EPOCH));
  }

  private @Nullable LocalDate date(String field, @Nullable String given) {
    var text = filled(given);
    if (text.isEmpty()) {
      return null;
    }
    try {
      var date = LocalDate.parse(text.get());
      if (date.getYear() >= 0 && date.getYear() <= LAST_YEAR) {
        return date;
      }
    } catch (DateTimeException e) {
      // Told below, without the value.
    }
    form(field);
    return null;
  }

  private <T> T missing(String field, T otherwise) {
    findings.add(Finding.error("MANGLER", field, "Feltet mangler hos IMDinett.", ADVICE));
    return otherwise;
  }

  private <T> T bad(String field, T otherwise) {
    form(field);
    return otherwise;
  }

  private <T> Optional<T> form(String field) {
    findings.add(Finding.error("UGYLDIG_FORM", field, "Verdien har ikke riktig form.", ADVICE));
    return Optional.empty();
  }

  private static Optional<String> filled(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).filter(it -> !it.isEmpty());
  }
}
