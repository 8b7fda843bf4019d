package bindeledd.connector;

import static bindeledd.fuzz.Expect.printable;
import static bindeledd.fuzz.Expect.same;
import static bindeledd.fuzz.Expect.storable;
import static bindeledd.fuzz.Expect.that;

import bindeledd.connector.ConnectorException.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the seam promises of every answer, held against answers of any kind. */
public final class Fuzzed {

  /** Of a feed or register: asking again is harmless, so nothing is uncertain. */
  public static final Set<Kind> ASKED = Set.of(Kind.UNAVAILABLE, Kind.REFUSED, Kind.GARBLED);

  /** Of an inbox. */
  public static final Set<Kind> TOLD = Set.of(Kind.values());

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_-]{2,40}");
  private static final int MOST_PAGES = 6;
  private static final int KEPT_ANSWER = 4 * 1024;
  private static final int KEPT_PIECE = 64 * 1024;

  private Fuzzed() {}

  /** What came: a value, or that there is no answer we can use. */
  public record Came<T>(@Nullable T value, @Nullable Kind kind, String said) {}

  /** Asks twice, from the same state each time; the same must come. */
  public static <T> Came<T> twice(Supplier<T> ask, Set<Kind> allowed) {
    var came = once(ask, allowed);
    same(came, once(ask, allowed));
    return came;
  }

  /** Asks, and looks at what is said when there is no answer. */
  public static <T> Came<T> once(Supplier<T> ask, Set<Kind> allowed) {
    try {
      return new Came<>(ask.get(), null, "");
    } catch (ConnectorException e) {
      that(allowed.contains(e.kind()), "only kinds that the port may have");
      for (Throwable one = e; one != null; one = one.getCause()) {
        printable(String.valueOf(one.getMessage()));
      }
      e.answer().ifPresent(kept -> that(kept.length() <= KEPT_ANSWER, "4 KiB of an answer"));
      e.retryAfter().ifPresent(wait -> that(!wait.isNegative(), "nobody waits less than nothing"));
      return new Came<>(null, e.kind(), String.valueOf(e.getMessage()));
    }
  }

  /** The first pages of a feed, each asked for twice; it stops at the first that is no answer. */
  public static <R> List<Page<R>> pages(Runnable fromTheStart, Pull<R> feed) {
    var pages = new ArrayList<Page<R>>();
    var at = Cursor.START;
    while (pages.size() < MOST_PAGES) {
      Cursor after = at;
      var came =
          twice(
              () -> {
                fromTheStart.run();
                return feed.pull(after);
              },
              ASKED);
      if (came.value() == null) {
        return pages;
      }
      page(came.value(), after);
      pages.add(came.value());
      if (came.value().next().equals(after)) {
        return pages;
      }
      at = came.value().next();
    }
    return pages;
  }

  /** What a page promises. */
  public static void page(Page<?> page, Cursor after) {
    storable(page.next().value());
    that(!page.more() || !page.next().equals(after), "a feed with more to give moves on");
    for (var piece : page.unreadable()) {
      that(CODE.matcher(piece.code()).matches(), "what cannot be read has a code");
      that(piece.position() >= 0, "what cannot be read has a place");
      that(!piece.text().isBlank(), "what cannot be read is explained");
      printable(piece.text());
      printable(piece.origin());
      that(piece.content().length() <= KEPT_PIECE, "64 KiB of a piece");
      printable(piece.toString());
    }
  }

  public static void receipt(Receipt receipt) {
    switch (receipt) {
      case Receipt.Accepted(String reference, var remarks) -> {
        storable(reference);
        remarks.forEach(Fuzzed::reason);
      }
      case Receipt.Duplicate(String reference) -> storable(reference);
      case Receipt.Pending(String reference) -> storable(reference);
      case Receipt.Rejected(var reasons) -> {
        that(!reasons.isEmpty(), "a no has a reason");
        reasons.forEach(Fuzzed::reason);
      }
    }
  }

  private static void reason(Receipt.Reason reason) {
    storable(reason.code());
    that(reason.toString().equals(reason.code()), "a reason prints as its code");
  }
}
