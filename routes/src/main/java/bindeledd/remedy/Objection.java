package bindeledd.remedy;

import bindeledd.mapping.reconciliation.Check;
import bindeledd.mapping.reconciliation.Difference;
import bindeledd.mapping.reconciliation.Difference.Remedy;
import bindeledd.mapping.rules.GrantRate;
import bindeledd.mapping.rules.GrantRates;
import bindeledd.model.Change;
import bindeledd.model.GrantChangeRequest;
import bindeledd.model.GrantChangeRequest.Expected;
import bindeledd.model.GrantChangeRequest.Text;
import bindeledd.model.Header;
import bindeledd.model.Municipality;
import bindeledd.model.PersonNumber;
import bindeledd.model.Subject;
import bindeledd.reconciliation.Found;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The change request (endringsforespørsel) that a finding gives rise to. Made of the finding alone,
 * with its key for a reference: the same finding gives the same request.
 */
final class Objection {

  private static final String GRANT_LINE = "grant-line";

  /**
   * What is wrong with a line that is there, by the rule it breaks: the same kind of difference is
   * not the same everywhere.
   */
  private static final Map<Check, GrantChangeRequest.Type> WRONG =
      Map.of(
          Check.R3, GrantChangeRequest.Type.NOT_IN_TARGET_GROUP,
          Check.R4, GrantChangeRequest.Type.MOVED,
          Check.R5, GrantChangeRequest.Type.WRONG_CODE,
          Check.R6, GrantChangeRequest.Type.WRONG_CODE,
          Check.R11, GrantChangeRequest.Type.WRONG_AMOUNT,
          Check.BELOP, GrantChangeRequest.Type.WRONG_AMOUNT);

  private static final Expected NOT_TOLD = new Expected(null, null, null);

  private Objection() {}

  static String reference(Found found) {
    return "AVVIK-" + found.id();
  }

  /** Empty where the finding is not one to object to. */
  static Optional<GrantChangeRequest> of(
      Found found, Municipality municipality, List<PersonNumber> numbers, GrantRates rates) {
    Difference difference = found.difference();
    Remedy remedy = difference.remedy();
    if (remedy == null) {
      return Optional.empty();
    }
    String line =
        remedy.kind().equals(GRANT_LINE) && !remedy.reference().isEmpty()
            ? remedy.reference()
            : null;
    return type(difference)
        .map(
            type ->
                new GrantChangeRequest(
                    new Header(
                        municipality,
                        new Subject(numbers),
                        reference(found),
                        1,
                        found.firstSeen(),
                        "",
                        new Change.Registration()),
                    type,
                    null,
                    line,
                    expected(type, difference, remedy.code(), rates),
                    new Text(difference.text()),
                    null));
  }

  private static Optional<GrantChangeRequest.Type> type(Difference difference) {
    return switch (difference.kind()) {
      case MISSING -> Optional.of(GrantChangeRequest.Type.MISSING);
      case DIFFERS, EXTRA -> Optional.ofNullable(WRONG.get(difference.check()));
      case STALE, NOT_YET_DUE, NOT_CHECKED -> Optional.empty();
    };
  }

  /** The line as it should be, as far as the finding tells: what it is about, as code and year. */
  private static Expected expected(
      GrantChangeRequest.Type type,
      Difference difference,
      @Nullable String told,
      GrantRates rates) {
    String[] about = difference.about().split("\\|", -1);
    Integer year =
        about.length > 1 && about[1].matches("20\\d\\d") ? Integer.valueOf(about[1]) : null;
    if (year == null) {
      return NOT_TOLD;
    }
    String code = told == null ? about[0] : told;
    Long rate = rates.of(code, year).map(GrantRate::inOere).orElse(null);
    return switch (type) {
      case MISSING -> new Expected(code, year, rate);
      case WRONG_AMOUNT ->
          new Expected(code, year, difference.check() == Check.BELOP ? rate : null);
      // It is about the code that is wrong; which is right nobody has told.
      case WRONG_CODE, MOVED, NOT_IN_TARGET_GROUP -> NOT_TOLD;
    };
  }
}
