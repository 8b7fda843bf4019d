package bindeledd.mapping;

import static java.util.stream.Collectors.joining;

import bindeledd.model.Grade;
import bindeledd.model.Person.Address;
import bindeledd.model.Person.Permit;
import bindeledd.model.Person.Residence;
import bindeledd.schema.folkeregister.Adresse.Matrikkeladresse;
import bindeledd.schema.folkeregister.Adresse.Poststed;
import bindeledd.schema.folkeregister.Adresse.Vegadresse;
import bindeledd.schema.folkeregister.Bosted.Bostedsadresse;
import bindeledd.schema.folkeregister.Folkeregisterperson;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a person lives, as much of it as their grade lets through, and by what permit. */
final class FolkeregisterResidence {

  private FolkeregisterResidence() {}

  static Residence of(Folkeregisterperson document, Grade grade, FolkeregisterValues values) {
    var status =
        FolkeregisterMapping.current(document.status()).map(held -> held.status()).orElse("");
    var home = FolkeregisterMapping.current(document.bostedsadresse());
    var former = document.bostedsadresse().stream().filter(one -> !one.current()).toList();
    return switch (grade) {
      // Not even the municipality: it is how somebody would begin to look.
      case STRICTLY_CONFIDENTIAL -> new Residence(status, null, null, null);
      case CLIENT_ADDRESS, CONFIDENTIAL -> residence(status, home, former, false, values);
      case UNGRADED -> residence(status, home, former, true, values);
    };
  }

  static @Nullable Permit permit(Folkeregisterperson document, FolkeregisterValues values) {
    return FolkeregisterMapping.current(document.opphold())
        .map(
            permit ->
                new Permit(
                    Objects.requireNonNullElse(permit.oppholdstillatelse(), ""),
                    values.date("opphold.oppholdFra", permit.oppholdFra()),
                    values.date("opphold.oppholdTil", permit.oppholdTil())))
        .orElse(null);
  }

  private static Residence residence(
      String status,
      Optional<Bostedsadresse> home,
      List<Bostedsadresse> former,
      boolean open,
      FolkeregisterValues values) {
    return new Residence(
        status,
        home.map(
                address ->
                    values.municipality("bostedsadresse.kommunenummer", municipality(address)))
            .orElse(null),
        home.map(address -> movedOn(address, former, values)).orElse(null),
        open ? home.flatMap(FolkeregisterResidence::address).orElse(null) : null);
  }

  /**
   * The day the person moved in. Where the municipality got another number that day and the home is
   * the same, nobody moved: then it is the day that goes with the home's former number.
   */
  private static @Nullable LocalDate movedOn(
      Bostedsadresse home, List<Bostedsadresse> former, FolkeregisterValues values) {
    var day = values.date("bostedsadresse.flyttedato", home.flyttedato());
    if (day == null) {
      return null;
    }
    var before =
        former.stream().filter(one -> FolkeregisterBoundary.isSameHome(one, home, day)).findFirst();
    // Comes to an end: each number became another on a later day than the one before it.
    return before.isEmpty() ? day : movedOn(before.get(), former, values);
  }

  /** In whichever of the three forms the address has. */
  static @Nullable String municipality(Bostedsadresse address) {
    if (address.vegadresse() != null) {
      return address.vegadresse().kommunenummer();
    }
    if (address.matrikkeladresse() != null
        && address.matrikkeladresse().matrikkelnummer() != null) {
      return address.matrikkeladresse().matrikkelnummer().kommunenummer();
    }
    return address.ukjentBosted() == null ? null : address.ukjentBosted().bostedskommune();
  }

  private static Optional<Address> address(Bostedsadresse home) {
    if (home.vegadresse() != null) {
      return Optional.of(street(home.vegadresse()));
    }
    return Optional.ofNullable(home.matrikkeladresse()).map(FolkeregisterResidence::cadastral);
  }

  private static Address street(Vegadresse address) {
    var number = address.adressenummer();
    var house =
        number == null ? "" : filled(number.husnummer(), number.husbokstav()).collect(joining());
    return address(
        lines(
            address.coAdressenavn(),
            address.adressetilleggsnavn(),
            filled(address.adressenavn(), house).collect(joining(" "))),
        address.poststed());
  }

  private static Address cadastral(Matrikkeladresse address) {
    var unit = address.matrikkelnummer();
    return address(
        lines(
            address.coAdressenavn(),
            address.adressetilleggsnavn(),
            unit == null
                ? null
                : filled(unit.gaardsnummer(), unit.bruksnummer(), unit.festenummer())
                    .collect(joining("/"))),
        address.poststed());
  }

  private static Address address(List<String> lines, @Nullable Poststed place) {
    return new Address(
        lines,
        place == null ? null : place.postnummer(),
        place == null ? null : place.poststedsnavn());
  }

  private static List<String> lines(@Nullable String... lines) {
    return filled(lines).toList();
  }

  private static Stream<String> filled(@Nullable String... texts) {
    return Stream.of(texts)
        .flatMap(Stream::ofNullable)
        .map(String::strip)
        .filter(t -> !t.isEmpty());
  }
}
