package bindeledd.connector.files;

import static javax.xml.stream.XMLStreamConstants.DTD;
import static javax.xml.stream.XMLStreamConstants.ENTITY_REFERENCE;

import java.io.CharConversionException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.MissingResourceException;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An XML file, event by event. Nothing is fetched from outside it, a DOCTYPE ends it where it
 * stands, so there are no entities to expand, and no part of it may be too large to be a row.
 */
public final class XmlEvents implements Closeable {

  private static final XMLInputFactory FACTORY = factory();

  private final GuardedStream bytes;
  private final XMLStreamReader xml;

  public XmlEvents(InputStream bytes, RowLimits limits) throws IOException, BrokenFile {
    this.bytes = new GuardedStream(bytes, limits.unread());
    try {
      // Creating a reader is not thread-safe with the JDK's factory.
      synchronized (FACTORY) {
        this.xml = FACTORY.createXMLStreamReader(this.bytes);
      }
    } catch (XMLStreamException e) {
      throw broken(e, 0);
    }
  }

  /** What the last event was about. */
  public XMLStreamReader at() {
    return xml;
  }

  public boolean hasNext(long last) throws IOException, BrokenFile {
    try {
      return xml.hasNext();
    } catch (XMLStreamException e) {
      throw broken(e, last);
    }
  }

  /**
   * The next event.
   *
   * @param last the number of the last row, for the answer when nothing more can be read
   */
  public int next(long last) throws IOException, BrokenFile {
    int event;
    try {
      event = xml.next();
    } catch (XMLStreamException e) {
      throw broken(e, last);
    } catch (MissingResourceException e) {
      // JDK 25 has no text for some things that can be wrong with a DOCTYPE.
      throw new BrokenFile(FileFault.XML_UGYLDIG, last);
    }
    bytes.progressed();
    if (event == DTD || event == ENTITY_REFERENCE) {
      throw new BrokenFile(FileFault.XML_DOCTYPE, last);
    }
    return event;
  }

  private BrokenFile broken(XMLStreamException cause, long last) throws IOException {
    if (cause.getNestedException() instanceof IOException disk
        && !(disk instanceof CharConversionException)
        && !bytes.exceeded()) {
      throw disk;
    }
    return new BrokenFile(
        bytes.exceeded() ? FileFault.FIL_FOR_STORE_DELER : FileFault.XML_UGYLDIG, last);
  }

  private static XMLInputFactory factory() {
    // The JDK's own, whatever else is on the class path: its limits are the ones tested.
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    factory.setXMLResolver(
        (_, _, _, _) -> {
          throw new XMLStreamException("Nothing is fetched from outside the file");
        });
    return factory;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
