package bindeledd.connector.nir;

import bindeledd.schema.nir.NirPort;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.cxf.annotations.SchemaValidation.SchemaValidationType;
import org.apache.cxf.jaxws.JaxWsServerFactoryBean;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.message.Message;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;

/** The sandbox's endpoint on a port; the same port again when it is started anew. */
final class NirServer {

  /** The municipality of the message it warms up with. */
  static final String NOWHERE = "0000";

  private static final int TOO_BUSY = 503;

  /** CXF, unless the house is closed. */
  private final class Door extends CXFNonSpringServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void invoke(HttpServletRequest request, HttpServletResponse response)
        throws jakarta.servlet.ServletException {
      if (out) {
        response.setStatus(TOO_BUSY);
      } else {
        super.invoke(request, response);
      }
    }
  }

  private final NirPort endpoint;
  private int port;
  private Tomcat tomcat;
  private Path folder;
  volatile boolean out;

  NirServer(int port, NirPort endpoint) {
    this.port = port;
    this.endpoint = endpoint;
    start();
  }

  int port() {
    return port;
  }

  synchronized void start() {
    if (tomcat != null) {
      return;
    }
    try {
      folder = Files.createTempDirectory("nir-sandbox");
      var made = new Tomcat();
      made.setBaseDir(folder.toString());
      made.setPort(port);
      made.setSilent(true);
      made.getConnector().setProperty("address", "127.0.0.1");
      made.getConnector().setProperty("useVirtualThreads", "true");
      var context = made.addContext("", null);
      var door = new Door();
      Tomcat.addServlet(context, "nir", door).setLoadOnStartup(1);
      context.addServletMappingDecoded("/*", "nir");
      made.start();
      publish(door);
      port = made.getConnector().getLocalPort();
      tomcat = made;
      warmUp();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (LifecycleException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The first answer takes a second, which a connector with a short limit would not wait for; here
   * it is a refusal.
   */
  private void warmUp() {
    var message =
        """
        <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>
        <registrerKontrakt xmlns="urn:bindeledd:nir:v1"><hode>
        <meldingsId>00000000-0000-0000-0000-000000000000</meldingsId><kommunenr>0000</kommunenr>
        <avsenderSystem>-</avsenderSystem><lokalReferanse>-</lokalReferanse>
        <tidspunkt>2026-01-01T00:00:00Z</tidspunkt></hode>
        <kontrakt><person><duf>000000000000</duf></person><dato>2026-01-01</dato></kontrakt>
        </registrerKontrakt></soap:Body></soap:Envelope>
        """;
    try (var client = HttpClient.newHttpClient()) {
      client.send(
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/nir"))
              .header("Content-Type", "text/xml; charset=UTF-8")
              .POST(HttpRequest.BodyPublishers.ofString(message))
              .build(),
          HttpResponse.BodyHandlers.discarding());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void publish(Door door) {
    var factory = new JaxWsServerFactoryBean();
    factory.setBus(door.getBus());
    factory.setServiceBean(endpoint);
    factory.setWsdlURL("classpath:schemas/nir/nir.wsdl");
    factory.setAddress("/nir");
    Map<String, Object> settings = new HashMap<>();
    settings.put(Message.SCHEMA_VALIDATION_ENABLED, SchemaValidationType.IN);
    settings.put(FaultListener.class.getName(), (FaultListener) (_, _, _) -> false);
    factory.setProperties(settings);
    factory.create();
  }

  synchronized void stop() {
    if (tomcat == null) {
      return;
    }
    try {
      tomcat.stop();
      tomcat.destroy();
    } catch (LifecycleException e) {
      throw new IllegalStateException(e);
    } finally {
      tomcat = null;
      folder.toFile().delete();
    }
  }
}
