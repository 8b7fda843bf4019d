package bindeledd.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/**
 * A NIR that takes everything: a receipt of the contract's form for each message, and no look at
 * the content. The same for all who are measured.
 */
public final class NirStub implements AutoCloseable {

  /** Told of every message taken. */
  @FunctionalInterface
  interface Listener {
    void taken(byte[] message);
  }

  private static final String ENVELOPE =
      "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>%s"
          + "</soap:Body></soap:Envelope>";
  private static final String[] RECEIPT =
      ENVELOPE
          .formatted(
              "<kvittering xmlns=\"urn:bindeledd:nir:v1\"><meldingsId>|</meldingsId>"
                  + "<status>GODTATT</status><registreringsId>|</registreringsId>"
                  + "<versjon>1</versjon></kvittering>")
          .split("\\|");
  private static final byte[] NOTHING_NEW =
      ENVELOPE
          .formatted(
              "<hentKvitteringerSvar xmlns=\"urn:bindeledd:nir:v1\"><flere>false</flere>"
                  + "</hentKvitteringerSvar>")
          .getBytes(UTF_8);
  private static final byte[] PAGE =
      "<html>Vi har dessverre tekniske problemer</html>".getBytes(UTF_8);
  private static final byte[] ID = "meldingsId>".getBytes(UTF_8);
  private static final byte[] QUESTION = "hentKvitteringer".getBytes(UTF_8);
  private static final int UUID_LENGTH = 36;

  private final AtomicLong taken = new AtomicLong();
  private final AtomicLong turnedAway = new AtomicLong();
  private final LeanServer server;
  private volatile Listener listener = _ -> {};
  private final AtomicLong nonsense = new AtomicLong();
  private volatile boolean away;
  private volatile Predicate<byte[]> answeredWithNonsense = _ -> false;

  public NirStub() throws IOException {
    server = LeanServer.start((_, _, body) -> answer(body));
  }

  public URI url() {
    return server.url("/nir");
  }

  /** How many messages have got a receipt. */
  public long taken() {
    return taken.get();
  }

  /** Takes such messages as all others, and answers them with a page for people. */
  void answersNonsenseTo(Predicate<byte[]> messages) {
    answeredWithNonsense = messages;
  }

  /** How many messages were answered so. */
  long nonsense() {
    return nonsense.get();
  }

  /** How many messages were answered 503. */
  long turnedAway() {
    return turnedAway.get();
  }

  void onTaken(Listener one) {
    listener = one;
  }

  /** Answers 503 for as long as it is away. */
  void away(boolean now) {
    away = now;
  }

  /** Waits until so many have got a receipt in all. */
  void await(long total, Duration atMost) throws InterruptedException, TimeoutException {
    long end = System.nanoTime() + atMost.toNanos();
    while (taken.get() < total) {
      if (System.nanoTime() > end) {
        throw new TimeoutException("NIR has taken " + taken.get() + " of " + total);
      }
      TimeUnit.MILLISECONDS.sleep(2);
    }
  }

  private LeanServer.Reply answer(byte[] body) {
    if (away) {
      if (indexOf(body, QUESTION, 0) < 0) {
        turnedAway.incrementAndGet();
      }
      return new LeanServer.Reply(503, "text/plain", new byte[0]);
    }
    int at = indexOf(body, ID, 0);
    if (at < 0 || indexOf(body, QUESTION, 0) >= 0) {
      return new LeanServer.Reply(200, "text/xml; charset=UTF-8", NOTHING_NEW);
    }
    if (answeredWithNonsense.test(body)) {
      nonsense.incrementAndGet();
      return new LeanServer.Reply(200, "text/html; charset=UTF-8", PAGE);
    }
    var id = new String(body, at + ID.length, UUID_LENGTH, UTF_8);
    var receipt = RECEIPT[0] + id + RECEIPT[1] + "R-" + id + RECEIPT[2];
    taken.incrementAndGet();
    listener.taken(body);
    return new LeanServer.Reply(200, "text/xml; charset=UTF-8", receipt.getBytes(UTF_8));
  }

  /** Where it begins, or -1. */
  static int indexOf(byte[] text, byte[] part, int from) {
    for (int i = from; i <= text.length - part.length; i++) {
      int n = 0;
      while (n < part.length && text[i + n] == part[n]) {
        n++;
      }
      if (n == part.length) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
