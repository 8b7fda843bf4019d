package bindeledd.fuzz;

/**
 * A parser, and what it promises whatever the bytes. Called {@code SomethingFuzz}, in the package
 * of the parser; made once for any number of inputs.
 */
public interface FuzzTarget {

  /**
   * Has the parser read the bytes and holds what came of it against the promises. Whatever is
   * thrown is a finding; what the parser may throw is caught here.
   */
  void take(byte[] input) throws Exception;
}
