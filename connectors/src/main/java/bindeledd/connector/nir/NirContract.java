package bindeledd.connector.nir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Whether a SOAP message keeps NIR's schema. CXF can check that itself, with a validator made anew
 * for every message and direction, which costs more than all else in a call; these are used again.
 */
final class NirContract {

  static final String NAMESPACE = "urn:bindeledd:nir:v1";

  private final Schema schema = schema();
  private final Queue<Checker> idle = new ConcurrentLinkedQueue<>();

  /** Whether all that is NIR's in this envelope keeps the schema. */
  boolean isKeptBy(byte[] envelope) {
    @Nullable Checker known = idle.poll();
    var checker = known == null ? new Checker(schema) : known;
    boolean kept = checker.passes(envelope);
    // One that failed may have stopped anywhere, and is not worth mending.
    if (kept) {
      idle.add(checker);
    }
    return kept;
  }

  /** A parser and a validator, for one message at a time. */
  private static final class Checker {

    private final XMLReader reader;

    Checker(Schema schema) {
      try {
        var factory = SAXParserFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        reader = factory.newSAXParser().getXMLReader();
        var validator = schema.newValidatorHandler();
        var strict = new BodyOnly(validator, NAMESPACE);
        validator.setErrorHandler(strict);
        reader.setContentHandler(strict);
        reader.setErrorHandler(strict);
      } catch (ParserConfigurationException | SAXException e) {
        throw new IllegalStateException("This Java cannot check XML", e);
      }
    }

    boolean passes(byte[] envelope) {
      try {
        reader.parse(new InputSource(new ByteArrayInputStream(envelope)));
        return true;
      } catch (SAXException e) {
        return false;
      } catch (IOException e) {
        // Bytes that are no text in their encoding.
        return false;
      }
    }
  }

  private static Schema schema() {
    try {
      return SchemaFactory.newDefaultInstance()
          .newSchema(NirContract.class.getResource("/schemas/nir/nir.xsd"));
    } catch (SAXException e) {
      throw new IllegalStateException("NIR's schema cannot be read", e);
    }
  }
}
