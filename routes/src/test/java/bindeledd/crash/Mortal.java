package bindeledd.crash;

/** A process that is killed and brought back. */
interface Mortal {

  /** Which of them it is. */
  Victim victim();

  /** SIGKILL, and back when it is dead. */
  void kill();

  /** Starts it again on what it left behind, and back when it is ready. */
  void revive() throws Exception;
}
