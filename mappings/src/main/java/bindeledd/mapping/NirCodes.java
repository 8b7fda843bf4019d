package bindeledd.mapping;

import bindeledd.mapping.codes.Code;
import bindeledd.mapping.codes.CodeTable;
import bindeledd.model.Law;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tables from our codes to NIR's: {@code codes/nir-*.csv}. NIR's own codes are not public, so
 * the external column is the one to replace.
 */
enum NirCodes {
  DECISION_TYPE("decision-type"),
  EXEMPTION_TYPE("exemption-type"),
  /** The scheme (ordning) an exemption is registered on, by its type. */
  EXEMPTION_SCHEME("exemption-scheme"),
  GROUND("ground"),
  FINAL_GOAL("final-goal"),
  NORWEGIAN_GOAL("norwegian-goal"),
  MEASURE("measure"),
  LEAVE_CAUSE("leave-cause"),
  ABSENCE_CAUSE("absence-cause"),
  END_CAUSE("end-cause"),
  COMPLAINT_OUTCOME("complaint-outcome"),
  LANGUAGE("language"),
  TRACK("track");

  private final String list;

  NirCodes(String list) {
    this.list = list;
  }

  CodeTable table() {
    return CodeTable.named("nir-" + list);
  }

  /**
   * NIR's code for ours on that day.
   *
   * @param law the law the record is under, or null where the record does not tell
   */
  Optional<String> external(String code, LocalDate day, @Nullable Law law) {
    return table().find(code, day, law).map(Code::external);
  }
}
