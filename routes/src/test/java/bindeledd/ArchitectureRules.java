package bindeledd;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.never;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.NullMarked;

/**
 * The shape of the house, for the packages under one root. The root is a parameter so that each
 * rule can be shown to bite on a small house that breaks it.
 */
final class ArchitectureRules {

  /** What connectors share. Not systems, so connectors may see them. */
  private static final Set<String> HELPERS = Set.of("auth", "files", "http");

  private static final String[] DATABASE = {
    "java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.postgresql.."
  };
  private static final Set<String> CLOCK_CALLS = Set.of("now", "currentTimeMillis");

  private ArchitectureRules() {}

  /** Every rule, by the sentence that it keeps. */
  static Map<String, ArchRule> of(String root) {
    var rules = new TreeMap<String, ArchRule>();
    rules.put("schemas see nothing of ours", schemasSeeNothing(root));
    rules.put("mappings see schemas only", mappingsSeeSchemasOnly(root));
    rules.put("connectors see schemas only", connectorsSeeSchemasOnly(root));
    rules.put("no connector sees another", noConnectorSeesAnother(root));
    rules.put("a connector shows its ports only", aConnectorShowsItsPortsOnly(root));
    rules.put("no Camel outside routes", noCamelOutsideRoutes(root));
    rules.put("no database outside ledger, identity and stores", noDatabaseOutsideLedger(root));
    rules.put("mappings are pure", mappingsArePure(root));
    rules.put("nothing is injected into fields", nothingIsInjectedIntoFields(root));
    rules.put("the clock comes in", theClockComesIn(root));
    rules.put("no circles", noCircles(root));
    rules.put("null is marked everywhere", nullIsMarkedEverywhere(root));
    return rules;
  }

  private static ArchRule schemasSeeNothing(String root) {
    return noClasses()
        .that(resideInAnyPackage(root + ".model..", root + ".schema.."))
        .should()
        .dependOnClassesThat(
            resideInAPackage(root + "..")
                .and(not(resideInAnyPackage(root + ".model..", root + ".schema.."))));
  }

  private static ArchRule mappingsSeeSchemasOnly(String root) {
    return noClasses()
        .that(resideInAPackage(root + ".mapping.."))
        .should()
        .dependOnClassesThat(
            resideInAPackage(root + "..")
                .and(
                    not(
                        resideInAnyPackage(
                            root + ".mapping..", root + ".model..", root + ".schema.."))));
  }

  private static ArchRule connectorsSeeSchemasOnly(String root) {
    return noClasses()
        .that(resideInAPackage(root + ".connector.."))
        .should()
        .dependOnClassesThat(
            resideInAPackage(root + "..")
                .and(
                    not(
                        resideInAnyPackage(
                            root + ".connector..", root + ".model..", root + ".schema.."))));
  }

  private static ArchRule noConnectorSeesAnother(String root) {
    return slices()
        .assignedFrom(connectors(root))
        .should()
        .notDependOnEachOther()
        .allowEmptyShould(true);
  }

  private static SliceAssignment connectors(String root) {
    return new SliceAssignment() {
      @Override
      public SliceIdentifier getIdentifierOf(JavaClass one) {
        var name = connector(root, one);
        return name.isEmpty() || HELPERS.contains(name)
            ? SliceIdentifier.ignore()
            : SliceIdentifier.of(name);
      }

      @Override
      public String getDescription() {
        return "each connector";
      }
    };
  }

  private static String connector(String root, JavaClass one) {
    var seam = root + ".connector.";
    return one.getPackageName().startsWith(seam)
        ? one.getPackageName().substring(seam.length()).split("\\.")[0]
        : "";
  }

