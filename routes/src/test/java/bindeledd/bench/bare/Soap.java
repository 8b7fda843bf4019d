package bindeledd.bench.bare;

import static java.nio.charset.StandardCharsets.UTF_8;

import bindeledd.schema.nir.Kvittering;
import bindeledd.schema.nir.Melding;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import jakarta.xml.bind.Unmarshaller;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.SAXException;

/** Messages to XML and answers from it, both checked, with one of everything for a thread. */
final class Soap {

  private static final byte[] BEFORE =
      ("<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>")
          .getBytes(UTF_8);
  private static final byte[] AFTER = "</soap:Body></soap:Envelope>".getBytes(UTF_8);

  private static final JAXBContext CONTEXT = context();
  private static final Schema SCHEMA = schema();

  private final Marshaller marshaller;
  private final Unmarshaller unmarshaller;
  private final Validator validator = SCHEMA.newValidator();
  private final XMLInputFactory xml = XMLInputFactory.newFactory();
  private final Buffer buffer = new Buffer();

  Soap() throws JAXBException {
    marshaller = CONTEXT.createMarshaller();
    marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
    unmarshaller = CONTEXT.createUnmarshaller();
    unmarshaller.setSchema(SCHEMA);
  }

  /** What was written last, with its length. */
  static final class Buffer extends ByteArrayOutputStream {
    Buffer() {
      super(4096);
    }

    byte[] bytes() {
      return buf;
    }
  }

  /** The envelope; good until the next call. */
  Buffer write(Melding message) throws JAXBException, SAXException, IOException {
    buffer.reset();
    buffer.writeBytes(BEFORE);
    marshaller.marshal(message, buffer);
    validator.validate(
        new StreamSource(
            new ByteArrayInputStream(
                buffer.bytes(), BEFORE.length, buffer.size() - BEFORE.length)));
    buffer.writeBytes(AFTER);
    return buffer;
  }

  Kvittering read(byte[] envelope) throws XMLStreamException, JAXBException {
    var reader = xml.createXMLStreamReader(new ByteArrayInputStream(envelope));
    try {
      while (!(reader.isStartElement() && reader.getLocalName().equals("kvittering"))) {
        reader.next();
      }
      return unmarshaller.unmarshal(reader, Kvittering.class).getValue();
    } finally {
      reader.close();
    }
  }

  private static JAXBContext context() {
    try {
      return JAXBContext.newInstance("bindeledd.schema.nir");
    } catch (JAXBException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Schema schema() {
    try {
      URL nir = Objects.requireNonNull(Soap.class.getResource("/schemas/nir/nir.xsd"));
      return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(nir);
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }
}
