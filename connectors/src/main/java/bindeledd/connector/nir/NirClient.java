package bindeledd.connector.nir;

import bindeledd.connector.Secret;
import bindeledd.connector.http.Http;
import bindeledd.connector.http.Limits;
import bindeledd.schema.nir.Feil;
import bindeledd.schema.nir.Feilmelding;
import bindeledd.schema.nir.NirPort;
import jakarta.xml.ws.WebServiceException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.xml.namespace.QName;
import org.apache.cxf.annotations.SchemaValidation.SchemaValidationType;
import org.apache.cxf.bus.extension.ExtensionManagerBus;
import org.apache.cxf.endpoint.PreexistingConduitSelector;
import org.apache.cxf.frontend.ClientProxy;
import org.apache.cxf.jaxws.JaxWsProxyFactoryBean;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * The one CXF client to NIR: made on first use, shared by all threads. Logs nothing of what goes
 * through it.
 */
final class NirClient {

  /** One call of an operation. */
  @FunctionalInterface
  interface Call<A> {
    A to(NirPort nir) throws Feilmelding;
  }

  private final NirProperties properties;
  private final Supplier<Http> http;
  private volatile @Nullable NirPort shared;

  NirClient(NirProperties properties) {
    this(properties, () -> http(properties));
  }

  /**
   * @param http made on first use: certificates are read then
   */
  NirClient(NirProperties properties, Supplier<Http> http) {
    this.properties = properties;
    this.http = http;
  }

  /**
   * Asks for something. A question has no effect, so a lost answer is {@code UNAVAILABLE}.
   *
   * @param no what NIR's reason not to answer means
   */
  <A> A ask(Call<A> call, Function<Feil, A> no) {
    return call(call, true, no);
  }

  /**
   * Says something that has an effect, so that a lost answer is {@code UNCERTAIN}.
   *
   * @param no what NIR's reason to refuse means
   */
  <A> A tell(Call<A> call, Function<Feil, A> no) {
    return call(call, false, no);
  }

  private <A> A call(Call<A> call, boolean harmless, Function<Feil, A> no) {
    try {
      return call.to(port());
    } catch (Feilmelding e) {
      var systemic = NirFaults.systemic(e.getFaultInfo().getKode(), harmless);
      if (systemic.isPresent()) {
        throw systemic.get();
      }
      return no.apply(e.getFaultInfo());
    } catch (WebServiceException e) {
      throw NirFaults.of(e, harmless);
    }
  }

  private NirPort port() {
    var known = shared;
    if (known != null) {
      return known;
    }
    synchronized (this) {
      var made = shared;
      if (made == null) {
        made = make();
        shared = made;
      }
      return made;
    }
  }

  /** With a bus of its own: no other connector's settings, no interceptors from the class path. */
  private NirPort make() {
    var factory = new JaxWsProxyFactoryBean();
    factory.setBus(new ExtensionManagerBus());
    factory.setServiceClass(NirPort.class);
    factory.setWsdlURL("classpath:schemas/nir/nir.wsdl");
    factory.setServiceName(new QName(NirContract.NAMESPACE, "NirTjeneste"));
    factory.setEndpointName(new QName(NirContract.NAMESPACE, "NirSoap"));
    factory.setAddress(properties.url().toString());
    factory.setProperties(settings());
    var port = factory.create(NirPort.class);
    var client = ClientProxy.getClient(port);
    var target = client.getEndpoint().getEndpointInfo().getTarget();
    client.setConduitSelector(
        new PreexistingConduitSelector(
            new NirConduit(properties.url(), target, http.get(), headers()), client.getEndpoint()));
    return port;
  }

  private static Map<String, Object> settings() {
    var settings = new HashMap<String, Object>();
    // Both ways are checked by the conduit, with what is made once.
    settings.put(Message.SCHEMA_VALIDATION_ENABLED, SchemaValidationType.NONE);
    // CXF would log the exception, and with it what it quotes; the caller gets it anyway.
    settings.put(FaultListener.class.getName(), (FaultListener) (_, _, _) -> false);
    return settings;
  }

  private static Http http(NirProperties properties) {
    var limits =
        new Limits(
            properties.connectTimeout(),
            properties.timeout(),
            properties.answerBytes(),
            Duration.ofSeconds(1),
            // Receipts name their message. Under load connections lie idle less.
            Duration.ofMillis(1));
    return new Http("nir", limits, NirCertificates.context(properties));
  }

  private Map<String, String> headers() {
    var headers = new HashMap<String, String>();
    properties.headers().forEach((name, value) -> headers.put(name, value.reveal()));
    Secret password = properties.password();
    if (properties.user() != null && password != null) {
      var credentials = properties.user() + ":" + password.reveal();
      headers.put(
          "Authorization",
          "Basic "
              + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }
    return headers;
  }
}
