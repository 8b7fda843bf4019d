package bindeledd.mapping;

import bindeledd.mapping.codes.Code;
import bindeledd.mapping.codes.CodeTable;
import java.time.LocalDate;

/**
 * The case system's codes as ours, by {@code codes/casework-*.csv}. A code that is in no table
 * passes as it is: our own short codes are taken too, and what is neither is for the rules to
 * refuse, with what is known of the day and the law.
 */
enum CaseworkCodes {
  DECISION_TYPE("decision-type"),
  FINAL_GOAL("final-goal"),
  NORWEGIAN_GOAL("norwegian-goal"),
  MEASURE("measure"),
  END_CAUSE("end-cause"),
  LEAVE_CAUSE("leave-cause"),
  ABSENCE_CAUSE("absence-cause"),
  EXEMPTION_TYPE("exemption-type"),
  GROUND("ground"),
  PERMIT_GROUND("permit-ground"),
  COMPLAINT_OUTCOME("complaint-outcome");

  private final String list;

  CaseworkCodes(String list) {
    this.list = list;
  }

  String ours(String theirs, LocalDate day) {
    return CodeTable.named("casework-" + list)
        .findExternal(theirs, day, null)
        .map(Code::internal)
        .orElse(theirs);
  }
}
