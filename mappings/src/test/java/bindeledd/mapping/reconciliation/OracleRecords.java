package bindeledd.mapping.reconciliation;

import bindeledd.mapping.codes.Municipalities;
import bindeledd.model.Change;
import bindeledd.model.Law;
import bindeledd.model.Period;
import bindeledd.model.ProgrammeRecord;
import bindeledd.model.ProgrammeRecord.Absence;
import bindeledd.model.ProgrammeRecord.Complaint;
import bindeledd.model.ProgrammeRecord.Contract;
import bindeledd.model.ProgrammeRecord.Decision;
import bindeledd.model.ProgrammeRecord.EducationBackground;
import bindeledd.model.ProgrammeRecord.End;
import bindeledd.model.ProgrammeRecord.Exemption;
import bindeledd.model.ProgrammeRecord.Goal;
import bindeledd.model.ProgrammeRecord.Hours;
import bindeledd.model.ProgrammeRecord.Leave;
import bindeledd.model.ProgrammeRecord.Measure;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which records of the two sides are one thing, by looking at their components one by one. */
final class OracleRecords {

  /** What makes a thing the same thing, whatever else is said of it. */
  private static final Map<Class<? extends ProgrammeRecord>, Set<String>> SAME =
      Map.ofEntries(
          Map.entry(EducationBackground.class, Set.of("assessedOn")),
          Map.entry(Decision.class, Set.of("scheme", "type", "decidedOn")),
          Map.entry(Goal.class, Set.of("type", "setOn")),
          Map.entry(Contract.class, Set.of("signedOn")),
          Map.entry(Exemption.class, Set.of("type", "decidedOn")),
          Map.entry(Measure.class, Set.of("code", "period.from")),
          Map.entry(Leave.class, Set.of("cause", "period.from")),
          Map.entry(Hours.class, Set.of("course", "period.from")),
          Map.entry(Absence.class, Set.of("scheme", "cause", "period.from")),
          Map.entry(End.class, Set.of("endedOn")),
          Map.entry(Complaint.class, Set.of("receivedOn")));

  private static final Set<String> REFERENCES = Set.of("decision", "replaces");

  private OracleRecords() {}

  /** A record of ours, and NIR's of the same thing. */
  record Match(ProgrammeRecord ours, @Nullable ProgrammeRecord nirs) {}

  /** Of those under introduksjonsloven, some things must not be registered (1.2). */
  private static List<ProgrammeRecord> ours(OracleCase it) {
    Stream<ProgrammeRecord> education =
        it.situation().heard().get(Side.EDUCATION) instanceof Situation.Heard.Broken
            ? Stream.of()
            : it.all(Side.EDUCATION, ProgrammeRecord.class).stream();
    List<ProgrammeRecord> all =
        Stream.concat(it.all(Side.CASEWORK, ProgrammeRecord.class).stream(), education)
            .filter(
                one ->
                    Municipalities.same(it.situation().municipality(), one.header().municipality()))
            .toList();
    List<Law> laws =
        all.stream().filter(Decision.class::isInstance).map(one -> ((Decision) one).law()).toList();
    boolean old = !laws.isEmpty() && !laws.contains(Law.INTEGRATION_ACT);
    return all.stream()
        .filter(
            one ->
                !old
                    || !(one instanceof Goal
                        || one instanceof Contract
                        || one instanceof EducationBackground))
        .toList();
  }

