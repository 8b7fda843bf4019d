package bindeledd.connector.nir;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Hands on the elements of one namespace, each as a document of its own, and leaves out the SOAP
 * around them. The first fault ends the reading.
 */
final class BodyOnly extends DefaultHandler {

  private record Prefix(String name, String namespace) {}

  private final ContentHandler to;
  private final String namespace;
  private final List<Prefix> around = new ArrayList<>();
  private int depth;

  BodyOnly(ContentHandler to, String namespace) {
    this.to = to;
    this.namespace = namespace;
  }

  @Override
  public void startDocument() {
    around.clear();
    depth = 0;
  }

  @Override
  public void startPrefixMapping(String prefix, String uri) throws SAXException {
    if (depth == 0) {
      around.add(new Prefix(prefix, uri));
    } else {
      to.startPrefixMapping(prefix, uri);
    }
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes)
      throws SAXException {
    if (depth == 0) {
      if (!uri.equals(namespace)) {
        return;
      }
      to.startDocument();
      for (Prefix prefix : around) {
        to.startPrefixMapping(prefix.name(), prefix.namespace());
      }
    }
    depth++;
    to.startElement(uri, name, qName, attributes);
  }

  @Override
  public void characters(char[] text, int start, int length) throws SAXException {
    if (depth > 0) {
      to.characters(text, start, length);
    }
  }

  @Override
  public void endElement(String uri, String name, String qName) throws SAXException {
    if (depth > 0) {
      to.endElement(uri, name, qName);
      depth--;
      if (depth == 0) {
        to.endDocument();
      }
    }
  }

  @Override
  public void error(SAXParseException e) throws SAXException {
    throw e;
  }
}
