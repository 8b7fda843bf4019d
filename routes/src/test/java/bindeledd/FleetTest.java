package bindeledd;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.connector.Connector;
import bindeledd.connector.ConnectorContract;
import bindeledd.connector.Port;
import bindeledd.connector.Sandbox;
import bindeledd.connector.example.Example;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Every connector there is comes with all that belongs to one. */
final class FleetTest {

  private static final JavaClasses ALL =
      new ClassFileImporter().importPackages("bindeledd.connector", "bindeledd.flow");

  /** Ports that no flow uses, each with the reason. */
  private static final Map<String, String> WITHOUT_FLOW =
      Map.of(
          "bindeledd.connector.folkeregister.Folkeregister.EVENT_DOCUMENT",
              "what an event said then, for whoever looks into one",
          "bindeledd.connector.folkeregister.Folkeregister.PERSON_THEN",
              "who a person was then, for whoever looks into one",
          "bindeledd.connector.nir.Nir.PERSON", "asked when sides are compared",
          "bindeledd.connector.nir.Nir.PERSON_LIST", "read when sides are compared");

  static Stream<JavaClass> connectors() {
    return ALL.stream()
        .filter(it -> it.isAssignableTo(Connector.class) && !it.isInterface())
        .filter(it -> it.getSimpleName().endsWith("Connector"))
        .filter(FleetTest::isProduct)
        .filter(it -> !isTemplate(it.getPackageName()));
  }

  @ParameterizedTest
  @MethodSource("connectors")
  void hasASandbox(JavaClass connector) {
    assertThat(beside(connector))
        .anyMatch(it -> it.isAssignableTo(Sandbox.class) && !it.isInterface());
  }

  @ParameterizedTest
  @MethodSource("connectors")
  void hasSamplesThatTheKitTests(JavaClass connector) {
    assertThat(beside(connector))
        .anyMatch(
            it ->
                it.isAssignableTo(ConnectorContract.class)
                    && it.tryGetMethod("samples").isPresent());
  }

  @ParameterizedTest
  @MethodSource("connectors")
  void hasPropertiesOfItsSystemsName(JavaClass connector) {
    String system = connector.getPackageName().replaceFirst("^.*\\.", "");

    assertThat(beside(connector))
        .filteredOn(it -> it.isAnnotatedWith(ConfigurationProperties.class))
        .extracting(it -> it.getAnnotationOfType(ConfigurationProperties.class).prefix())
        .contains("connectors." + system);
  }

  @Test
  void hasAFlowForEveryPort() {
    Set<String> used =
        ALL.stream()
            .filter(it -> it.getPackageName().startsWith("bindeledd.flow"))
            .flatMap(it -> it.getFieldAccessesFromSelf().stream())
            .map(access -> access.getTarget().getFullName())
            .collect(Collectors.toSet());
    var idle = new TreeSet<>(ports().map(JavaField::getFullName).toList());
    idle.removeAll(used);

    assertThat(idle).containsExactlyInAnyOrderElementsOf(WITHOUT_FLOW.keySet());
  }

  @Test
  void findsThemAll() {
    assertThat(connectors()).hasSizeGreaterThan(5);
    assertThat(ports()).hasSizeGreaterThan(25);
  }

  private static Stream<JavaField> ports() {
    return ALL.stream()
        .filter(FleetTest::isProduct)
        .filter(it -> !isTemplate(it.getPackageName()))
        .flatMap(it -> it.getFields().stream())
        .filter(it -> it.getModifiers().contains(JavaModifier.STATIC))
        .filter(it -> it.getModifiers().contains(JavaModifier.PUBLIC))
        .filter(it -> it.getRawType().isAssignableTo(Port.class));
  }

  private static Stream<JavaClass> beside(JavaClass connector) {
    return ALL.stream().filter(it -> it.getPackageName().equals(connector.getPackageName()));
  }

  private static boolean isTemplate(String place) {
    return place.equals(Example.class.getPackageName());
  }

  private static boolean isProduct(JavaClass one) {
    String from = one.getSource().orElseThrow().getUri().toString();
    return !from.contains("/test-classes/") && !from.contains("-tests.jar");
  }
}
