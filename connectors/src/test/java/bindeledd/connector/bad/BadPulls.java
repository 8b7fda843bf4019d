package bindeledd.connector.bad;

import static bindeledd.connector.bad.Mistaken.answered;

import bindeledd.connector.ConnectorException;
import bindeledd.connector.Cursor;
import bindeledd.connector.Page;
import bindeledd.connector.Pull;
import bindeledd.connector.example.Example.Hendelse;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** Ways to read a feed wrongly. */
final class BadPulls {

  private static final AtomicBoolean TURN = new AtomicBoolean();

  private BadPulls() {}

  static Pull<Hendelse> retried(Pull<Hendelse> good) {
    return after -> {
      try {
        return good.pull(after);
      } catch (ConnectorException e) {
        return good.pull(after);
      }
    };
  }

  static Pull<Hendelse> namedInCursor(Pull<Hendelse> good) {
    return after -> {
      var page = good.pull(new Cursor(after.value().replaceFirst("/.*", "")));
      var last = page.records().isEmpty() ? "" : page.records().getLast().nummer();
      return Page.of(page.records(), new Cursor(page.next().value() + "/" + last), page.more());
    };
  }

  static Pull<Hendelse> taking401AsUnavailable(Pull<Hendelse> good) {
    return after -> Mistaken.unavailable(() -> good.pull(after), answered(401));
  }

  static Pull<Hendelse> taking503AsRefused(Pull<Hendelse> good) {
    return after -> {
      try {
        return good.pull(after);
      } catch (ConnectorException e) {
        boolean closed = answered(503).test(e) && e.retryAfter().isEmpty();
        throw closed ? ConnectorException.refused("?") : e;
      }
    };
  }

  static Pull<Hendelse> emptyWhenHalf(Pull<Hendelse> good) {
    return after ->
        Mistaken.value(() -> good.pull(after), Mistaken::half, Page.nothingAfter(after));
  }

  static Pull<Hendelse> emptyWhen404(Pull<Hendelse> good) {
    return after -> Mistaken.value(() -> good.pull(after), answered(404), Page.nothingAfter(after));
  }

  /** Another first record every other time. */
  static Pull<Hendelse> startingBackwards(Pull<Hendelse> good) {
    return after -> {
      var page = good.pull(after);
      return after.isStart() && TURN.getAndSet(!TURN.get())
          ? Page.of(page.records().reversed(), page.next(), page.more())
          : page;
    };
  }

  static Pull<Hendelse> droppingTheCursor(Pull<Hendelse> good) {
    return _ -> good.pull(Cursor.START);
  }

  static Pull<Hendelse> neverStopping(Pull<Hendelse> good) {
    return after -> {
      var page = good.pull(after);
      return Page.of(page.records(), page.next(), true);
    };
  }

  /** Believes that it has read a page it only asked for. */
  static Pull<Hendelse> believing(Pull<Hendelse> good) {
    var believed = new AtomicReference<Cursor>();
    return after -> {
      var from = believed.getAndSet(null);
      try {
        return good.pull(from == null ? after : from);
      } catch (ConnectorException e) {
        long stood = after.isStart() ? 0 : Long.parseLong(after.value());
        believed.set(new Cursor(Long.toString(stood + 10)));
        throw e;
      }
    };
  }
}
