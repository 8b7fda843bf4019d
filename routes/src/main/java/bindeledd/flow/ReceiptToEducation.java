package bindeledd.flow;

import bindeledd.connector.education.Education;
import bindeledd.mapping.EducationMapping;
import bindeledd.mapping.Outgoing;
import bindeledd.model.DeliveryReceipt;
import bindeledd.runtime.Flow;
import org.springframework.stereotype.Component;

/** What became of what an education system told, back beside the file it came in. */
@Component
final class ReceiptToEducation extends Flow {

  @Override
  public void configure() {
    from(due(DeliveryReceipt.class, Education.FILES))
        .routeId(id())
        .transform(
            eachDue(
                DeliveryReceipt.class,
                (receipt, to) -> new Outgoing.Message<>(EducationMapping.toSvar(receipt))))
        .to(push(Education.ANSWERS))
        .to(settle());
  }
}
