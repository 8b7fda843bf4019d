package bindeledd.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application for housing allowance (søknad), as the municipality takes it in.
 *
 * @param situationOn the first day of the month applied for: what holds that day decides
 *     (situasjonsdato)
 * @param receivedOn when it was handed in
 * @param household the numbers of the others in the home
 * @param monthlyCostInOere housing costs a month, in øre, when they are told
 * @param municipalHome whether the municipality lets the home, when it is told
 */
public record HousingApplication(
    Header header,
    LocalDate situationOn,
    LocalDate receivedOn,
    List<PersonNumber> household,
    @Nullable Long monthlyCostInOere,
    @Nullable Boolean municipalHome)
    implements HousingRecord {

  public HousingApplication {
    household = List.copyOf(household);
  }
}
