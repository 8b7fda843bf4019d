package bindeledd.mapping;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What NIR calls a registration: its id and the version it had when it last answered. Written
 * {@code id#version}, and {@code id#version#annullert} once it is annulled.
 */
record NirReference(String id, int version) {

  private static final Pattern LIVE = Pattern.compile("([^#]+)#([1-9][0-9]{0,8})");
  private static final String ANNULLED = "#annullert";

  /** What {@code text} names, unless it is annulled or no reference of NIR's. */
  static Optional<NirReference> live(String text) {
    var match = LIVE.matcher(text);
    return match.matches()
        ? Optional.of(new NirReference(match.group(1), Integer.parseInt(match.group(2))))
        : Optional.empty();
  }

  static String write(String id, int version, boolean annulled) {
    return id + "#" + version + (annulled ? ANNULLED : "");
  }
}
