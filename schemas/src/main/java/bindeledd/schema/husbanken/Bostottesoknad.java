package bindeledd.schema.husbanken;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application for housing allowance as the municipality hands it in.
 *
 * @param saksreferanse the municipality's own key of the application; the same for every version
 * @param soknadsmaned the month applied for, ÅÅÅÅ-MM
 * @param mottattDato when the municipality got it, ÅÅÅÅ-MM-DD
 * @param husstand the numbers of the others in the home
 * @param boutgiftIOere housing costs a month
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Bostottesoknad(
    Handling handling,
    String kommunenr,
    String saksreferanse,
    long versjon,
    String fnr,
    String soknadsmaned,
    String mottattDato,
    List<String> husstand,
    @Nullable Long boutgiftIOere,
    @Nullable Boolean kommunalBolig) {

  public Bostottesoknad {
    husstand = List.copyOf(husstand);
  }

  @Override
  public String toString() {
    return "bostøttesøknad ***";
  }

  /** What is done with it. */
  public enum Handling {
    /** It is new, or replaces an earlier version whole. */
    SOK,
    /** It is withdrawn. */
    TREKK
  }
}
