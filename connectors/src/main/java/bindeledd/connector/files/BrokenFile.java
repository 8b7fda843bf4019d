package bindeledd.connector.files;

/** Nothing more can be read from a file. */
public final class BrokenFile extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Fault problem;
  private final long at;

  /**
   * @param at the number of the row where it broke, or the last before; 0 when there is none
   */
  public BrokenFile(Fault problem, long at) {
    super(problem.name());
    this.problem = problem;
    this.at = at;
  }

  public Fault problem() {
    return problem;
  }

  public long at() {
    return at;
  }
}
