package bindeledd.connector.http;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Gathers a body up to a limit. The JDK has such a one ({@code BodySubscribers.limiting}), but its
 * exception cannot be told from a broken connection.
 */
final class Bounded implements BodySubscriber<byte[]> {

  /** The body is larger than we take. */
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final BodySubscriber<byte[]> whole = BodySubscribers.ofByteArray();
  private final long most;
  private long taken;
  private @Nullable Subscription subscription;

  private Bounded(long most) {
    this.most = most;
  }

  static BodyHandler<byte[]> by(long most) {
    return _ -> new Bounded(most);
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return whole.getBody();
  }

  @Override
  public void onSubscribe(Subscription given) {
    subscription = given;
    whole.onSubscribe(given);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    if (taken > most) {
      return;
    }
    taken += buffers.stream().mapToLong(ByteBuffer::remaining).sum();
    if (taken > most) {
      if (subscription != null) {
        subscription.cancel();
      }
      whole.onError(new TooLong());
    } else {
      whole.onNext(buffers);
    }
  }

  @Override
  public void onError(Throwable cause) {
    whole.onError(cause);
  }

  @Override
  public void onComplete() {
    whole.onComplete();
  }
}
