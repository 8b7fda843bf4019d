package bindeledd.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets sorted streams pass each other, and hands over one person's items at a time. */
final class Merge {

  private final PriorityQueue<Head> heads =
      new PriorityQueue<>(
          (one, other) -> {
            int key = Keys.compare(one.item().person(), other.item().person());
            return key != 0 ? key : Integer.compare(one.stream(), other.stream());
          });
  private final List<Item.Stream> streams;

  private record Head(Item item, int stream) {}

  Merge(List<Item.Stream> streams) {
    this.streams = List.copyOf(streams);
    for (int i = 0; i < streams.size(); i++) {
      advance(i, null);
    }
  }

  private void advance(int stream, @Nullable UUID after) {
    Item next = streams.get(stream).next();
    if (next != null) {
      if (after != null && Keys.compare(after, next.person()) > 0) {
        throw new IllegalStateException("Stream " + stream + " is not in order");
      }
      heads.add(new Head(next, stream));
    }
  }

  /** Everything of the next person; null when only what concerns nobody is left. */
  @Nullable List<Item> person() {
    Head head = heads.peek();
    UUID person = head == null ? null : head.item().person();
    if (person == null) {
      return null;
    }
    List<Item> items = new ArrayList<>();
    while (head != null && person.equals(head.item().person())) {
      items.add(head.item());
      heads.remove();
      advance(head.stream(), person);
      head = heads.peek();
    }
    return items;
  }

  /** The next item that concerns nobody; null when there are no more. */
  @Nullable Item nobodys() {
    Head head = heads.poll();
    if (head == null) {
      return null;
    }
    advance(head.stream(), null);
    return head.item();
  }
}
