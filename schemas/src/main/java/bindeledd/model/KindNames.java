package bindeledd.model;

import java.util.Locale;

/** The names of kinds, made once each: they are asked for several times a fact. */
final class KindNames {

  static final ClassValue<String> NAMES =
      new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
          return type.getSimpleName()
              .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
              .toLowerCase(Locale.ROOT);
        }
      };

  private KindNames() {}
}
