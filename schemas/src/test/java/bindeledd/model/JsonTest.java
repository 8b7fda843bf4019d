package bindeledd.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class JsonTest {

  private static final ObjectMapper MAPPER = Json.mapper();

  @Property(tries = 300)
  void everyFactComesBackAsItWas(@ForAll long seed) throws JsonProcessingException {
    for (Class<? extends Fact> type : FactKinds.all()) {
      Fact fact = new AnyFact(seed).of(type);
      String text = Json.write(fact);

      assertThat(Json.read(text, type)).isEqualTo(fact);
      assertThat(Json.read(text, fact.kind())).isEqualTo(fact);
      assertThat(Json.write(Json.read(text, type))).isEqualTo(text);
      if (fact instanceof ProgrammeRecord) {
        assertThat(MAPPER.readValue(text, ProgrammeRecord.class)).isEqualTo(fact);
      }
    }
  }

  @Test
  void datesAreIsoTextAndAbsentComponentsAreLeftOut() {
    Fact end =
        new ProgrammeRecord.Complaint(
            new AnyFact(1).of(Participant.class).header(),
            "V-1",
            LocalDate.of(2026, 3, 1),
            null,
            null);

    assertThat(Json.write(end)).contains("\"receivedOn\":\"2026-03-01\"").doesNotContain("outcome");
  }

  @Test
  void aMissingComponentIsNotTakenForNothing() {
    String whole = Json.write(new AnyFact(1).of(ProgrammeRecord.Contract.class));

    assertThatThrownBy(
            () ->
                Json.read(
                    whole.replaceAll(",\"signedOn\":\"[^\"]*\"", ""),
                    ProgrammeRecord.Contract.class))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                Json.read(
                    whole.replaceAll("\"signedOn\":\"[^\"]*\"", "\"signedOn\":null"),
                    ProgrammeRecord.Contract.class))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void neitherNothingNorMoreThanOneThingIsAFact() {
    String whole = Json.write(new AnyFact(1).of(Participant.class));

    for (String text :
        List.of("null", "null" + whole, whole + whole, whole + " null", whole + "}")) {
      assertThatThrownBy(() -> Json.read(text, Participant.class))
          .as(text)
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(Json.read(" " + whole + "\n", Participant.class).kind()).isEqualTo("participant");
  }

  @Test
  void whatIsUnreadableIsNotRepeatedInTheMessage() {
    String canary = new SyntheticNumbers(3).birthNumber().digits();

    assertThatThrownBy(() -> Json.read("{\"header\":\"" + canary + "\"}", Participant.class))
        .hasMessageNotContaining(canary)
        .hasNoCause();
  }

  @Test
  void everyFactHasAKind() throws IOException, URISyntaxException {
    Path classes =
        Path.of(Fact.class.getProtectionDomain().getCodeSource().getLocation().toURI())
            .resolve("bindeledd/model");
    try (Stream<Path> files = Files.list(classes)) {
      Set<Class<?>> found =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".class") && !name.startsWith("package-info"))
              .map(name -> named("bindeledd.model." + name.replace(".class", "")))
              .filter(type -> type.isRecord() && Fact.class.isAssignableFrom(type))
              .collect(Collectors.toSet());
      assertThat(found).isEqualTo(Set.copyOf(FactKinds.all()));
    }
  }

  private static Class<?> named(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
