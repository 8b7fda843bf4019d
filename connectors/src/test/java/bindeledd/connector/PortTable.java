package bindeledd.connector;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.connector.Checks.Check;
import bindeledd.connector.Waivers.Waiver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The table of ports in {@code connectors/README.md}. Each connector's test looks after the rows of
 * its own system; {@code -Dupdate} writes them.
 */
final class PortTable {

  private static final Path README = Path.of("README.md");
  private static final String BEGIN =
      "<!-- ports: written by the kit, run its tests with -Dupdate -->";
  private static final String END = "<!-- end of ports -->";
  private static final Path SCHEMAS =
      Path.of("..", "schemas", "src", "main", "resources", "schemas");

  /** In a system's SOURCE.md: whose the contract is, of all its ports or of one. */
  private static final Pattern ORIGIN =
      Pattern.compile("<!-- contract(?: (\\S+))?: (public|derived|ours) -->");

  private static final String HEAD =
      "| port | kind | safety | contract | speaks | behaviours kept | faults | given up, and why |";

  private PortTable() {}

  /** One row of the table. */
  static String row(
      Contract.Service service, Sandbox.Speech speech, List<Check> checks, Waivers waivers) {
    var name = service.port().name();
    var given = waivers.all().stream().filter(waiver -> waiver.port().equals(name)).toList();
    var faults =
        checks.stream().flatMap(check -> check.behaviour().faults().stream()).distinct().count();
    return "| `%s` | %s | %s | %s | %s | %d | %d | %s |"
        .formatted(
            name,
            kind(service),
            safety(service.port()),
            origin(name),
            speech,
            checks.size() - given.size(),
            faults,
            given.stream().map(PortTable::reason).collect(Collectors.joining("<br>")));
  }

  /**
   * @param speeches a system reached in two ways has a test, and rows, for each
   * @throws AssertionError if the rows of a system are not these
   */
  static void holds(String system, Set<Sandbox.Speech> speeches, List<String> rows)
      throws IOException {
    var text = Files.readString(README);
    var begin = text.indexOf(BEGIN);
    var end = text.indexOf(END);
    assertThat(begin).as("%s in %s", BEGIN, README).isNotNegative();
    var old = text.substring(begin, end).lines().filter(line -> line.startsWith("| `")).toList();
    if (Boolean.getBoolean("update") || "".equals(System.getProperty("update"))) {
      var all =
          new ArrayList<>(old.stream().filter(line -> !isOf(system, speeches, line)).toList());
      all.addAll(rows);
      all.sort(String::compareTo);
      var table = HEAD + "\n|---|---|---|---|---|---|---|---|\n" + String.join("\n", all) + "\n";
      Files.writeString(
          README, text.substring(0, begin) + BEGIN + "\n\n" + table + "\n" + text.substring(end));
    } else {
      assertThat(old.stream().filter(line -> isOf(system, speeches, line)))
          .as("rows of %s in %s; run this test with -Dupdate to write them", system, README)
          .containsExactlyInAnyOrderElementsOf(rows);
    }
  }

  private static boolean isOf(String system, Set<Sandbox.Speech> speeches, String line) {
    return line.startsWith("| `" + system + ".")
        && speeches.stream().anyMatch(speech -> line.contains("| " + speech + " |"));
  }

  /** What its system's SOURCE.md says of the port, or else of all. */
  private static String origin(String port) {
    var source = SCHEMAS.resolve(port.substring(0, port.indexOf('.'))).resolve("SOURCE.md");
    try {
      var said =
          ORIGIN
              .matcher(Files.readString(source))
              .results()
              .collect(
                  Collectors.toMap(
                      it -> Objects.requireNonNullElse(it.group(1), ""), it -> it.group(2)));
      var origin = said.getOrDefault(port, said.get(""));
      assertThat(origin)
          .as("%s says whose the contract is: <!-- contract: public|derived|ours -->", source)
          .isNotNull();
      return origin;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String reason(Waiver waiver) {
    return waiver.behaviour() + ": " + waiver.sentence();
  }

  private static String kind(Contract.Service service) {
    return switch (service) {
      case Contract.Feeding<?> _ -> "feed";
      case Contract.Finding<?, ?> _ -> "register";
      case Contract.Pushing<?> _ -> "inbox";
      case Contract.PushingMany<?> many -> "inbox, " + many.atOnce() + " at once";
    };
  }

  private static String safety(Port port) {
    return port instanceof Port.Inbox<?> inbox ? inbox.safety().toString() : "";
  }
}
