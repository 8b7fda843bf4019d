package bindeledd.mapping;

import static java.util.Comparator.comparing;

import bindeledd.model.DufNumber;
import bindeledd.model.NationalNumber;
import bindeledd.model.Person.HeldNumber;
import bindeledd.model.PersonNumber;
import bindeledd.schema.folkeregister.Folkeregisterperson;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every number in a document, each once, in an order that does not depend on the register's. */
final class FolkeregisterNumbers {

  /** What holds before what held, national numbers before DUF numbers. */
  private static final Comparator<HeldNumber> ORDER =
      comparing((HeldNumber held) -> !held.current())
          .thenComparing(held -> held.number() instanceof DufNumber)
          .thenComparing(held -> held.number().digits());

  private FolkeregisterNumbers() {}

  static List<HeldNumber> of(Folkeregisterperson document, FolkeregisterValues values) {
    var held = new LinkedHashMap<PersonNumber, Boolean>();
    for (var number : document.identifikasjonsnummer()) {
      var digits = number.foedselsEllerDNummer();
      if (digits != null && NationalNumber.hasShape(digits)) {
        boolean current = number.current() && !"opphoert".equals(number.status());
        held.merge(new NationalNumber(digits), current, Boolean::logicalOr);
      } else {
        values.unreadable("identifikasjonsnummer", "et fødselsnummer eller D-nummer");
      }
    }
    // DUF numbers have no history in the register, and have come with spaces and hyphens in them
    // (Skatteetaten's news of 2022-03-09 and 2022-06-15).
    for (var duf : document.utlendingsmyndighetenesIdentifikasjonsnummer()) {
      var digits =
          duf.identifikasjonsnummer() == null
              ? ""
              : duf.identifikasjonsnummer().replaceAll("[\\s\\u00a0./-]", "");
      if (DufNumber.hasShape(digits)) {
        held.merge(new DufNumber(digits), duf.current(), Boolean::logicalOr);
      } else {
        values.unreadable("utlendingsmyndighetenesIdentifikasjonsnummer", "et DUF-nummer");
      }
    }
    return held.entrySet().stream().map(FolkeregisterNumbers::number).sorted(ORDER).toList();
  }

  private static HeldNumber number(Map.Entry<PersonNumber, Boolean> held) {
    return new HeldNumber(held.getKey(), held.getValue());
  }
}
