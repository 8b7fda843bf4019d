package bindeledd.mapping.rules;

/**
 * What a code is worth in one year.
 *
 * @param secondary whether its source cites another that we have not read
 */
public record GrantRate(String code, int year, long kroner, boolean secondary) {

  private static final int OERE = 100;

  public long inOere() {
    return kroner * OERE;
  }
}
