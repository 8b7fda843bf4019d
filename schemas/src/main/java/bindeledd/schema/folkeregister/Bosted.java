package bindeledd.schema.folkeregister;

import bindeledd.schema.folkeregister.Adresse.AdresseIFrittFormat;
import bindeledd.schema.folkeregister.Adresse.Matrikkeladresse;
import bindeledd.schema.folkeregister.Adresse.Postboksadresse;
import bindeledd.schema.folkeregister.Adresse.UkjentBosted;
import bindeledd.schema.folkeregister.Adresse.UtenlandskAdresse;
import bindeledd.schema.folkeregister.Adresse.UtenlandskAdresseIFrittFormat;
import bindeledd.schema.folkeregister.Adresse.Vegadresse;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/** The elements of a person document that say where the person is, and how well it is protected. */
public interface Bosted {

  /** An element that has an address, and with it a grade. */
  sealed interface Gradert extends Registerelement {

    /** ugradert, klientadresse, fortrolig, strengtFortrolig; open list. */
    @Nullable String adressegradering();
  }

  /** How strictly the person is protected. The grade is itself confidential. */
  record Adressebeskyttelse(
      @JsonUnwrapped Registermetadata metadata, @Nullable String graderingsnivaa)
      implements Registerelement {
    @Override
    public String toString() {
      return "adressebeskyttelse ***";
    }
  }

  /** Where the person lives (bostedsadresse). A D-number person has none. */
  record Bostedsadresse(
      @JsonUnwrapped Registermetadata metadata,
      @Nullable Vegadresse vegadresse,
      @Nullable Matrikkeladresse matrikkeladresse,
      @Nullable UkjentBosted ukjentBosted,
      @Nullable String adressegradering,
      @Nullable String adresseIdentifikatorFraMatrikkelen,
      @Nullable String flyttedato)
      implements Gradert {
    @Override
    public String toString() {
      return "bostedsadresse ***";
    }
  }

  /** Where the person stays (oppholdsadresse); the only one a D-number person may have. */
  record Oppholdsadresse(
      @JsonUnwrapped Registermetadata metadata,
      @Nullable Vegadresse vegadresse,
      @Nullable Matrikkeladresse matrikkeladresse,
      @Nullable UtenlandskAdresse utenlandskAdresse,
      @Nullable Boolean adressenErUkjent,
      @Nullable String oppholdAnnetSted,
      @Nullable String adressegradering,
      @Nullable String oppholdsadressedato)
      implements Gradert {
    @Override
    public String toString() {
      return "oppholdsadresse ***";
    }
  }

  /** A child's second home (delt bosted). */
  record DeltBosted(
      @JsonUnwrapped Registermetadata metadata,
      @Nullable Vegadresse vegadresse,
      @Nullable Matrikkeladresse matrikkeladresse,
      @Nullable UkjentBosted ukjentBosted,
      @Nullable String adressegradering,
      @Nullable String startdatoForKontrakt,
      @Nullable String sluttdatoForKontrakt)
      implements Gradert {
    @Override
    public String toString() {
      return "deltBosted ***";
    }
  }

  /** Where post goes, in Norway. A strictly protected person has an open one run by the police. */
  record Postadresse(
      @JsonUnwrapped Registermetadata metadata,
      @Nullable Postboksadresse postboksadresse,
      @Nullable Vegadresse vegadresse,
      @Nullable AdresseIFrittFormat postadresseIFrittFormat,
      @Nullable String adressegradering)
      implements Gradert {
    @Override
    public String toString() {
      return "postadresse ***";
    }
  }

  /** Where post goes, abroad. */
  record PostadresseIUtlandet(
      @JsonUnwrapped Registermetadata metadata,
      @Nullable UtenlandskAdresse utenlandskAdresse,
      @Nullable UtenlandskAdresseIFrittFormat utenlandskAdresseIFrittFormat,
      @Nullable String adressegradering)
      implements Gradert {
    @Override
    public String toString() {
      return "postadresseIUtlandet ***";
    }
  }
}
