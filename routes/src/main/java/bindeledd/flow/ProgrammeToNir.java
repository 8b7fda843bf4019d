package bindeledd.flow;

import bindeledd.connector.casework.Casework;
import bindeledd.connector.nir.Nir;
import bindeledd.mapping.NirContext;
import bindeledd.mapping.NirMapping;
import bindeledd.model.ProgrammeRecord;
import bindeledd.runtime.Flow;
import bindeledd.runtime.FlowSettings;
import org.springframework.stereotype.Component;

/** Every programme record that the case system registers, reported to NIR. */
@Component
final class ProgrammeToNir extends Flow {

  private final NirJudgement judgement;

  ProgrammeToNir(FlowSettings settings) {
    this.judgement = new NirJudgement(settings.refreshWait());
  }

  @Override
  public void configure() {
    from(due(ProgrammeRecord.class, Casework.RECORDS, Casework.FILES))
        .routeId(id())
        .transform(
            eachDue(
                ProgrammeRecord.class,
                // Sent "when it was received", so that every attempt says the same under the same
                // id.
                (record, to) ->
                    NirMapping.toNir(
                        record, new NirContext(to.current(), to.references(), to.receivedAt()))))
        .to(
            push(
                judgement,
                Nir.DECISION,
                Nir.GOAL,
                Nir.CONTRACT,
                Nir.EDUCATION_BACKGROUND,
                Nir.MEASURE,
                Nir.ABSENCE,
                Nir.LEAVE,
                Nir.HOURS,
                Nir.END,
                Nir.COMPLAINT,
                Nir.CORRECTION,
                Nir.ANNULMENT))
        .to(settleAndAnswer());
  }
}
