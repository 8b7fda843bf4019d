package bindeledd.connector.casework;

import static java.nio.charset.StandardCharsets.UTF_8;

import bindeledd.schema.casework.Felt;
import bindeledd.schema.casework.Sakspost;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Records as a case system writes them to a file, in the three forms. */
public final class SakspostFiles {

  private static final String NAMESPACE = "urn:bindeledd:casework:saksposter:1";
  private static final ObjectMapper JSON = new ObjectMapper();

  private SakspostFiles() {}

  /** By the ending of a file's name. */
  public static byte[] as(String ending, List<Sakspost> posts) {
    var text =
        switch (ending) {
          case "csv" -> csv(posts);
          case "xml" -> xml(posts);
          case "json" -> json(posts);
          default -> throw new IllegalArgumentException(ending);
        };
    return text.getBytes(UTF_8);
  }

  /** All columns, in the order of the contract. */
  public static String csv(List<Sakspost> posts) {
    return csv(posts, Arrays.asList(Felt.values()));
  }

  /** These columns, in this order. */
  public static String csv(List<Sakspost> posts, List<Felt> columns) {
    var lines = new StringBuilder();
    lines.append(columns.stream().map(Felt::navn).collect(Collectors.joining(";"))).append("\r\n");
    for (Sakspost post : posts) {
      lines
          .append(
              columns.stream()
                  .map(column -> quoted(post.verdi(column).orElse("")))
                  .collect(Collectors.joining(";")))
          .append("\r\n");
    }
    return lines.toString();
  }

  public static String json(List<Sakspost> posts) {
    try {
      return JSON.writeValueAsString(posts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String xml(List<Sakspost> posts) {
    var text = new StringWriter();
    try {
      var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.setDefaultNamespace(NAMESPACE);
      xml.writeStartElement(NAMESPACE, "saksposter");
      xml.writeDefaultNamespace(NAMESPACE);
      for (Sakspost post : posts) {
        write(post, xml);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      return text.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void write(Sakspost post, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement(NAMESPACE, post.verdi(Felt.TYPE).orElseThrow().toLowerCase(Locale.ROOT));
    for (Felt field : Felt.values()) {
      if (field != Felt.TYPE && post.verdi(field).isPresent()) {
        xml.writeStartElement(NAMESPACE, field.navn());
        xml.writeCharacters(post.verdi(field).get());
        xml.writeEndElement();
      }
    }
    xml.writeEndElement();
  }

  private static String quoted(String value) {
    return value.contains(";") || value.contains("\"")
        ? '"' + value.replace("\"", "\"\"") + '"'
        : value;
  }
}
