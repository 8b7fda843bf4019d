package bindeledd.mapping;

import bindeledd.mapping.rules.GrantRules;
import bindeledd.model.Change;
import bindeledd.model.DufNumber;
import bindeledd.model.ExtraGrantApplication;
import bindeledd.model.Finding;
import bindeledd.model.GrantChangeRequest;
import bindeledd.model.NationalNumber;
import bindeledd.model.PersonNumber;
import bindeledd.model.Subject;
import bindeledd.schema.tilskudd.Ekstrasoknad;
import bindeledd.schema.tilskudd.Endringsforesporsel;
import bindeledd.schema.tilskudd.Handling;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Requests in the portal's words. */
final class TilskuddRequests {

  private TilskuddRequests() {}

  static Outgoing<Endringsforesporsel> of(GrantChangeRequest request, Subject current) {
    if (current.numbers().isEmpty()) {
      return new Outgoing.Nothing<>(withoutNumber());
    }
    var header = request.header();
    return new Outgoing.Message<>(
        new Endringsforesporsel(
            handling(header.change()),
            header.municipality().number(),
            header.reference(),
            header.version(),
            request.portalCase() == null
                ? Endringsforesporsel.Gjelder.PERSON
                : Endringsforesporsel.Gjelder.SAK,
            number(current, DufNumber.class),
            number(current, NationalNumber.class),
            request.portalCase(),
            request.line(),
            request.expected().code(),
            request.expected().grantYear(),
            request.expected().amountInOere(),
            switch (request.type()) {
              case MISSING -> Endringsforesporsel.Type.MANGLER;
              case WRONG_CODE -> Endringsforesporsel.Type.FEIL_KODE;
              case WRONG_AMOUNT -> Endringsforesporsel.Type.FEIL_BELOP;
              case MOVED -> Endringsforesporsel.Type.FLYTTET;
              case NOT_IN_TARGET_GROUP -> Endringsforesporsel.Type.IKKE_I_MAALGRUPPE;
            },
            request.grounds().words(),
            request.document()));
  }

  static Outgoing<Ekstrasoknad> of(ExtraGrantApplication application, Subject current) {
    if (current.numbers().isEmpty()) {
      return new Outgoing.Nothing<>(withoutNumber());
    }
    var header = application.header();
    return new Outgoing.Message<>(
        new Ekstrasoknad(
            handling(header.change()),
            header.municipality().number(),
            header.reference(),
            header.version(),
            number(current, DufNumber.class),
            number(current, NationalNumber.class),
            application.grantYear(),
            application.code(),
            application.settledOn().toString(),
            application.expenses().stream()
                .map(it -> new Ekstrasoknad.Utgiftspost(it.purpose(), it.amountInOere()))
                .toList(),
            application.consent(),
            application.medicalStatement(),
            GrantRules.deadline(application).map(LocalDate::toString).orElse(null)));
  }

  private static Handling handling(Change change) {
    return switch (change) {
      case Change.Registration _, Change.Correction _ -> Handling.SEND;
      case Change.Annulment _ -> Handling.TREKK;
    };
  }

  private static @Nullable String number(Subject current, Class<? extends PersonNumber> kind) {
    return current.numbers().stream()
        .filter(kind::isInstance)
        .findFirst()
        .map(PersonNumber::digits)
        .orElse(null);
  }

  private static Finding withoutNumber() {
    return Finding.error(
        "MANGLER_NUMMER",
        "duf",
        "Portalen må ha DUF-nummer eller fødselsnummer, og personen har ingen av dem.",
        "Registrer DUF-nummeret i fagsystemet.");
  }
}
