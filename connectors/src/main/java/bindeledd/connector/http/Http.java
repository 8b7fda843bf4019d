package bindeledd.connector.http;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import bindeledd.connector.ConnectorException;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;

/**
 * Sends requests to one system, once each. What comes back is an answer the caller asked for (2xx,
 * or a status it names), or a {@link ConnectorException} of the kind the seam prescribes. Opens no
 * connection before the first request.
 */
public final class Http {

  private final String system;
  private final HttpClient client;
  private final Limits limits;

  public Http(String system, Limits limits) {
    this(system, clientWithin(limits).build(), limits);
  }

  /**
   * With a client of the caller's making, from {@link #clientWithin}, where the system asks for its
   * own TLS set-up.
   */
  public Http(String system, HttpClient client, Limits limits) {
    this.system = system;
    this.client = client;
    this.limits = limits;
  }

  /**
   * A client as this package wants it: HTTP/1.1, no redirects, the connect limit, cheap threads.
   */
  public static HttpClient.Builder clientWithin(Limits limits) {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(limits.connect())
        .executor(Executors.newVirtualThreadPerTaskExecutor());
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
    var outgoing = Outgoing.of(request);
    var exchange = client.sendAsync(outgoing.request(), Bounded.by(limits.bytes()));
    try {
      // The request's own timeout ends with the head of the answer (JDK 25), so a stalled body
      // would hold us for ever: the whole exchange is timed here.
      HttpResponse<byte[]> response = exchange.get(limits.answer().toNanos(), NANOSECONDS);
      return new Answer(system, response.statusCode(), response.headers(), response.body());
    } catch (TimeoutException e) {
      exchange.cancel(true);
      throw lost("did not answer within " + limits.answer(), e, harmless);
    } catch (InterruptedException e) {
      exchange.cancel(true);
      Thread.currentThread().interrupt();
      throw lost("was asked by a thread that had to stop", e, harmless);
    } catch (ExecutionException e) {
      throw failed(e.getCause() == null ? e : e.getCause(), harmless, outgoing);
    }
  }

  private ConnectorException failed(Throwable cause, boolean harmless, Outgoing outgoing) {
    return switch (cause) {
      case Bounded.TooLong _ ->
          ConnectorException.garbled(
              system + " answered with more than " + limits.bytes() + " bytes", "", null);
      // Quotes what came, so it is no cause to pass on.
      case ProtocolException _ ->
          ConnectorException.garbled(system + " answered outside HTTP", "", null);
      case ConnectException e -> ConnectorException.unavailable(noConnection(), e);
      case HttpConnectTimeoutException e -> ConnectorException.unavailable(noConnection(), e);
      case SSLHandshakeException e when !(e.getCause() instanceof EOFException) ->
          ConnectorException.refused(system + ": no agreement on certificates", e);
      default -> lost("broke the connection", cause, harmless || !outgoing.begun());
    };
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
