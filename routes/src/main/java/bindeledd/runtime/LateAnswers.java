package bindeledd.runtime;

import bindeledd.ledger.Intake;
import bindeledd.ledger.LateAnswer;
import bindeledd.ledger.Ledger;
import bindeledd.ledger.Result;
import bindeledd.model.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Notes answers that came through a feed, each on the delivery it is about, and tells the senders.
 */
@Component
public final class LateAnswers {

  private final Ledger ledger;
  private final Answers answers;

  LateAnswers(Ledger ledger, Answers answers) {
    this.ledger = ledger;
    this.answers = answers;
  }

  /**
   * An answer to one of our parcels.
   *
   * @param parcel the parcel's id, which is the delivery's
   */
  public record Late(UUID parcel, Result result, List<Finding> remarks) {
    public Late {
      remarks = List.copyOf(remarks);
    }
  }

  void answer(Batch<?> batch) {
    String receiver = batch.source().substring(0, batch.source().indexOf('.'));
    var late = new ArrayList<LateAnswer>();
    for (Object item : batch.items()) {
      var answer = (Late) item;
      late.add(
          new LateAnswer(
              answer.parcel(),
              answer.result(),
              (fact, warnings) ->
                  answers.to(
                      fact, receiver, answer.result(), Answers.with(answer.remarks(), warnings))));
    }
    ledger.answer(new Intake(batch.source(), batch.move(), List.of(), batch.unreadable()), late);
  }
}
