package bindeledd.mapping;

import bindeledd.mapping.EducationEntry.Sound;
import bindeledd.mapping.EducationEntry.Unsound;
import bindeledd.model.Change;
import bindeledd.model.Fact;
import bindeledd.model.Finding;
import bindeledd.model.Header;
import bindeledd.model.Municipality;
import bindeledd.model.Participant;
import bindeledd.model.Period;
import bindeledd.model.PersonNumber;
import bindeledd.model.ProgrammeRecord;
import bindeledd.schema.education.PifuItem;
import bindeledd.schema.education.PifuItem.Role;
import bindeledd.schema.education.PifuPost;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a role tells, held against what its source has told before. A role is the whole truth about
 * itself: what stood in it and stands there no longer is annulled, as far as its time frame
 * reaches. What has not changed gives nothing.
 */
public final class EducationReading {

  private static final String GONE = "Står ikke lenger på elevens medlemskap i opplæringssystemet.";

  private final PifuPost post;
  private final Role role;
  private final EducationLearner learner;
  private final Municipality municipality;
  private final byte[] person;
  private final String group;
  private final Map<String, EducationEntry> entries = new LinkedHashMap<>();
  private final List<Unsound> doubled = new ArrayList<>();
  private final Period reach;

  EducationReading(
      PifuPost post,
      Role role,
      EducationLearner learner,
      PifuItem.@Nullable Group group,
      Municipality municipality,
      byte[] person) {
    this.post = post;
    this.role = role;
    this.learner = learner;
    this.municipality = municipality;
    this.person = person.clone();
    this.group = EducationReference.ofGroup(role.group());
    this.reach =
        EducationTimes.period(role.timeframe())
            .or(
                () ->
                    Optional.ofNullable(group).flatMap(it -> EducationTimes.period(it.timeframe())))
            .orElseGet(
                () ->
                    EducationTimes.schoolYearOf(
                        EducationTimes.dayOf(EducationTimes.made(post.extract()))));
    var told = new EducationEntries(role, group);
    told.all().forEach(this::add);
    if (group == null && told.needsGroup()) {
      add(unknownGroup());
    }
  }

  private void add(EducationEntry entry) {
    if (entries.putIfAbsent(entry.key(), entry) != null) {
      doubled.add(
          new Unsound(
              entry.key() + "|igjen",
              entry.original(),
              entry instanceof Unsound unsound ? unsound.kind() : kind((Sound) entry),
              List.of(
                  Finding.error(
                      "POST_DOBBEL",
                      "",
                      "Rollen har to poster for det samme.",
                      "La én stå, eller gi dem hver sin nr."))));
    }
  }

  private String kind(Sound entry) {
    return entry.content().under(header("", 1, Instant.EPOCH, new Change.Registration())).kind();
  }

  private Unsound unknownGroup() {
    return new Unsound(
        "gruppe",
        role.group(),
        Fact.kindOf(ProgrammeRecord.Absence.class),
        List.of(
            Finding.error(
                "GRUPPE_UKJENT",
                "sourcedid",
                "Fraværet er ført i en gruppe vi ikke kjenner, så vi vet ikke hva det er fra.",
                "Lever gruppen i samme fil, eller i et fullt uttrekk.")));
  }

  /** Whom it is about; what is on record about them is needed to go on. */
  public Set<PersonNumber> numbers() {
    return new HashSet<>(learner.subject().numbers());
  }

  /** Whether there is anything to tell, or to have told before. */
  public boolean matters() {
    return !entries.isEmpty() || !learner.subject().numbers().isEmpty();
  }

  /**
   * What is new.
   *
   * @param onRecord the latest version of everything the source has told about the person, whatever
   *     came of it
   */
  public List<Told> against(Collection<? extends Fact> onRecord) {
    var told = new ArrayList<Told>();
    var before = new LinkedHashMap<String, ProgrammeRecord>();
    for (Fact fact : onRecord) {
      if (fact instanceof ProgrammeRecord record && record.header().reference().startsWith(group)) {
        before.put(stem(record.header().reference()), record);
      }
    }
    if (!entries.isEmpty()) {
      learner.participant(this, onRecord).ifPresent(told::add);
    }
    told.addAll(gone(before));
    entries.values().forEach(entry -> told(entry, before).ifPresent(told::add));
    doubled.forEach(entry -> told.add(stopped(entry, entry.findings())));
    return told;
  }

