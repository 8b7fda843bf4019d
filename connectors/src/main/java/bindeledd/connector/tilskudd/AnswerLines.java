package bindeledd.connector.tilskudd;

import bindeledd.connector.Parcel;
import bindeledd.connector.files.ResultFiles;
import bindeledd.connector.files.ResultLine;
import bindeledd.schema.tilskudd.Radsvar;
import java.util.List;
import java.util.stream.IntStream;

/** Answers as lines of a result file. */
final class AnswerLines implements ResultFiles.Form<Radsvar> {

  private static final Radsvar.Merknad NONE = new Radsvar.Merknad("", "", "", "");

  @Override
  public String origin(Radsvar message) {
    return message.opphav();
  }

  /** A line for each thing to be said, or one when there is nothing. */
  @Override
  public List<ResultLine> lines(Parcel<Radsvar> parcel, long row) {
    var answer = parcel.content();
    var said = answer.merknader().isEmpty() ? List.of(NONE) : answer.merknader();
    return IntStream.range(0, said.size())
        .mapToObj(n -> line(answer, row, said.get(n), parcel.id() + ":" + (n + 1)))
        .toList();
  }

  private static ResultLine line(Radsvar answer, long row, Radsvar.Merknad said, String id) {
    return new ResultLine(
        answer.besvart(),
        row,
        answer.liste().name(),
        answer.referanse(),
        answer.versjon() == 0 ? "" : Long.toString(answer.versjon()),
        answer.status().name(),
        said.felt(),
        said.kode(),
        said.tekst(),
        said.raad(),
        answer.mottaker(),
        answer.mottakersReferanse(),
        id);
  }
}
