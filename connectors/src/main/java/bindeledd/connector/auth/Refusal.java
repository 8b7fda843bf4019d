package bindeledd.connector.auth;

import bindeledd.connector.http.Answer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an operator may be told of a refusal: the status and Maskinporten's own code. */
record Refusal(int status, @Nullable String code) {

  private static final Pattern MP_CODE = Pattern.compile("\\bMP-\\d{3}\\b");

  static Refusal in(Answer answer) {
    var found = MP_CODE.matcher(answer.text(64 * 1024));
    return new Refusal(answer.status(), found.find() ? found.group() : null);
  }

  boolean isAboutTheKey() {
    return "MP-120".equals(code) || "MP-121".equals(code);
  }

  String text() {
    return code == null ? "status " + status + " without a code" : code + meaning(code);
  }

  private static String meaning(String code) {
    return switch (code) {
      case "MP-011" -> " (malformed assertion)";
      case "MP-012" -> " (assertion used before)";
      case "MP-100" -> " (unknown client)";
      case "MP-110" -> " (wrong audience: is the issuer that of this environment?)";
      case "MP-120" -> " (unknown key or certificate)";
      case "MP-121" -> " (the key has expired; registered keys live a year)";
      case "MP-130" -> " (expired assertion: is this machine's clock right?)";
      case "MP-200" -> " (the client does not have this scope)";
      case "MP-201" -> " (the scope is not for this kind of integration)";
      default -> "";
    };
  }
}
