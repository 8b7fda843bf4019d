package bindeledd.mapping;

import static bindeledd.mapping.NirDraft.amount;

import bindeledd.model.Law;
import bindeledd.model.ProgrammeRecord;
import bindeledd.model.ProgrammeRecord.Absence;
import bindeledd.model.ProgrammeRecord.Complaint;
import bindeledd.model.ProgrammeRecord.Contract;
import bindeledd.model.ProgrammeRecord.Course;
import bindeledd.model.ProgrammeRecord.Decision;
import bindeledd.model.ProgrammeRecord.EducationBackground;
import bindeledd.model.ProgrammeRecord.End;
import bindeledd.model.ProgrammeRecord.Exemption;
import bindeledd.model.ProgrammeRecord.Goal;
import bindeledd.model.ProgrammeRecord.Hours;
import bindeledd.model.ProgrammeRecord.Leave;
import bindeledd.model.ProgrammeRecord.Measure;
import bindeledd.model.Scheme;
import bindeledd.schema.nir.Avslutning;
import bindeledd.schema.nir.Enhet;
import bindeledd.schema.nir.Fag;
import bindeledd.schema.nir.Fravaer;
import bindeledd.schema.nir.Innhold;
import bindeledd.schema.nir.Klage;
import bindeledd.schema.nir.Kontrakt;
import bindeledd.schema.nir.Lovverk;
import bindeledd.schema.nir.Maal;
import bindeledd.schema.nir.Maaltype;
import bindeledd.schema.nir.Ordning;
import bindeledd.schema.nir.Permisjon;
import bindeledd.schema.nir.Tiltak;
import bindeledd.schema.nir.Timer;
import bindeledd.schema.nir.Utdanningsbakgrunn;
import bindeledd.schema.nir.Vedtak;

/** Each kind of programme record as NIR's content (innhold). */
final class NirContents {

  private NirContents() {}

  static Outgoing<Innhold> of(ProgrammeRecord record, NirContext context) {
    return switch (record) {
      case EducationBackground it -> education(it, context);
      case Decision it -> decision(it, context);
      case Exemption it -> exemption(it, context);
      case Goal it -> goal(it, context);
      case Contract it -> contract(it, context);
      case Measure it -> measure(it, context);
      case Leave it -> leave(it, context);
      case Hours it -> hours(it, context);
      case Absence it -> absence(it, context);
      case End it -> end(it, context);
      case Complaint it -> complaint(it, context);
    };
  }

  private static Outgoing<Innhold> education(EducationBackground it, NirContext context) {
    var content = new Utdanningsbakgrunn();
    content.setHarVideregaende(it.upperSecondary());
    content.setDato(it.assessedOn());
    return new NirDraft(context, Law.INTEGRATION_ACT, it.assessedOn()).of(content);
  }

  private static Outgoing<Innhold> decision(Decision it, NirContext context) {
    var draft = new NirDraft(context, it.law(), it.decidedOn());
    var content = new Vedtak();
    content.setLovverk(law(it.law()));
    content.setOrdning(scheme(it.scheme()));
    content.setVedtakstype(draft.code(NirCodes.DECISION_TYPE, it.type(), "vedtakstype"));
    content.setVedtaksdato(it.decidedOn());
    content.setFraDato(it.period().from());
    content.setTilDato(it.period().to());
    content.setTilbudsdato(it.offeredOn());
    if (it.ground() != null) {
      content.setHjemmel(draft.code(NirCodes.GROUND, it.ground(), "hjemmel"));
    }
    return draft.of(content);
  }

  /** NIR takes an exemption as a decision for the kind of course, with the same dates. */
  private static Outgoing<Innhold> exemption(Exemption it, NirContext context) {
    var draft = new NirDraft(context, it.law(), it.decidedOn());
    var content = new Vedtak();
    content.setLovverk(law(it.law()));
    var scheme = draft.code(NirCodes.EXEMPTION_SCHEME, it.type(), "fritakstype");
    content.setOrdning(scheme == null ? null : Ordning.fromValue(scheme));
    content.setVedtakstype(draft.code(NirCodes.EXEMPTION_TYPE, it.type(), "fritakstype"));
    content.setVedtaksdato(it.decidedOn());
    content.setFraDato(it.period().from());
    content.setTilDato(it.period().to());
    content.setHjemmel(draft.code(NirCodes.GROUND, it.ground(), "hjemmel"));
    return draft.of(content);
  }

  private static Outgoing<Innhold> goal(Goal it, NirContext context) {
    var draft = new NirDraft(context, Law.INTEGRATION_ACT, it.setOn());
    var content = new Maal();
    switch (it.type()) {
      case FINAL -> {
        content.setType(Maaltype.SLUTTMAL);
        content.setKode(draft.code(NirCodes.FINAL_GOAL, it.code(), "sluttmål"));
      }
      case NORWEGIAN -> {
        content.setType(Maaltype.NORSKMAL);
        content.setKode(draft.code(NirCodes.NORWEGIAN_GOAL, it.code(), "norskmål"));
      }
    }
    content.setDato(it.setOn());
    content.setVedtaksRef(draft.reference(it.decision()));
    return draft.of(content);
  }

