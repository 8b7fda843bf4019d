package bindeledd.bench.bare;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** The same work in so many threads. */
final class Together {

  private Together() {}

  /**
   * Comes back when all are done.
   *
   * @return nanoseconds
   */
  static long run(int threads, Callable<Void> work) throws Exception {
    long begin = System.nanoTime();
    try (var pool = Executors.newFixedThreadPool(threads)) {
      List<Callable<Void>> all = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        all.add(work);
      }
      for (var one : pool.invokeAll(all)) {
        one.get();
      }
    }
    return System.nanoTime() - begin;
  }
}
