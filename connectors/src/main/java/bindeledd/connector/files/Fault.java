package bindeledd.connector.files;

/** What can be wrong with a file or a row of it, for the case worker who must mend it. */
public interface Fault {

  /** Stable id. */
  String name();

  /** What is wrong, in Norwegian; names no person. */
  String text();

  /** What to do, in Norwegian. */
  String advice();
}
