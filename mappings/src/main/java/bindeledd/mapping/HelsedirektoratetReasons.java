package bindeledd.mapping;

import bindeledd.mapping.codes.Code;
import bindeledd.mapping.codes.CodeTable;
import bindeledd.model.Finding;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What Helsedirektoratet's reasons mean to a case worker and to us: {@code
 * codes/helsedirektoratet-reason.csv}. Its own text is never passed on: it may name a person.
 */
public final class HelsedirektoratetReasons {

  private static final CodeTable TABLE = CodeTable.named("helsedirektoratet-reason");
  private static final Pattern WORD = Pattern.compile("[A-Za-zÆØÅæøå_.]{1,60}");

  private HelsedirektoratetReasons() {}

  /** What to do about a refusal for these codes; one we do not know is for a person to look at. */
  public static NirAction action(Collection<String> codes) {
    return codes.stream()
        .map(code -> row(code).map(row -> NirAction.valueOf(row.trait("action"))))
        .map(action -> action.orElse(NirAction.PARK))
        .min(Comparator.naturalOrder())
        .orElse(NirAction.PARK);
  }

  /** A reason as the case worker sees it. */
  public static Finding finding(Finding.Severity severity, String code, String field) {
    var name = WORD.matcher(code).matches() ? code : "UKJENT_KODE";
    var place = WORD.matcher(field).matches() ? field : "";
    return row(code)
        .map(
            row ->
                new Finding(severity, "HELSEDIR-" + name, place, row.label(), row.trait("advice")))
        .orElseGet(
            () ->
                new Finding(
                    severity,
                    "HELSEDIR-" + name,
                    place,
                    "Helsedirektoratet svarte med en kode Bindeledd ikke kjenner.",
                    "Driftsansvarlig ser mottakerens egen tekst på leveransen."));
  }

  private static Optional<Code> row(String code) {
    return TABLE.codes().stream().filter(row -> row.external().equals(code)).findFirst();
  }
}
