package bindeledd.connector.casework;

/** Nothing more can be read from a file. */
final class BrokenFile extends Exception {

  private static final long serialVersionUID = 1L;

  private final Problem problem;
  private final long at;

  /**
   * @param at the number of the row where it broke, or the last before; 0 when there is none
   */
  BrokenFile(Problem problem, long at) {
    super(problem.name());
    this.problem = problem;
    this.at = at;
  }

  Problem problem() {
    return problem;
  }

  long at() {
    return at;
  }
}
