package bindeledd.runtime;

import bindeledd.model.NumberRules;
import bindeledd.model.SyntheticSeries;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which person numbers are let in.
 *
 * @param synthetic made-up series that are accepted; only where {@code bindeledd.production} is
 *     false
 * @param dufCheckDigits what wrong check digits in a DUF number are: UDI has not published the rule
 */
@ConfigurationProperties(prefix = "bindeledd.numbers", ignoreUnknownFields = false)
public record NumberSettings(
    @DefaultValue Set<SyntheticSeries> synthetic,
    @DefaultValue("WARNING") NumberRules.DufCheckDigits dufCheckDigits) {

  /**
   * @throws ConfigurationRefusedException if made-up numbers would be taken for real ones
   */
  NumberRules rules(boolean production) {
    if (production && !synthetic.isEmpty()) {
      throw new ConfigurationRefusedException(
          "bindeledd.numbers.synthetic is set, and this is production: made-up numbers would be taken for real persons."
              + " Remove it, or set bindeledd.production to false");
    }
    return new NumberRules(synthetic, dufCheckDigits);
  }
}
