package bindeledd.mapping;

/**
 * What we do about a refusal by NIR. In order of precedence: of several reasons in one answer the
 * first of these counts.
 */
public enum NirAction {
  /** Stop the whole system's flows and alert: nothing will be let in until a person acts. */
  STOP,
  /** Final: goes back to the sender, who must mend it. */
  REJECT,
  /** A person must look; never sent again by itself. */
  PARK,
  /** Send what it builds on first, then try once more. */
  BEHIND_PREREQUISITE,
  /** Wait until the population register has told about the person. */
  WAIT_FOR_REFRESH,
  /** Try again after a while. */
  TRY_AGAIN
}
