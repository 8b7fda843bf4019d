package bindeledd;

import bindeledd.connector.Port;
import bindeledd.model.Fact;
import bindeledd.runtime.Flow;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.ReferencedClassObject;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which facts each flow makes of what it reads, and which each takes from whoever tells them: read
 * from the classes, since a flow says it with a class and the feeds it names.
 */
final class FlowFacts {

  private final JavaClasses classes;

  /**
   * @param classes the flows with the mappings they make facts with, the facts and the seam
   */
  FlowFacts(JavaClasses classes) {
    this.classes = classes;
  }

  /**
   * The flows that name no source, each with the systems whose facts they take: every system with a
   * feed from which some flow makes such a fact.
   */
  Map<String, Set<String>> takenFromAnybody() {
    var taken = new TreeMap<String, Set<String>>();
    flows()
        .filter(flow -> calls(flow, "due") && feeds(flow).findAny().isEmpty())
        .forEach(flow -> taken.put(flow.getSimpleName(), tellers(wanted(flow))));
    return taken;
  }

  /** The systems that tell any of these facts. */
  private Set<String> tellers(Set<String> kinds) {
    return flows()
        .filter(flow -> calls(flow, "pull") || calls(flow, "pullBehind"))
        .filter(flow -> made(flow).stream().anyMatch(kinds::contains))
        .flatMap(FlowFacts::feeds)
        .map(feed -> feed.substring(feed.lastIndexOf('.') + 1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Stream<JavaClass> flows() {
    return classes.stream()
        .filter(it -> it.isAssignableTo(Flow.class) && !it.isEquivalentTo(Flow.class));
  }

  private static boolean calls(JavaClass flow, String word) {
    return flow.getMethodCallsFromSelf().stream()
        .anyMatch(
            call ->
                call.getName().equals(word) && call.getTargetOwner().isAssignableTo(Flow.class));
  }

  /** The systems of the feeds a flow names, by the class that has its ports. */
  private static Stream<String> feeds(JavaClass flow) {
    return flow.getFieldAccessesFromSelf().stream()
        .filter(access -> access.getTarget().getRawType().isAssignableTo(Port.Feed.class))
        .map(access -> access.getTargetOwner().getSimpleName());
  }

  /** The kinds of fact that a flow says it wants, by name: a family is all its members. */
  private Set<String> wanted(JavaClass flow) {
    return flow.getReferencedClassObjects().stream()
        .map(ReferencedClassObject::getRawType)
        .filter(it -> it.isAssignableTo(Fact.class))
        .flatMap(family -> classes.stream().filter(one -> one.isAssignableTo(family.getName())))
        .map(JavaClass::getName)
        .collect(Collectors.toSet());
  }

  /** The kinds of fact that are made anywhere on the way from what a flow reads, by name. */
  private static Set<String> made(JavaClass flow) {
    var seen = new HashSet<JavaClass>(Set.of(flow));
    var next = new ArrayDeque<JavaClass>(seen);
    var made = new HashSet<String>();
    while (!next.isEmpty()) {
      var at = next.poll();
      at.getConstructorCallsFromSelf().stream()
          .map(JavaConstructorCall::getTargetOwner)
          .filter(it -> it.isAssignableTo(Fact.class))
          .map(JavaClass::getName)
          .forEach(made::add);
      at.getDirectDependenciesFromSelf().stream()
          .map(Dependency::getTargetClass)
          .filter(FlowFacts::isOnTheWay)
          .filter(seen::add)
          .forEach(next::add);
    }
    return made;
  }

  /** Not another flow, and not the rules: they look at what is made already. */
  private static boolean isOnTheWay(JavaClass one) {
    var place = one.getPackageName();
    return (place.equals("bindeledd.flow") && !one.isAssignableTo(Flow.class))
        || place.equals("bindeledd.mapping");
  }
}
