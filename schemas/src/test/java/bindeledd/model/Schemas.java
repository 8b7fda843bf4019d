package bindeledd.model;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the JSON Schema of each kind of fact from its record. */
final class Schemas {

  /** Values that are one string, and how that string looks. */
  private static final Map<Class<?>, String> STRINGS =
      Map.of(
          PersonNumber.class, "^([0-9]{11}|[0-9]{12})$",
          NationalNumber.class, "^[0-9]{11}$",
          DufNumber.class, "^[0-9]{12}$",
          Municipality.class, "^[0-9]{4}$");

  private final SchemaGenerator generator;

  Schemas() {
    var config =
        new SchemaGeneratorConfigBuilder(
                Json.mapper(), SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(
                new JacksonModule(
                    JacksonOption.SKIP_SUBTYPE_LOOKUP, JacksonOption.IGNORE_TYPE_INFO_TRANSFORM))
            .with(Option.STANDARD_FORMATS, Option.DEFINITIONS_FOR_ALL_OBJECTS);
    config
        .forFields()
        .withRequiredCheck(
            field ->
                !field.isFakeContainerItemScope()
                    && !field
                        .getRawMember()
                        .getAnnotatedType()
                        .isAnnotationPresent(Nullable.class));
    config
        .forTypesInGeneral()
        .withPropertySorter((one, other) -> 0) // the record's order
        .withSubtypeResolver((type, context) -> variants(type, context))
        .withTypeAttributeOverride((node, scope, context) -> object(node, scope.getType()))
        .withCustomDefinitionProvider(
            (type, context) -> {
              String pattern = STRINGS.get(type.getErasedType());
              if (pattern == null) {
                return null;
              }
              ObjectNode string =
                  context
                      .getGeneratorConfig()
                      .createObjectNode()
                      .put("type", "string")
                      .put("pattern", pattern);
              return new CustomDefinition(string, true);
            });
    generator = new SchemaGenerator(config.build());
  }

  /** A sealed type is one of the records it permits. */
  private static @Nullable List<ResolvedType> variants(
      ResolvedType type, SchemaGenerationContext context) {
    Class<?> erased = type.getErasedType();
    return erased.isSealed() && !STRINGS.containsKey(erased)
        ? Stream.of(erased.getPermittedSubclasses())
            .map(variant -> context.getTypeContext().resolveSubtype(type, variant))
            .toList()
        : null;
  }

  /** A record has no other components than its own, and says which variant it is. */
  private static void object(ObjectNode node, ResolvedType type) {
    Class<?> erased = type.getErasedType();
    if (!erased.isRecord() || STRINGS.containsKey(erased)) {
      return;
    }
    for (Class<?> parent : erased.getInterfaces()) {
      JsonTypeInfo told = parent.getAnnotation(JsonTypeInfo.class);
      if (told != null) {
        node.withObject("/properties")
            .putObject(told.property())
            .put("const", name(parent, erased));
        node.withArray("/required").add(told.property());
      }
    }
    node.put("additionalProperties", false);
  }

  private static String name(Class<?> parent, Class<?> variant) {
    return Stream.of(parent.getAnnotation(JsonSubTypes.class).value())
        .filter(named -> named.value() == variant)
        .map(JsonSubTypes.Type::name)
        .findFirst()
        .orElseThrow();
  }

  /** The schema of one kind, as it stands in the file. */
  String of(Class<? extends Fact> type) throws JsonProcessingException {
    ObjectNode schema = generator.generateSchema(type);
    return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n";
  }

  /** The schema of a type that has parameters. */
  String of(Class<?> type, Class<?> parameter) throws JsonProcessingException {
    ObjectNode schema = generator.generateSchema(type, parameter);
    return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n";
  }

  static String file(Class<? extends Fact> type) {
    return Fact.kindOf(type) + ".schema.json";
  }
}
