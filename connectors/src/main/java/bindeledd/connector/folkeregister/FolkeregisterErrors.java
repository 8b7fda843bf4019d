package bindeledd.connector.folkeregister;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import bindeledd.connector.http.Answer;
import bindeledd.schema.folkeregister.Feil;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads an error in any of its five shapes. */
final class FolkeregisterErrors {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

  static {
    XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
  }

  private static final Pattern HTML =
      Pattern.compile("\\s*<(!doctype\\s+html|html)\\b", CASE_INSENSITIVE);
  private static final Pattern SUPPORT_ID =
      Pattern.compile("support\\s*id\\D{0,40}(\\d{6,40})", CASE_INSENSITIVE);
  private static final Pattern PRINTABLE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  /** Eleven or twelve digits, not in a random id: somebody's number rather than a code. */
  private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\d{11,12}(?!\\d)");

  private static final Pattern ID =
      Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  /** Of what is looked at to tell a page for people, and of an error at most. */
  private static final int START = 1024;

  private static final int LONGEST = 64 * 1024;

  private FolkeregisterErrors() {}

  /** The error in an answer; nothing when it is in no shape we know. */
  static Optional<Feil> read(Answer answer) {
    var text = answer.text(LONGEST);
    if (isHtml(answer)) {
      var id = SUPPORT_ID.matcher(text);
      return Optional.of(new Feil.Waf(id.find() ? id.group(1) : null));
    }
    try {
      if (text.stripLeading().startsWith("{")) {
        return JSON.readTree(text) instanceof ObjectNode node ? shaped(node) : Optional.empty();
      }
      if (text.stripLeading().startsWith("<")) {
        return shaped(xml(text));
      }
    } catch (JsonProcessingException | XMLStreamException | MissingResourceException e) {
      // The last: JDK 25 has no text for some things that can be wrong with a DOCTYPE.
      return Optional.empty();
    }
    return Optional.empty();
  }

  /** Whether it is a page for people, which only the firewall in front of the service sends. */
  static boolean isHtml(Answer answer) {
    return answer.header("Content-Type").filter(type -> type.startsWith("text/html")).isPresent()
        || HTML.matcher(answer.text(START)).lookingAt();
  }

  /** What may be printed of an error: the code or reference that support asks for. */
  static String printable(Optional<Feil> error) {
    return error
        .map(
            feil ->
                switch (feil) {
                  case Feil.Freg freg -> named("code", freg.support());
                  case Feil.FolkeregisterFeilmelding message -> named("code", message.support());
                  case Feil.ErrorMessageForExternalUsers message ->
                      named("reference", message.support());
                  case Feil.Waf waf -> "by the firewall" + named("support id", waf.support());
                  case Feil.Fiks fiks -> named("errorId", fiks.support());
                })
        .orElse("");
  }

  private static String named(String what, @Nullable String value) {
    return value != null
            && PRINTABLE.matcher(value).matches()
            && !NUMBER.matcher(ID.matcher(value).replaceAll("")).find()
        ? ", " + what + " " + value
        : "";
  }

  private static Optional<Feil> shaped(ObjectNode node) throws JsonProcessingException {
    Class<? extends Feil> shape;
    if (node.has("kode")) {
      shape = Feil.Freg.class;
    } else if (node.has("feilkode") || node.has("alvorlighetsgrad")) {
      shape = Feil.FolkeregisterFeilmelding.class;
    } else if (node.has("errorId")) {
      shape = Feil.Fiks.class;
    } else if (node.has("code") || node.has("feilreferanse")) {
      shape = Feil.ErrorMessageForExternalUsers.class;
    } else {
      return Optional.empty();
    }
    return Optional.of(JSON.treeToValue(node, shape));
  }

  /** The elements below the root, as if they had been JSON. */
  private static ObjectNode xml(String text) throws XMLStreamException {
    var node = JSON.createObjectNode();
    var reader = XML.createXMLStreamReader(new StringReader(text));
    try {
      int depth = 0;
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamConstants.END_ELEMENT) {
          depth--;
        } else if (event == XMLStreamConstants.START_ELEMENT) {
          depth++;
          if (depth == 2) {
            var name = reader.getLocalName();
            node.put(name, reader.getElementText());
            depth--;
          }
        }
      }
    } finally {
      reader.close();
    }
    return node;
  }
}
