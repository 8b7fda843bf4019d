package bindeledd.connector.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;
import org.jspecify.annotations.Nullable;

/**
 * A request that knows whether its body has begun to go out. As long as it has not, the receiver
 * cannot have acted on it. A request without a body counts as out from the start.
 */
record Outgoing(HttpUriRequestBase message, AtomicBoolean started) {

  static Outgoing of(HttpRequest request) {
    var message = new HttpUriRequestBase(request.method(), request.uri());
    request
        .headers()
        .map()
        .forEach((name, values) -> values.forEach(value -> message.addHeader(name, value)));
    var started = new AtomicBoolean(true);
    request
        .bodyPublisher()
        .filter(body -> body.contentLength() != 0)
        .ifPresent(
            body -> {
              started.set(false);
              message.setEntity(new Watched(body, started));
            });
    return new Outgoing(message, started);
  }

  boolean begun() {
    return started.get();
  }

  /** The body of a request; its own headers say what it is. */
  private static final class Watched extends AbstractHttpEntity {

    private final BodyPublisher body;
    private final AtomicBoolean started;

    Watched(BodyPublisher body, AtomicBoolean started) {
      super((String) null, null);
      this.body = body;
      this.started = started;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
      started.set(true);
      var writing = new Writing(out);
      body.subscribe(writing);
      writing.orThrow();
    }

    @Override
    public long getContentLength() {
      return body.contentLength();
    }

    @Override
    public boolean isRepeatable() {
      return false;
    }

    @Override
    public boolean isStreaming() {
      return false;
    }

    @Override
    public java.io.InputStream getContent() {
      throw new UnsupportedOperationException("A request's body is written, not read");
    }

    @Override
    public void close() {}
  }

  /** Writes what a publisher has in memory, in the thread that subscribes. */
  private static final class Writing implements Subscriber<ByteBuffer> {

    private final OutputStream out;
    private @Nullable Throwable failure;
    private boolean whole;

    Writing(OutputStream out) {
      this.out = out;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(ByteBuffer piece) {
      try {
        if (failure == null) {
          out.write(piece.array(), piece.arrayOffset() + piece.position(), piece.remaining());
        }
      } catch (IOException e) {
        failure = e;
      }
    }

    @Override
    public void onError(Throwable e) {
      failure = e;
    }

    @Override
    public void onComplete() {
      whole = true;
    }

    void orThrow() throws IOException {
      if (failure instanceof IOException e) {
        throw e;
      }
      if (failure != null || !whole) {
        throw new IOException("A request's body could not be read", failure);
      }
    }
  }
}