  private static Outgoing<Innhold> contract(Contract it, NirContext context) {
    var content = new Kontrakt();
    content.setDato(it.signedOn());
    return new NirDraft(context, Law.INTEGRATION_ACT, it.signedOn()).of(content);
  }

  private static Outgoing<Innhold> measure(Measure it, NirContext context) {
    var draft = new NirDraft(context, null, it.period().from());
    var content = new Tiltak();
    content.setVedtaksRef(draft.reference(it.decision()));
    content.setTiltakskode(draft.code(NirCodes.MEASURE, it.code(), "tiltakskode"));
    content.setFra(it.period().from());
    content.setTil(draft.end(it.period()));
    content.setOmfang(amount(it.hoursPerWeek()));
    if (it.replaces() != null) {
      content.setErstatterTiltakRef(draft.reference(it.replaces()));
    }
    return draft.of(content);
  }

  private static Outgoing<Innhold> leave(Leave it, NirContext context) {
    var draft = new NirDraft(context, null, it.decidedOn());
    var content = new Permisjon();
    content.setVedtaksRef(draft.reference(it.decision()));
    content.setArsak(draft.code(NirCodes.LEAVE_CAUSE, it.cause(), "årsak"));
    content.setVedtaksdato(it.decidedOn());
    content.setFra(it.period().from());
    content.setTil(draft.end(it.period()));
    return draft.of(content);
  }

  private static Outgoing<Innhold> hours(Hours it, NirContext context) {
    var draft = new NirDraft(context, null, it.period().from());
    var content = new Timer();
    content.setFag(course(it.course()));
    content.setFra(it.period().from());
    content.setTil(draft.end(it.period()));
    content.setTimerGjennomfort(amount(it.completed()));
    content.setTimerFravaer(amount(it.absent()));
    content.setSprak(draft.code(NirCodes.LANGUAGE, it.language(), "språk"));
    if (it.track() != null) {
      content.setSpor(draft.code(NirCodes.TRACK, it.track(), "spor"));
    }
    return draft.of(content);
  }

  private static Outgoing<Innhold> absence(Absence it, NirContext context) {
    var draft = new NirDraft(context, null, it.period().from());
    var content = new Fravaer();
    content.setOrdning(scheme(it.scheme()));
    content.setFra(it.period().from());
    content.setTil(draft.end(it.period()));
    content.setMengde(amount(it.amount()));
    content.setEnhet(
        switch (it.unit()) {
          case DAYS -> Enhet.DAGER;
          case HOURS -> Enhet.TIMER;
        });
    content.setGyldig(it.valid());
    content.setArsak(draft.code(NirCodes.ABSENCE_CAUSE, it.cause(), "årsak"));
    if (it.course() != null) {
      content.setFag(course(it.course()));
    }
    return draft.of(content);
  }

  private static Outgoing<Innhold> end(End it, NirContext context) {
    var draft = new NirDraft(context, null, it.endedOn());
    var content = new Avslutning();
    content.setVedtaksRef(draft.reference(it.decision()));
    content.setDato(it.endedOn());
    content.setArsak(draft.code(NirCodes.END_CAUSE, it.cause(), "avslutningsårsak"));
    return draft.of(content);
  }

  private static Outgoing<Innhold> complaint(Complaint it, NirContext context) {
    var draft = new NirDraft(context, null, it.receivedOn());
    var content = new Klage();
    content.setVedtaksRef(draft.reference(it.decision()));
    content.setMottattDato(it.receivedOn());
    if (it.outcome() != null) {
      content.setUtfall(draft.code(NirCodes.COMPLAINT_OUTCOME, it.outcome(), "utfall"));
    }
    content.setUtfallsdato(it.outcomeOn());
    return draft.of(content);
  }

  private static Fag course(Course course) {
    return switch (course) {
      case NORWEGIAN -> Fag.NORSK;
      case SOCIAL_STUDIES -> Fag.SAMFUNNSKUNNSKAP;
    };
  }

  private static Lovverk law(Law law) {
    return switch (law) {
      case INTEGRATION_ACT -> Lovverk.INTEGRERINGSLOVEN;
      case INTRODUCTION_ACT -> Lovverk.INTRODUKSJONSLOVEN;
    };
  }

  private static Ordning scheme(Scheme scheme) {
    return switch (scheme) {
      case INTRODUCTION_PROGRAMME -> Ordning.INTRODUKSJONSPROGRAM;
      case NORWEGIAN_TRAINING -> Ordning.NORSK;
      case RECEPTION_CENTRE -> Ordning.MOTTAK;
    };
  }
}
