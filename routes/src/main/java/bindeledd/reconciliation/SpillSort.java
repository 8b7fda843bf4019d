package bindeledd.reconciliation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sorts any number of rows by persons' keys in a bounded part of memory; equal keys stay in the
 * order they came. What does not fit lies in files that only this object can open, and that are
 * gone when it is closed or the process ends.
 */
final class SpillSort implements AutoCloseable {

  /** Files merged at once; where there are more, as many are made into one first. */
  private static final int FAN_IN = 32;

  private static final int BYTES_A_ROW = 64;

  private final Path folder;
  private final int capacity;
  private final List<SpillFile> files = new ArrayList<>();
  private byte[] rows;
  private int used;
  private long[] high;
  private long[] low;
  private int[] starts;
  private int count;
  private boolean drained;

  /**
   * @param folder where files may lie for a while
   * @param capacity bytes of rows held in memory
   */
  SpillSort(Path folder, int capacity) {
    this.folder = folder;
    this.capacity = capacity;
    this.rows = new byte[Math.min(capacity, 1 << 16)];
    this.high = new long[1024];
    this.low = new long[1024];
    this.starts = new int[1025];
  }

  /** A row and whose it is. */
  @SuppressWarnings("ArrayRecordComponent") // compared with nothing
  record Sorted(UUID key, byte[] row) {}

  /** Rows in order; null when there are no more. */
  interface Rows {
    @Nullable Sorted next();
  }

  void add(UUID key, byte[] row) {
    if (drained) {
      throw new IllegalStateException("What is sorted takes no more rows");
    }
    if (count > 0 && (long) used + row.length + (long) BYTES_A_ROW * count > capacity) {
      spill();
    }
    if (used + row.length > rows.length) {
      rows =
          Arrays.copyOf(
              rows, (int) Math.max((long) used + row.length, Math.min(2L * rows.length, capacity)));
    }
    if (count == high.length) {
      high = Arrays.copyOf(high, 2 * count);
      low = Arrays.copyOf(low, 2 * count);
      starts = Arrays.copyOf(starts, 2 * count + 1);
    }
    System.arraycopy(row, 0, rows, used, row.length);
    high[count] = key.getMostSignificantBits();
    low[count] = key.getLeastSignificantBits();
    starts[count] = used;
    used += row.length;
    count++;
    starts[count] = used;
  }

  private void spill() {
    files.add(written(inMemory()));
    used = 0;
    count = 0;
    if (files.size() == FAN_IN) {
      SpillFile all = written(merged(files));
      files.forEach(SpillFile::close);
      files.clear();
      files.add(all);
    }
  }

  private SpillFile written(Rows sorted) {
    try {
      SpillFile file = SpillFile.create(folder);
      try {
        for (Sorted row = sorted.next(); row != null; row = sorted.next()) {
          file.write(row.key(), row.row());
        }
        file.end();
        return file;
      } catch (IOException | RuntimeException e) {
        file.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Nothing more can be laid aside", e);
    }
  }

  /** Everything, in order. Once only. */
  Rows drain() {
    drained = true;
    if (files.isEmpty()) {
      return inMemory();
    }
    if (count > 0) {
      files.add(written(inMemory()));
      count = 0;
    }
    // What lies in files need not be held as well.
    rows = new byte[0];
    high = new long[0];
    low = new long[0];
    starts = new int[0];
    return merged(files);
  }

  private Rows inMemory() {
    int[] order = order();
    return new Rows() {
      private int next;

      @Override
      public @Nullable Sorted next() {
        if (next == order.length) {
          return null;
        }
        int row = order[next++];
        return new Sorted(
            new UUID(high[row], low[row]), Arrays.copyOfRange(rows, starts[row], starts[row + 1]));
      }
    };
  }

  /** Bottom-up merge sort of row numbers: stable, and without an object for each. */
  private int[] order() {
    int[] from = new int[count];
    int[] to = new int[count];
    Arrays.setAll(from, row -> row);
    for (int width = 1; width < count; width *= 2) {
      for (int start = 0; start < count; start += 2 * width) {
        int middle = Math.min(start + width, count);
        int end = Math.min(start + 2 * width, count);
        int left = start;
        int right = middle;
        for (int at = start; at < end; at++) {
          boolean first = left < middle && (right == end || compare(from[left], from[right]) <= 0);
          to[at] = first ? from[left++] : from[right++];
        }
      }
      int[] swapped = from;
      from = to;
      to = swapped;
    }
    return from;
  }

  private int compare(int one, int other) {
    int first = Long.compareUnsigned(high[one], high[other]);
    return first != 0 ? first : Long.compareUnsigned(low[one], low[other]);
  }

  private record Head(Sorted row, int file) {}

  private static Rows merged(List<SpillFile> files) {
    List<SpillFile> merging = List.copyOf(files);
    var heads =
        new PriorityQueue<Head>(
            Math.max(1, merging.size()),
            (one, other) -> {
              int key = Keys.compare(one.row().key(), other.row().key());
              return key != 0 ? key : Integer.compare(one.file(), other.file());
            });
    for (int file = 0; file < merging.size(); file++) {
      Sorted first = merging.get(file).read();
      if (first != null) {
        heads.add(new Head(first, file));
      }
    }
    return () -> {
      Head head = heads.poll();
      if (head == null) {
        return null;
      }
      Sorted following = merging.get(head.file()).read();
      if (following != null) {
        heads.add(new Head(following, head.file()));
      }
      return head.row();
    };
  }

  @Override
  public void close() {
    drained = true;
    files.forEach(SpillFile::close);
    files.clear();
  }
}
