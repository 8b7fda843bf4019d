package bindeledd.newcomer;

import bindeledd.connector.example.Example;
import bindeledd.model.Change;
import bindeledd.model.Header;
import bindeledd.model.Municipality;
import bindeledd.model.SettlementDate;
import bindeledd.model.Subject;
import bindeledd.runtime.Batch;
import bindeledd.runtime.Flow;
import java.time.Instant;
import java.time.LocalDate;

/** A newcomer's flow: it tells of days of settlement, and means them for its own flow alone. */
public final class NewcomerIn extends Flow {

  @Override
  public void configure() {
    from(pull(Example.EVENT)).routeId(id()).process(page(NewcomerIn::readAll)).to(enter());
  }

  private static Batch<SettlementDate> readAll(Batch<Example.Hendelse> page) {
    return page.map(NewcomerIn::read);
  }

  private static SettlementDate read(Example.Hendelse event) {
    return new SettlementDate(
        new Header(
            new Municipality("0301"),
            Subject.UNKNOWN,
            "hendelse-" + event.lopenummer(),
            1,
            Instant.EPOCH,
            "",
            new Change.Registration()),
        null,
        LocalDate.EPOCH);
  }
}
