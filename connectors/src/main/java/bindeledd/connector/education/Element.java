package bindeledd.connector.education;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An XML element and what is below it, by local names: PIFU-IMS comes in several namespaces, and
 * FLYVO's in none.
 *
 * @param text stripped; blank when there is none
 */
record Element(String name, Map<String, String> attributes, String text, List<Element> children) {

  Stream<Element> all(String child) {
    return children.stream().filter(one -> one.name.equals(child));
  }

  Optional<Element> first(String child) {
    return all(child).findFirst();
  }

  /** The text at the end of a path of first children; blank when it leads nowhere. */
  String text(String... path) {
    Optional<Element> at = Optional.of(this);
    for (String step : path) {
      at = at.flatMap(element -> element.first(step));
    }
    return at.map(Element::text).orElse("");
  }

  String attribute(String key) {
    return attributes.getOrDefault(key, "");
  }

  @Override
  public String toString() {
    return name + " ***";
  }

  /** As it came, more or less, for keeping. */
  String content() {
    return name + attributes + (children.isEmpty() ? "=" + text : contents());
  }

  private List<String> contents() {
    return children.stream().map(Element::content).toList();
  }
}
