package bindeledd.flow;

import bindeledd.connector.casework.Casework;
import bindeledd.mapping.CaseworkMapping;
import bindeledd.mapping.Outgoing;
import bindeledd.model.DeliveryReceipt;
import bindeledd.runtime.Flow;
import org.springframework.stereotype.Component;

/** What became of each record, back to the case system it came from. */
@Component
final class ReceiptToCasework extends Flow {

  @Override
  public void configure() {
    from(due(DeliveryReceipt.class, Casework.RECORDS, Casework.FILES))
        .routeId(id())
        .transform(
            eachDue(
                DeliveryReceipt.class,
                (receipt, to) -> new Outgoing.Message<>(CaseworkMapping.toKvittering(receipt))))
        .to(push(Casework.RECEIPTS))
        .to(settle());
  }
}
