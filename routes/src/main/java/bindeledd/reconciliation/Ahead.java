package bindeledd.reconciliation;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads a stream in a thread of its own, no more than some batches ahead. */
final class Ahead implements Item.Stream {

  private static final int BATCH = 256;
  private static final int BATCHES = 4;

  private final Supplier<? extends Item.Stream> opening;
  private final BlockingQueue<Part> parts = new ArrayBlockingQueue<>(BATCHES);
  private final Thread thread;
  private Iterator<Item> here = List.<Item>of().iterator();
  private boolean ended;

  /** Some items; the last part has none after it, or says what went wrong. */
  private record Part(List<Item> items, boolean last, @Nullable RuntimeException failure) {}

  /**
   * @param opening opens the stream, which may take long, in that thread
   */
  Ahead(Supplier<? extends Item.Stream> opening, String name) {
    this.opening = opening;
    this.thread = Thread.ofPlatform().daemon().name("reconcile-" + name).start(this::read);
  }

  private void read() {
    try {
      try (Item.Stream stream = opening.get()) {
        List<Item> batch = new ArrayList<>(BATCH);
        for (Item item = stream.next(); item != null; item = stream.next()) {
          batch.add(item);
          if (batch.size() == BATCH) {
            parts.put(new Part(batch, false, null));
            batch = new ArrayList<>(BATCH);
          }
        }
        parts.put(new Part(batch, true, null));
      } catch (RuntimeException e) {
        parts.put(new Part(List.of(), true, e));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public @Nullable Item next() {
    while (!here.hasNext() && !ended) {
      try {
        Part part = parts.take();
        if (part.failure() != null) {
          throw part.failure();
        }
        ended = part.last();
        here = part.items().iterator();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException("The run is to end");
      }
    }
    return here.hasNext() ? here.next() : null;
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
