package bindeledd.schema.tilskudd;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application for an extra grant (ekstratilskudd), or that it is withdrawn.
 *
 * @param lokalReferanse the municipality's own key of the application; the same for every version
 * @param bosettingsdato ÅÅÅÅ-MM-DD
 * @param legeerklaeringRef the statement's reference in the municipality's archive
 * @param soknadsfrist the last day to apply, as the municipality reckons it; absent when it cannot
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Ekstrasoknad(
    Handling handling,
    String kommunenr,
    String lokalReferanse,
    long versjon,
    @Nullable String duf,
    @Nullable String fnr,
    int tilskuddsaar,
    String kode,
    String bosettingsdato,
    List<Utgiftspost> utgiftsposter,
    boolean samtykke,
    @Nullable String legeerklaeringRef,
    @Nullable String soknadsfrist) {

  public Ekstrasoknad {
    utgiftsposter = List.copyOf(utgiftsposter);
  }

  @Override
  public String toString() {
    return "ekstrasøknad ***";
  }

  /** One item of cost. */
  public record Utgiftspost(String formaal, long belopIOere) {
    @Override
    public String toString() {
      return "utgiftspost ***";
    }
  }
}
