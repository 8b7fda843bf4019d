package bindeledd.mapping;

/** What an event in the population register calls for, the most urgent first. */
public enum FolkeregisterCall {
  /** How a person is protected has changed: before everything else. */
  GRADE,
  /** A death or a false identity, told or taken back: Skatteetaten calls them time-critical. */
  CRITICAL,
  /** Who the person is: numbers changed, entries that are one, an entry that is two. */
  IDENTITY,
  /** Fetch the person again. What every type means that nobody knows. */
  FETCH,
  /** The municipality has another number or border: fetch again, and nobody has moved. */
  BOUNDARY,
  /** Nothing: no part of what we keep of a person can have changed. */
  NOTHING;

  /** Whether it goes before the rest of its page, and is read ahead of those before it. */
  public boolean goesAhead() {
    return switch (this) {
      case GRADE, CRITICAL -> true;
      case IDENTITY, FETCH, BOUNDARY, NOTHING -> false;
    };
  }
}
