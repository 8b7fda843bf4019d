package bindeledd.connector.education;

import bindeledd.connector.Parcel;
import bindeledd.connector.files.ResultFiles;
import bindeledd.connector.files.ResultLine;
import bindeledd.schema.education.Svar;
import java.util.List;
import java.util.stream.IntStream;

/** Answers as lines of a result file. */
final class AnswerLines implements ResultFiles.Form<Svar> {

  private static final Svar.Merknad NONE = new Svar.Merknad("", "", "", "");

  @Override
  public String origin(Svar message) {
    return message.origin();
  }

  /** A line for each finding, or one when there is none. */
  @Override
  public List<ResultLine> lines(Parcel<Svar> parcel, long row) {
    var answer = parcel.content();
    var findings = answer.findings().isEmpty() ? List.of(NONE) : answer.findings();
    return IntStream.range(0, findings.size())
        .mapToObj(n -> line(answer, row, findings.get(n), parcel.id() + ":" + (n + 1)))
        .toList();
  }

  private static ResultLine line(Svar answer, long row, Svar.Merknad finding, String id) {
    return new ResultLine(
        answer.answeredAt(),
        row,
        answer.type(),
        answer.reference(),
        answer.version() == 0 ? "" : Long.toString(answer.version()),
        answer.status().name(),
        finding.field(),
        finding.code(),
        finding.text(),
        finding.advice(),
        answer.receiver(),
        answer.receiverReference(),
        id);
  }
}
