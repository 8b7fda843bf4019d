package bindeledd.mapping;

import bindeledd.mapping.codes.Code;
import bindeledd.mapping.codes.CodeTable;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An education system's codes as ours, by {@code codes/education-*.csv}. A code that is in no table
 * passes as it is, for the rules to refuse, where {@link #ours} is asked.
 */
enum EducationCodes {
  /** What is taught. */
  COURSE("education-course"),
  /** What absence in a group of that type is absence from: a course, or the whole scheme. */
  GROUP_TYPE("education-group-type"),
  /** Absence has no cause in PIFU-IMS: whether it is valid is all there is to go by. */
  ABSENCE_CAUSE("education-absence-cause"),
  EXEMPTION_TYPE("education-exemption-type"),
  GROUND("education-ground"),
  /** Our own lists' external columns: ISO 639-2/T, and the track's number. */
  LANGUAGE("language"),
  TRACK("track");

  private final String table;

  EducationCodes(String table) {
    this.table = table;
  }

  Optional<String> find(String theirs, LocalDate day) {
    return CodeTable.named(table).findExternal(theirs, day, null).map(Code::internal);
  }

  String ours(String theirs, LocalDate day) {
    return find(theirs, day).orElse(theirs);
  }
}
