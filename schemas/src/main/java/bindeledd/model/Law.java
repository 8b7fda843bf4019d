package bindeledd.model;

/** Which act applies to the person; decided by the date of arrival and permit. */
public enum Law {
  /** Integreringsloven: arrival and permit from 2021-01-01. */
  INTEGRATION_ACT,
  /**
   * Introduksjonsloven: before that. No goal, contract or education background may be registered
   * under it.
   */
  INTRODUCTION_ACT
}
