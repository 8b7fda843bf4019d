package bindeledd.mapping;

import bindeledd.model.Finding;
import bindeledd.schema.casework.Felt;
import bindeledd.schema.casework.Sakspost;
import bindeledd.schema.casework.Sakstype;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The contract of a record, {@code sakspost.schema.json}, compiled once for each type; what it says
 * no to is told in Norwegian.
 */
final class CaseworkSchema {

  private static final String RESOURCE = "/schemas/casework/sakspost.schema.json";
  private static final Set<Felt> NUMBERS = Set.of(Felt.FNR, Felt.DNR, Felt.DUF);
  private static final Map<Sakstype, JsonSchema> BY_TYPE = compile();

  /** What is wrong, and with which field; ordered as the fields are, the whole record first. */
  private record Fault(int order, String code, String field) implements Comparable<Fault> {
    @Override
    public int compareTo(Fault other) {
      int byField = Integer.compare(order, other.order);
      int byCode = byField != 0 ? byField : code.compareTo(other.code);
      return byCode != 0 ? byCode : field.compareTo(other.field);
    }
  }

  private CaseworkSchema() {}

  /** Everything the contract says no to; empty when the record keeps it. */
  static List<Finding> check(Sakspost post, Sakstype type) {
    var node = JsonNodeFactory.instance.objectNode();
    post.felter().forEach(node::put);
    return Objects.requireNonNull(BY_TYPE.get(type)).validate(node).stream()
        .map(CaseworkSchema::fault)
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .map(fault -> finding(fault, type))
        .toList();
  }

  private static Fault fault(ValidationMessage message) {
    var field = field(message);
    return switch (message.getType()) {
      case "required", "dependentRequired" ->
          Felt.kalt(field).filter(NUMBERS::contains).isPresent()
              ? fault("MANGLER_NUMMER", Felt.FNR.navn())
              : fault("MANGLER", field);
      case "anyOf" -> fault("MANGLER_NUMMER", Felt.FNR.navn());
      case "propertyNames" -> fault("FELT_UTENFOR_TYPE", field);
      case "enum" -> fault("UGYLDIG_VERDI", field);
      default -> fault("UGYLDIG_FORM", field);
    };
  }

  /** The field it is about: the one missing or out of place, else the one it stands in. */
  private static String field(ValidationMessage message) {
    @Nullable String property = message.getProperty();
    if (property != null) {
      return property;
    }
    var location = message.getInstanceLocation();
    return location.getNameCount() == 0 ? "" : location.getName(-1);
  }

  private static Fault fault(String code, String field) {
    return new Fault(Felt.kalt(field).map(Felt::ordinal).orElse(-1), code, field);
  }

  private static Finding finding(Fault fault, Sakstype type) {
    var field = Felt.kalt(fault.field());
    if (field.isEmpty()) {
      // The name is the sender's own and might be anything, so it is not repeated.
      return Finding.error(
          "FELT_UKJENT",
          "",
          "Posten har et felt som kontrakten ikke kjenner.",
          "Bruk feltnavnene i kontrakten.");
    }
    return switch (fault.code()) {
      case "MANGLER" ->
          Finding.error(
              fault.code(), fault.field(), "Feltet mangler.", CaseworkForms.of(field.get()));
      case "MANGLER_NUMMER" ->
          Finding.error(
              fault.code(),
              fault.field(),
              "Posten har verken fødselsnummer, D-nummer eller DUF-nummer.",
              "Fyll ut minst ett av feltene fnr, dnr og duf.");
      case "FELT_UTENFOR_TYPE" ->
          Finding.error(
              fault.code(),
              fault.field(),
              "Feltet hører ikke til posttypen " + type + ".",
              "La feltet stå tomt, eller rett posttypen.");
      case "UGYLDIG_VERDI" ->
          Finding.error(
              fault.code(),
              fault.field(),
              "Verdien er ikke en av de tillatte.",
              CaseworkForms.of(field.get()));
      default ->
          Finding.error(
              fault.code(),
              fault.field(),
              "Verdien har ikke riktig form.",
              CaseworkForms.of(field.get()));
    };
  }

  private static Map<Sakstype, JsonSchema> compile() {
    var factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    var config = SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    JsonNode whole = read();
    var schemas = new EnumMap<Sakstype, JsonSchema>(Sakstype.class);
    for (Sakstype type : Sakstype.values()) {
      ObjectNode one = JsonNodeFactory.instance.objectNode();
      one.set("$schema", whole.get("$schema"));
      one.put("$ref", "#/$defs/" + type);
      one.set("$defs", whole.get("$defs"));
      var schema = factory.getSchema(one, config);
      schema.initializeValidators();
      schemas.put(type, schema);
    }
    return schemas;
  }

  private static JsonNode read() {
    try (var in = Objects.requireNonNull(Sakspost.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
  }
}
