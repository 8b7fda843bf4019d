package bindeledd.connector.http;

import bindeledd.connector.ConnectorException;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpRequest;
import java.util.Arrays;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.MessageConstraintException;

/**
 * Sends requests to one system, once each. What comes back is an answer the caller asked for (2xx,
 * or a status it names), or a {@link ConnectorException} of the kind the seam prescribes. Opens no
 * connection before the first request.
 */
public final class Http {

  private final String system;
  private final CloseableHttpClient client;
  private final Limits limits;

  public Http(String system, Limits limits) {
    this(system, limits, Optional.empty());
  }

  /**
   * @param tls what to show and whom to trust; empty: what the machine does
   */
  public Http(String system, Limits limits, Optional<SSLContext> tls) {
    this(system, limits, Client.within(limits, tls));
  }

  Http(String system, Limits limits, CloseableHttpClient client) {
    this.system = system;
    this.client = client;
    this.limits = limits;
  }

  /**
   * Asks for something. Asking twice is harmless, so a lost answer is {@code UNAVAILABLE}.
   *
   * @param answers statuses beside 2xx that the caller takes as answers
   */
  public Answer read(HttpRequest.Builder request, int... answers) {
    return judge(send(request.build(), true), true, answers);
  }

  /**
   * Sends something that has an effect. Once it may have been heard, a lost answer is {@code
   * UNCERTAIN}.
   *
   * @param answers statuses beside 2xx that the caller takes as answers
   */
  public Answer write(HttpRequest.Builder request, int... answers) {
    return judge(send(request.build(), false), false, answers);
  }

  private Answer send(HttpRequest request, boolean harmless) {
    if (Thread.currentThread().isInterrupted()) {
      throw ConnectorException.unavailable(system + " was not asked: the thread had to stop");
    }
    var outgoing = Outgoing.of(request);
    // A socket's time-out begins anew with every byte: the whole exchange is timed here.
    try (var deadline = Deadline.in(limits.answer(), outgoing.message()::cancel)) {
      try {
        return client.execute(
            outgoing.message(), answer -> Incoming.whole(system, answer, limits.bytes()));
      } catch (IOException | RuntimeException e) {
        throw deadline.passed() || silent(e)
            ? lost("did not answer within " + limits.answer(), e, harmless)
            : failed(e, harmless, outgoing);
      }
    }
  }

  private static boolean silent(Exception e) {
    return e instanceof SocketTimeoutException && !(e instanceof ConnectTimeoutException);
  }

  private ConnectorException failed(Exception cause, boolean harmless, Outgoing outgoing) {
    return switch (cause) {
      case Incoming.TooLong _ ->
          ConnectorException.garbled(
              system + " answered with more than " + limits.bytes() + " bytes", "", null);
      // Quotes what came, so it is no cause to pass on.
      case ClientProtocolException _ -> outsideHttp();
      case MessageConstraintException _ -> outsideHttp();
      case ConnectException e -> ConnectorException.unavailable(noConnection(), e);
      case ConnectTimeoutException e -> ConnectorException.unavailable(noConnection(), e);
      case UnknownHostException e -> ConnectorException.unavailable(noConnection(), e);
      case NoRouteToHostException e -> ConnectorException.unavailable(noConnection(), e);
      case SSLHandshakeException e when !(e.getCause() instanceof EOFException) ->
          ConnectorException.refused(system + ": no agreement on certificates", e);
      default -> lost("broke the connection", cause, harmless || !outgoing.begun());
    };
  }

  private ConnectorException outsideHttp() {
    return ConnectorException.garbled(system + " answered outside HTTP", "", null);
  }

  private String noConnection() {
    return system + " takes no connection";
  }

  private ConnectorException lost(String how, Throwable cause, boolean harmless) {
    var message = system + " " + how;
    return harmless
        ? ConnectorException.unavailable(message, cause)
        : ConnectorException.uncertain(message, cause);
  }

  private Answer judge(Answer answer, boolean harmless, int... answers) {
    int status = answer.status();
    if (status / 100 == 2 || Arrays.stream(answers).anyMatch(known -> known == status)) {
      return answer;
    }
    throw switch (status) {
      case 401, 403 -> ConnectorException.refused(answer.toString());
      // Turned away unread. 408: the server gave up waiting for the request, RFC 9110 15.5.9.
      case 408, 429, 503 ->
          RetryAfter.in(answer, limits.retryAfterUnit())
              .map(wait -> ConnectorException.unavailable(answer.toString(), wait))
              .orElseGet(() -> ConnectorException.unavailable(answer.toString()));
      default -> {
        if (status < 500) {
          yield answer.garbled("that is no answer agreed on");
        }
        // Said after the request was read: whatever failed may have failed after the effect. The
        // same of 502 and 504, where a gateway speaks for a system that may have heard us.
        yield harmless
            ? ConnectorException.unavailable(answer.toString())
            : ConnectorException.uncertain(answer.toString());
      }
    };
  }
}
