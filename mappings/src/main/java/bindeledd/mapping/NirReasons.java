package bindeledd.mapping;

import bindeledd.mapping.codes.CodeTable;
import bindeledd.model.Finding;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What NIR's reasons mean to a case worker and to us: {@code codes/nir-reason.csv}. NIR's own text
 * is never passed on, since it may name a person.
 */
public final class NirReasons {

  private record Reason(String code, NirAction action, String text, String advice) {}

  private static final Map<String, Reason> KNOWN =
      CodeTable.named("nir-reason").codes().stream()
          .map(
              row ->
                  new Reason(
                      row.external(),
                      NirAction.valueOf(row.trait("action")),
                      row.label(),
                      row.trait("advice")))
          .collect(Collectors.toUnmodifiableMap(Reason::code, Function.identity()));

  /** A code or field name of NIR's that cannot be a number or a name of a person. */
  private static final Pattern WORD = Pattern.compile("[A-Za-zÆØÅæøå_.]{1,60}");

  private NirReasons() {}

  /**
   * What to do about a refusal for these codes. A code we do not know parks: only a person can tell
   * what it asks for.
   */
  public static NirAction action(Collection<String> codes) {
    return codes.stream()
        .map(code -> known(code).map(Reason::action).orElse(NirAction.PARK))
        .min(Comparator.naturalOrder())
        .orElse(NirAction.PARK);
  }

  /** A reason for a refusal, as the case worker sees it. */
  public static Finding error(String code, String field) {
    return finding(Finding.Severity.ERROR, code, field);
  }

  /** A remark to what was taken all the same. */
  public static Finding remark(String code, String field) {
    return finding(Finding.Severity.WARNING, code, field);
  }

  private static Finding finding(Finding.Severity severity, String code, String field) {
    var name = WORD.matcher(code).matches() ? code : "UKJENT_KODE";
    var place = WORD.matcher(field).matches() ? field : "";
    return known(code)
        .map(reason -> new Finding(severity, "NIR-" + name, place, reason.text(), reason.advice()))
        .orElseGet(
            () ->
                new Finding(
                    severity,
                    "NIR-" + name,
                    place,
                    "NIR svarte med en kode Bindeledd ikke kjenner.",
                    "Driftsansvarlig ser NIRs egen tekst på leveransen."));
  }

  private static Optional<Reason> known(String code) {
    return Optional.ofNullable(KNOWN.get(code));
  }
}
