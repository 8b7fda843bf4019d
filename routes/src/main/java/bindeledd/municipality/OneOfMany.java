package bindeledd.municipality;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.TypeFilter;

/** One municipality's context: everything of the adapter that is not shared. */
@EnableAutoConfiguration
@ComponentScan(
    basePackages = "bindeledd",
    excludeFilters = {
      @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
      @ComponentScan.Filter(type = FilterType.CUSTOM, classes = OneOfMany.NotItsOwn.class)
    })
@ConfigurationPropertiesScan("bindeledd.runtime")
final class OneOfMany {

  private OneOfMany() {}

  /** What is shared, and the application itself. */
  static final class NotItsOwn implements TypeFilter {
    @Override
    public boolean match(MetadataReader type, MetadataReaderFactory types) {
      var annotations = type.getAnnotationMetadata();
      return annotations.hasAnnotation(Shared.class.getName())
          || annotations.hasAnnotation(SpringBootApplication.class.getName());
    }
  }
}
