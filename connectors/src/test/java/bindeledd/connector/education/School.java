package bindeledd.connector.education;

import bindeledd.model.PersonNumber;
import bindeledd.schema.education.PifuItem;
import bindeledd.schema.education.PifuItem.Absence;
import bindeledd.schema.education.PifuItem.Exemption;
import bindeledd.schema.education.PifuItem.Group;
import bindeledd.schema.education.PifuItem.Hours;
import bindeledd.schema.education.PifuItem.Role;
import bindeledd.schema.education.PifuItem.Teaching;
import bindeledd.schema.education.PifuItem.Timeframe;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A school for adults: learners, groups, who is in which, and what is registered there. Made-up
 * persons only. Knows what has changed since it last told.
 */
public final class School {

  static final String SOURCE = "opplaering@kommunen";

  /** A membership by its learner and group. */
  private record Place(String learner, String group) {}

  private final PifuFile.Dialect dialect;
  private final Map<String, PifuItem.Person> learners = new LinkedHashMap<>();
  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final Map<Place, Role> roles = new LinkedHashMap<>();
  private final Set<Object> changed = new LinkedHashSet<>();

  public School(PifuFile.Dialect dialect) {
    this.dialect = dialect;
  }

  /** A school, or a group in it: {@code skole, fag, undervisningsgruppe, språkopplæring}. */
  public synchronized void opens(String group, String type, Teaching teaching) {
    groups.put(group, new Group(List.of(key(group)), List.of(type), Timeframe.NONE, teaching));
    changed.add(group);
  }

  /** A learner, or what is new about one. FLYVO calls them by their first number. */
  public synchronized void enrols(
      String learner, String given, String family, String born, PersonNumber... numbers) {
    var digits = Stream.of(numbers).map(PersonNumber::digits).toList();
    boolean byNumber = dialect == PifuFile.Dialect.FLYVO;
    learners.put(
        learner,
        new PifuItem.Person(
            List.of(key(byNumber ? digits.getFirst() : learner)),
            byNumber ? List.of() : digits,
            family,
            given,
            born));
    changed.add(learner);
  }

  /** Makes somebody a member of a group: 01 a learner, 02 a teacher. */
  public synchronized void joins(String learner, String group, String type) {
    roles.put(
        new Place(learner, group),
        new Role(
            key(group),
            learners.get(learner).keys().getFirst(),
            "",
            type,
            true,
            Timeframe.NONE,
            Teaching.NONE,
            List.of(),
            List.of(),
            List.of()));
    changed.add(new Place(learner, group));
  }

  public void registers(String learner, String group, Hours hours) {
    change(learner, group, it -> with(it, it.absences(), more(it.hours(), hours), it.exemptions()));
  }

  public void registers(String learner, String group, Absence absence) {
    change(
        learner, group, it -> with(it, more(it.absences(), absence), it.hours(), it.exemptions()));
  }

  public void registers(String learner, String group, Exemption exemption) {
    change(
        learner,
        group,
        it -> with(it, it.absences(), it.hours(), more(it.exemptions(), exemption)));
  }

  /** Takes back whatever is registered on a membership: it was a mistake. */
  public void withdraws(String learner, String group) {
    change(learner, group, it -> with(it, List.of(), List.of(), List.of()));
  }

  /** Changes a membership in any way. */
  public synchronized void change(String learner, String group, UnaryOperator<Role> change) {
    roles.computeIfPresent(new Place(learner, group), (_, role) -> change.apply(role));
    changed.add(new Place(learner, group));
  }

  private static Role with(
      Role it, List<Absence> absences, List<Hours> hours, List<Exemption> exemptions) {
    return new Role(
        it.group(),
        it.member(),
        it.recstatus(),
        it.type(),
        it.alone(),
        it.timeframe(),
        it.teaching(),
        absences,
        hours,
        exemptions);
  }

  /** Everything there is, as a full export has it. */
  public synchronized List<PifuItem> all() {
    var all = new ArrayList<PifuItem>(learners.values());
    all.addAll(groups.values());
    groups
        .keySet()
        .forEach(
            group ->
                roles.forEach(
                    (place, role) -> {
                      if (place.group().equals(group)) {
                        all.add(role);
                      }
                    }));
    changed.clear();
    return all;
  }

  /** What has changed since anything was last exported. */
  public synchronized List<PifuItem> changes() {
    var some = new ArrayList<PifuItem>();
    learners.forEach((id, it) -> addIfChanged(id, it, some));
    groups.forEach((id, it) -> addIfChanged(id, it, some));
    roles.forEach((place, it) -> addIfChanged(place, it, some));
    changed.clear();
    return some;
  }

  private void addIfChanged(Object id, PifuItem item, List<PifuItem> some) {
    if (changed.contains(id)) {
      some.add(item);
    }
  }

  static PifuItem.Key key(String id) {
    return new PifuItem.Key(SOURCE, id);
  }

  private static <T> List<T> more(List<T> some, T one) {
    var all = new ArrayList<>(some);
    all.add(one);
    return all;
  }
}
