package bindeledd.flow;

import bindeledd.connector.tilskudd.Tilskudd;
import bindeledd.mapping.Outgoing;
import bindeledd.mapping.TilskuddMapping;
import bindeledd.model.DeliveryReceipt;
import bindeledd.runtime.Flow;
import org.springframework.stereotype.Component;

/** What became of each row of the portal's lists, back beside the file it came in. */
@Component
final class ReceiptToTilskudd extends Flow {

  @Override
  public void configure() {
    from(due(
            DeliveryReceipt.class,
            Tilskudd.GRANT_LINES,
            Tilskudd.BANK_POSTINGS,
            Tilskudd.EXTRA_DECISIONS))
        .routeId(id())
        .transform(
            eachDue(
                DeliveryReceipt.class,
                (receipt, to) -> new Outgoing.Message<>(TilskuddMapping.toRadsvar(receipt))))
        .to(push(Tilskudd.ANSWERS))
        .to(settle());
  }
}
