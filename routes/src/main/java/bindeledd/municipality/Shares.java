package bindeledd.municipality;

import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;

/**
 * Which of the frameworks' own parts go where: Camel to each of several municipalities, the rest to
 * the application. Where there is one municipality, everything as ever.
 */
final class Shares implements AutoConfigurationImportFilter, EnvironmentAware {

  private static final String CAMEL = "org.apache.camel.";
  private static final String CAMEL_ITSELF = CAMEL + "spring.boot.CamelAutoConfiguration";
  private static final String PROPERTIES =
      "org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration";

  private boolean municipal;
  private boolean many;

  @Override
  public void setEnvironment(Environment environment) {
    municipal = environment instanceof MunicipalEnvironment;
    many = environment instanceof ConfigurableEnvironment it && Municipalities.areMany(it);
  }

  @Override
  public boolean[] match(String[] names, AutoConfigurationMetadata metadata) {
    var keeps = new boolean[names.length];
    for (int i = 0; i < names.length; i++) {
      keeps[i] = names[i] != null && keeps(names[i]);
    }
    return keeps;
  }

  private boolean keeps(String name) {
    if (municipal) {
      return name.equals(CAMEL_ITSELF) || name.equals(PROPERTIES);
    }
    return !many || !name.startsWith(CAMEL);
  }
}
