package bindeledd.connector;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the tests of one port, or of a whole connector, left behind, to look for persons in. */
final class Trail {

  final List<String> printed = new ArrayList<>();
  final List<String> exceptions = new ArrayList<>();
  final List<String> addresses = new ArrayList<>();
  final List<String> cursors = new ArrayList<>();

  /** An exception's message and those of all it was caused by; not the answer it keeps. */
  void thrown(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      exceptions.add(t.toString());
      for (Throwable suppressed : t.getSuppressed()) {
        exceptions.add(suppressed.toString());
      }
    }
  }

  /** A target as it is and as it reads. */
  void asked(List<String> targets) {
    for (String target : targets) {
      addresses.add(target);
      addresses.add(decoded(target));
    }
  }

  /**
   * @throws AssertionError if one of the canaries is there, naming where and not whom
   */
  static void holdsNone(List<String> texts, Set<String> canaries, String where) {
    for (String text : texts) {
      for (String canary : canaries) {
        if (text.contains(canary)) {
          throw new AssertionError(
              "A person is named in " + where + ": " + text.strip().replace(canary, "<person>"));
        }
      }
    }
  }

  private static String decoded(String target) {
    try {
      return URLDecoder.decode(target, UTF_8);
    } catch (IllegalArgumentException e) {
      return target;
    }
  }
}
