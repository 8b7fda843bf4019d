package bindeledd.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.mapping.codes.CodeTable;
import bindeledd.model.NationalNumber;
import bindeledd.schema.folkeregister.LagretHendelse;
import bindeledd.schema.folkeregister.LagretHendelse.Hendelse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the register's types of events call for. */
final class FolkeregisterEventsTest {

  /** OpenAPI 1.5, and what "Hendelser fra Folkeregisteret" 1.8 has besides. */
  private static final String[] TYPES =
      """
      personErOpprettet personErReaktivert personErOppdatert personErOpphoert personErInaktiv
      personErViderefoertSomGjeldendeVedSammenslaaing personErOpphoertSomDublett
      personErEndretVedSplitting personErGjenopprettetVedSplitting personErDoed personErBosatt
      personErUtflyttet endringIStatus endringIIdentitetsgrunnlag
      endringIUtenlandskPersonidentifikasjon endringIUtlendingsmyndighetenesIdentifikasjonsnummer
      endringILegitimasjonsdokument endringIIdentifikasjonsnummer endringIFalskIdentitet
      endringIKontaktopplysningerForDoedsbo endringIDeltBosted endringIFoedsel
      endringIFoedselINorge endringIKjoenn endringIFamilierelasjon endringISivilstand
      endringIDoedsfall endringINavn endringIAdressebeskyttelse endringIBostedsadresse
      endringIBostedsadresseUtenFlytting endringIBostedsadresseVedKommuneregulering
      endringIOppholdsadresse endringIInnflytting endringIUtflytting endringIBrukAvSamiskSpraak
      endringISametingetsValgmanntall endringIKontaktinformasjon endringIForeldreansvar
      endringIStatsborgerskap endringIOpphold endringIOppholdPaaSvalbard endringIVergemaal
      endringIRettsligHandleevne endringIPerson
      """
          .split("\\s+");

  @Test
  void knowsEveryTypeThatIsPublishedAndSaysWhereFrom() {
    var table = CodeTable.named("folkeregister-event");

    assertThat(table.codes())
        .extracting(code -> code.external())
        .doesNotHaveDuplicates()
        .contains(TYPES);
    assertThat(table.codes())
        .allSatisfy(code -> assertThat(code.source()).as(code.external()).isNotBlank());
  }

  @ParameterizedTest
  @CsvSource({
    "endringIAdressebeskyttelse, GRADE, true",
    "personErDoed, CRITICAL, true",
    "endringIFalskIdentitet, CRITICAL, true",
    "personErOpphoertSomDublett, IDENTITY, false",
    "endringIIdentifikasjonsnummer, IDENTITY, false",
    "endringIBostedsadresse, FETCH, false",
    "endringIBostedsadresseVedKommuneregulering, BOUNDARY, false",
    "endringIIdentitetsgrunnlag, NOTHING, false",
    "uttrekk, FETCH, false",
    "noeHeltNytt, FETCH, false"
  })
  void saysWhatATypeCallsFor(String type, FolkeregisterCall call, boolean ahead) {
    assertThat(FolkeregisterEvents.call(event(1, type, "2026-03-02T12:00:00+01:00")))
        .isEqualTo(call);
    assertThat(call.goesAhead()).isEqualTo(ahead);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "i går", "2026-02-31T12:00:00Z", "+999999999-12-31T23:59:59Z"})
  void whatCannotWaitDoesNotWaitForADayThatCanBeRead(String day) {
    assertThat(FolkeregisterEvents.call(event(1, "endringIAdressebeskyttelse", day)))
        .isEqualTo(FolkeregisterCall.GRADE);
    assertThat(FolkeregisterEvents.call(event(1, "endringIAdressebeskyttelse", null)))
        .isEqualTo(FolkeregisterCall.GRADE);
  }

  @Test
  void aTypeOutsideItsDaysIsLikeOneThatNobodyKnows() {
    assertThat(
            FolkeregisterEvents.call(
                event(1, "endringIRettsligHandleevne", "2023-10-31T12:00:00+01:00")))
        .isEqualTo(FolkeregisterCall.FETCH);
    assertThat(FolkeregisterEvents.call(event(1, "personErInaktiv", "2026-10-31T12:00:00+01:00")))
        .isEqualTo(FolkeregisterCall.FETCH);
  }

  @Test
  void gradesComeFirstAndUnknownTypesWithTheRestAndNothingIsLeftOut() {
    var events =
        List.of(
            event(1, "endringIIdentitetsgrunnlag", null),
            event(2, "noeHeltNytt", null),
            event(3, "endringINavn", null),
            event(4, "personErDoed", null),
            event(5, "endringIAdressebeskyttelse", null),
            event(6, LagretHendelse.FROM_EXTRACT, null),
            event(7, "endringIIdentifikasjonsnummer", null));

    assertThat(FolkeregisterEvents.inLine(events))
        .extracting(LagretHendelse::sekvensnummer)
        .containsExactly(5L, 4L, 7L, 2L, 3L, 6L);
  }

  private static LagretHendelse event(long seq, String type, @Nullable String at) {
    return new LagretHendelse(
        seq, new Hendelse(new NationalNumber("10915596784"), type, null, null, at));
  }
}