  private static ArchRule aConnectorShowsItsPortsOnly(String root) {
    var ofAConnector =
        DescribedPredicate.describe(
            "belong to a connector",
            (JavaClass one) ->
                !connector(root, one).isEmpty() && !HELPERS.contains(connector(root, one)));
    return classes()
        .that(ofAConnector)
        .and()
        .areTopLevelClasses()
        .and()
        .arePublic()
        .should(
            new ArchCondition<>("be named like their package") {
              @Override
              public void check(JavaClass one, ConditionEvents events) {
                var named = one.getSimpleName().equalsIgnoreCase(connector(root, one));
                events.add(
                    new SimpleConditionEvent(
                        one, named, one.getName() + " is public beside the connector's ports"));
              }
            })
        .allowEmptyShould(true);
  }

  private static ArchRule noCamelOutsideRoutes(String root) {
    return noClasses()
        .that(
            resideInAnyPackage(
                root + ".model..", root + ".schema..", root + ".mapping..", root + ".connector.."))
        .should()
        .dependOnClassesThat(resideInAPackage("org.apache.camel.."));
  }

  private static ArchRule noDatabaseOutsideLedger(String root) {
    return noClasses()
        .that(
            resideInAPackage(root + "..")
                .and(
                    not(
                        resideInAnyPackage(
                            root + ".ledger..",
                            root + ".identity..",
                            root + ".reconciliation.store.."))))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(DATABASE)
                .and(not(JavaClass.Predicates.assignableTo(Throwable.class))));
  }

  private static ArchRule mappingsArePure(String root) {
    return noClasses()
        .that(resideInAPackage(root + ".mapping.."))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                    "org.springframework..",
                    "org.apache.camel..",
                    "org.slf4j..",
                    "java.nio.file..",
                    "java.net.http..")
                .or(JavaClass.Predicates.assignableTo(java.time.Clock.class))
                .or(JavaClass.Predicates.assignableTo(java.io.File.class))
                .or(JavaClass.Predicates.assignableTo(java.net.Socket.class)));
  }

  private static ArchRule nothingIsInjectedIntoFields(String root) {
    return fields()
        .that()
        .areDeclaredInClassesThat(resideInAPackage(root + ".."))
        .should()
        .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
        .andShould()
        .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Value")
        .andShould()
        .notBeAnnotatedWith("jakarta.inject.Inject")
        .andShould()
        .notBeAnnotatedWith("jakarta.annotation.Resource");
  }

  private static ArchRule theClockComesIn(String root) {
    var readsTheTime =
        DescribedPredicate.describe(
            "read the machine's time",
            (JavaCall<?> call) -> {
              var owner = call.getTargetOwner().getName();
              return call.getTarget().getRawParameterTypes().isEmpty()
                  && CLOCK_CALLS.contains(call.getName())
                  && (owner.startsWith("java.time.") || owner.equals("java.lang.System"));
            });
    var makesAClock =
        DescribedPredicate.describe(
            "make a clock",
            (JavaCall<?> call) ->
                call.getTargetOwner().getName().equals("java.time.Clock")
                    && call.getName().startsWith("system")
                    && !call.getOriginOwner().getSimpleName().endsWith("Configuration"));
    return classes()
        .that(resideInAPackage(root + ".."))
        .should(never(callMethodWhere(readsTheTime.or(makesAClock).forSubtype())))
        .andShould(never(newDate()));
  }

  private static ArchCondition<JavaClass> newDate() {
    return com.tngtech.archunit.lang.conditions.ArchConditions.callConstructor(
        java.util.Date.class);
  }

  private static ArchRule noCircles(String root) {
    return slices().matching(root + ".(**)").should().beFreeOfCycles();
  }

  /** Generated packages are not ours to mark. */
  private static ArchRule nullIsMarkedEverywhere(String root) {
    return classes()
        .that(
            resideInAPackage(root + "..")
                .and(not(annotatedWith("jakarta.xml.bind.annotation.XmlType")))
                .and(not(resideInAPackage(root + ".schema.nir.."))))
        .should(
            new ArchCondition<>("be in a @NullMarked package") {
              @Override
              public void check(JavaClass one, ConditionEvents events) {
                var marked = one.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(
                    new SimpleConditionEvent(
                        one, marked, one.getPackageName() + " is not @NullMarked"));
              }
            });
  }
}
