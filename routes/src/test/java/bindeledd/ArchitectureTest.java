package bindeledd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house keeps its shape, and each rule would notice if it did not. */
final class ArchitectureTest {

  /** A small house in test sources that breaks every rule. */
  private static final String CROOKED = "bindeledd.crooked";

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(location -> !isTest(location))
          .importPackages("bindeledd");
  private static final JavaClasses CROOKED_CLASSES =
      new ClassFileImporter().importPackages(CROOKED);

  static Stream<String> rules() {
    return ArchitectureRules.of("bindeledd").keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void holds(String rule) {
    ArchitectureRules.of("bindeledd").get(rule).check(OURS);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void wouldNotice(String rule) {
    assertThatThrownBy(() -> ArchitectureRules.of(CROOKED).get(rule).check(CROOKED_CLASSES))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(CROOKED);
  }

  @Test
  void seesAllFourModulesAndNoTests() {
    var packages = OURS.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());

    assertThat(packages)
        .contains(
            "bindeledd.model", "bindeledd.mapping", "bindeledd.connector", "bindeledd.runtime");
    assertThat(OURS).noneMatch(one -> one.getName().startsWith(CROOKED));
    assertThat(OURS).noneMatch(one -> one.getSimpleName().endsWith("Test"));
  }

  private static boolean isTest(Location location) {
    return location.contains("/test-classes/") || location.contains("-tests.jar");
  }
}
