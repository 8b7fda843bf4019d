package bindeledd.mapping;

import bindeledd.mapping.EducationEntry.Sound;
import bindeledd.model.Law;
import bindeledd.model.Period;
import bindeledd.model.ProgrammeRecord.Course;
import bindeledd.model.ProgrammeRecord.Exemption;
import bindeledd.model.ProgrammeRecord.Hours;
import bindeledd.schema.education.PifuItem;
import bindeledd.schema.education.PifuItem.Group;
import bindeledd.schema.education.PifuItem.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a role tells: hours, absence and exemptions, each with its key. */
final class EducationEntries {

  /** Taught in itself, unless something else is said. */
  private static final String NORWEGIAN = "no";

  private final Role role;
  private final @Nullable Group group;
  private final EducationAbsences absences;

  EducationEntries(Role role, @Nullable Group group) {
    this.role = role;
    this.group = group;
    this.absences = new EducationAbsences(role.absences());
  }

  List<EducationEntry> all() {
    var entries = new ArrayList<EducationEntry>();
    role.hours().forEach(it -> entries.add(hours(it)));
    role.exemptions().forEach(it -> entries.add(exemption(it)));
    entries.addAll(absence());
    return entries;
  }

  /** What the role has to tell that needs its group to be known. */
  boolean needsGroup() {
    return !role.absences().isEmpty() && role.teaching().course().isEmpty();
  }

  private List<EducationEntry> absence() {
    var taught = first(PifuItem.Teaching::course, role.teaching());
    var course = EducationCodes.COURSE.find(taught, LocalDate.EPOCH).map(Course::valueOf);
    if (course.isPresent()) {
      return absences.entries(course.get());
    }
    Group within = group;
    Optional<String> counts =
        within == null
            ? Optional.empty()
            : within.types().stream()
                .flatMap(type -> EducationCodes.GROUP_TYPE.find(type, LocalDate.EPOCH).stream())
                .findFirst();
    return counts
        .map(it -> absences.entries(it.equals("whole") ? null : Course.valueOf(it)))
        .orElse(List.of());
  }

  private EducationEntry hours(PifuItem.Hours it) {
    var fields = new EducationFields();
    var from = fields.day(it.from(), "fra");
    var to = fields.day(it.to(), "til");
    var period = new Period(from, to);
    var course = fields.course(first(PifuItem.Teaching::course, it.teaching()), from);
    var completed = fields.number(it.completed(), "gjennomfoert");
    var absent =
        it.absent().isEmpty()
            ? fields.fitting(absences.hoursIn(period), "fravaer")
            : fields.number(it.absent(), "fravaer");
    var language = first(PifuItem.Teaching::language, it.teaching());
    if (language.isEmpty() && course.filter(Course.NORWEGIAN::equals).isPresent()) {
      language = NORWEGIAN;
    }
    fields.needed(language, "spraak");
    var taughtIn = EducationCodes.LANGUAGE.ours(language, from);
    var track = first(PifuItem.Teaching::track, it.teaching());
    var key =
        it.key().isEmpty()
            ? "timer|" + course.map(Course::name).orElse(it.teaching().course()) + "|" + period
            : "timer|nr|" + it.key();
    if (course.isEmpty() || !fields.sound()) {
      return fields.unsound(key, it, Hours.class);
    }
    return new Sound(
        key,
        it,
        period,
        header ->
            new Hours(
                header,
                course.get(),
                period,
                completed.doubleValue(),
                absent.doubleValue(),
                taughtIn,
                track.isEmpty() ? null : EducationCodes.TRACK.ours(track, from)));
  }

  private static EducationEntry exemption(PifuItem.Exemption it) {
    var fields = new EducationFields();
    var decidedOn = fields.day(it.decidedOn(), "vedtaksdato");
    var from = fields.day(it.from(), "fra");
    var to = fields.dayIfAny(it.to(), "til").orElse(null);
    Law law = fields.law(it.law());
    fields.needed(it.type(), "kode");
    fields.needed(it.ground(), "hjemmel");
    var key =
        it.key().isEmpty() ? "fritak|" + it.type() + "|" + it.from() : "fritak|nr|" + it.key();
    if (!fields.sound()) {
      return fields.unsound(key, it, Exemption.class);
    }
    return new Sound(
        key,
        it,
        new Period(from, to),
        header ->
            new Exemption(
                header,
                law,
                EducationCodes.EXEMPTION_TYPE.ours(it.type(), decidedOn),
                EducationCodes.GROUND.ours(it.ground(), decidedOn),
                decidedOn,
                new Period(from, to)));
  }

  /** What the entry says, or else its role, or else the group. */
  private String first(Function<PifuItem.Teaching, String> part, PifuItem.Teaching own) {
    return Stream.of(
            own, role.teaching(), group == null ? PifuItem.Teaching.NONE : group.teaching())
        .map(part)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }
}
