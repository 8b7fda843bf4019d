package bindeledd.connector.education;

import bindeledd.schema.education.PifuItem;
import bindeledd.schema.education.PifuItem.Role;
import bindeledd.schema.education.PifuItem.Teaching;
import bindeledd.schema.education.PifuItem.Timeframe;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes what an education system exports. Roles that follow on each other share a membership. */
public final class PifuFile implements AutoCloseable {

  /** How it is written. */
  public enum Dialect {
    /** PIFU-IMS 1.3, in its namespace; numbers are user ids. */
    PIFU("http://pifu.no/xsd/pifu-ims_sas/pifu-ims_sas-v1"),
    /** IMS Enterprise as FLYVO writes it: no namespace, and additions of its own. */
    FLYVO("");

    private final String namespace;

    Dialect(String namespace) {
      this.namespace = namespace;
    }
  }

  private static final String OURS = "urn:bindeledd:education:1";

  private final Dialect dialect;
  private final XMLStreamWriter xml;
  private PifuItem.Key group = new PifuItem.Key("", "");
  private boolean inMembership;

  /**
   * Begins a file.
   *
   * @param type full, delta or event
   */
  public PifuFile(OutputStream out, Dialect dialect, String source, String type, String datetime) {
    this.dialect = dialect;
    try {
      xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      xml.writeStartElement("enterprise");
      if (!dialect.namespace.isEmpty()) {
        xml.writeDefaultNamespace(dialect.namespace);
      }
      start("properties", Map.of("lang", "no"));
      leaf("datasource", source);
      leaf("target", "bindeledd@kommunen");
      leaf("type", type);
      leaf("datetime", datetime);
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A whole file. */
  public static byte[] of(
      Dialect dialect, String source, String type, String datetime, List<? extends PifuItem> all) {
    var bytes = new ByteArrayOutputStream();
    try (var file = new PifuFile(bytes, dialect, source, type, datetime)) {
      all.forEach(file::add);
    }
    return bytes.toByteArray();
  }

  /** Writes the next object: persons first, then groups, then roles. */
  public void add(PifuItem item) {
    try {
      switch (item) {
        case PifuItem.Person person -> person(person);
        case PifuItem.Group one -> group(one);
        case Role role -> role(role);
      }
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private void person(PifuItem.Person person) throws XMLStreamException {
    xml.writeStartElement("person");
    for (PifuItem.Key key : person.keys()) {
      sourcedid(key);
    }
    for (String number : person.numbers()) {
      start("userid", Map.of("useridtype", "personNIN"));
      xml.writeCharacters(number);
      xml.writeEndElement();
    }
    xml.writeStartElement("name");
    leaf("fn", person.given() + " " + person.family());
    xml.writeStartElement("n");
    leaf("family", person.family());
    leaf("given", person.given());
    xml.writeEndElement();
    xml.writeEndElement();
    if (!person.born().isEmpty()) {
      xml.writeStartElement("demographics");
      leaf("bday", person.born());
      xml.writeEndElement();
    }
    if (dialect == Dialect.FLYVO) {
      leaf("tel", "+4799900099");
      xml.writeStartElement("extension");
      xml.writeStartElement("InternalInformation");
      leaf("Id", Integer.toString(person.hashCode() & 0xFFFFF));
      xml.writeEndElement();
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void group(PifuItem.Group one) throws XMLStreamException {
    xml.writeStartElement("group");
    for (PifuItem.Key key : one.keys()) {
      sourcedid(key);
    }
    for (String type : one.types()) {
      xml.writeStartElement("grouptype");
      leaf("scheme", type.startsWith("skole") ? "pifu-ims-go-org" : "pifu-ims-go-grp");
      start("typevalue", Map.of("level", "2"));
      xml.writeCharacters(type);
      xml.writeEndElement();
      xml.writeEndElement();
    }
    xml.writeStartElement("description");
    leaf("short", one.keys().getFirst().id());
    xml.writeEndElement();
    timeframe(one.timeframe());
    if (!one.teaching().equals(Teaching.NONE)) {
      xml.writeStartElement("extension");
      opplaering(one.teaching());
      xml.writeEndElement();
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void role(Role role) throws XMLStreamException {
    if (!inMembership || !role.group().equals(group)) {
      endMembership();
      xml.writeStartElement("membership");
      sourcedid(role.group());
      group = role.group();
      inMembership = true;
    }
    xml.writeStartElement("member");
    sourcedid(role.member());
    leaf("idtype", "1");
    xml.writeStartElement("role");
    xml.writeAttribute("roletype", role.type());
    if (!role.recstatus().isEmpty()) {
      xml.writeAttribute("recstatus", role.recstatus());
    }
    leaf("status", "1");
    timeframe(role.timeframe());
    xml.writeStartElement("extension");
    for (PifuItem.Absence absence : role.absences()) {
      absence(absence);
    }
    if (dialect == Dialect.FLYVO) {
      xml.writeStartElement("InternalInformation");
    }
    opplaering(role.teaching());
    for (PifuItem.Hours hours : role.hours()) {
      hours(hours);
    }
    for (PifuItem.Exemption exemption : role.exemptions()) {
      exemption(exemption);
    }
    xml.writeEndElement();
    if (dialect == Dialect.FLYVO) {
      xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void absence(PifuItem.Absence absence) throws XMLStreamException {
    start("pifu_absence", Map.of("pifu_absence_mode", absence.mode()));
    xml.writeStartElement("pifu_absence_type");
    attribute("pifu_absence_classification", absence.classification());
    xml.writeCharacters(absence.unit());
    xml.writeEndElement();
    timeframe(absence.timeframe());
    leaf("pifu_absence_value", absence.value());
    xml.writeEndElement();
  }

  private void hours(PifuItem.Hours hours) throws XMLStreamException {
    xml.writeStartElement("timer");
    attribute("nr", hours.key());
    teaching(hours.teaching());
    attribute("fra", hours.from());
    attribute("til", hours.to());
    attribute("gjennomfoert", hours.completed());
    attribute("fravaer", hours.absent());
    xml.writeEndElement();
  }

  private void exemption(PifuItem.Exemption exemption) throws XMLStreamException {
    xml.writeStartElement("fritak");
    attribute("nr", exemption.key());
    attribute("kode", exemption.type());
    attribute("hjemmel", exemption.ground());
    attribute("lovverk", exemption.law());
    attribute("vedtaksdato", exemption.decidedOn());
    attribute("fra", exemption.from());
    attribute("til", exemption.to());
    xml.writeEndElement();
  }

  /** Begins ours; whoever called ends it. */
  private void opplaering(Teaching teaching) throws XMLStreamException {
    xml.writeStartElement("opplaering");
    xml.writeDefaultNamespace(OURS);
    teaching(teaching);
  }

  private void teaching(Teaching teaching) throws XMLStreamException {
    attribute("fag", teaching.course());
    attribute("spraak", teaching.language());
    attribute("spor", teaching.track());
  }

  private void sourcedid(PifuItem.Key key) throws XMLStreamException {
    xml.writeStartElement("sourcedid");
    leaf("source", key.source());
    leaf("id", key.id());
    xml.writeEndElement();
  }

  private void timeframe(Timeframe frame) throws XMLStreamException {
    if (!frame.equals(Timeframe.NONE)) {
      xml.writeStartElement("timeframe");
      leafIfAny("begin", frame.begin());
      leafIfAny("end", frame.end());
      leafIfAny("adminperiod", frame.adminperiod());
      xml.writeEndElement();
    }
  }

  private void start(String name, Map<String, String> attributes) throws XMLStreamException {
    xml.writeStartElement(name);
    for (var one : attributes.entrySet()) {
      xml.writeAttribute(one.getKey(), one.getValue());
    }
  }

  private void attribute(String name, String value) throws XMLStreamException {
    if (!value.isEmpty()) {
      xml.writeAttribute(name, value);
    }
  }

  private void leafIfAny(String name, String text) throws XMLStreamException {
    if (!text.isEmpty()) {
      leaf(name, text);
    }
  }

  private void leaf(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private void endMembership() throws XMLStreamException {
    if (inMembership) {
      xml.writeEndElement();
    }
  }

  @Override
  public void close() {
    try {
      endMembership();
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }
}
