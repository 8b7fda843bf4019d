package bindeledd.mapping;

import bindeledd.mapping.codes.Code;
import bindeledd.model.Header;
import bindeledd.model.Law;
import bindeledd.model.Period;
import bindeledd.model.ProgrammeRecord;
import bindeledd.model.Scheme;
import bindeledd.schema.nir.Avslutning;
import bindeledd.schema.nir.Enhet;
import bindeledd.schema.nir.Fag;
import bindeledd.schema.nir.Fravaer;
import bindeledd.schema.nir.Klage;
import bindeledd.schema.nir.Kontrakt;
import bindeledd.schema.nir.Lovverk;
import bindeledd.schema.nir.Maal;
import bindeledd.schema.nir.Maaltype;
import bindeledd.schema.nir.Ordning;
import bindeledd.schema.nir.Permisjon;
import bindeledd.schema.nir.Registrering;
import bindeledd.schema.nir.Tiltak;
import bindeledd.schema.nir.Timer;
import bindeledd.schema.nir.Utdanningsbakgrunn;
import bindeledd.schema.nir.Vedtak;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One registration of NIR's as a record of ours. */
final class NirRegistration {

  private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

  private NirRegistration() {}

  /**
   * @param names what each registration of the person's is called by its sender, by NIR's id
   */
  static ProgrammeRecord of(Registrering told, Header header, Map<String, String> names) {
    return switch (told.getInnhold()) {
      case Vedtak it -> decision(it, header);
      case Maal it -> goal(it, header, names);
      case Kontrakt it -> new ProgrammeRecord.Contract(header, it.getDato());
      case Utdanningsbakgrunn it ->
          new ProgrammeRecord.EducationBackground(header, it.isHarVideregaende(), it.getDato());
      case Tiltak it ->
          new ProgrammeRecord.Measure(
              header,
              named(it.getVedtaksRef(), names),
              code(NirCodes.MEASURE, it.getTiltakskode(), it.getFra(), null),
              new Period(it.getFra(), it.getTil()),
              it.getOmfang().doubleValue(),
              it.getErstatterTiltakRef() == null ? null : named(it.getErstatterTiltakRef(), names));
      case Fravaer it -> absence(it, header);
      case Permisjon it ->
          new ProgrammeRecord.Leave(
              header,
              named(it.getVedtaksRef(), names),
              code(NirCodes.LEAVE_CAUSE, it.getArsak(), it.getVedtaksdato(), null),
              it.getVedtaksdato(),
              new Period(it.getFra(), it.getTil()));
      case Timer it -> hours(it, header);
      case Avslutning it ->
          new ProgrammeRecord.End(
              header,
              named(it.getVedtaksRef(), names),
              it.getDato(),
              code(NirCodes.END_CAUSE, it.getArsak(), it.getDato(), null));
      case Klage it ->
          new ProgrammeRecord.Complaint(
              header,
              named(it.getVedtaksRef(), names),
              it.getMottattDato(),
              it.getUtfall() == null
                  ? null
                  : code(NirCodes.COMPLAINT_OUTCOME, it.getUtfall(), it.getMottattDato(), null),
              it.getUtfallsdato());
      // Generated types are not sealed; the schema has a choice of these ten.
      default -> throw new IllegalStateException("no record for " + told.getInnhold().getClass());
    };
  }

  /** An exemption is a decision to NIR; which of the two it is, its type says. */
  private static ProgrammeRecord decision(Vedtak it, Header header) {
    var law = law(it.getLovverk());
    var period = new Period(it.getFraDato(), it.getTilDato());
    @Nullable String ground =
        it.getHjemmel() == null
            ? null
            : code(NirCodes.GROUND, it.getHjemmel(), it.getVedtaksdato(), law);
    if (!NirCodes.EXEMPTION_TYPE.table().externalRows(it.getVedtakstype()).isEmpty()) {
      return new ProgrammeRecord.Exemption(
          header,
          law,
          code(NirCodes.EXEMPTION_TYPE, it.getVedtakstype(), it.getVedtaksdato(), law),
          ground == null ? "" : ground,
          it.getVedtaksdato(),
          period);
    }
    return new ProgrammeRecord.Decision(
        header,
        scheme(it.getOrdning()),
        law,
        code(NirCodes.DECISION_TYPE, it.getVedtakstype(), it.getVedtaksdato(), law),
        it.getVedtaksdato(),
        period,
        it.getTilbudsdato(),
        ground);
  }

