package bindeledd.connector;

/**
 * A piece of a feed that is no record: a broken row, a file that is not what it says.
 *
 * @param origin the file or page it came from, as the sender names it
 * @param position the row or element in it, from 1; 0 when the whole is unreadable
 * @param field the column or element at fault, or empty
 * @param code stable id of what is wrong
 * @param text what is wrong and what to do, in Norwegian; names no person
 * @param content as it came (at most the first 64 KiB of it); may name persons, so it is kept
 *     encrypted and never printed
 */
public record Unreadable(
    String origin, long position, String field, String code, String text, String content) {

  @Override
  public String toString() {
    return "unreadable " + code + " at " + position;
  }
}
