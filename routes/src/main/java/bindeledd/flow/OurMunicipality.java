package bindeledd.flow;

import bindeledd.model.Municipality;
import bindeledd.runtime.ConfigurationRefusedException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The municipality that this installation serves. */
@Component
final class OurMunicipality {

  private final Municipality municipality;

  OurMunicipality(@Value("${bindeledd.municipality:}") String number) {
    if (!Municipality.hasShape(number)) {
      throw new ConfigurationRefusedException(
          "bindeledd.municipality must be the municipality's kommunenummer, four digits");
    }
    this.municipality = new Municipality(number);
  }

  Municipality municipality() {
    return municipality;
  }
}
