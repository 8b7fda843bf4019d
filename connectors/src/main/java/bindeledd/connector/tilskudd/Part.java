package bindeledd.connector.tilskudd;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.SPACE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import bindeledd.connector.files.BrokenFile;
import bindeledd.connector.files.RowLimits;
import bindeledd.connector.files.XmlEvents;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** One XML part of a workbook, element by element, by local names. */
final class Part implements Closeable {

  /** Deeper than any part of a workbook is. */
  private static final int DEPTH = 64;

  /** What comes next in it. */
  sealed interface Step {}

  /** An element begins; its attributes are to be had until the next step. */
  record Begins(String name) implements Step {}

  record Text(String text) implements Step {}

  record Ends(String name) implements Step {}

  private final Inflated bytes;
  private final XmlEvents xml;
  private long last;
  private int depth;

  Part(InputStream bytes, long most, RowLimits limits) throws IOException, BrokenFile {
    this.bytes = new Inflated(bytes, most);
    try {
      this.xml = new XmlEvents(this.bytes, limits);
    } catch (IOException | BrokenFile e) {
      bytes.close();
      tell();
      throw e;
    }
  }

  /** The number of the row that has been read, for what is said when no more can be. */
  void at(long row) {
    last = row;
  }

  /** The next step; nothing at the end. */
  Optional<Step> next() throws IOException, BrokenFile {
    try {
      while (xml.hasNext(last)) {
        switch (xml.next(last)) {
          case START_ELEMENT -> {
            if (++depth > DEPTH) {
              throw new BrokenFile(Problem.XLSX_UGYLDIG, last);
            }
            return Optional.of(new Begins(xml.at().getLocalName()));
          }
          case END_ELEMENT -> {
            depth--;
            return Optional.of(new Ends(xml.at().getLocalName()));
          }
          case CHARACTERS, CDATA, SPACE -> {
            return Optional.of(new Text(xml.at().getText()));
          }
          default -> {
            // Comments and processing instructions say nothing.
          }
        }
      }
      return Optional.empty();
    } catch (IOException | BrokenFile e) {
      tell();
      throw e;
    }
  }

  /** An attribute of the element that has just begun, whatever its namespace; or nothing. */
  Optional<String> attribute(String name) {
    var at = xml.at();
    for (int i = 0; i < at.getAttributeCount(); i++) {
      if (at.getAttributeLocalName(i).equals(name)) {
        return Optional.of(at.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }

  /** What the stream knows of the file goes before what the parser made of it. */
  private void tell() throws BrokenFile {
    if (bytes.problem().isPresent()) {
      throw new BrokenFile(bytes.problem().get(), last);
    }
  }

  @Override
  public void close() throws IOException {
    xml.close();
    bytes.close();
  }
}
