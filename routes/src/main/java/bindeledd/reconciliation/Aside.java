package bindeledd.reconciliation;

import bindeledd.mapping.reconciliation.Side;
import bindeledd.model.Fact;
import bindeledd.model.GrantLine;
import bindeledd.model.Json;
import bindeledd.reconciliation.Witness.Testimony;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Facts that come in no order, laid aside until they do; whose they are is found out while the next
 * are read. What concerns nobody comes last, and is laid aside under a key that is after
 * everybody's.
 */
final class Aside implements Testimony.Items {

  private static final UUID NOBODY = new UUID(-1, -1);
  private static final int MATCHED_AT_ONCE = 2000;
  private static final byte LINE = 1;
  private static final byte JSON = 0;

  private final Side side;
  private final Who who;
  private final SpillSort sort;
  private final @Nullable UUID only;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("reconcile-aside").factory());
  private List<Fact> unmatched = new ArrayList<>(MATCHED_AT_ONCE);
  private Future<?> underway = CompletableFuture.completedFuture(null);

  /**
   * @param capacity bytes of facts held in memory
   * @param only the only person whose facts are wanted; absent: everybody's
   */
  Aside(Side side, Who who, Path folder, int capacity, @Nullable UUID only) {
    this.side = side;
    this.who = who;
    this.sort = new SpillSort(folder, capacity);
    this.only = only;
  }

  void add(Fact fact) {
    unmatched.add(fact);
    if (unmatched.size() == MATCHED_AT_ONCE) {
      handOver();
    }
  }

  /** No more than one batch is under way while another is gathered. */
  private void handOver() {
    await();
    List<Fact> batch = unmatched;
    unmatched = new ArrayList<>(MATCHED_AT_ONCE);
    underway = thread.submit(() -> match(batch));
  }

  private void await() {
    try {
      underway.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("The run is to end");
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        case null -> throw new IllegalStateException("Nothing could be laid aside", e);
        case Throwable failure ->
            throw new IllegalStateException("Nothing could be laid aside", failure);
      }
    }
  }

  private void match(List<Fact> batch) {
    List<@Nullable UUID> keys =
        who.of(batch.stream().map(it -> it.header().subject().numbers()).toList());
    for (int i = 0; i < keys.size(); i++) {
      UUID key = keys.get(i);
      if (only == null || only.equals(key)) {
        sort.add(key == null ? NOBODY : key, written(batch.get(i)));
      }
    }
  }

  @Override
  public Item.Stream open() {
    handOver();
    await();
    SpillSort.Rows rows = sort.drain();
    return new Item.Stream() {
      @Override
      public @Nullable Item next() {
        SpillSort.Sorted row = rows.next();
        return row == null
            ? null
            : new Item.Said(row.key().equals(NOBODY) ? null : row.key(), side, read(row.row()));
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public void close() {
    thread.shutdownNow();
    thread.close();
    sort.close();
  }

  /** There are millions of lines, so they are written the short way. */
  private static byte[] written(Fact fact) {
    try {
      var bytes = new ByteArrayOutputStream(160);
      var out = new DataOutputStream(bytes);
      if (fact instanceof GrantLine line) {
        out.writeByte(LINE);
        LineBytes.write(line, out);
      } else {
        out.writeByte(JSON);
        out.writeUTF(fact.kind());
        out.write(Json.write(fact).getBytes(java.nio.charset.StandardCharsets.UTF_8));
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("Memory does not fail so", e);
    }
  }

  private static Fact read(byte[] row) {
    try (var in = new DataInputStream(new ByteArrayInputStream(row))) {
      return switch (in.readByte()) {
        case LINE -> LineBytes.read(in);
        case JSON -> {
          String kind = in.readUTF();
          yield Json.read(
              new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8), kind);
        }
        default -> throw new IOException("No such row");
      };
    } catch (IOException e) {
      throw new UncheckedIOException("What was laid aside cannot be read", e);
    }
  }
}
