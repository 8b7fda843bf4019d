package bindeledd.mapping;

import bindeledd.model.Grade;
import bindeledd.schema.folkeregister.Folkeregisterperson;
import bindeledd.schema.folkeregister.Registerelement;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How strictly a person is protected: the strictest of their own protection ({@code
 * adressebeskyttelse}) and of every address that holds now, because either may be ahead of the
 * other. A word we do not know, or a grade left out where there must be one, is the strictest.
 *
 * <p>No protection at all in the document means ungraded. That is safe only because the part was
 * asked for, which the connector's configuration insists on; the register has no other way of
 * saying that somebody is not protected. Addresses of the past do not count: they are never sent
 * on.
 */
final class FolkeregisterGrade {

  private FolkeregisterGrade() {}

  static Grade of(Folkeregisterperson document) {
    var protection =
        document.adressebeskyttelse().stream()
            .filter(Registerelement::current)
            .map(element -> read(element.graderingsnivaa()));
    var addresses =
        document.addresses().stream()
            .filter(Registerelement::current)
            .map(element -> read(element.adressegradering()));
    List<Grade> grades = Stream.concat(protection, addresses).toList();
    return grades.isEmpty() ? Grade.UNGRADED : Grade.strictest(grades);
  }

  private static Grade read(@Nullable String word) {
    return switch (word) {
      case "ugradert" -> Grade.UNGRADED;
      case "klientadresse" -> Grade.CLIENT_ADDRESS;
      case "fortrolig" -> Grade.CONFIDENTIAL;
      case null, default -> Grade.STRICTLY_CONFIDENTIAL;
    };
  }
}
