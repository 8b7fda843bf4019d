package bindeledd.connector.casework;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.connector.files.Row;
import bindeledd.connector.files.RowLimits;
import bindeledd.schema.casework.Felt;
import bindeledd.schema.casework.Sakspost;
import bindeledd.schema.casework.Sakstype;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.xml.sax.SAXException;

/**
 * The contract is one, in three forms: the same content is valid or invalid in all of them, and
 * reads the same. The golden records are the mapping's too.
 */
final class CaseworkFormsTest {

  private static final Path GOLDEN = Path.of("../mappings/src/test/resources/casework");
  private static final List<String> FORMS = List.of("csv", "xml", "json");
  private static final RowLimits LIMITS = new RowLimits(4000, 65536);
  private static final JsonSchema JSON = json();
  private static final Schema XSD = xsd();

  /** Content, and whether it keeps the contract. */
  private record Case(String name, Sakspost post, boolean valid, boolean xsdCanTell) {}

  @TestFactory
  Stream<DynamicTest> isValidOrInvalidInAllThreeForms() {
    return cases().stream()
        .map(
            it ->
                DynamicTest.dynamicTest(
                    it.name(),
                    () -> {
                      for (String form : FORMS) {
                        assertThat(valid(readAs(form, it.post()))).as(form).isEqualTo(it.valid());
                      }
                      if (it.xsdCanTell()) {
                        assertThat(validXml(it.post())).as("XSD").isEqualTo(it.valid());
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> readsTheGoldenRecordsTheSameFromAllThreeForms() throws IOException {
    if (Boolean.getBoolean("golden.write")) {
      writeGolden();
    }
    try (var files = Files.list(GOLDEN)) {
      return files
          .filter(file -> file.toString().endsWith(".in.json"))
          .sorted()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      file.getFileName().toString(),
                      () -> {
                        var json = read("json", Files.readAllBytes(file));
                        for (String form : FORMS) {
                          var other = Path.of(file.toString().replace(".in.json", ".in." + form));
                          assertThat(read(form, Files.readAllBytes(other))).isEqualTo(json);
                        }
                      }))
          .toList()
          .stream();
    }
  }

  @Test
  void namesTheSameFieldsAndTypesInAllThreeForms() throws IOException {
    var properties = JSON.getSchemaNode().at("/$defs/felt/properties");
    var names = new ArrayList<String>();
    properties.fieldNames().forEachRemaining(names::add);
    assertThat(names).isEqualTo(Arrays.stream(Felt.values()).map(Felt::navn).toList());

    var types = new ArrayList<String>();
    properties.at("/type/enum").forEach(type -> types.add(type.asText()));
    assertThat(types).isEqualTo(Arrays.stream(Sakstype.values()).map(Enum::name).toList());

    var described = Files.readString(resource("SOURCE.md"));
    assertThat(names).allSatisfy(name -> assertThat(described).contains("| `" + name + "` |"));
  }

  private static List<Case> cases() {
    var cases = new ArrayList<Case>();
    for (Sakstype type : Sakstype.values()) {
      var whole = SakspostSamples.of(type, 1);
      cases.add(new Case(type + " with everything", whole, true, true));
      var required = required(type);
      var least = whole;
      for (Felt field : Felt.values()) {
        if (whole.verdi(field).isPresent() && !required.contains(field.navn())) {
          least = least.uten(field);
        }
      }
      least = least.med(Felt.DUF, "201712345602");
      cases.add(new Case(type + " with what must be there", least, true, true));
      for (String name : required) {
        var field = Felt.kalt(name).orElseThrow();
        if (field != Felt.TYPE) {
          cases.add(new Case(type + " without " + name, whole.uten(field), false, true));
        }
      }
      for (Felt field : Felt.values()) {
        if (whole.verdi(field).isPresent() && field != Felt.TYPE) {
          cases.add(
              new Case(
                  type + " with a bad " + field.navn(), whole.med(field, bad(field)), false, true));
        }
      }
      var other = type == Sakstype.TIMER ? Felt.UTFALL : Felt.FAG;
      cases.add(
          new Case(type + " with a field of another", whole.med(other, "NORSK"), false, true));
      cases.add(
          new Case(
              type + " annulled without a reason",
              whole.med(Felt.HANDLING, "ANNULLER"),
              false,
              false));
      cases.add(
          new Case(
              type + " annulled with a reason",
              whole.med(Felt.HANDLING, "ANNULLER").med(Felt.BEGRUNNELSE, "Feil person"),
              true,
              true));
    }
    var complaint = SakspostSamples.of(Sakstype.KLAGE, 1);
    cases.add(
        new Case("an outcome without its day", complaint.uten(Felt.UTFALLSDATO), false, true));
    cases.add(new Case("a day without its outcome", complaint.uten(Felt.UTFALL), false, true));
    var decision = SakspostSamples.of(Sakstype.VEDTAK, 1);
    cases.add(new Case("nobody's number", decision.uten(Felt.FNR).uten(Felt.DUF), false, true));
    cases.add(
        new Case(
            "a day the calendar has not", decision.med(Felt.FRA_DATO, "2026-02-30"), false, true));
    cases.add(
        new Case(
            "an hour the day has not",
            decision.med(Felt.ENDRET_TID, "2026-02-03T25:00:00Z"),
            false,
            true));
    cases.add(
        new Case(
            "a moment without a zone",
            decision.med(Felt.ENDRET_TID, "2026-02-03T12:00:00"),
            false,
            true));
    return cases;
  }

  /** No field takes this, each for its own reason. */
  private static String bad(Felt field) {
    return switch (field) {
      case FORNAVN, MELLOMNAVN, ETTERNAVN, HJEMMEL, BEGRUNNELSE, FORKLARING -> "x".repeat(500);
      case LOKAL_REFERANSE, VEDTAKSREFERANSE, ERSTATTER_TILTAK -> "x".repeat(101);
      default -> "ikke dette!";
    };
  }

  private static TreeSet<String> required(Sakstype type) {
    var names = new TreeSet<String>();
    JSON.getSchemaNode().at("/$defs/hode/required").forEach(name -> names.add(name.asText()));
    JSON.getSchemaNode()
        .at("/$defs/" + type + "/required")
        .forEach(name -> names.add(name.asText()));
    return names;
  }

  private static Map<String, String> readAs(String form, Sakspost post) throws Exception {
    return read(form, SakspostFiles.as(form, List.of(post)));
  }

  private static Map<String, String> read(String form, byte[] file) throws Exception {
    try (var rows =
        new CaseworkFiles(LIMITS)
            .open(RoundTripTest.arrival("en." + form), new ByteArrayInputStream(file))) {
      var row = rows.next().orElseThrow();
      assertThat(rows.next()).isEmpty();
      return new Sakspost(((Row.Good<SortedMap<String, String>>) row).content(), "").felter();
    }
  }

  private static boolean valid(Map<String, String> fields) {
    return JSON.validate(new ObjectMapper().valueToTree(new TreeMap<>(fields))).isEmpty();
  }

  private static boolean validXml(Sakspost post) throws IOException {
    try {
      XSD.newValidator()
          .validate(new StreamSource(new StringReader(SakspostFiles.xml(List.of(post)))));
      return true;
    } catch (SAXException e) {
      return false;
    }
  }

  /** The golden records, from the samples; to be read before they are committed. */
  private static void writeGolden() throws IOException {
    var golden = new TreeMap<String, Sakspost>();
    for (Sakspost post : SakspostSamples.oneOfEach()) {
      golden.put(post.verdi(Felt.TYPE).orElseThrow().toLowerCase(java.util.Locale.ROOT), post);
    }
    var decision = golden.get("vedtak");
    golden.put("vedtak-korrigert", decision.med(Felt.HANDLING, "KORRIGER").med(Felt.VERSJON, "2"));
    golden.put(
        "vedtak-annullert",
        decision
            .med(Felt.HANDLING, "ANNULLER")
            .med(Felt.VERSJON, "3")
            .med(Felt.BEGRUNNELSE, "Registrert på feil person"));
    golden.put(
        "vedtak-avvist",
        decision
            .uten(Felt.VEDTAKSDATO)
            .med(Felt.FRA_DATO, "2026-02-30")
            .med(Felt.LOVVERK, "LOVEN")
            .med(Felt.FAG, "NORSK")
            .med(Felt.KOMMUNENR, "301")
            .med(Felt.LOKAL_REFERANSE, "V-" + SakspostSamples.FNR)
            .med(Felt.DUF, "209912345607")
            .med(Felt.VERSJON, "null"));
    Files.createDirectories(GOLDEN);
    for (var one : golden.entrySet()) {
      for (String form : FORMS) {
        var columns =
            Arrays.stream(Felt.values()).filter(f -> one.getValue().verdi(f).isPresent()).toList();
        var text =
            switch (form) {
              case "csv" -> SakspostFiles.csv(List.of(one.getValue()), columns).replace("\r", "");
              case "xml" -> pretty(SakspostFiles.xml(List.of(one.getValue())));
              default ->
                  new ObjectMapper()
                          .writerWithDefaultPrettyPrinter()
                          .writeValueAsString(List.of(one.getValue()))
                      + "\n";
            };
        Files.writeString(GOLDEN.resolve(one.getKey() + ".in." + form), text);
      }
    }
  }

  private static String pretty(String xml) {
    return xml.replace("><", ">\n<") + "\n";
  }

  private static Path resource(String name) {
    // The file itself: in a whole build the class path holds it inside a jar.
    return Path.of("../schemas/src/main/resources/schemas/casework", name);
  }

  private static JsonSchema json() {
    var config = SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    try (var in = Files.newInputStream(resource("sakspost.schema.json"))) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in, config);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Schema xsd() {
    try {
      return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(resource("sakspost.xsd").toFile());
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }
}
