package bindeledd.mapping.rules;

import bindeledd.mapping.codes.Code;
import bindeledd.mapping.codes.CodeList;
import bindeledd.model.Law;
import bindeledd.model.ProgrammeRecord;
import bindeledd.model.ProgrammeRecord.Absence;
import bindeledd.model.ProgrammeRecord.Complaint;
import bindeledd.model.ProgrammeRecord.Contract;
import bindeledd.model.ProgrammeRecord.Decision;
import bindeledd.model.ProgrammeRecord.EducationBackground;
import bindeledd.model.ProgrammeRecord.End;
import bindeledd.model.ProgrammeRecord.Exemption;
import bindeledd.model.ProgrammeRecord.Goal;
import bindeledd.model.ProgrammeRecord.GoalType;
import bindeledd.model.ProgrammeRecord.Hours;
import bindeledd.model.ProgrammeRecord.Leave;
import bindeledd.model.ProgrammeRecord.Measure;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the record's codes are in our tables, on its day and under its law. */
final class CodeRules {

  private CodeRules() {}

  static void check(ProgrammeRecord record, Known known, Judgement judgement) {
    LocalDate day = Deadlines.known(record);
    @Nullable Law law = known.law().orElse(null);
    switch (record) {
      case EducationBackground _, Contract _ -> {}
      case Decision it -> {
        code(CodeList.DECISION_TYPE, it.type(), "kode", day, it.law(), judgement);
        scheme(CodeList.DECISION_TYPE, it.type(), it.scheme().name(), judgement);
        ground(it.ground(), day, it.law(), judgement);
      }
      case Goal it -> code(list(it.type()), it.code(), "kode", day, law, judgement);
      case Exemption it -> {
        code(CodeList.EXEMPTION_TYPE, it.type(), "kode", day, it.law(), judgement);
        ground(it.ground(), day, it.law(), judgement);
      }
      case Measure it -> code(CodeList.MEASURE, it.code(), "kode", day, law, judgement);
      case Leave it -> code(CodeList.LEAVE_CAUSE, it.cause(), "aarsak", day, law, judgement);
      case Hours it -> {
        code(CodeList.LANGUAGE, it.language(), "spraak", day, law, judgement);
        if (it.track() != null) {
          code(CodeList.TRACK, it.track(), "spor", day, law, judgement);
        }
      }
      case Absence it -> code(CodeList.ABSENCE_CAUSE, it.cause(), "aarsak", day, law, judgement);
      case End it -> code(CodeList.END_CAUSE, it.cause(), "aarsak", day, law, judgement);
      case Complaint it -> {
        if (it.outcome() != null) {
          code(CodeList.COMPLAINT_OUTCOME, it.outcome(), "utfall", day, law, judgement);
        }
      }
    }
  }

  private static CodeList list(GoalType type) {
    return switch (type) {
      case FINAL -> CodeList.FINAL_GOAL;
      case NORWEGIAN -> CodeList.NORWEGIAN_GOAL;
    };
  }

  private static void ground(@Nullable String ground, LocalDate day, Law law, Judgement judgement) {
    if (ground != null && !ground.isBlank()) {
      code(CodeList.GROUND, ground, "hjemmel", day, law, judgement);
    }
  }

  private static void code(
      CodeList list,
      String code,
      String field,
      LocalDate day,
      @Nullable Law law,
      Judgement judgement) {
    List<Code> rows = list.table().rows(code);
    String table = list.table().name();
    if (rows.isEmpty()) {
      judgement.broken(Rule.KODE_UKJENT, field, table);
    } else if (rows.stream().noneMatch(row -> row.validity().holds(day))) {
      judgement.broken(Rule.KODE_UTENFOR_TID, field, table);
    } else if (rows.stream().noneMatch(row -> row.applies(day, law))) {
      judgement.broken(Rule.KODE_LOVVERK, field, table);
    }
  }

  private static void scheme(CodeList list, String code, String scheme, Judgement judgement) {
    List<Code> rows = list.table().rows(code);
    judgement.brokenIf(
        !rows.isEmpty()
            && rows.stream()
                .noneMatch(row -> List.of(row.trait("schemes").split(" ")).contains(scheme)),
        Rule.VEDTAKSTYPE_ORDNING,
        "ordning");
  }
}
