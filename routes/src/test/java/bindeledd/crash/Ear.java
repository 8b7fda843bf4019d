package bindeledd.crash;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Listens to one connection and passes on what it hears, until a trap strikes. Each direction has a
 * thread of its own.
 */
interface Ear {

  /** Some bytes came from the adapter; passes on those that make something whole. */
  void asked(byte[] bytes, int length, OutputStream on) throws IOException;

  /** Some bytes came from the other side. */
  void answered(byte[] bytes, int length, OutputStream on) throws IOException;

  /** Whoever asks is there, for an ear that answers by itself. Said first. */
  default void answersOn(OutputStream asker) {}

  /** One end is gone. Said once for each direction. */
  default void hungUp() {}

  /** A trap struck: nothing more goes through this connection. */
  final class Struck extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
