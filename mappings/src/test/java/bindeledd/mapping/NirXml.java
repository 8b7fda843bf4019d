package bindeledd.mapping;

import bindeledd.schema.nir.Kvittering;
import bindeledd.schema.nir.Melding;
import bindeledd.schema.nir.ObjectFactory;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.io.StringWriter;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** NIR's messages as XML text, checked against the schema both ways. */
final class NirXml {

  private static final JAXBContext CONTEXT = context();
  private static final Schema SCHEMA = schema();

  private NirXml() {}

  static String write(Melding message) throws JAXBException {
    var marshaller = CONTEXT.createMarshaller();
    marshaller.setSchema(SCHEMA);
    marshaller.setProperty(Marshaller.JAXB_FORMATTED_OUTPUT, true);
    marshaller.setProperty(Marshaller.JAXB_ENCODING, "UTF-8");
    var out = new StringWriter();
    marshaller.marshal(message, out);
    return out.toString();
  }

  static Melding read(String text) throws JAXBException {
    var unmarshaller = CONTEXT.createUnmarshaller();
    unmarshaller.setSchema(SCHEMA);
    return (Melding) unmarshaller.unmarshal(new StringReader(text));
  }

  static Kvittering readReceipt(byte[] text) throws JAXBException {
    var unmarshaller = CONTEXT.createUnmarshaller();
    unmarshaller.setSchema(SCHEMA);
    return unmarshaller
        .unmarshal(new StreamSource(new ByteArrayInputStream(text)), Kvittering.class)
        .getValue();
  }

  private static JAXBContext context() {
    try {
      return JAXBContext.newInstance(ObjectFactory.class);
    } catch (JAXBException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Schema schema() {
    try {
      return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(NirXml.class.getResource("/schemas/nir/nir.xsd"));
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }
}
