package bindeledd.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.model.Json;
import bindeledd.model.ProgrammeRecord;
import bindeledd.schema.nir.HentKvittering;
import bindeledd.schema.nir.HentKvitteringer;
import bindeledd.schema.nir.HentPerson;
import bindeledd.schema.nir.HentPersonliste;
import bindeledd.schema.nir.Melding;
import bindeledd.schema.nir.NirPort;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Golden pairs: {@code kind-change.in.json} becomes {@code kind-change.out.xml}, and that is what
 * the schema allows. {@code -Dgolden.write=true} writes the right-hand sides anew, to be read
 * before they are committed.
 */
final class NirGoldenTest {

  private static final Path GOLDEN = Path.of("src/test/resources/nir");
  private static final Set<Class<? extends Melding>> QUERIES =
      Set.of(HentKvittering.class, HentKvitteringer.class, HentPerson.class, HentPersonliste.class);

  private record Case(ProgrammeRecord record, NirContext context) {}

  @TestFactory
  Stream<DynamicTest> writesWhatTheGoldenPairSays() throws IOException {
    return inputs().stream()
        .map(
            input -> {
              var output = output(input);
              return DynamicTest.dynamicTest(
                  input.getFileName().toString(),
                  () -> {
                    var written = NirXml.write(message(input));
                    if (Boolean.getBoolean("golden.write")) {
                      Files.writeString(output, written);
                    }
                    assertThat(written).isEqualTo(Files.readString(output));
                  });
            });
  }

  @Test
  void hasAPairForEveryKindAndChange() throws IOException {
    var names = inputs().stream().map(path -> path.getFileName().toString()).toList();
    for (var kind : ProgrammeRecord.class.getAnnotation(JsonSubTypes.class).value()) {
      assertThat(names)
          .contains(
              kind.name() + "-registration.in.json",
              kind.name() + "-correction.in.json",
              kind.name() + "-annulment.in.json");
    }
  }

  @Test
  void setsEveryFieldThatAMessageCanCarry() throws Exception {
    var carried = new HashSet<Field>();
    for (var input : inputs()) {
      collect(NirXml.read(Files.readString(output(input))), carried);
    }

    var fields = new HashSet<Field>();
    for (var method : NirPort.class.getMethods()) {
      if (!QUERIES.contains(method.getParameterTypes()[0])) {
        fieldsOf(method.getParameterTypes()[0], fields);
      }
    }
    assertThat(fields).hasSizeGreaterThan(60);
    assertThat(carried).containsAll(fields);
  }

  private static Melding message(Path input) throws IOException {
    var pair = Json.mapper().readValue(input.toFile(), Case.class);
    return switch (NirMapping.toNir(pair.record(), pair.context())) {
      case Outgoing.Message<Melding>(Melding message) -> message;
      case Outgoing.Needs<Melding> needs -> throw new AssertionError(needs.toString());
      case Outgoing.Nothing<Melding> nothing -> throw new AssertionError(nothing.toString());
    };
  }

  /** The fields set in {@code part} and everything below it. */
  private static void collect(Object part, Set<Field> carried) throws IllegalAccessException {
    for (var field : ours(part.getClass())) {
      var value = field.get(part);
      if (value != null) {
        carried.add(field);
        if (isOurs(value.getClass())) {
          collect(value, carried);
        }
      }
    }
  }

  /** Every field of a type, and of the types it is made of. */
  private static void fieldsOf(Class<?> type, Set<Field> fields) {
    for (var field : ours(type)) {
      if (fields.add(field) && isOurs(field.getType())) {
        fieldsOf(field.getType(), fields);
      }
    }
  }

  private static List<Field> ours(Class<?> type) {
    if (!isOurs(type)) {
      return List.of();
    }
    return Stream.concat(
            Arrays.stream(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .peek(field -> field.setAccessible(true)),
            ours(type.getSuperclass()).stream())
        .toList();
  }

  private static boolean isOurs(Class<?> type) {
    return type.getPackage() == Melding.class.getPackage() && !type.isEnum();
  }

  private static List<Path> inputs() throws IOException {
    try (var files = Files.list(GOLDEN)) {
      return files.filter(path -> path.toString().endsWith(".in.json")).sorted().toList();
    }
  }

  private static Path output(Path input) {
    return input.resolveSibling(input.getFileName().toString().replace(".in.json", ".out.xml"));
  }
}
