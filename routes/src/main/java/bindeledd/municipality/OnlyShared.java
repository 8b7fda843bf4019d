package bindeledd.municipality;

import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/**
 * Where there are several municipalities, the application itself has only what they share. Where
 * there is one, this does nothing.
 */
final class OnlyShared implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    if (Municipalities.areMany(context.getEnvironment())) {
      context.getBeanFactory().registerSingleton("onlyShared", new Filter());
    }
  }

  /** Leaves out of a scan what each municipality has to itself. */
  private static final class Filter extends TypeExcludeFilter {

    @Override
    public boolean match(MetadataReader type, MetadataReaderFactory types) {
      return type.getClassMetadata().getClassName().startsWith("bindeledd.")
          && !type.getAnnotationMetadata().hasAnnotation(Shared.class.getName());
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Filter;
    }

    @Override
    public int hashCode() {
      return Filter.class.hashCode();
    }
  }
}
