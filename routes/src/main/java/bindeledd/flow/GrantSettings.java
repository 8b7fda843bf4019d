package bindeledd.flow;

import bindeledd.mapping.rules.GrantCode;
import bindeledd.mapping.rules.GrantRate;
import bindeledd.mapping.rules.GrantRates;
import bindeledd.runtime.ConfigurationRefusedException;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the grant portal is asked how requests stand, and what codes are worth.
 *
 * @param every how often about each person's open requests
 * @param since how long ago the request may have come
 * @param rates kroner by code and year, from whoever knows them before we do; they go before ours
 */
@Validated
@ConfigurationProperties(prefix = "bindeledd.grants", ignoreUnknownFields = false)
record GrantSettings(
    @DefaultValue("24h") @NotNull Duration every,
    @DefaultValue("1826d") @NotNull Duration since,
    @DefaultValue Map<String, Map<Integer, Long>> rates) {

  public GrantSettings {
    rates = Map.copyOf(rates);
  }

  /**
   * What is public, and these.
   *
   * @throws ConfigurationRefusedException if a code is unknown, or a sum can be none
   */
  GrantRates allRates() {
    var own = new ArrayList<GrantRate>();
    rates.forEach(
        (written, years) -> {
          String code =
              GrantCode.of(GrantCode.plain(written))
                  .orElseThrow(() -> refused(written, "er ingen kjent tilskuddskode"))
                  .code();
          years.forEach(
              (year, kroner) -> {
                if (kroner <= 0) {
                  throw refused(written + "." + year, "må være hele kroner over null");
                }
                own.add(new GrantRate(code, year, kroner, false));
              });
        });
    return GrantRates.PUBLIC.with(own);
  }

  private static ConfigurationRefusedException refused(String key, String why) {
    return new ConfigurationRefusedException("bindeledd.grants.rates." + key + " " + why);
  }
}
