package bindeledd.bench;

import java.nio.file.Path;

/** The adapter, bringing drop files to NIR. */
record NirOurs(Ours ours, NirStub nir, Workload work, boolean answers) implements Contestant {

  static final String ROUTE = "programme-to-nir";

  @Override
  public String name() {
    return "Bindeledd";
  }

  @Override
  public double run(int records) throws Exception {
    Path file = work.file(records);
    long before = nir.taken();
    long begin = System.nanoTime();
    ours.drop(file);
    nir.await(before + records, PATIENCE);
    ours.awaitClosed(ROUTE, PATIENCE);
    if (answers) {
      ours.awaitClosed("receipt-to-casework", PATIENCE);
    }
    return Contestant.speed(records, begin);
  }

  @Override
  public double cpu() {
    return ours.cpu();
  }

  @Override
  public void close() {
    // Whoever started the adapter ends it.
  }
}
