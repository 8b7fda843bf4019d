package bindeledd.connector.education;

import bindeledd.schema.education.PifuItem;
import bindeledd.schema.education.PifuItem.Absence;
import bindeledd.schema.education.PifuItem.Exemption;
import bindeledd.schema.education.PifuItem.Group;
import bindeledd.schema.education.PifuItem.Hours;
import bindeledd.schema.education.PifuItem.Person;
import bindeledd.schema.education.PifuItem.Role;
import bindeledd.schema.education.PifuItem.Teaching;
import bindeledd.schema.education.PifuItem.Timeframe;
import bindeledd.schema.education.PifuPost;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Picks what concerns us out of an object; judges nothing. */
final class PifuReading {

  private PifuReading() {}

  static PifuPost.Extract extract(Element properties, Instant received) {
    return new PifuPost.Extract(
        properties.text("datasource"),
        properties.text("type"),
        properties.text("datetime"),
        received);
  }

  static PifuItem.Key key(Element sourcedid) {
    return new PifuItem.Key(sourcedid.text("source"), sourcedid.text("id"));
  }

  static Person person(Element person) {
    var family = person.text("name", "n", "family");
    var given = person.text("name", "n", "given");
    boolean unparted = family.isEmpty() && given.isEmpty();
    return new Person(
        keys(person),
        person
            .all("userid")
            .filter(id -> id.attribute("useridtype").equals("personNIN"))
            .map(Element::text)
            .filter(number -> !number.isEmpty())
            .toList(),
        unparted ? person.text("name", "fn") : family,
        given,
        person.text("demographics", "bday"));
  }

  static Group group(Element group) {
    return new Group(
        keys(group),
        group.all("grouptype").map(type -> type.text("typevalue")).toList(),
        timeframe(group),
        training(group).map(PifuReading::teaching).findFirst().orElse(Teaching.NONE));
  }

  static Role role(PifuItem.Key group, Element member, Element role) {
    return new Role(
        group,
        member.first("sourcedid").map(PifuReading::key).orElse(new PifuItem.Key("", "")),
        role.attribute("recstatus"),
        roletype(role),
        member.all("role").filter(other -> sameType(role, other)).count() == 1,
        timeframe(role),
        training(role).map(PifuReading::teaching).findFirst().orElse(Teaching.NONE),
        role.all("extension")
            .flatMap(extension -> extension.all("pifu_absence"))
            .map(PifuReading::absence)
            .toList(),
        each(role, "timer", PifuReading::hours),
        each(role, "fritak", PifuReading::exemption));
  }

  private static boolean sameType(Element one, Element other) {
    return roletype(one).equals(roletype(other));
  }

  /** An attribute in IMS Enterprise; FLYVO's description could be read as an element of its own. */
  private static String roletype(Element role) {
    var type = role.attribute("roletype");
    return type.isEmpty() ? role.text("roletype") : type;
  }

  private static List<PifuItem.Key> keys(Element object) {
    return object.all("sourcedid").map(PifuReading::key).toList();
  }

  private static Timeframe timeframe(Element object) {
    return object
        .first("timeframe")
        .map(it -> new Timeframe(it.text("begin"), it.text("end"), it.text("adminperiod")))
        .orElse(Timeframe.NONE);
  }

  /** What we had to add, where PIFU has its additions or where FLYVO has its own. */
  private static Stream<Element> training(Element object) {
    return object
        .all("extension")
        .flatMap(it -> Stream.concat(Stream.of(it), it.all("InternalInformation")))
        .flatMap(it -> it.all("opplaering"));
  }

  private static <T extends Record> List<T> each(
      Element role, String name, Function<Element, T> reading) {
    return training(role).flatMap(it -> it.all(name)).map(reading).toList();
  }

  private static Teaching teaching(Element it) {
    return new Teaching(it.attribute("fag"), it.attribute("spraak"), it.attribute("spor"));
  }

  private static Absence absence(Element it) {
    return new Absence(
        it.attribute("pifu_absence_mode"),
        it.text("pifu_absence_type"),
        it.first("pifu_absence_type")
            .map(type -> type.attribute("pifu_absence_classification"))
            .orElse(""),
        timeframe(it),
        it.text("pifu_absence_value"));
  }

  private static Hours hours(Element it) {
    return new Hours(
        it.attribute("nr"),
        teaching(it),
        it.attribute("fra"),
        it.attribute("til"),
        it.attribute("gjennomfoert"),
        it.attribute("fravaer"));
  }

  private static Exemption exemption(Element it) {
    return new Exemption(
        it.attribute("nr"),
        it.attribute("kode"),
        it.attribute("hjemmel"),
        it.attribute("lovverk"),
        it.attribute("vedtaksdato"),
        it.attribute("fra"),
        it.attribute("til"));
  }
}
