package bindeledd.mapping;

import bindeledd.mapping.codes.Municipalities;
import bindeledd.model.Municipality;
import bindeledd.schema.folkeregister.Bosted.Bostedsadresse;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells a home whose municipality got another number (kommuneregulering) from another home. */
final class FolkeregisterBoundary {

  private FolkeregisterBoundary() {}

  /**
   * Whether both are one home, under the municipality's former number and under the one it got that
   * day. Streets may get new names then, so the cadastre's own key counts before the name.
   */
  static boolean isSameHome(Bostedsadresse before, Bostedsadresse after, LocalDate on) {
    var from = municipality(before);
    var to = municipality(after);
    return from.isPresent()
        && to.isPresent()
        && Municipalities.became(from.get(), to.get(), on)
        && (saysSo(after) || isSamePlace(before, after));
  }

  private static boolean isSamePlace(Bostedsadresse before, Bostedsadresse after) {
    var key = before.adresseIdentifikatorFraMatrikkelen();
    var other = after.adresseIdentifikatorFraMatrikkelen();
    if (key != null && other != null) {
      return key.equals(other);
    }
    return Objects.equals(place(before), place(after));
  }

  /** The register's word for the cause; its list is not public. */
  private static boolean saysSo(Bostedsadresse address) {
    var cause = address.metadata().aarsak();
    return cause != null && cause.toLowerCase(Locale.ROOT).contains("kommuneregulering");
  }

  private static Optional<Municipality> municipality(Bostedsadresse address) {
    return Optional.ofNullable(FolkeregisterResidence.municipality(address))
        .map(String::strip)
        .filter(Municipality::hasShape)
        .map(Municipality::new);
  }

  /** The address without what the municipality decides: its number, and the postal code. */
  private static Object place(Bostedsadresse address) {
    record Street(@Nullable String name, @Nullable Object number, @Nullable String unit) {}
    record Plot(
        @Nullable String farm,
        @Nullable String title,
        @Nullable String lease,
        @Nullable String unit) {}
    var street = address.vegadresse();
    if (street != null) {
      return new Street(street.adressenavn(), street.adressenummer(), street.bruksenhetsnummer());
    }
    var plot = address.matrikkeladresse();
    var number = plot == null ? null : plot.matrikkelnummer();
    // Nobody knows where: the same as before, as far as anybody can tell.
    return plot == null || number == null
        ? "unknown"
        : new Plot(
            number.gaardsnummer(),
            number.bruksnummer(),
            number.festenummer(),
            plot.bruksenhetsnummer());
  }
}