  private static ProgrammeRecord goal(Maal it, Header header, Map<String, String> names) {
    var type =
        switch (it.getType()) {
          case SLUTTMAL -> ProgrammeRecord.GoalType.FINAL;
          case NORSKMAL -> ProgrammeRecord.GoalType.NORWEGIAN;
        };
    var table = it.getType() == Maaltype.SLUTTMAL ? NirCodes.FINAL_GOAL : NirCodes.NORWEGIAN_GOAL;
    return new ProgrammeRecord.Goal(
        header,
        type,
        code(table, it.getKode(), it.getDato(), Law.INTEGRATION_ACT),
        it.getDato(),
        named(it.getVedtaksRef(), names));
  }

  private static ProgrammeRecord hours(Timer it, Header header) {
    return new ProgrammeRecord.Hours(
        header,
        course(it.getFag()),
        new Period(it.getFra(), it.getTil()),
        it.getTimerGjennomfort().doubleValue(),
        it.getTimerFravaer().doubleValue(),
        code(NirCodes.LANGUAGE, it.getSprak(), it.getFra(), null),
        it.getSpor() == null ? null : code(NirCodes.TRACK, it.getSpor(), it.getFra(), null));
  }

  private static ProgrammeRecord absence(Fravaer it, Header header) {
    return new ProgrammeRecord.Absence(
        header,
        scheme(it.getOrdning()),
        new Period(it.getFra(), it.getTil()),
        it.getMengde().doubleValue(),
        it.getEnhet() == Enhet.DAGER
            ? ProgrammeRecord.AbsenceUnit.DAYS
            : ProgrammeRecord.AbsenceUnit.HOURS,
        it.isGyldig(),
        code(NirCodes.ABSENCE_CAUSE, it.getArsak(), it.getFra(), null),
        it.getFag() == null ? null : course(it.getFag()));
  }

  /** Our code for NIR's on that day, or NIR's own where no table has it. */
  static String code(NirCodes table, String told, LocalDate on, @Nullable Law law) {
    return table.table().findExternal(told, on, law).map(Code::internal).orElse(told);
  }

  /** The law by NIR's name of it; null when it is neither. */
  static @Nullable Law law(String told) {
    return switch (told.strip().toUpperCase(Locale.ROOT)) {
      case "INTEGRERINGSLOVEN" -> Law.INTEGRATION_ACT;
      case "INTRODUKSJONSLOVEN" -> Law.INTRODUCTION_ACT;
      case String _ -> null;
    };
  }

  static Law law(Lovverk told) {
    return switch (told) {
      case INTEGRERINGSLOVEN -> Law.INTEGRATION_ACT;
      case INTRODUKSJONSLOVEN -> Law.INTRODUCTION_ACT;
    };
  }

  static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, NORWAY);
  }

  private static String named(String id, Map<String, String> names) {
    return names.getOrDefault(id, NirReading.NIRS_OWN + id);
  }

  private static Scheme scheme(Ordning told) {
    return switch (told) {
      case INTRODUKSJONSPROGRAM -> Scheme.INTRODUCTION_PROGRAMME;
      case NORSK -> Scheme.NORWEGIAN_TRAINING;
      case MOTTAK -> Scheme.RECEPTION_CENTRE;
    };
  }

  private static ProgrammeRecord.Course course(Fag told) {
    return switch (told) {
      case NORSK -> ProgrammeRecord.Course.NORWEGIAN;
      case SAMFUNNSKUNNSKAP -> ProgrammeRecord.Course.SOCIAL_STUDIES;
    };
  }
}
