package bindeledd.schema.imdinett;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One version of what IMDinett knows of one person's settlement. Every value but the place in the
 * feed is raw text, so that a bad date is a finding on that person and not the end of the page.
 *
 * @param lopenummer the place in the feed, upwards from 1
 * @param sak the settlement case: the same for a family settled together
 * @param personreferanse the person in the case; IMDinett's own key, never a person's number
 * @param versjon upwards from 1 for each {@code personreferanse}
 * @param endretTid when IMDinett changed it, with time zone
 * @param kommunenr the municipality that is asked, or has agreed
 * @param status TIL_BOSETTING, AVTALT, BOSATT or TRUKKET
 * @param bosettingsmaate AVTALT, PRIVAT (privatboende) or AMOT (alternativ mottaksplassering)
 * @param rolle HOVEDPERSON or FAMILIEMEDLEM
 * @param ensligMindreaarig JA or NEI
 * @param utsoektDato the day IMDi assigned the person to the municipality (utsøkingsdato)
 * @param planlagtDato the day agreed on
 * @param bosettingsdato the day of settlement, once the municipality has told it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Bosettingsperson(
    long lopenummer,
    @Nullable String sak,
    @Nullable String personreferanse,
    @Nullable String versjon,
    @Nullable String endretTid,
    @Nullable String kommunenr,
    @Nullable String status,
    @Nullable String bosettingsmaate,
    @Nullable String duf,
    @Nullable String fnr,
    @Nullable String fornavn,
    @Nullable String mellomnavn,
    @Nullable String etternavn,
    @Nullable String foedselsdato,
    @Nullable String rolle,
    @Nullable String ensligMindreaarig,
    @Nullable String utsoektDato,
    @Nullable String planlagtDato,
    @Nullable String bosettingsdato) {

  @Override
  public String toString() {
    return "bosettingsperson " + lopenummer;
  }
}
