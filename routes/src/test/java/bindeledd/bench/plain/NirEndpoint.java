package bindeledd.bench.plain;

import bindeledd.schema.nir.NirPort;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import javax.xml.namespace.QName;
import org.apache.camel.CamelContext;
import org.apache.camel.component.cxf.common.DataFormat;
import org.apache.camel.component.cxf.jaxws.CxfConfigurer;
import org.apache.camel.component.cxf.jaxws.CxfEndpoint;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.frontend.AbstractWSDLBasedEndpointFactory;
import org.apache.cxf.transport.http.HTTPConduit;
import org.apache.cxf.transports.http.configuration.HTTPClientPolicy;

/** NIR as a Camel endpoint, with the contract checked both ways. */
final class NirEndpoint {

  private static final String NAMESPACE = "urn:bindeledd:nir:v1";

  private NirEndpoint() {}

  static CxfEndpoint at(URI url, CamelContext context) {
    var nir = new CxfEndpoint();
    nir.setCamelContext(context);
    nir.setAddress(url.toString());
    nir.setServiceClass(NirPort.class);
    nir.setWsdlURL("classpath:schemas/nir/nir.wsdl");
    nir.setServiceNameAsQName(new QName(NAMESPACE, "NirTjeneste"));
    nir.setPortNameAsQName(new QName(NAMESPACE, "NirSoap"));
    nir.setDataFormat(DataFormat.POJO);
    nir.setSynchronous(true);
    nir.setProperties(new HashMap<>(Map.of("schema-validation-enabled", "true")));
    nir.setCxfConfigurer(new Http11());
    return nir;
  }

  /** Kept connections and no attempt at HTTP/2, which costs a question each. */
  private static final class Http11 implements CxfConfigurer {
    @Override
    public void configure(AbstractWSDLBasedEndpointFactory factory) {}

    @Override
    public void configureClient(Client client) {
      var policy = new HTTPClientPolicy();
      policy.setVersion("1.1");
      policy.setReceiveTimeout(30_000);
      ((HTTPConduit) client.getConduit()).setClient(policy);
    }

    @Override
    public void configureServer(Server server) {}
  }
}
