package bindeledd.connector.nir;

import bindeledd.connector.ConnectorException;
import bindeledd.connector.http.Answer;
import bindeledd.connector.http.Http;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import org.apache.cxf.message.Exchange;
import org.apache.cxf.message.Message;
import org.apache.cxf.message.MessageImpl;
import org.apache.cxf.transport.AbstractConduit;
import org.apache.cxf.ws.addressing.EndpointReferenceType;

/**
 * Carries CXF's messages over {@link Http}, so that a SOAP system fails in the same terms as every
 * other: CXF's own conduit cannot tell a request that never left from one whose answer was lost,
 * and says nothing of {@code Retry-After}.
 */
final class NirConduit extends AbstractConduit {

  private static final Logger LOG = Logger.getLogger(NirConduit.class.getName());

  /** A SOAP 1.1 fault comes with it. */
  private static final int FAULT = 500;

  private final URI url;
  private final Http http;
  private final Map<String, String> headers;
  private final NirContract contract = new NirContract();

  /**
   * @param headers to send with every call
   */
  NirConduit(URI url, EndpointReferenceType target, Http http, Map<String, String> headers) {
    super(target);
    this.url = url;
    this.http = http;
    this.headers = Map.copyOf(headers);
  }

  @Override
  public void prepare(Message message) {
    message.setContent(OutputStream.class, new ByteArrayOutputStream(2048));
  }

  /**
   * Sends what was written, once it is complete; CXF closes the answer too, which needs nothing.
   */
  @Override
  public void close(Message message) throws IOException {
    if (message.getContent(OutputStream.class) instanceof ByteArrayOutputStream written) {
      message.removeContent(OutputStream.class);
      var harmless = isQuery(message.getExchange());
      var body = written.toByteArray();
      if (!contract.isKeptBy(body)) {
        throw ConnectorException.garbled(
            "the message to nir breaks the contract and was not sent", "", null);
      }
      var request = request(message, body);
      var answer = harmless ? http.read(request, FAULT) : http.write(request, FAULT);
      deliver(message.getExchange(), answer, harmless);
    }
  }

  private HttpRequest.Builder request(Message message, byte[] body) {
    var request =
        HttpRequest.newBuilder(url)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .setHeader("Content-Type", "text/xml; charset=UTF-8");
    headers.forEach(request::setHeader);
    if (message.get(Message.PROTOCOL_HEADERS) instanceof Map<?, ?> named
        && named.get("SOAPAction") instanceof List<?> action
        && !action.isEmpty()) {
      request.setHeader("SOAPAction", String.valueOf(action.getFirst()));
    }
    return request;
  }

  private void deliver(Exchange exchange, Answer answer, boolean harmless) {
    if (!contract.isKeptBy(answer.bytes())) {
      throw unread(answer, harmless);
    }
    var in = new MessageImpl();
    in.setExchange(exchange);
    in.put(Message.RESPONSE_CODE, answer.status());
    in.put(Message.CONTENT_TYPE, answer.header("Content-Type").orElse("text/xml"));
    in.setContent(InputStream.class, new ByteArrayInputStream(answer.bytes()));
    exchange.put(Message.RESPONSE_CODE, answer.status());
    getMessageObserver().onMessage(in);
    if (exchange.getInFaultMessage() == null && isUnread(exchange.getInMessage())) {
      throw unread(answer, harmless);
    }
  }

  private static ConnectorException unread(Answer answer, boolean harmless) {
    return answer.status() == FAULT
        ? failed(answer, harmless)
        // What went wrong quotes the answer, so it is no cause to pass on.
        : answer.garbled("it is not the SOAP answer agreed on");
  }

  private static boolean isUnread(Message in) {
    return in.getContent(Exception.class) != null || in.getContent(List.class) == null;
  }

  private static ConnectorException failed(Answer answer, boolean harmless) {
    return harmless
        ? ConnectorException.unavailable(answer.toString())
        : ConnectorException.uncertain(answer.toString());
  }

  /** A query has no effect; all others may have. */
  static boolean isQuery(Exchange exchange) {
    return exchange.getBindingOperationInfo().getName().getLocalPart().startsWith("hent");
  }

  @Override
  protected Logger getLogger() {
    return LOG;
  }
}
