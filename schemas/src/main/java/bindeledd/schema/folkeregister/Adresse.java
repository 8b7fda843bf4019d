package bindeledd.schema.folkeregister;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The forms an address takes; which element it stands in says what it is for. */
public interface Adresse {

  /** An address by street. */
  record Vegadresse(
      @Nullable String kommunenummer,
      @Nullable String adressenavn,
      @Nullable Adressenummer adressenummer,
      @Nullable String adressekode,
      @Nullable String bruksenhetsnummer,
      @Nullable String bruksenhetstype,
      @Nullable String adressetilleggsnavn,
      @Nullable Poststed poststed,
      @Nullable String coAdressenavn)
      implements Lenient {
    @Override
    public String toString() {
      return "vegadresse ***";
    }
  }

  /** House number and letter. */
  record Adressenummer(@Nullable String husnummer, @Nullable String husbokstav) implements Lenient {
    @Override
    public String toString() {
      return "adressenummer ***";
    }
  }

  /** Postal code and place. */
  record Poststed(@Nullable String postnummer, @Nullable String poststedsnavn) implements Lenient {
    @Override
    public String toString() {
      return "poststed ***";
    }
  }

  /** An address by cadastral unit, where there is no street. */
  record Matrikkeladresse(
      @Nullable Matrikkelnummer matrikkelnummer,
      @Nullable String undernummer,
      @Nullable String bruksenhetsnummer,
      @Nullable String bruksenhetstype,
      @Nullable String adressetilleggsnavn,
      @Nullable Poststed poststed,
      @Nullable String coAdressenavn)
      implements Lenient {
    @Override
    public String toString() {
      return "matrikkeladresse ***";
    }
  }

  /** A cadastral unit. */
  record Matrikkelnummer(
      @Nullable String kommunenummer,
      @Nullable String gaardsnummer,
      @Nullable String bruksnummer,
      @Nullable String festenummer)
      implements Lenient {
    @Override
    public String toString() {
      return "matrikkelnummer ***";
    }
  }

  /** Only the municipality is known. */
  record UkjentBosted(@Nullable String bostedskommune) implements Lenient {}

  /** An address abroad. */
  record UtenlandskAdresse(
      @Nullable String adressenavn,
      @Nullable String postboks,
      @Nullable String postkode,
      @Nullable String byEllerStedsnavn,
      @Nullable String region,
      @Nullable String landkode,
      @Nullable String coAdressenavn)
      implements Lenient {
    @Override
    public String toString() {
      return "utenlandskAdresse ***";
    }
  }

  /** A post office box. */
  record Postboksadresse(
      @Nullable String postboks, @Nullable String postbokseier, @Nullable Poststed poststed)
      implements Lenient {
    @Override
    public String toString() {
      return "postboksadresse ***";
    }
  }

  /** An address in lines as somebody wrote them, in Norway. */
  record AdresseIFrittFormat(List<String> adresselinje, @Nullable Poststed poststed)
      implements Lenient {
    public AdresseIFrittFormat {
      adresselinje = Lenient.list(adresselinje);
    }

    @Override
    public String toString() {
      return "adresse ***";
    }
  }

  /** An address in lines as somebody wrote them, abroad; the country is alpha-2 here. */
  record UtenlandskAdresseIFrittFormat(
      List<String> adresselinje,
      @Nullable String postkode,
      @Nullable String byEllerStedsnavn,
      @Nullable String landkode)
      implements Lenient {
    public UtenlandskAdresseIFrittFormat {
      adresselinje = Lenient.list(adresselinje);
    }

    @Override
    public String toString() {
      return "adresse ***";
    }
  }
}