  /** First by the reference it was sent under, then by what it says: each of NIR's once. */
  static List<Match> matches(OracleCase it) {
    List<ProgrammeRecord> left = new ArrayList<>(it.all(Side.NIR, ProgrammeRecord.class));
    List<ProgrammeRecord> ours = ours(it);
    List<@Nullable ProgrammeRecord> theirs = new ArrayList<>();
    for (ProgrammeRecord one : ours) {
      theirs.add(
          first(
              left,
              left.stream()
                  .filter(other -> other.getClass().equals(one.getClass()))
                  .filter(other -> other.header().reference().equals(one.header().reference()))));
    }
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i < ours.size(); i++) {
      ProgrammeRecord one = ours.get(i);
      ProgrammeRecord its = theirs.get(i);
      matches.add(
          new Match(
              one,
              its != null ? its : first(left, left.stream().filter(other -> same(one, other)))));
    }
    return matches;
  }

  private static @Nullable ProgrammeRecord first(
      List<ProgrammeRecord> left, Stream<ProgrammeRecord> fitting) {
    ProgrammeRecord one = fitting.findFirst().orElse(null);
    for (int i = 0; i < left.size(); i++) {
      if (left.get(i) == one) {
        left.remove(i);
        return one;
      }
    }
    return one;
  }

  /** Neither matched, nor a second copy of what is matched, nor of another that is left. */
  static List<ProgrammeRecord> onlyInNir(OracleCase it) {
    List<Match> matches = matches(it);
    List<ProgrammeRecord> only = new ArrayList<>();
    for (ProgrammeRecord one : it.all(Side.NIR, ProgrammeRecord.class)) {
      boolean taken = matches.stream().anyMatch(match -> match.nirs() == one);
      boolean copy =
          matches.stream().anyMatch(match -> same(match.ours(), one))
              || only.stream().anyMatch(other -> same(other, one));
      if (!taken && !copy) {
        only.add(one);
      }
    }
    return only;
  }

  /** What we call what NIR calls so. */
  static String ourName(OracleCase it, String nirs) {
    return matches(it).stream()
        .filter(match -> match.nirs() != null)
        .filter(match -> match.nirs().header().reference().equals(nirs))
        .map(match -> match.ours().header().reference())
        .reduce((_, last) -> last)
        .orElse(nirs);
  }

  static boolean same(ProgrammeRecord one, ProgrammeRecord other) {
    if (!one.getClass().equals(other.getClass())) {
      return false;
    }
    Map<String, @Nullable Object> ours = components(one);
    Map<String, @Nullable Object> nirs = components(other);
    return Objects.requireNonNull(SAME.get(one.getClass())).stream()
        .allMatch(name -> Objects.equals(ours.get(name), nirs.get(name)));
  }

  /** The components that are not the same, what rests on a decision by our name of it. */
  static List<String> unlike(OracleCase it, ProgrammeRecord ours, ProgrammeRecord nirs) {
    Map<String, @Nullable Object> here = components(ours);
    Map<String, @Nullable Object> there = components(nirs);
    REFERENCES.forEach(
        name -> {
          if (there.get(name) instanceof String reference) {
            there.put(name, ourName(it, reference));
          }
        });
    return here.keySet().stream()
        .filter(name -> !Objects.equals(here.get(name), there.get(name)))
        .toList();
  }

  /** All but the header; a period is its two days, and hours have two decimals. */
  private static Map<String, @Nullable Object> components(ProgrammeRecord record) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Object value = value(record, component);
      if (value instanceof Period period) {
        all.put("period.from", period.from());
        all.put("period.to", period.to());
      } else if (value instanceof Double number) {
        all.put(component.getName(), Math.round(number * 100));
      } else if (!component.getName().equals("header")) {
        all.put(component.getName(), value);
      }
    }
    return all;
  }

  private static @Nullable Object value(ProgrammeRecord record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component.getName(), e);
    }
  }

  /** The day the information existed; of a correction, the day somebody made it. */
  static LocalDate since(ProgrammeRecord record) {
    if (!(record.header().change() instanceof Change.Registration)) {
      return record.header().changedAt().atZone(ZoneId.of("Europe/Oslo")).toLocalDate();
    }
    Map<String, @Nullable Object> all = components(record);
    List<String> days =
        record instanceof Hours || record instanceof Absence
            ? List.of("period.to", "period.from")
            : List.of(
                "assessedOn",
                "decidedOn",
                "setOn",
                "signedOn",
                "outcomeOn",
                "receivedOn",
                "endedOn",
                "period.from");
    return days.stream()
        .map(all::get)
        .filter(Objects::nonNull)
        .map(LocalDate.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
