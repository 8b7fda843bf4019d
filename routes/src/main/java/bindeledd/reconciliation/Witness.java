package bindeledd.reconciliation;

import bindeledd.mapping.reconciliation.Side;
import bindeledd.mapping.reconciliation.Situation.Heard;
import java.util.Optional;

/** A side that is read beside the ledger: from a register, or from files. */
public interface Witness {

  Side side();

  /** Reads it, as far as it can be read. Empty when it is not connected here. */
  Optional<Testimony> hear(RunBook.Held held);

  /**
   * What it said.
   *
   * @param heard how far it was read
   * @param items what it said of everybody, in order; to be opened once
   */
  record Testimony(Heard heard, Items items) implements AutoCloseable {

    /** What is behind it: opened late, and let go of. */
    public interface Items extends AutoCloseable {
      Item.Stream open();

      @Override
      void close();
    }

    @Override
    public void close() {
      items.close();
    }
  }
}
