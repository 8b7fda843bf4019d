package bindeledd.flow;

import bindeledd.connector.education.Education;
import bindeledd.connector.nir.Nir;
import bindeledd.mapping.NirContext;
import bindeledd.mapping.NirMapping;
import bindeledd.model.ProgrammeRecord;
import bindeledd.runtime.Flow;
import bindeledd.runtime.FlowSettings;
import org.springframework.stereotype.Component;

/**
 * What an education system tells about its learners, reported to NIR: hours, absence, and
 * exemptions, which NIR takes as decisions. What the case system registers goes by {@link
 * ProgrammeToNir}, in a line of its own.
 */
@Component
final class TrainingToNir extends Flow {

  private final NirJudgement judgement;

  TrainingToNir(FlowSettings settings) {
    this.judgement = NirJudgement.ofAnotherOffice(settings.refreshWait());
  }

  @Override
  public void configure() {
    from(due(ProgrammeRecord.class, Education.FILES))
        .routeId(id())
        .transform(
            eachDue(
                ProgrammeRecord.class,
                (record, to) ->
                    NirMapping.toNir(
                        record, new NirContext(to.current(), to.references(), to.receivedAt()))))
        .to(push(judgement, Nir.HOURS, Nir.ABSENCE, Nir.DECISION, Nir.CORRECTION, Nir.ANNULMENT))
        .to(settleAndAnswer());
  }
}
