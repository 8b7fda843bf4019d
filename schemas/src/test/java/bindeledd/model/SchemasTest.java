package bindeledd.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The JSON Schemas of our records are what the records say. */
final class SchemasTest {

  private static final Path FOLDER = Path.of("src/main/resources/schemas/bindeledd");
  private static final String UPDATE =
      "stale; write it anew with: ./mvnw -pl schemas test -Dtest=SchemasTest -Dupdate";

  private final Schemas schemas = new Schemas();

  @Test
  void everySchemaIsWrittenFromItsRecord() throws IOException {
    for (Class<? extends Fact> type : FactKinds.all()) {
      Path file = FOLDER.resolve(Schemas.file(type));
      if (System.getProperty("update") != null) {
        Files.createDirectories(FOLDER);
        Files.writeString(file, schemas.of(type));
      }
      assertThat(Files.exists(file) ? Files.readString(file) : "")
          .as("%s is %s", file, UPDATE)
          .isEqualTo(schemas.of(type));
    }
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .as("schemas of records that are gone")
          .containsExactlyInAnyOrderElementsOf(
              FactKinds.all().stream().map(Schemas::file).toList());
    }
  }

  @Test
  void whatWeWriteIsWhatTheSchemaSays() throws JsonProcessingException {
    for (Class<? extends Fact> type : FactKinds.all()) {
      JsonSchema schema = validator(type);
      for (long seed = 0; seed < 100; seed++) {
        JsonNode fact = Json.mapper().readTree(Json.write(new AnyFact(seed).of(type)));
        assertThat(schema.validate(fact)).as(Fact.kindOf(type)).isEmpty();
      }
    }
  }

  @Test
  void aRequiredComponentIsMissed() throws JsonProcessingException {
    for (Class<? extends Fact> type : FactKinds.all()) {
      ObjectNode fact = (ObjectNode) Json.mapper().readTree(Json.write(new AnyFact(1).of(type)));
      assertThat(validator(type).validate(fact.without(List.of("header"))))
          .as(Fact.kindOf(type))
          .isNotEmpty();
    }
  }

  private JsonSchema validator(Class<? extends Fact> type) throws JsonProcessingException {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(
            schemas.of(type),
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
  }
}
