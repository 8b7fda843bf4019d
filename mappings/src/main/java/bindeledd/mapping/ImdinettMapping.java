package bindeledd.mapping;

import bindeledd.model.Change;
import bindeledd.model.DufNumber;
import bindeledd.model.Finding;
import bindeledd.model.NationalNumber;
import bindeledd.model.NumberRules;
import bindeledd.model.PersonNumber;
import bindeledd.model.Settlement;
import bindeledd.model.SettlementDate;
import bindeledd.model.Subject;
import bindeledd.schema.imdinett.Bosettingsmelding;
import bindeledd.schema.imdinett.Bosettingsmelding.Handling;
import bindeledd.schema.imdinett.Bosettingsperson;
import java.util.Optional;

/** Between our records and IMDinett's settlement contract ({@code schemas/imdinett}). */
public final class ImdinettMapping {

  private ImdinettMapping() {}

  /**
   * A person of IMDinett's as a settlement of ours; everything that is wrong is told at once.
   *
   * @param rules what a person's number must be
   */
  public static Reading<Settlement> read(Bosettingsperson person, NumberRules rules) {
    return new ImdinettReader(person).read(rules);
  }

  /**
   * The day of settlement for IMDinett, by the numbers the person has now.
   *
   * @param current the person's numbers today
   */
  public static Outgoing<Bosettingsmelding> toImdinett(SettlementDate date, Subject current) {
    var duf = current.numbers().stream().filter(DufNumber.class::isInstance).findFirst();
    var national = current.numbers().stream().filter(NationalNumber.class::isInstance).findFirst();
    if (duf.isEmpty() && national.isEmpty()) {
      return new Outgoing.Nothing<>(
          Finding.error(
              "MANGLER_NUMMER",
              "duf",
              "IMDinett må ha DUF-nummer eller fødselsnummer, og personen har ingen av dem.",
              "Registrer DUF-nummeret i fagsystemet."));
    }
    var header = date.header();
    return new Outgoing.Message<>(
        new Bosettingsmelding(
            handling(header.change()),
            header.municipality().number(),
            date.agreement(),
            digits(duf),
            digits(national),
            date.settledOn(),
            header.reference(),
            header.version()));
  }

  private static Handling handling(Change change) {
    return switch (change) {
      case Change.Registration _ -> Handling.REGISTRER;
      case Change.Correction _ -> Handling.KORRIGER;
      case Change.Annulment _ -> Handling.TREKK;
    };
  }

  private static @org.jspecify.annotations.Nullable String digits(Optional<PersonNumber> number) {
    return number.map(PersonNumber::digits).orElse(null);
  }
}
