package bindeledd.connector.casework;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.DTD;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.ENTITY_REFERENCE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The elements of an XML file after {@code sakspost.xsd}, in any order of their fields. A DOCTYPE
 * ends the file where it stands, so there are no entities to expand or to fetch.
 */
final class XmlRows implements Rows {

  private static final String NAMESPACE = "urn:bindeledd:casework:saksposter:1";
  private static final String ROOT = "saksposter";
  private static final XMLInputFactory FACTORY = factory();

  private final GuardedStream bytes;
  private final RowLimits limits;
  private final XMLStreamReader xml;
  private boolean inRoot;
  private long last;

  XmlRows(InputStream bytes, RowLimits limits) throws IOException, BrokenFile {
    this.bytes = new GuardedStream(bytes, limits.unread());
    this.limits = limits;
    try {
      // Creating a reader is not thread-safe with the JDK's factory.
      synchronized (FACTORY) {
        this.xml = FACTORY.createXMLStreamReader(this.bytes);
      }
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  @Override
  public Optional<Row> next() throws IOException, BrokenFile {
    try {
      while (xml.hasNext()) {
        switch (advance()) {
          case START_ELEMENT -> {
            if (inRoot) {
              return Optional.of(post());
            }
            enterRoot();
          }
          case CHARACTERS, CDATA -> {
            if (!xml.isWhiteSpace()) {
              throw new BrokenFile(Problem.TEKST_UTENFOR_FELT, last);
            }
          }
          default -> {} // comments, instructions, the end of the root
        }
      }
      return Optional.empty();
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  private void enterRoot() throws BrokenFile {
    if (!xml.getLocalName().equals(ROOT) || !isOurs()) {
      throw new BrokenFile(Problem.XML_ROT, 0);
    }
    inRoot = true;
  }

  private Row post() throws XMLStreamException, BrokenFile {
    var post = new RowBuilder(++last, limits);
    // The element's name is the type; whether there is such a type is judged with the rest.
    post.add("type", xml.getLocalName().toUpperCase(Locale.ROOT));
    if (!isOurs()) {
      post.fault("type", Problem.FELT_SAMMENSATT);
    }
    for (int event = advance(); event != END_ELEMENT; event = advance()) {
      if (event == START_ELEMENT) {
        field(post);
      } else if ((event == CHARACTERS || event == CDATA) && !xml.isWhiteSpace()) {
        post.fault("", Problem.TEKST_UTENFOR_FELT);
      }
    }
    return post.row();
  }

  private void field(RowBuilder post) throws XMLStreamException, BrokenFile {
    String name = xml.getLocalName();
    post.begin(name);
    int depth = 1;
    while (depth > 0) {
      switch (advance()) {
        case START_ELEMENT -> {
          post.fault(name, Problem.FELT_SAMMENSATT);
          depth++;
          if (depth > RowBuilder.DEPTH) {
            throw new BrokenFile(Problem.FIL_FOR_STORE_DELER, last);
          }
        }
        case END_ELEMENT -> depth--;
        case CHARACTERS, CDATA ->
            post.text(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        default -> {} // comments and instructions
      }
    }
    post.end();
  }

  private int advance() throws XMLStreamException, BrokenFile {
    int event;
    try {
      event = xml.next();
    } catch (MissingResourceException e) {
      // JDK 25 has no text for some things that can be wrong with a DOCTYPE.
      throw new BrokenFile(Problem.XML_UGYLDIG, last);
    }
    bytes.progressed();
    if (event == DTD || event == ENTITY_REFERENCE) {
      throw new BrokenFile(Problem.XML_DOCTYPE, last);
    }
    return event;
  }

  private boolean isOurs() {
    @Nullable String namespace = xml.getNamespaceURI();
    return namespace == null || namespace.isEmpty() || namespace.equals(NAMESPACE);
  }

  private BrokenFile broken(XMLStreamException cause) throws IOException {
    if (cause.getNestedException() instanceof IOException disk
        && !(disk instanceof CharConversionException)
        && !bytes.exceeded()) {
      throw disk;
    }
    return new BrokenFile(
        bytes.exceeded() ? Problem.FIL_FOR_STORE_DELER : Problem.XML_UGYLDIG, last);
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
  public long last() {
    return last;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
