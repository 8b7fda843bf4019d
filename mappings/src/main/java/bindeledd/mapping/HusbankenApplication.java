package bindeledd.mapping;

import bindeledd.model.Change;
import bindeledd.model.HousingApplication;
import bindeledd.model.PersonNumber;
import bindeledd.schema.husbanken.Bostottesoknad;
import bindeledd.schema.husbanken.Bostottesoknad.Handling;
import java.time.YearMonth;

/** An application in Husbanken's words. */
final class HusbankenApplication {

  private HusbankenApplication() {}

  static Bostottesoknad of(HousingApplication application, String number) {
    var header = application.header();
    return new Bostottesoknad(
        switch (header.change()) {
          case Change.Registration _, Change.Correction _ -> Handling.SOK;
          case Change.Annulment _ -> Handling.TREKK;
        },
        header.municipality().number(),
        header.reference(),
        header.version(),
        number,
        YearMonth.from(application.situationOn()).toString(),
        application.receivedOn().toString(),
        application.household().stream().map(PersonNumber::digits).toList(),
        application.monthlyCostInOere(),
        application.municipalHome());
  }
}
