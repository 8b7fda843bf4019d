package bindeledd.connector.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The description of the REST interface is whole, and the sandbox answers what it describes. */
final class CaseworkOpenApiTest {

  @Test
  void refersToNothingThatIsNotThere() throws Exception {
    var description = description();
    Map<String, Object> whole = new Yaml().load(Files.readString(description));
    var references = new ArrayList<String>();
    collect(whole, references);

    assertThat(whole).containsEntry("openapi", "3.1.0");
    assertThat(references).hasSizeGreaterThan(10);
    for (String reference : references) {
      if (reference.startsWith("#/")) {
        assertThat(at(whole, reference)).as(reference).isNotNull();
      } else {
        assertThat(description.resolveSibling(reference)).exists();
      }
    }
  }

  @Test
  void describesEveryPathTheSandboxHas() throws IOException {
    Map<String, Map<String, ?>> whole = new Yaml().load(Files.readString(description()));
    assertThat(whole.get("paths").keySet())
        .containsExactlyInAnyOrder(
            "/saksposter",
            "/kvitteringer",
            "/personmeldinger",
            "/bostottemeldinger",
            "/bosettingsmeldinger",
            "/tilskuddsmeldinger",
            "/helse");
  }

  private static Object at(Object whole, String reference) {
    var part = whole;
    for (String name : reference.substring(2).split("/")) {
      part = ((Map<?, ?>) part).get(name);
    }
    return part;
  }

  private static void collect(Object part, List<String> references) {
    switch (part) {
      case Map<?, ?> map ->
          map.forEach(
              (name, value) -> {
                if (name.equals("$ref")) {
                  references.add(value.toString());
                }
                collect(value, references);
              });
      case List<?> list -> list.forEach(item -> collect(item, references));
      case null, default -> {}
    }
  }

  private static Path description() {
    // The file itself: in a whole build the class path holds it inside a jar.
    return Path.of("../schemas/src/main/resources/schemas/casework/casework.openapi.yaml");
  }
}
