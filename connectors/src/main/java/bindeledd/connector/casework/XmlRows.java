package bindeledd.connector.casework;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import bindeledd.connector.files.BrokenFile;
import bindeledd.connector.files.FileFault;
import bindeledd.connector.files.Row;
import bindeledd.connector.files.RowBuilder;
import bindeledd.connector.files.RowLimits;
import bindeledd.connector.files.Rows;
import bindeledd.connector.files.XmlEvents;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The elements of an XML file after {@code sakspost.xsd}, in any order of their fields. */
final class XmlRows implements Rows<SortedMap<String, String>> {

  private static final String NAMESPACE = "urn:bindeledd:casework:saksposter:1";
  private static final String ROOT = "saksposter";

  private final RowLimits limits;
  private final XmlEvents events;
  private final XMLStreamReader xml;
  private boolean inRoot;
  private long last;

  XmlRows(InputStream bytes, RowLimits limits) throws IOException, BrokenFile {
    this.limits = limits;
    this.events = new XmlEvents(bytes, limits);
    this.xml = events.at();
  }

  @Override
  public Optional<Row<SortedMap<String, String>>> next() throws IOException, BrokenFile {
    while (events.hasNext(last)) {
      switch (events.next(last)) {
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
  }

  private void enterRoot() throws BrokenFile {
    if (!xml.getLocalName().equals(ROOT) || !isOurs()) {
      throw new BrokenFile(Problem.XML_ROT, 0);
    }
    inRoot = true;
  }

  private Row<SortedMap<String, String>> post() throws IOException, BrokenFile {
    var post = new RowBuilder(++last, limits);
    // The element's name is the type; whether there is such a type is judged with the rest.
    post.add("type", xml.getLocalName().toUpperCase(Locale.ROOT));
    if (!isOurs()) {
      post.fault("type", FileFault.FELT_SAMMENSATT);
    }
    for (int event = events.next(last); event != END_ELEMENT; event = events.next(last)) {
      if (event == START_ELEMENT) {
        field(post);
      } else if ((event == CHARACTERS || event == CDATA) && !xml.isWhiteSpace()) {
        post.fault("", Problem.TEKST_UTENFOR_FELT);
      }
    }
    return post.row();
  }

  private void field(RowBuilder post) throws IOException, BrokenFile {
    String name = xml.getLocalName();
    post.begin(name);
    int depth = 1;
    while (depth > 0) {
      switch (events.next(last)) {
        case START_ELEMENT -> {
          post.fault(name, FileFault.FELT_SAMMENSATT);
          depth++;
          if (depth > RowBuilder.DEPTH) {
            throw new BrokenFile(FileFault.FIL_FOR_STORE_DELER, last);
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

  private boolean isOurs() {
    @Nullable String namespace = xml.getNamespaceURI();
    return namespace == null || namespace.isEmpty() || namespace.equals(NAMESPACE);
  }

  @Override
  public long last() {
    return last;
  }

  @Override
  public void close() throws IOException {
    events.close();
  }
}
