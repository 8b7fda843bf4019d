package bindeledd.connector.education;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import bindeledd.connector.files.BrokenFile;
import bindeledd.connector.files.Fault;
import bindeledd.connector.files.FileFault;
import bindeledd.connector.files.Keepable;
import bindeledd.connector.files.RowLimits;
import bindeledd.connector.files.XmlEvents;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads one element whole, up to what an object may hold: beyond that it is read past and only said
 * to be too large, so that memory does not grow with it.
 */
final class ElementReader {

  /** Deeper than this nothing is passed over, only refused. */
  private static final int DEPTH = 16;

  /** About what an element without any text takes. */
  private static final int FRAME = 16;

  private final XmlEvents events;
  private final XMLStreamReader xml;
  private final RowLimits limits;
  private final long last;
  private int size;
  private @Nullable Fault fault;
  private String faulty = "";

  /**
   * @param last the number of the last row, for the answer when the file ends in the middle
   */
  ElementReader(XmlEvents events, RowLimits limits, long last) {
    this.events = events;
    this.xml = events.at();
    this.limits = limits;
    this.last = last;
  }

  /** The element whose start was the last event; its end is the last event then. */
  Element read() throws IOException, BrokenFile {
    return read(1);
  }

  /** The first thing wrong with it. */
  @Nullable Fault fault() {
    return fault;
  }

  /** Where, or blank. */
  String faulty() {
    return faulty;
  }

  int size() {
    return size;
  }

  private Element read(int depth) throws IOException, BrokenFile {
    if (depth > DEPTH) {
      throw new BrokenFile(FileFault.FIL_FOR_STORE_DELER, last);
    }
    String name = xml.getLocalName();
    count(FRAME + name.length());
    Map<String, String> attributes = attributes();
    var text = new StringBuilder();
    List<Element> children = new ArrayList<>();
    for (int event = events.next(last); event != END_ELEMENT; event = events.next(last)) {
      if (event == START_ELEMENT) {
        var child = read(depth + 1);
        if (!tooLarge()) {
          children.add(child);
        }
      } else if (event == CHARACTERS || event == CDATA) {
        add(text, name);
      }
    }
    String whole = text.toString().strip();
    if (!Keepable.is(whole)) {
      broken(name, FileFault.FELT_UGYLDIGE_TEGN);
    }
    return new Element(name, attributes, whole, List.copyOf(children));
  }

  private void add(StringBuilder text, String name) {
    int length = xml.getTextLength();
    count(xml.isWhiteSpace() ? 0 : length);
    if (text.length() + length > limits.field()) {
      if (!xml.isWhiteSpace()) {
        broken(name, FileFault.FELT_FOR_LANGT);
      }
    } else if (!tooLarge()) {
      text.append(xml.getTextCharacters(), xml.getTextStart(), length);
    }
  }

  private Map<String, String> attributes() {
    Map<String, String> attributes = new TreeMap<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String name = xml.getAttributeLocalName(i);
      String value = xml.getAttributeValue(i).strip();
      count(name.length() + value.length());
      if (value.length() > limits.field()) {
        broken(name, FileFault.FELT_FOR_LANGT);
      } else if (!Keepable.is(value)) {
        broken(name, FileFault.FELT_UGYLDIGE_TEGN);
      } else if (!tooLarge()) {
        attributes.put(name, value);
      }
    }
    return attributes;
  }

  private void count(int characters) {
    size += characters;
    if (tooLarge()) {
      size = limits.row() + 1;
      broken("", FileFault.RAD_FOR_LANG);
    }
  }

  private boolean tooLarge() {
    return size > limits.row();
  }

  private void broken(String where, Fault what) {
    if (fault == null) {
      fault = what;
      faulty = where;
    }
  }
}
