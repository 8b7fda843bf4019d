package bindeledd.mapping;

import bindeledd.model.CareClaim;
import bindeledd.model.ExtraGrantApplication;
import bindeledd.model.Fact;
import bindeledd.model.Finding;
import bindeledd.model.GrantChangeRequest;
import bindeledd.model.Header;
import bindeledd.model.HousingApplication;
import bindeledd.model.Law;
import bindeledd.model.Participant;
import bindeledd.model.Period;
import bindeledd.model.Person;
import bindeledd.model.PersonNumber;
import bindeledd.model.ProgrammeRecord;
import bindeledd.model.ProgrammeRecord.AbsenceUnit;
import bindeledd.model.ProgrammeRecord.Course;
import bindeledd.model.ProgrammeRecord.GoalType;
import bindeledd.model.Scheme;
import bindeledd.model.SettlementDate;
import bindeledd.schema.casework.Felt;
import bindeledd.schema.casework.Sakspost;
import bindeledd.schema.casework.Sakstype;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a record as values. The contract has been checked: what it lets through and is
 * still no value becomes a finding, and the fact is not made.
 */
final class CaseworkFields {

  /** A field the contract lets through and that is no value all the same. */
  static final class NoValue extends Exception {
    private static final long serialVersionUID = 1L;
    private final Felt field;

    NoValue(Felt field) {
      super(field.navn(), null, false, false);
      this.field = field;
    }
  }

  /** The contract has four digits for a year; Java reads more, and cannot reckon with them all. */
  private static final int LAST_YEAR = 9999;

  private final Sakspost post;
  private final List<Finding> findings;

  CaseworkFields(Sakspost post, List<Finding> findings) {
    this.post = post;
    this.findings = findings;
  }

