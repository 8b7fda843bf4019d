package bindeledd.connector.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bindeledd.connector.ConnectorException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An answer is read by what it says alone. */
final class AnswerTest {

  private final ObjectMapper mapper = new ObjectMapper();

  @Test
  void isReadWithoutRegardToAnyBefore() {
    // Jackson pads the end of a name with such bytes, so that both have the same place there.
    assertThatThrownBy(() -> read("{\"endretTi\u00FFd\":1}"))
        .isInstanceOf(ConnectorException.class);
    assertThat(read("{\"endretTid\":1}").path("endretTid").asInt()).isOne();
    assertThatThrownBy(() -> read("{\"endretTi\u00FFd\":1}"))
        .isInstanceOf(ConnectorException.class);
  }

  @Test
  void hasOnlySoManyTokens() {
    assertThat(read("[" + "{},".repeat(700_000) + "1]").size()).isEqualTo(700_001);
    assertThatThrownBy(() -> read("[" + "{},".repeat(800_000) + "1]"))
        .isInstanceOf(ConnectorException.class);
  }

  @Test
  void hasNoNumberWithoutRoomForItsExponent() {
    var exact =
        JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    assertThatThrownBy(() -> read(exact, "[1e10100000000000000]"))
        .isInstanceOf(ConnectorException.class);
  }

  private JsonNode read(String body) {
    return read(mapper, body);
  }

  private static JsonNode read(ObjectMapper mapper, String body) {
    return new Answer("system", 200, Map.of(), body.getBytes(ISO_8859_1))
        .json(mapper, JsonNode.class);
  }
}
