package bindeledd.mapping;

import bindeledd.mapping.codes.CodeTable;
import bindeledd.model.Finding;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the grant portal's reasons mean to a case worker and to us: {@code
 * codes/tilskudd-reason.csv}. Its own text is never passed on, since it may name a person.
 */
public final class TilskuddReasons {

  private static final CodeTable TABLE = CodeTable.named("tilskudd-reason");
  private static final Pattern WORD = Pattern.compile("[A-Za-zÆØÅæøå_.]{1,60}");

  private TilskuddReasons() {}

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
                new Finding(severity, "TILSKUDD-" + name, place, row.label(), row.trait("advice")))
        .orElseGet(
            () ->
                new Finding(
                    severity,
                    "TILSKUDD-" + name,
                    place,
                    "Tilskuddsportalen svarte med en kode Bindeledd ikke kjenner.",
                    "Driftsansvarlig ser portalens egen tekst på leveransen."));
  }

  private static Optional<bindeledd.mapping.codes.Code> row(String code) {
    return TABLE.codes().stream().filter(row -> row.external().equals(code)).findFirst();
  }
}
