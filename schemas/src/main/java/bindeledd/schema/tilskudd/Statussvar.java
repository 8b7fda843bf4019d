package bindeledd.schema.tilskudd;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * How a request stands. Values are raw text; an unknown word is passed on as it is.
 *
 * @param foresporselId what the portal calls the request
 * @param status SENDT, UNDER_BEHANDLING, INNVILGET or AVSLÅTT
 * @param mottatt when the portal got it, ÅÅÅÅ-MM-DD
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Statussvar(
    @Nullable String kommunenr,
    @Nullable String lokalReferanse,
    @Nullable String foresporselId,
    @Nullable String status,
    @Nullable String mottatt) {

  @Override
  public String toString() {
    return "statussvar ***";
  }
}
