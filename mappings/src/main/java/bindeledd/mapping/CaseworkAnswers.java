package bindeledd.mapping;

import bindeledd.mapping.codes.Municipalities;
import bindeledd.model.DeliveryReceipt;
import bindeledd.model.DufNumber;
import bindeledd.model.Finding;
import bindeledd.model.Grade;
import bindeledd.model.Municipality;
import bindeledd.model.NationalNumber;
import bindeledd.model.Person;
import bindeledd.model.PersonNumber;
import bindeledd.schema.casework.Funn;
import bindeledd.schema.casework.Kvittering;
import bindeledd.schema.casework.Personmelding;
import bindeledd.schema.casework.Personmelding.Adresse;
import bindeledd.schema.casework.Personmelding.Bosted;
import bindeledd.schema.casework.Personmelding.Gradering;
import bindeledd.schema.casework.Personmelding.Navn;
import bindeledd.schema.casework.Personmelding.Nummer;
import bindeledd.schema.casework.Personmelding.Nummertype;
import org.jspecify.annotations.Nullable;

/** What the case system is told. */
final class CaseworkAnswers {

  private CaseworkAnswers() {}

  static Kvittering toKvittering(DeliveryReceipt receipt) {
    var header = receipt.header();
    return new Kvittering(
        header.reference(),
        header.version(),
        CaseworkKinds.typeOf(receipt.about()),
        switch (receipt.outcome()) {
          case ACCEPTED -> Kvittering.Status.GODTATT;
          case REJECTED -> Kvittering.Status.AVVIST;
          case WAITING -> Kvittering.Status.VENTER;
        },
        receipt.receiver(),
        receipt.receiverReference(),
        receipt.answeredAt(),
        receipt.findings().stream().map(CaseworkAnswers::funn).toList(),
        header.origin());
  }

  static Funn funn(Finding finding) {
    return new Funn(
        switch (finding.severity()) {
          case ERROR -> Funn.Alvor.FEIL;
          case WARNING -> Funn.Alvor.ADVARSEL;
          case NOT_CHECKED -> Funn.Alvor.IKKE_KONTROLLERT;
        },
        finding.rule(),
        finding.field(),
        finding.text(),
        finding.advice());
  }

  static Personmelding toPersonmelding(Person person) {
    var header = person.header();
    return new Personmelding(
        header.municipality().number(),
        header.version(),
        header.changedAt(),
        person.numbers().stream().map(CaseworkAnswers::nummer).toList(),
        person.name() == null ? null : navn(person.name()),
        person.birthDate(),
        person.citizenships(),
        bosted(person.residence(), person.grade(), header.municipality()),
        person.diedOn(),
        gradering(person.grade()));
  }

  static Gradering gradering(Grade grade) {
    return switch (grade) {
      case UNGRADED -> Gradering.UGRADERT;
      case CLIENT_ADDRESS -> Gradering.KLIENTADRESSE;
      case CONFIDENTIAL -> Gradering.FORTROLIG;
      case STRICTLY_CONFIDENTIAL -> Gradering.STRENGT_FORTROLIG;
    };
  }

  private static Nummer nummer(Person.HeldNumber held) {
    return new Nummer(type(held.number()), held.number().digits(), held.current());
  }

  static Nummertype type(PersonNumber number) {
    return switch (number) {
      case DufNumber _ -> Nummertype.DUF;
      case NationalNumber national -> national.isDNumber() ? Nummertype.DNR : Nummertype.FNR;
    };
  }

  static Navn navn(Person.Name name) {
    return new Navn(name.given(), name.middle(), name.family());
  }

  /**
   * A graded person's address stays where it is; and where such a person has moved is told to
   * nobody but the municipality they moved to, since the place alone can give them away.
   */
  private static Bosted bosted(Person.Residence residence, Grade grade, Municipality told) {
    boolean placeIsTold =
        !grade.hidesAddress() || Municipalities.same(told, residence.municipality());
    return new Bosted(
        residence.status(),
        placeIsTold && residence.municipality() != null ? residence.municipality().number() : null,
        placeIsTold ? residence.movedOn() : null,
        grade.hidesAddress() ? null : adresse(residence.address()));
  }

  private static @Nullable Adresse adresse(Person.@Nullable Address address) {
    return address == null
        ? null
        : new Adresse(address.lines(), address.postalCode(), address.place());
  }
}
