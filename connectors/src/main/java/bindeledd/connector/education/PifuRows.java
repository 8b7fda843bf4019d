package bindeledd.connector.education;

import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import bindeledd.connector.files.Arrival;
import bindeledd.connector.files.BrokenFile;
import bindeledd.connector.files.Fault;
import bindeledd.connector.files.Row;
import bindeledd.connector.files.RowLimits;
import bindeledd.connector.files.Rows;
import bindeledd.connector.files.XmlEvents;
import bindeledd.schema.education.PifuItem;
import bindeledd.schema.education.PifuPost;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * The persons, groups and roles of a PIFU-IMS file. One object is held at a time, and of a
 * membership one member, however many it has.
 */
final class PifuRows implements Rows<PifuRows.Found> {

  /** What a row holds: an object, and what the file said of itself before it. */
  record Found(PifuPost.Extract extract, PifuItem item) {
    PifuPost at(String origin) {
      return new PifuPost(extract, origin, item);
    }
  }

  private static final int KEPT = 64 * 1024;

  private final XmlEvents events;
  private final RowLimits limits;
  private final Queue<Row<Found>> roles = new ArrayDeque<>();
  private PifuPost.Extract extract;
  private boolean inRoot;
  private boolean inMembership;
  private PifuItem.@Nullable Key group;
  private long last;

  private PifuRows(InputStream bytes, RowLimits limits, Instant received)
      throws IOException, BrokenFile {
    this.events = new XmlEvents(bytes, limits);
    this.limits = limits;
    this.extract = new PifuPost.Extract("", "", "", received);
  }

  /** Files whose name ends in {@code .xml}. */
  static Rows.Format<Found> format(RowLimits limits) {
    return (file, bytes) -> {
      try {
        if (!isXml(file)) {
          throw new BrokenFile(Problem.FILTYPE_UKJENT, 0);
        }
        return new PifuRows(bytes, limits, file.changed().toInstant());
      } catch (IOException | BrokenFile e) {
        bytes.close();
        throw e;
      }
    };
  }

  private static boolean isXml(Arrival file) {
    return file.name().toLowerCase(Locale.ROOT).endsWith(".xml");
  }

  @Override
  public Optional<Row<Found>> next() throws IOException, BrokenFile {
    while (roles.isEmpty() && events.hasNext(last)) {
      int event = events.next(last);
      if (event == END_ELEMENT) {
        // Every element below these two is read to its own end.
        inMembership = false;
      } else if (event == START_ELEMENT) {
        var row = started();
        if (row.isPresent()) {
          return row;
        }
      }
    }
    var role = Optional.ofNullable(roles.poll());
    role.ifPresent(row -> last = row.number());
    return role;
  }

  /** What comes of an element that begins here; roles may come of it too. */
  private Optional<Row<Found>> started() throws IOException, BrokenFile {
    String name = events.at().getLocalName();
    if (!inRoot) {
      if (!name.equals("enterprise")) {
        throw new BrokenFile(Problem.XML_ROT, 0);
      }
      inRoot = true;
      return Optional.empty();
    }
    if (name.equals("membership") && !inMembership) {
      inMembership = true;
      group = null;
      return Optional.empty();
    }
    var reader = new ElementReader(events, limits, last);
    var element = reader.read();
    var fault = reader.fault();
    if (fault != null) {
      return bad(element, reader.faulty(), fault);
    }
    return inMembership ? part(element, reader.size()) : object(element, reader.size());
  }

  private Optional<Row<Found>> object(Element element, int size) {
    return switch (element.name()) {
      case "comments" -> Optional.empty();
      case "properties" -> {
        extract = PifuReading.extract(element, extract.received());
        yield Optional.empty();
      }
      case "person", "student", "teacher" -> keyed(element, PifuReading.person(element), size);
      case "group" -> keyed(element, PifuReading.group(element), size);
      default -> bad(element, "", Problem.OBJEKT_UKJENT);
    };
  }

  private Optional<Row<Found>> keyed(Element element, PifuItem item, int size) {
    return element.text("sourcedid", "id").isEmpty()
        ? bad(element, "sourcedid", Problem.NOEKKEL_MANGLER)
        : Optional.of(new Row.Good<>(++last, new Found(extract, item), size));
  }

  private Optional<Row<Found>> part(Element element, int size) {
    switch (element.name()) {
      case "sourcedid" -> group = PifuReading.key(element);
      case "member" -> {
        return members(element, size);
      }
      default -> {} // comments, and what other profiles have
    }
    return Optional.empty();
  }

  private Optional<Row<Found>> members(Element member, int size) {
    var into = group;
    if (into == null || into.id().isEmpty() || member.text("sourcedid", "id").isEmpty()) {
      return bad(member, "sourcedid", Problem.NOEKKEL_MANGLER);
    }
    // A group as a member of a group: the profile has none, IMS Enterprise has.
    if (member.text("idtype").equals("2")) {
      return Optional.empty();
    }
    long number = last;
    for (Element role : member.all("role").toList()) {
      var item = PifuReading.role(into, member, role);
      roles.add(new Row.Good<>(++number, new Found(extract, item), size));
    }
    return roles.isEmpty() ? bad(member, "role", Problem.ROLLE_MANGLER) : Optional.empty();
  }

  private Optional<Row<Found>> bad(Element element, String field, Fault problem) {
    var content = element.content();
    return Optional.of(
        new Row.Bad<>(
            ++last, field, problem, content.substring(0, Math.min(content.length(), KEPT))));
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
