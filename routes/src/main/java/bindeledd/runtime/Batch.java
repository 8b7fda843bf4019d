package bindeledd.runtime;

import bindeledd.connector.Unreadable;
import bindeledd.ledger.Intake;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an inward flow carries: a page of a feed, on its way into the ledger.
 *
 * @param source the port it was pulled from
 * @param move where the feed stands once this is entered; absent when it came from no feed
 * @param askedAt before the population register was asked what the items tell, by the ledger's
 *     clock; absent when they tell nothing of what it says
 */
public record Batch<T>(
    String source,
    Intake.@Nullable Move move,
    List<T> items,
    List<Unreadable> unreadable,
    @Nullable Instant askedAt) {

  public Batch(
      String source, Intake.@Nullable Move move, List<T> items, List<Unreadable> unreadable) {
    this(source, move, items, unreadable, null);
  }

  public Batch {
    items = List.copyOf(items);
    unreadable = List.copyOf(unreadable);
  }

  /** The same page with other items. */
  public <U> Batch<U> with(List<U> others) {
    return new Batch<>(source, move, others, unreadable, askedAt);
  }

  /** The same page with each item turned into another. */
  public <U> Batch<U> map(Function<? super T, ? extends U> function) {
    return with(items.stream().<U>map(function).toList());
  }

  @Override
  public String toString() {
    return source + ": " + items.size() + " records, " + unreadable.size() + " unreadable";
  }
}
