package bindeledd.schema.folkeregister;

import bindeledd.schema.folkeregister.Bosted.Adressebeskyttelse;
import bindeledd.schema.folkeregister.Bosted.Bostedsadresse;
import bindeledd.schema.folkeregister.Bosted.DeltBosted;
import bindeledd.schema.folkeregister.Bosted.Oppholdsadresse;
import bindeledd.schema.folkeregister.Bosted.Postadresse;
import bindeledd.schema.folkeregister.Bosted.PostadresseIUtlandet;
import bindeledd.schema.folkeregister.Familie.Familierelasjon;
import bindeledd.schema.folkeregister.Familie.Foreldreansvar;
import bindeledd.schema.folkeregister.Familie.Vergemaal;
import bindeledd.schema.folkeregister.Identitet.FalskIdentitet;
import bindeledd.schema.folkeregister.Identitet.Identifikasjonsnummer;
import bindeledd.schema.folkeregister.Identitet.Identitetsgrunnlag;
import bindeledd.schema.folkeregister.Identitet.Legitimasjonsdokument;
import bindeledd.schema.folkeregister.Identitet.Personidentifikasjon;
import bindeledd.schema.folkeregister.Identitet.Status;
import bindeledd.schema.folkeregister.Livsdata.Doedsfall;
import bindeledd.schema.folkeregister.Livsdata.Foedsel;
import bindeledd.schema.folkeregister.Livsdata.Innflytting;
import bindeledd.schema.folkeregister.Livsdata.Kjoenn;
import bindeledd.schema.folkeregister.Livsdata.Navn;
import bindeledd.schema.folkeregister.Livsdata.Opphold;
import bindeledd.schema.folkeregister.Livsdata.Sivilstand;
import bindeledd.schema.folkeregister.Livsdata.Statsborgerskap;
import bindeledd.schema.folkeregister.Livsdata.Utflytting;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Feature;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A person document: everything the register told about one person, as far as it was asked. A part
 * that was not asked for is empty, just like one the register has nothing in. Birth, death and
 * false identity come as one object or as a list, depending on the schema's age; here they are
 * lists.
 *
 * @param annet elements we do not know, as they came
 */
public record Folkeregisterperson(
    List<Identifikasjonsnummer> identifikasjonsnummer,
    List<Status> status,
    List<Identitetsgrunnlag> identitetsgrunnlag,
    List<Personidentifikasjon> utlendingsmyndighetenesIdentifikasjonsnummer,
    List<Personidentifikasjon> utenlandskPersonidentifikasjon,
    List<Legitimasjonsdokument> legitimasjonsdokument,
    @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<FalskIdentitet> falskIdentitet,
    List<Navn> navn,
    @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<Foedsel> foedsel,
    List<Kjoenn> kjoenn,
    List<Statsborgerskap> statsborgerskap,
    List<Sivilstand> sivilstand,
    List<Familierelasjon> familierelasjon,
    List<Foreldreansvar> foreldreansvar,
    List<Vergemaal> vergemaalEllerFremtidsfullmakt,
    List<Bostedsadresse> bostedsadresse,
    List<Oppholdsadresse> oppholdsadresse,
    List<DeltBosted> deltBosted,
    List<Postadresse> postadresse,
    List<PostadresseIUtlandet> postadresseIUtlandet,
    List<Adressebeskyttelse> adressebeskyttelse,
    List<Innflytting> innflytting,
    List<Utflytting> utflytting,
    List<Opphold> opphold,
    @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<Doedsfall> doedsfall,
    @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> annet)
    implements Lenient {

  public Folkeregisterperson {
    identifikasjonsnummer = Lenient.list(identifikasjonsnummer);
    status = Lenient.list(status);
    identitetsgrunnlag = Lenient.list(identitetsgrunnlag);
    utlendingsmyndighetenesIdentifikasjonsnummer =
        Lenient.list(utlendingsmyndighetenesIdentifikasjonsnummer);
    utenlandskPersonidentifikasjon = Lenient.list(utenlandskPersonidentifikasjon);
    legitimasjonsdokument = Lenient.list(legitimasjonsdokument);
    falskIdentitet = Lenient.list(falskIdentitet);
    navn = Lenient.list(navn);
    foedsel = Lenient.list(foedsel);
    kjoenn = Lenient.list(kjoenn);
    statsborgerskap = Lenient.list(statsborgerskap);
    sivilstand = Lenient.list(sivilstand);
    familierelasjon = Lenient.list(familierelasjon);
    foreldreansvar = Lenient.list(foreldreansvar);
    vergemaalEllerFremtidsfullmakt = Lenient.list(vergemaalEllerFremtidsfullmakt);
    bostedsadresse = Lenient.list(bostedsadresse);
    oppholdsadresse = Lenient.list(oppholdsadresse);
    deltBosted = Lenient.list(deltBosted);
    postadresse = Lenient.list(postadresse);
    postadresseIUtlandet = Lenient.list(postadresseIUtlandet);
    adressebeskyttelse = Lenient.list(adressebeskyttelse);
    innflytting = Lenient.list(innflytting);
    utflytting = Lenient.list(utflytting);
    opphold = Lenient.list(opphold);
    doedsfall = Lenient.list(doedsfall);
    annet = annet == null ? Map.of() : Map.copyOf(annet);
  }

  /** Every element that has an address and with it a grade. */
  public List<Bosted.Gradert> addresses() {
    return Stream.<List<? extends Bosted.Gradert>>of(
            bostedsadresse, oppholdsadresse, deltBosted, postadresse, postadresseIUtlandet)
        .<Bosted.Gradert>flatMap(List::stream)
        .toList();
  }

  @Override
  public String toString() {
    return "folkeregisterperson ***";
  }
}
