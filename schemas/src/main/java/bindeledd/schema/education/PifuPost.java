package bindeledd.schema.education;

import java.time.Instant;

/**
 * One object of a file, and where it stood.
 *
 * @param origin file and number; names no person
 */
public record PifuPost(Extract extract, String origin, PifuItem item) {

  /**
   * What the file says of itself; blank where it does not.
   *
   * @param received when the file came, for one that does not say when it was made
   */
  public record Extract(String datasource, String type, String datetime, Instant received) {}

  @Override
  public String toString() {
    return "post at " + origin;
  }
}