  /** A reference without its person. */
  private static String stem(String reference) {
    return reference.substring(0, reference.lastIndexOf('-') + 1);
  }

  private String stem(EducationEntry entry) {
    return EducationReference.ofEntry(group, entry.key());
  }

  /** Withdrawn by standing there no longer; not when it may stand where we could not read it. */
  private List<Told> gone(Map<String, ProgrammeRecord> before) {
    if (!role.alone()
        || !doubled.isEmpty()
        || entries.values().stream().anyMatch(Unsound.class::isInstance)) {
      return List.of();
    }
    var here = new HashSet<String>();
    entries.values().forEach(entry -> here.add(stem(entry)));
    var gone = new ArrayList<Told>();
    before.forEach(
        (stem, record) -> {
          if (!here.contains(stem) && isLive(record) && isWithinReach(record)) {
            var made = EducationTimes.made(post.extract());
            var header = next(record.header(), made, new Change.Annulment(GONE));
            gone.add(
                new Told(
                    record, new Reading.Read<>(EducationFacts.under(record, header), List.of())));
          }
        });
    return gone;
  }

  private static boolean isLive(ProgrammeRecord record) {
    return !(record.header().change() instanceof Change.Annulment);
  }

  private boolean isWithinReach(ProgrammeRecord record) {
    return EducationFacts.period(record)
        .filter(it -> reach.contains(it.from()))
        .filter(it -> it.to() == null ? reach.to() == null : reach.contains(it.to()))
        .isPresent();
  }

  private Optional<Told> told(EducationEntry entry, Map<String, ProgrammeRecord> before) {
    return switch (entry) {
      case Unsound it -> Optional.of(stopped(it, it.findings()));
      case Sound it ->
          it.isOver(post.extract())
              ? told(it, Optional.ofNullable(before.get(stem(it))))
              : Optional.empty();
    };
  }

  private Optional<Told> told(Sound entry, Optional<ProgrammeRecord> before) {
    var at = entry.told(post.extract());
    var header =
        before
            .map(
                known ->
                    next(
                        known.header(),
                        at,
                        isLive(known) ? new Change.Correction() : new Change.Registration()))
            .orElseGet(() -> header(reference(entry), 1, at, new Change.Registration()));
    var fact = entry.content().under(header);
    if (before.filter(EducationReading::isLive).filter(it -> same(it, fact)).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        learner.stops()
            ? new Told(
                original(entry), new Reading.Stopped<>(header, fact.kind(), learner.findings()))
            : new Told(original(entry), new Reading.Read<>(fact, learner.findings())));
  }

  private static boolean same(ProgrammeRecord one, ProgrammeRecord other) {
    return EducationFacts.under(one, other.header()).equals(other);
  }

  private Told stopped(Unsound entry, List<Finding> findings) {
    var all = new ArrayList<>(findings);
    all.addAll(learner.findings());
    return new Told(
        original(entry),
        new Reading.Stopped<>(
            header(
                reference(entry),
                1,
                EducationTimes.made(post.extract()),
                new Change.Registration()),
            entry.kind(),
            all));
  }

  private Original original(EducationEntry entry) {
    return new Original(role.member(), entry.original());
  }

  /** What is kept of an entry that is stopped. */
  record Original(PifuItem.Key member, Record entry) {
    @Override
    public String toString() {
      return "original ***";
    }
  }

  private String reference(EducationEntry entry) {
    return EducationReference.of(stem(entry), person);
  }

  String learnersReference() {
    return EducationReference.ofLearner(person);
  }

  /** A learner's own header; {@code known} is the last one. */
  Header learners(Optional<Participant> known) {
    var made = EducationTimes.made(post.extract());
    return known
        .map(it -> next(it.header(), made, new Change.Correction()))
        .orElseGet(() -> header(learnersReference(), 1, made, new Change.Registration()));
  }

  private Header next(Header known, Instant at, Change change) {
    return header(known.reference(), known.version() + 1, at, change);
  }

  private Header header(String reference, long version, Instant at, Change change) {
    return new Header(
        municipality, learner.subject(), reference, version, at, post.origin(), change);
  }

  /**
   * One thing that is new.
   *
   * @param original as it came, for keeping when it stops at the door
   */
  public record Told(Object original, Reading<? extends Fact> reading) {
    @Override
    public String toString() {
      return reading.getClass().getSimpleName();
    }
  }
}
