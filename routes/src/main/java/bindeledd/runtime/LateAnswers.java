package bindeledd.runtime;

import bindeledd.connector.Receipt;
import bindeledd.ledger.Intake;
import bindeledd.ledger.LateAnswer;
import bindeledd.ledger.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Notes answers that came through a feed, each on the delivery it is about. */
@Component
final class LateAnswers {

  private static final Logger LOG = LoggerFactory.getLogger(LateAnswers.class);

  private final Ledger ledger;
  private final Answers answers;
  private final ErrorPolicy policy;

  LateAnswers(Ledger ledger, Answers answers, ErrorPolicy policy) {
    this.ledger = ledger;
    this.answers = answers;
    this.policy = policy;
  }

  /**
   * An answer to one of our parcels.
   *
   * @param parcel the parcel's id, which is the delivery's
   * @param judgement what the receiver's no calls for
   */
  public record Late(UUID parcel, Receipt receipt, Judgement judgement) {}

  void answer(Batch<?> batch) {
    var late = new ArrayList<LateAnswer>();
    for (Object item : batch.items()) {
      late.add(lateAnswer(batch.source(), (Late) item));
    }
    var entered =
        ledger.answer(
            new Intake(batch.source(), batch.move(), List.of(), batch.unreadable()), late);
    LOG.debug(
        "{}: {} late answers, {} of them known before",
        batch.source(),
        late.size(),
        entered.repeated());
  }

  private LateAnswer lateAnswer(String source, Late late) {
    var result = policy.answered(late.receipt(), late.judgement());
    String receiver = source.substring(0, source.indexOf('.'));
    return new LateAnswer(
        late.parcel(),
        result,
        (fact, from) ->
            answers.to(fact, receiver, result, ErrorPolicy.remarks(late.receipt()), false));
  }
}
