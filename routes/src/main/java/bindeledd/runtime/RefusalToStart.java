package bindeledd.runtime;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says plainly why we do not start, when it is our own refusal: the sentence, not the stack. */
final class RefusalToStart implements FailureAnalyzer {

  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      Class<?> type = cause.getClass();
      if (type.getPackageName().startsWith("bindeledd")
          && type.getSimpleName().endsWith("RefusedException")) {
        return new FailureAnalysis(
            String.valueOf(cause.getMessage()),
            "Correct the configuration and start again.",
            cause);
      }
    }
    return null;
  }
}
