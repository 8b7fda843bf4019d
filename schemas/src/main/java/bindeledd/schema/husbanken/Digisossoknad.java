package bindeledd.schema.husbanken;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an application for financial assistance ({@code soknad.json}, through KS Fiks) holds of
 * Husbanken's answer to NAV. Nothing else of the application is read, let alone kept.
 *
 * @param fnr the applicant's fødselsnummer or D-number
 * @param kommunenummer the municipality it was sent to
 * @param innsendingstidspunkt when it was handed in, and Husbanken asked
 * @param stotteFraHusbankenFeilet whether Husbanken gave no answer: then empty lists say nothing
 * @param opphav which file; the connector's to set; names no person
 */
public record Digisossoknad(
    @Nullable String fnr,
    @Nullable String kommunenummer,
    @Nullable String innsendingstidspunkt,
    boolean stotteFraHusbankenFeilet,
    List<Sak> saker,
    List<Utbetaling> utbetalinger,
    String opphav) {

  /** What NAV calls what comes from Husbanken, in both lists. */
  public static final String HUSBANKEN = "husbanken";

  public Digisossoknad {
    saker = List.copyOf(saker);
    utbetalinger = List.copyOf(utbetalinger);
  }

  /** The same, known to come from there. */
  public Digisossoknad fra(String sted) {
    return new Digisossoknad(
        fnr,
        kommunenummer,
        innsendingstidspunkt,
        stotteFraHusbankenFeilet,
        saker,
        utbetalinger,
        sted);
  }

  @Override
  public String toString() {
    return "digisossøknad ***";
  }

  /** From its JSON form; nothing when that is no such application. */
  public static Optional<Digisossoknad> av(JsonNode soknad) {
    var data = soknad.path("data");
    var opplysninger = data.path("okonomi").path("opplysninger");
    var saker = Bostotte.liste(opplysninger.path("bostotte"), "saker", Sak::av);
    var utbetalinger = Bostotte.liste(opplysninger, "utbetaling", Utbetaling::av);
    if (!data.isObject() || saker.isEmpty() || utbetalinger.isEmpty()) {
      return Optional.empty();
    }
    var feilet = soknad.path("driftsinformasjon").path("stotteFraHusbankenFeilet");
    return Optional.of(
        new Digisossoknad(
            Verdi.av(data.path("personalia").path("personIdentifikator"), "verdi"),
            Verdi.av(soknad.path("mottaker"), "kommunenummer"),
            Verdi.av(soknad, "innsendingstidspunkt"),
            // Required by NAV; in any other word than a plain no it is taken for a yes.
            !feilet.isMissingNode() && !(feilet.isBoolean() && !feilet.booleanValue()),
            saker.get().stream().filter(sak -> HUSBANKEN.equals(sak.type())).toList(),
            utbetalinger.get().stream().filter(one -> HUSBANKEN.equals(one.type())).toList(),
            ""));
  }

  /**
   * A case. NAV passes on those of the applicant's own.
   *
   * @param dato the first of the month it is about
   */
  public record Sak(
      @Nullable String type,
      @Nullable String dato,
      @Nullable String status,
      @Nullable String beskrivelse,
      @Nullable String vedtaksstatus) {

    private static Sak av(JsonNode sak) {
      return new Sak(
          Verdi.av(sak, "type"),
          Verdi.av(sak, "dato"),
          Verdi.av(sak, "status"),
          Verdi.av(sak, "beskrivelse"),
          Verdi.av(sak, "vedtaksstatus"));
    }

    @Override
    public String toString() {
      return "sak ***";
    }
  }

  /**
   * A payment.
   *
   * @param netto kroner, perhaps with decimals
   * @param belop whole kroner, in older files
   */
  public record Utbetaling(
      @Nullable String type,
      @Nullable String netto,
      @Nullable String belop,
      @Nullable String utbetalingsdato,
      @Nullable String mottaker) {

    private static Utbetaling av(JsonNode utbetaling) {
      return new Utbetaling(
          Verdi.av(utbetaling, "type"),
          Verdi.av(utbetaling, "netto"),
          Verdi.av(utbetaling, "belop"),
          Verdi.av(utbetaling, "utbetalingsdato"),
          Verdi.av(utbetaling, "mottaker"));
    }

    @Override
    public String toString() {
      return "utbetaling ***";
    }
  }
}
