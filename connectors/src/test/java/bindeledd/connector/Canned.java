package bindeledd.connector;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.time.Duration;

/**
 * The answers a fault gives over HTTP. Each carries a person's number, as real error pages do, so
 * that a connector which repeats them is caught.
 */
final class Canned {

  /** How long a 429 says to wait. */
  static final Duration WAIT = Duration.ofSeconds(7);

  private Canned() {}

  static ResponseDefinitionBuilder status(int status, Sandbox.Speech speech, String canary) {
    return aResponse()
        .withStatus(status)
        .withHeader(
            "Content-Type", speech == Sandbox.Speech.SOAP ? "text/html" : "application/json")
        .withBody(
            speech == Sandbox.Speech.SOAP
                ? page("Feil " + status + " for " + canary)
                : "{\"melding\":\"Feil for " + canary + "\"}");
  }

  static ResponseDefinitionBuilder statusWithWait(
      int status, Sandbox.Speech speech, String canary, Sandbox sandbox) {
    return status(status, speech, canary).withHeader("Retry-After", sandbox.retryAfter(WAIT));
  }

  /** What a load balancer shows people while it is being worked on. */
  static ResponseDefinitionBuilder nonsense(String canary) {
    return aResponse()
        .withStatus(200)
        .withHeader("Content-Type", "text/html; charset=utf-8")
        .withBody(page("Vi har dessverre tekniske problemer. Gjelder " + canary));
  }

  /** Well-formed, and nothing like what was agreed on. */
  static ResponseDefinitionBuilder odd(Sandbox.Speech speech, String canary) {
    return speech == Sandbox.Speech.SOAP
        ? xml(200, envelope("<s:Svar xmlns:s=\"urn:noe:annet\">" + canary + "</s:Svar>"))
        : aResponse()
            .withStatus(200)
            .withHeader("Content-Type", "application/json")
            .withBody("\"" + canary + "\"");
  }

  /** A fault that says no more than that the server failed. */
  static ResponseDefinitionBuilder soapFault(String canary) {
    return xml(
        500,
        envelope(
            "<soap:Fault><faultcode>soap:Server</faultcode><faultstring>Feil for "
                + canary
                + "</faultstring></soap:Fault>"));
  }

  static ResponseDefinitionBuilder xml(int status, String document) {
    return aResponse()
        .withStatus(status)
        .withHeader("Content-Type", "text/xml; charset=utf-8")
        .withBody(document);
  }

  private static String envelope(String body) {
    return "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>"
        + body
        + "</soap:Body></soap:Envelope>";
  }

  private static String page(String text) {
    return "<!doctype html><html lang=\"nb\"><body><p>" + text + "</p></body></html>";
  }
}
