package bindeledd.connector.folkeregister;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;

/** What the sandbox answers. */
record SandboxReply(int status, String contentType, byte[] body, Map<String, String> headers) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static SandboxReply json(int status, Object body) {
    return json(status, JSON.valueToTree(body).toString().getBytes(UTF_8));
  }

  static SandboxReply json(int status, byte[] body) {
    return new SandboxReply(status, "application/json", body, Map.of());
  }

  static SandboxReply text(int status, String contentType, String body) {
    return new SandboxReply(status, contentType, body.getBytes(UTF_8), Map.of());
  }

  /** As documented. */
  static SandboxReply freg(int status, String melding) {
    return json(status, Map.of("kode", "FREG-001", "melding", melding));
  }

  /** As on 401 and 403. */
  static SandboxReply feilmelding(int status, String feilkode) {
    return json(
        status,
        Map.of(
            "alvorlighetsgrad",
            "ERROR",
            "feilkode",
            feilkode,
            "feilmelding",
            "Tilgang avvist",
            "httpStatus",
            status));
  }

  /** As on the feed's 404. */
  static SandboxReply external(int status, String message) {
    return json(
        status,
        Map.of(
            "code",
            "IKKE_FUNNET",
            "feilreferanse",
            "a1b2c3",
            "httpStatus",
            status,
            "message",
            message));
  }

  /** As KS Fiks does. */
  static SandboxReply fiks(int status, String message) {
    return json(
        status,
        Map.of(
            "timestamp",
            1764000000000L,
            "status",
            status,
            "error",
            "Error",
            "errorId",
            "5f1d7a52-8f0c-4d8e-9a63-0b6d7c1e2f33",
            "path",
            "/folkeregister/api/v1",
            "message",
            message));
  }

  SandboxReply with(String header, String value) {
    var more = new HashMap<>(headers);
    more.put(header, value);
    return new SandboxReply(status, contentType, body, more);
  }
}
