package bindeledd.schema.nir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** The types generated from NIR's contract. */
final class NirSchemaTest {

  private final Schema schema = schema();

  @Test
  void writesWhatTheSchemaAllowsAndReadsItBack() throws Exception {
    var korriger = korriger("0301");

    var written = write(korriger);
    schema.newValidator().validate(new StreamSource(new StringReader(written)));
    var read =
        (Korriger)
            JAXBContext.newInstance(Korriger.class)
                .createUnmarshaller()
                .unmarshal(new StringReader(written));

    assertThat(written).contains("<til>2026-02-28</til>", "<omfang>12.5</omfang>");
    assertThat(read.getHode().getTidspunkt()).isEqualTo("2026-03-01T08:00:00Z");
    assertThat(read.getInnhold())
        .isInstanceOfSatisfying(
            Tiltak.class, tiltak -> assertThat(tiltak.getFra()).isEqualTo("2026-02-01"));
  }

  @Test
  void refusesAMunicipalityThatIsNotFourDigits() throws Exception {
    var written = write(korriger("301"));

    assertThatThrownBy(
            () -> schema.newValidator().validate(new StreamSource(new StringReader(written))))
        .isInstanceOf(SAXException.class)
        .hasMessageContaining("Kommunenr");
  }

  @Test
  void everyMessageExtendsMelding() {
    for (var method : NirPort.class.getMethods()) {
      assertThat(Melding.class.isAssignableFrom(method.getParameterTypes()[0]))
          .as(method.getName())
          .isTrue();
    }
    assertThat(NirPort.class.getMethods()).hasSize(16);
  }

  private static Korriger korriger(String kommunenr) {
    var hode = new Hode();
    hode.setMeldingsId("0192f6a0-0000-7000-8000-000000000001");
    hode.setKommunenr(kommunenr);
    hode.setAvsenderSystem("Bindeledd");
    hode.setLokalReferanse("T-1");
    hode.setTidspunkt(Instant.parse("2026-03-01T08:00:00Z"));
    var person = new Personident();
    person.setDuf("202600000001");
    var tiltak = new Tiltak();
    tiltak.setPerson(person);
    tiltak.setVedtaksRef("R-1");
    tiltak.setTiltakskode("SPRAKPRAKSIS");
    tiltak.setFra(LocalDate.of(2026, 2, 1));
    tiltak.setTil(LocalDate.of(2026, 2, 28));
    tiltak.setOmfang(new BigDecimal("12.5"));
    var korriger = new Korriger();
    korriger.setHode(hode);
    korriger.setRegistreringsId("R-2");
    korriger.setForventetVersjon(1);
    korriger.setInnhold(tiltak);
    return korriger;
  }

  private static String write(Melding melding) throws JAXBException {
    var out = new StringWriter();
    JAXBContext.newInstance(melding.getClass()).createMarshaller().marshal(melding, out);
    return out.toString();
  }

  private static Schema schema() {
    try {
      return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(NirSchemaTest.class.getResource("/schemas/nir/nir.xsd"));
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }
}
