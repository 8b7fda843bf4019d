package bindeledd.flow;

import bindeledd.connector.education.Education;
import bindeledd.runtime.Door;
import bindeledd.runtime.Flow;
import org.springframework.stereotype.Component;

/**
 * What an education system tells about its learners: hours, absence and exemptions that are new,
 * changed or gone, checked and entered in the ledger.
 */
@Component
final class TrainingRecordsIn extends Flow {

  private final Training training;
  private final Door door;

  TrainingRecordsIn(Training training, Door door) {
    this.training = training;
    this.door = door;
  }

  @Override
  public void configure() {
    from(pull(Education.FILES))
        .routeId(id())
        .process(page(training::read))
        .process(page(door::check))
        .to(enter());
  }
}