  /** The moment in a field; empty when there is none or it cannot be read. */
  Optional<Instant> instant(Felt field) {
    try {
      return post.verdi(field)
          .map(OffsetDateTime::parse)
          .filter(moment -> moment.getYear() >= 0 && moment.getYear() <= LAST_YEAR)
          .map(OffsetDateTime::toInstant);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The fact, or findings on why there is none. */
  Optional<Fact> fact(Sakstype type, Header header) {
    try {
      return Optional.of(make(type, header));
    } catch (NoValue e) {
      findings.add(
          Finding.error(
              "UGYLDIG_FORM",
              e.field.navn(),
              "Verdien har ikke riktig form.",
              CaseworkForms.of(e.field)));
      return Optional.empty();
    }
  }

  private Fact make(Sakstype type, Header header) throws NoValue {
    var day = LocalDate.ofInstant(header.changedAt(), ZoneOffset.UTC);
    return switch (type) {
      case DELTAKER ->
          new Participant(
              header,
              new Person.Name(text(Felt.FORNAVN), maybe(Felt.MELLOMNAVN), text(Felt.ETTERNAVN)),
              maybeDate(Felt.FOEDSELSDATO),
              post.verdi(Felt.STATSBORGERSKAP)
                  .map(all -> List.of(all.split(" ")))
                  .orElse(List.of()),
              post.verdi(Felt.OPPHOLDSGRUNNLAG)
                  .map(
                      all ->
                          Stream.of(all.split(" "))
                              .map(ground -> CaseworkCodes.PERMIT_GROUND.ours(ground, day))
                              .toList())
                  .orElse(null),
              CaseworkBasis.of(post, this, day));
      case UTDANNINGSBAKGRUNN ->
          new ProgrammeRecord.EducationBackground(
              header, yes(Felt.HAR_VIDEREGAAENDE), date(Felt.DATO));
      case VEDTAK ->
          new ProgrammeRecord.Decision(
              header,
              scheme(),
              law(),
              code(CaseworkCodes.DECISION_TYPE, Felt.KODE, day),
              date(Felt.VEDTAKSDATO),
              period(),
              maybeDate(Felt.TILBUDSDATO),
              post.verdi(Felt.HJEMMEL)
                  .map(ground -> CaseworkCodes.GROUND.ours(ground, day))
                  .orElse(null));
      case MAAL -> {
        var goal = goalType();
        yield new ProgrammeRecord.Goal(
            header,
            goal,
            code(
                switch (goal) {
                  case FINAL -> CaseworkCodes.FINAL_GOAL;
                  case NORWEGIAN -> CaseworkCodes.NORWEGIAN_GOAL;
                },
                Felt.KODE,
                day),
            date(Felt.DATO),
            text(Felt.VEDTAKSREFERANSE));
      }
      case KONTRAKT -> new ProgrammeRecord.Contract(header, date(Felt.DATO));
      case FRITAK ->
          new ProgrammeRecord.Exemption(
              header,
              law(),
              code(CaseworkCodes.EXEMPTION_TYPE, Felt.KODE, day),
              code(CaseworkCodes.GROUND, Felt.HJEMMEL, day),
              date(Felt.VEDTAKSDATO),
              period());
      case TILTAK ->
          new ProgrammeRecord.Measure(
              header,
              text(Felt.VEDTAKSREFERANSE),
              code(CaseworkCodes.MEASURE, Felt.KODE, day),
              period(),
              number(Felt.TIMER_PER_UKE),
              maybe(Felt.ERSTATTER_TILTAK));
      case PERMISJON ->
          new ProgrammeRecord.Leave(
              header,
              text(Felt.VEDTAKSREFERANSE),
              code(CaseworkCodes.LEAVE_CAUSE, Felt.AARSAK, day),
              date(Felt.VEDTAKSDATO),
              period());
      case TIMER ->
          new ProgrammeRecord.Hours(
              header,
              course(),
              period(),
              number(Felt.TIMER_GJENNOMFOERT),
              number(Felt.TIMER_FRAVAER),
              text(Felt.SPRAAK),
              null);
      case FRAVAER ->
          new ProgrammeRecord.Absence(
              header,
              scheme(),
              period(),
              number(Felt.MENGDE),
              unit(),
              yes(Felt.GYLDIG),
              code(CaseworkCodes.ABSENCE_CAUSE, Felt.AARSAK, day),
              null);
      case AVSLUTNING ->
          new ProgrammeRecord.End(
              header,
              text(Felt.VEDTAKSREFERANSE),
              date(Felt.DATO),
              code(CaseworkCodes.END_CAUSE, Felt.AARSAK, day));
      case KLAGE ->
          new ProgrammeRecord.Complaint(
              header,
              text(Felt.VEDTAKSREFERANSE),
              date(Felt.MOTTATT_DATO),
              post.verdi(Felt.UTFALL)
                  .map(outcome -> CaseworkCodes.COMPLAINT_OUTCOME.ours(outcome, day))
                  .orElse(null),
              maybeDate(Felt.UTFALLSDATO));
      case BOSETTING -> new SettlementDate(header, maybe(Felt.BOSETTINGSSAK), date(Felt.DATO));
      case BOSTOTTESOKNAD ->
          new HousingApplication(
              header,
              month(),
              date(Felt.MOTTATT_DATO),
              post.verdi(Felt.HUSSTAND)
                  .map(all -> Stream.of(all.split(" ")).map(PersonNumber::of).toList())
                  .orElse(List.of()),
              maybeOere(Felt.BOUTGIFT),
              post.verdi(Felt.KOMMUNAL_BOLIG).isPresent() ? yes(Felt.KOMMUNAL_BOLIG) : null);
      case ENDRINGSFORESPORSEL ->
          new GrantChangeRequest(
              header,
              grantFault(),
              maybe(Felt.TILSKUDDSSAK),
              maybe(Felt.LINJE_ID),
              new GrantChangeRequest.Expected(
                  maybe(Felt.KODE),
                  post.verdi(Felt.TILSKUDDSAAR).isPresent() ? year(Felt.TILSKUDDSAAR) : null,
                  maybeOere(Felt.BELOP)),
              new GrantChangeRequest.Text(text(Felt.FORKLARING)),
              maybe(Felt.DOKUMENT));
      case EKSTRATILSKUDD ->
          new ExtraGrantApplication(
              header,
              year(Felt.TILSKUDDSAAR),
              text(Felt.KODE),
              date(Felt.DATO),
              expenses(),
              yes(Felt.SAMTYKKE),
              maybe(Felt.LEGEERKLAERING));
      case REFUSJONSGRUNNLAG ->
          new CareClaim(
              header,
              year(Felt.AAR),
              date(Felt.FOEDSELSDATO),
              date(Felt.VEDTAKSDATO),
              period(),
              new CareClaim.Costs(
                  oere(Felt.LOENNSUTGIFTER),
                  oere(Felt.FHT2),
                  oere(Felt.ANDRE_TILSKUDD),
                  oere(Felt.BRUKERBETALING),
                  oere(Felt.RAMMETILSKUDD)));
    };
  }

  /** The first of the month. */
  private LocalDate month() throws NoValue {
    try {
      return YearMonth.parse(text(Felt.SOKNADSMAANED)).atDay(1);
    } catch (DateTimeException e) {
      throw new NoValue(Felt.SOKNADSMAANED);
    }
  }

  private static long oere(String kroner) {
    return new BigDecimal(kroner.replace(',', '.')).movePointRight(2).longValueExact();
  }

  private @Nullable Long maybeOere(Felt field) throws NoValue {
    return post.verdi(field).isPresent() ? oere(field) : null;
  }

  private long oere(Felt field) throws NoValue {
    try {
      return oere(text(field));
    } catch (ArithmeticException | NumberFormatException e) {
      throw new NoValue(field);
    }
  }

  private int year(Felt field) throws NoValue {
    try {
      return Integer.parseInt(text(field));
    } catch (NumberFormatException e) {
      throw new NoValue(field);
    }
  }

  private List<ExtraGrantApplication.Expense> expenses() throws NoValue {
    var expenses = new ArrayList<ExtraGrantApplication.Expense>();
    for (String one : text(Felt.UTGIFTER).split("\\|", -1)) {
      int amount = one.lastIndexOf('=') + 1;
      try {
        expenses.add(
            new ExtraGrantApplication.Expense(
                one.substring(0, amount - 1).strip(), oere(one.substring(amount))));
      } catch (ArithmeticException | IllegalArgumentException | IndexOutOfBoundsException e) {
        throw new NoValue(Felt.UTGIFTER);
      }
    }
    return expenses;
  }

  private GrantChangeRequest.Type grantFault() throws NoValue {
    return switch (text(Felt.ENDRINGSTYPE)) {
      case "MANGLER" -> GrantChangeRequest.Type.MISSING;
      case "FEIL_KODE" -> GrantChangeRequest.Type.WRONG_CODE;
      case "FEIL_BELOP" -> GrantChangeRequest.Type.WRONG_AMOUNT;
      case "FLYTTET" -> GrantChangeRequest.Type.MOVED;
      case "IKKE_I_MAALGRUPPE" -> GrantChangeRequest.Type.NOT_IN_TARGET_GROUP;
      case String _ -> throw new NoValue(Felt.ENDRINGSTYPE);
    };
  }

  private String text(Felt field) throws NoValue {
    return post.verdi(field).orElseThrow(() -> new NoValue(field));
  }

  private @Nullable String maybe(Felt field) {
    return post.verdi(field).orElse(null);
  }

  private String code(CaseworkCodes list, Felt field, LocalDate day) throws NoValue {
    return list.ours(text(field), day);
  }

  private LocalDate date(Felt field) throws NoValue {
    try {
      return LocalDate.parse(text(field));
    } catch (DateTimeException e) {
      throw new NoValue(field);
    }
  }

  @Nullable LocalDate maybeDate(Felt field) throws NoValue {
    return post.verdi(field).isPresent() ? date(field) : null;
  }

  private Period period() throws NoValue {
    return new Period(date(Felt.FRA_DATO), maybeDate(Felt.TIL_DATO));
  }

  private double number(Felt field) throws NoValue {
    try {
      return Double.parseDouble(text(field).replace(',', '.'));
    } catch (NumberFormatException e) {
      throw new NoValue(field);
    }
  }

  boolean yes(Felt field) throws NoValue {
    return switch (text(field)) {
      case "JA" -> true;
      case "NEI" -> false;
      case String _ -> throw new NoValue(field);
    };
  }

  private Law law() throws NoValue {
    return switch (text(Felt.LOVVERK)) {
      case "INTEGRERINGSLOVEN" -> Law.INTEGRATION_ACT;
      case "INTRODUKSJONSLOVEN" -> Law.INTRODUCTION_ACT;
      case String _ -> throw new NoValue(Felt.LOVVERK);
    };
  }

  private Scheme scheme() throws NoValue {
    return switch (text(Felt.ORDNING)) {
      case "INTRODUKSJONSPROGRAM" -> Scheme.INTRODUCTION_PROGRAMME;
      case "NORSKOPPLAERING" -> Scheme.NORWEGIAN_TRAINING;
      case "MOTTAK" -> Scheme.RECEPTION_CENTRE;
      case String _ -> throw new NoValue(Felt.ORDNING);
    };
  }

  private GoalType goalType() throws NoValue {
    return switch (text(Felt.MAALTYPE)) {
      case "SLUTTMAAL" -> GoalType.FINAL;
      case "NORSKMAAL" -> GoalType.NORWEGIAN;
      case String _ -> throw new NoValue(Felt.MAALTYPE);
    };
  }

  private Course course() throws NoValue {
    return switch (text(Felt.FAG)) {
      case "NORSK" -> Course.NORWEGIAN;
      case "SAMFUNNSKUNNSKAP" -> Course.SOCIAL_STUDIES;
      case String _ -> throw new NoValue(Felt.FAG);
    };
  }

  private AbsenceUnit unit() throws NoValue {
    return switch (text(Felt.ENHET)) {
      case "DAGER" -> AbsenceUnit.DAYS;
      case "TIMER" -> AbsenceUnit.HOURS;
      case String _ -> throw new NoValue(Felt.ENHET);
    };
  }
}
