package bindeledd.connector.folkeregister;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How to reach Folkeregisteret.
 *
 * @param url the environment: scheme and host, nothing after
 * @param municipalities whose residents an extract job takes: kommunenummer
 * @param fiks how KS Fiks knows us; with channel {@code FIKS} and only then
 * @param scope the Maskinporten scope, where it is not the channel's usual one
 * @param parts what to ask for about a person (repeated in the address). Always sent: what is given
 *     by default lacks DUF number and stay, and KS Fiks refuses the default to many roles. {@code
 *     historikk} is there for the former numbers
 * @param bulk how many persons to look up in one call
 * @param timeout how long one call may take
 * @param retryAfterUnit what {@code Retry-After} counts; milliseconds by Skatteetaten's own word
 * @param dufParameter how {@code entydigsoek} spells its DUF parameter: the interface description
 *     says all lower case, the prose writes {@code utlendingsmyndighetenesIdentifikasjonsnummer}
 * @param extractStatuses which persons an extract job takes (personstatustyper)
 * @param lookBack how many events before the latest one a feed never read before begins. What is
 *     older is not needed: whoever becomes known here is looked up then
 */
@ConfigurationProperties(prefix = "connectors.folkeregister", ignoreUnknownFields = false)
@Validated
record FolkeregisterProperties(
    @NotNull URI url,
    @NotNull @DefaultValue("SKATTEETATEN") Channel channel,
    @NotEmpty List<@Pattern(regexp = "[0-9]{4}") String> municipalities,
    @Valid @Nullable Fiks fiks,
    @Nullable String scope,
    @NotEmpty
        @DefaultValue({
          "person-basis",
          "historikk",
          "utlendingsmyndighetenesIdentifikasjonsnummer",
          "innflytting",
          "utflytting",
          "opphold"
        })
        List<@NotBlank String> parts,
    @Min(1) @Max(1000) @DefaultValue("1000") int bulk,
    @NotNull @DefaultValue("10s") Duration timeout,
    @NotNull @DefaultValue("1ms") Duration retryAfterUnit,
    @NotBlank @DefaultValue("utlendingsmyndighetenesidentifikasjonsnummer") String dufParameter,
    @NotEmpty @DefaultValue({"aktiv", "bosatt", "utflyttet", "doed", "inaktiv"})
        List<@NotBlank String> extractStatuses,
    @Min(0) @DefaultValue("100000") long lookBack) {

  /**
   * How KS Fiks knows us.
   *
   * @param role the role that stands for a rights package (rolleId)
   * @param integrationId IntegrasjonId
   * @param integrationPassword IntegrasjonPassord; from the environment, not from a file
   */
  record Fiks(
      @NotNull UUID role, @NotNull UUID integrationId, @NotBlank String integrationPassword) {

    @Override
    public String toString() {
      return "Fiks[role=" + role + ", integrationId=" + integrationId + "]";
    }
  }

  @AssertTrue(message = "fiks must be set with channel FIKS, and only then")
  boolean isFiksSetWithItsChannel() {
    return (channel == Channel.FIKS) == (fiks != null);
  }

  /** A person whose grade was not asked for would pass for ungraded. */
  @AssertTrue(message = "parts must ask for adressebeskyttelse, or for person-basis which has it")
  boolean isGradeAskedFor() {
    return parts == null || parts.contains("person-basis") || parts.contains("adressebeskyttelse");
  }

  String scopeToAsk() {
    return scope == null ? channel.scope() : scope;
  }

  /** Where the register's own {@code v1} begins. */
  String root() {
    var base = url.toString().replaceFirst("/+$", "");
    return fiks == null
        ? base + "/folkeregisteret/offentlig-med-hjemmel/api/v1/"
        : base + "/folkeregister/api/v1/" + fiks.role() + "/v1/";
  }
}
