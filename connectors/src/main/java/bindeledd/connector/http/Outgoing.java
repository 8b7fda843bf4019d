package bindeledd.connector.http;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A request that knows whether its body has begun to go out. As long as it has not, the receiver
 * cannot have acted on it. A request without a body counts as out from the start.
 */
record Outgoing(HttpRequest request, AtomicBoolean started) {

  static Outgoing of(HttpRequest request) {
    var started = new AtomicBoolean(true);
    return request
        .bodyPublisher()
        .filter(body -> body.contentLength() != 0)
        .map(
            body -> {
              started.set(false);
              return new Outgoing(
                  HttpRequest.newBuilder(request, (_, _) -> true)
                      .method(request.method(), new Watched(body, started))
                      .build(),
                  started);
            })
        .orElseGet(() -> new Outgoing(request, started));
  }

  boolean begun() {
    return started.get();
  }

  private record Watched(BodyPublisher body, AtomicBoolean started) implements BodyPublisher {

    @Override
    public long contentLength() {
      return body.contentLength();
    }

    @Override
    public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
      started.set(true);
      body.subscribe(subscriber);
    }
  }
}
