package bindeledd.mapping;

import bindeledd.mapping.EducationEntry.Sound;
import bindeledd.model.Period;
import bindeledd.model.ProgrammeRecord.Absence;
import bindeledd.model.ProgrammeRecord.AbsenceUnit;
import bindeledd.model.ProgrammeRecord.Course;
import bindeledd.model.Scheme;
import bindeledd.schema.education.PifuItem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The absence of a role. Single occurrences in the same days are one absence, since NIR takes one
 * for a period; those that a sum of the same sort covers are in it already.
 */
final class EducationAbsences {

  private static final String OCCURRENCE = "occurrence";

  /** What makes two of them the same absence. */
  private record Sort(AbsenceUnit unit, boolean valid, Period period) {
    boolean covers(Sort other) {
      var end = other.period.to();
      return unit == other.unit
          && valid == other.valid
          && end != null
          && period.contains(other.period.from())
          && period.contains(end);
    }

    String key() {
      return "fravaer|" + period.from() + "|" + period.to() + "|" + unit + "|" + valid;
    }
  }

  /** What was found of one sort. */
  private record Found(BigDecimal amount, List<PifuItem.Absence> originals) {
    Found and(BigDecimal more, PifuItem.Absence original) {
      var all = new ArrayList<>(originals);
      all.add(original);
      return new Found(amount.add(more), List.copyOf(all));
    }
  }

  /** Originals, for keeping. */
  record Originals(List<PifuItem.Absence> absences) {}

  private final Map<Sort, Found> sums = new LinkedHashMap<>();
  private final Map<Sort, Found> occurrences = new LinkedHashMap<>();
  private final List<EducationEntry> unsound = new ArrayList<>();

  EducationAbsences(List<PifuItem.Absence> absences) {
    absences.forEach(this::read);
    occurrences.keySet().removeIf(one -> sums.keySet().stream().anyMatch(sum -> sum.covers(one)));
  }

  private void read(PifuItem.Absence it) {
    var fields = new EducationFields();
    boolean single = isOccurrence(it);
    var period = fields.timeframe(it.timeframe());
    var days = single && period.to() == null ? new Period(period.from(), period.from()) : period;
    var unit = fields.unit(it.unit());
    var amount = fields.number(it.value(), "pifu_absence_value");
    switch (it.classification()) {
      case "valid", "invalid" -> {}
      case String _ ->
          fields.value(
              "pifu_absence_classification",
              "Skriv valid eller invalid: NIR skal vite om fraværet er gyldig.");
    }
    var sort = new Sort(unit, it.classification().equals("valid"), days);
    if (!single && sums.containsKey(sort)) {
      fields.wrong(
          "FRAVAER_DOBBELT",
          "pifu_absence",
          "Summen av fravær av samme slag står to ganger for samme periode.",
          "La én sum stå.");
    }
    if (fields.sound()) {
      var into = single ? occurrences : sums;
      into.put(
          sort, into.getOrDefault(sort, new Found(BigDecimal.ZERO, List.of())).and(amount, it));
    } else {
      unsound.add(fields.unsound("fravaer|" + it, it, Absence.class));
    }
  }

  /** The contract's text has the misspelt word, its schema the right one. */
  private static boolean isOccurrence(PifuItem.Absence it) {
    return it.mode().equals(OCCURRENCE) || it.mode().equals("occurence");
  }

  /** All of them; what comes to nothing is no absence. */
  List<EducationEntry> entries(@Nullable Course course) {
    var entries = new ArrayList<>(unsound);
    for (var found : List.of(sums, occurrences)) {
      found.forEach(
          (sort, what) -> {
            if (what.amount().signum() != 0) {
              entries.add(entry(sort, what, course));
            }
          });
    }
    return entries;
  }

  private static EducationEntry entry(Sort sort, Found what, @Nullable Course course) {
    var fields = new EducationFields();
    fields.fitting(what.amount(), "pifu_absence_value");
    if (!fields.sound()) {
      return fields.unsound(sort.key(), new Originals(what.originals()), Absence.class);
    }
    var day = sort.period().from();
    var cause = EducationCodes.ABSENCE_CAUSE.ours(sort.valid() ? "valid" : "invalid", day);
    return new Sound(
        sort.key(),
        new Originals(what.originals()),
        sort.period(),
        header ->
            new Absence(
                header,
                Scheme.NORWEGIAN_TRAINING,
                sort.period(),
                what.amount().doubleValue(),
                sort.unit(),
                sort.valid(),
                cause,
                course));
  }

  /** The hours missed in a period, valid or not. */
  BigDecimal hoursIn(Period period) {
    var whole = new ArrayList<BigDecimal>();
    for (var found : List.of(sums, occurrences)) {
      found.forEach(
          (sort, what) -> {
            var end = sort.period().to();
            if (sort.unit() == AbsenceUnit.HOURS
                && end != null
                && period.contains(sort.period().from())
                && period.contains(end)) {
              whole.add(what.amount());
            }
          });
    }
    return whole.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
