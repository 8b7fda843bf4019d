package bindeledd.flow;

import bindeledd.connector.nir.Nir;
import bindeledd.ledger.Result;
import bindeledd.mapping.NirAnswer;
import bindeledd.mapping.NirReceipts;
import bindeledd.runtime.Batch;
import bindeledd.runtime.Flow;
import bindeledd.runtime.FlowSettings;
import bindeledd.runtime.LateAnswers.Late;
import bindeledd.schema.nir.Kvittering;
import java.util.List;
import org.springframework.stereotype.Component;

/** NIR's answers that come later, each to the delivery it is about. */
@Component
final class NirReceiptsIn extends Flow {

  private final NirJudgement judgement;
  private final FlowSettings settings;

  NirReceiptsIn(FlowSettings settings) {
    this.judgement = new NirJudgement(settings.refreshWait());
    this.settings = settings;
  }

  @Override
  public void configure() {
    from(pull(Nir.RECEIPTS)).routeId(id()).process(page(this::answers)).to(answer());
  }

  private Batch<Late> answers(Batch<Kvittering> page) {
    return page.map(receipt -> late(NirReceipts.read(receipt)));
  }

  private Late late(NirAnswer answer) {
    return switch (answer) {
      case NirAnswer.Taken taken ->
          new Late(taken.delivery(), new Result.Done(taken.reference()), taken.remarks());
      case NirAnswer.Waiting waiting ->
          new Late(
              waiting.delivery(), new Result.Awaiting("", settings.lateAnswerWait()), List.of());
      case NirAnswer.Refused refused ->
          new Late(
              refused.delivery(),
              judgement.refused(refused.action(), refused.reasons()),
              List.of());
    };
  }
}
