package bindeledd.connector.education;

import static bindeledd.connector.files.Pulled.records;
import static bindeledd.connector.files.Pulled.unreadable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bindeledd.connector.Cursor;
import bindeledd.connector.Page;
import bindeledd.connector.Unreadable;
import bindeledd.connector.education.EducationSandbox.Mistake;
import bindeledd.connector.files.Folders;
import bindeledd.connector.files.Pulled;
import bindeledd.connector.files.ResultFiles;
import bindeledd.model.SyntheticNumbers;
import bindeledd.schema.education.PifuItem;
import bindeledd.schema.education.PifuItem.Absence;
import bindeledd.schema.education.PifuItem.Exemption;
import bindeledd.schema.education.PifuItem.Hours;
import bindeledd.schema.education.PifuItem.Role;
import bindeledd.schema.education.PifuItem.Teaching;
import bindeledd.schema.education.PifuItem.Timeframe;
import bindeledd.schema.education.PifuPost;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files of an education system, good and bad. */
final class EducationFilesTest {

  private static final Path CONTRACT =
      Path.of("../../shared/contracts/visma/PIFU-IMS_SAS_eksempel_fravar_1_kompakt.xml");
  private static final String OURS = "urn:bindeledd:education:1";

  @TempDir Path root;
  private EducationSandbox sandbox;

  @BeforeEach
  void open() {
    sandbox = new EducationSandbox(root, PifuFile.Dialect.PIFU);
    fill(sandbox.school(), 4);
  }

  private static void fill(School school, int learners) {
    var numbers = new SyntheticNumbers(5);
    school.opens("skolen", "skole", Teaching.NONE);
    school.opens("norsk-2", "undervisningsgruppe", new Teaching("NORSK", "no", "2"));
    for (int i = 1; i <= learners; i++) {
      var learner = "elev-" + i;
      school.enrols(learner, "Zemfira", "Kvistholmen", "1990-01-02", numbers.birthNumber());
      school.joins(learner, "norsk-2", "01");
      school.registers(
          learner, "norsk-2", new Hours("", Teaching.NONE, "2026-03-01", "2026-03-31", "40", "2"));
      school.registers(
          learner,
          "norsk-2",
          new Absence(
              "aggregate", "hours", "valid", new Timeframe("2026-03-01", "2026-03-31", ""), "2"));
    }
    school.registers(
        "elev-1",
        "norsk-2",
        new Exemption(
            "F-1",
            "FRITAK_OPPLAERING_SAMFUNNSKUNNSKAP",
            "HELSE",
            "INTEGRERINGSLOVEN",
            "2026-03-02",
            "2026-03-02",
            ""));
  }

  @ParameterizedTest
  @EnumSource
  void readsBackWhatWasWritten(PifuFile.Dialect dialect) {
    sandbox = new EducationSandbox(root, dialect);
    fill(sandbox.school(), 4);
    var all = sandbox.school().all();
    sandbox.full("uttrekk.xml");

    var pages = pullAll();

    assertThat(unreadable(pages)).isEmpty();
    assertThat(records(pages)).extracting(PifuPost::item).isEqualTo(all);
    assertThat(records(pages).getLast().origin()).isEqualTo("uttrekk.xml post 10");
    assertThat(records(pages))
        .allSatisfy(
            post -> {
              assertThat(post.extract().type()).isEqualTo("full");
              assertThat(post.extract().datasource()).isEqualTo(School.SOURCE);
              assertThat(post.extract().datetime()).isEqualTo("2026-04-07T06:00");
            });
    assertThat(sandbox.folder().in("arkiv")).hasSize(1);
  }

  @Test
  void givesOnlyWhatHasChangedInADelta() {
    sandbox.full("a.xml");
    sandbox.school().withdraws("elev-2", "norsk-2");
    sandbox.delta("b.xml");
    sandbox.school().withdraws("elev-3", "norsk-2");
    sandbox.message("c.xml");

    assertThat(records(pullAll()))
        .filteredOn(post -> !post.origin().startsWith("a.xml"))
        .extracting(post -> post.extract().type(), PifuPost::origin)
        .containsExactly(tuple("delta", "b.xml post 1"), tuple("event", "c.xml post 1"));
  }

  /** The example of the contract, where it is at hand. */
  @Test
  void readsTheContractsExampleWhole() throws IOException {
    assumeTrue(Files.exists(CONTRACT));
    sandbox.folder().drop("eksempel.xml", Files.readAllBytes(CONTRACT));

    var pages = pullAll();

    assertThat(unreadable(pages)).isEmpty();
    var posts = records(pages);
    assertThat(posts).hasSize(4);
    assertThat(posts.getFirst().extract().type()).isEqualTo("full");
    assertThat(posts.getFirst().item())
        .asInstanceOf(type(PifuItem.Person.class))
        .satisfies(
            person -> {
              assertThat(person.keys())
                  .extracting(PifuItem.Key::id)
                  .containsExactly("global_ID_01236");
              assertThat(person.family()).isEqualTo("Nordmann");
            });
    assertThat(posts.get(1).item())
        .asInstanceOf(type(PifuItem.Group.class))
        .satisfies(group -> assertThat(group.types()).containsExactly("skole"));
    assertThat(posts.get(2).item())
        .asInstanceOf(type(PifuItem.Group.class))
        .satisfies(group -> assertThat(group.types()).containsExactly("fag"));
    assertThat(posts.getLast().item())
        .asInstanceOf(type(Role.class))
        .satisfies(
            role -> {
              assertThat(role.type()).isEqualTo("01");
              assertThat(role.group().id()).isEqualTo("global_ID_org_17");
              assertThat(role.absences())
                  .extracting(
                      Absence::mode,
                      Absence::unit,
                      Absence::classification,
                      it -> it.timeframe().begin(),
                      it -> it.timeframe().end(),
                      Absence::value)
                  .containsExactly(
                      tuple("aggregate", "days", "valid", "2012-08-16", "2013-01-15", "3"),
                      tuple("aggregate", "hours", "valid", "2012-08-16", "2013-01-15", "4"),
                      tuple("aggregate", "days", "invalid", "2013-01-16", "2013-06-30", "1"),
                      tuple("aggregate", "hours", "valid", "2013-01-16", "2013-06-30", "0"));
            });
  }

  /**
   * By the paths that are known of it: the number is the key, and there are students and teachers.
   */
  @Test
  void readsAFileAsFlyvoWritesIt() {
    var number = new SyntheticNumbers(7).birthNumber().digits();
    sandbox
        .folder()
        .drop(
            "flyvo.xml",
            """
            <enterprise><properties><datasource>FLYVO</datasource><type>full</type></properties>
            <student><sourcedid><id>%1$s</id></sourcedid>
            <name><n><given>Zemfira</given><family>Kvistholmen</family></n></name><tel>99900099</tel>
            <extension><InternalInformation><Id>17</Id></InternalInformation></extension></student>
            <teacher><sourcedid><id>l-1</id></sourcedid>
            <extension><InternalInformation><Id>18</Id></InternalInformation></extension></teacher>
            <group><sourcedid><id>norsk-2</id></sourcedid><description><short>Norsk</short></description>
            <relationship><sourcedid><id>skolen</id></sourcedid></relationship></group>
            <membership><sourcedid><id>norsk-2</id></sourcedid>
            <member><sourcedid><id>%1$s</id></sourcedid><role><roletype>01</roletype></role></member>
            <member><sourcedid><id>l-1</id></sourcedid><role roletype="02"/></member></membership>
            </enterprise>"""
                .formatted(number));

    var pages = pullAll();

    assertThat(unreadable(pages)).isEmpty();
    var items = records(pages).stream().map(PifuPost::item).toList();
    assertThat(items).hasSize(5);
    assertThat(items.getFirst())
        .isEqualTo(
            new PifuItem.Person(
                List.of(new PifuItem.Key("", number)), List.of(), "Kvistholmen", "Zemfira", ""));
    assertThat(items)
        .filteredOn(Role.class::isInstance)
        .extracting(item -> ((Role) item).type())
        .containsExactly("01", "02");
  }

  @Test
  void keepsToItsOwnSchemaInWhatWeAdded() throws Exception {
    var schema =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(PifuPost.class.getResource("/schemas/education/opplaering.xsd"));
    var builder = DocumentBuilderFactory.newNSInstance().newDocumentBuilder();
    var file =
        builder.parse(
            new ByteArrayInputStream(
                PifuFile.of(
                    PifuFile.Dialect.FLYVO, "s", "full", "2026-04-07", sandbox.school().all())));
    var ours = file.getElementsByTagNameNS(OURS, "opplaering");
    assertThat(ours.getLength()).isEqualTo(5);
    for (int i = 0; i < ours.getLength(); i++) {
      schema.newValidator().validate(new DOMSource(ours.item(i)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void answersABadFileAndReadsTheNext(Mistake mistake) {
    sandbox.spoilt("a-daarlig.xml", mistake);
    sandbox.full("b-god.xml");

    var pages = pullAll();

    assertThat(unreadable(pages))
        .extracting(Unreadable::code)
        .isEqualTo(
            switch (mistake) {
              case CUT -> List.of("XML_UGYLDIG");
              case DOCTYPE -> List.of("XML_DOCTYPE");
              case NOT_PIFU -> List.of("XML_ROT");
              // The names are plain ASCII here, and dates and codes are for the mapping to judge.
              case WRONG_ENCODING, IMPOSSIBLE_DATES, UNKNOWN_COURSE -> List.of();
            });
    assertThat(records(pages)).filteredOn(it -> it.origin().startsWith("b-god")).hasSize(10);
    assertThat(sandbox.folder().in("inn")).isEmpty();
    assertThat(sandbox.folder().results("a-daarlig.xml")).isNotEmpty();
  }

  @Test
  void refusesAFileInAnotherEncodingFromWhereItShows() {
    sandbox.school().enrols("elev-2", "Åse", "Kvistholmen", "", new SyntheticNumbers(9).dNumber());
    sandbox.spoilt("latin.xml", Mistake.WRONG_ENCODING);

    assertThat(unreadable(pullAll())).extracting(Unreadable::code).containsExactly("XML_UGYLDIG");
    assertThat(sandbox.folder().in("feil")).hasSize(1);
  }

  @Test
  void letsABadObjectSpoilItselfOnly() {
    sandbox
        .folder()
        .drop(
            "deler.xml",
            """
            <enterprise><comments>hei</comments><properties><type>delta</type></properties>
            <person><name/></person>
            <person><sourcedid><id>a</id></sourcedid><tel>%s</tel></person>
            <person><sourcedid><id>b</id></sourcedid></person>
            <ukjent><a/></ukjent>
            <group><sourcedid><id></id></sourcedid></group>
            <membership><member><sourcedid><id>b</id></sourcedid><role/></member></membership>
            <membership><sourcedid><id>g</id></sourcedid><comments/>
            <member><sourcedid><id>b</id></sourcedid></member>
            <member><sourcedid><id>g2</id></sourcedid><idtype>2</idtype><role roletype="01"/></member>
            <member><sourcedid><id>b</id></sourcedid><role roletype="01"/><role roletype="02"/></member>
            </membership></enterprise>"""
                .formatted("9".repeat(5000)));

    var pages = pullAll();

    assertThat(records(pages))
        .extracting(PifuPost::origin)
        .containsExactly("deler.xml post 3", "deler.xml post 8", "deler.xml post 9");
    assertThat(unreadable(pages))
        .extracting(Unreadable::position, Unreadable::code)
        .containsExactly(
            tuple(1L, "NOEKKEL_MANGLER"),
            tuple(2L, "FELT_FOR_LANGT"),
            tuple(4L, "OBJEKT_UKJENT"),
            tuple(5L, "NOEKKEL_MANGLER"),
            tuple(6L, "NOEKKEL_MANGLER"),
            tuple(7L, "ROLLE_MANGLER"));
    assertThat(sandbox.folder().results("deler.xml"))
        .hasSize(7)
        .last()
        .satisfies(
            line ->
                assertThat(line)
                    .containsEntry("status", "LEST")
                    .containsEntry("tekst", "Hele filen er lest. 6 av radene kunne ikke leses."));
  }

  @Test
  void refusesWhatIsNoXml() {
    sandbox.folder().drop("elever.csv", "a;b\n");
    assertThat(unreadable(pullAll()))
        .extracting(Unreadable::code)
        .containsExactly("FILTYPE_UKJENT");
  }

  @Test
  void tellsWhichRolesHaveOthersOfTheirTypeBesideThem() {
    sandbox
        .folder()
        .drop(
            "roller.xml",
            "<enterprise><membership><sourcedid><id>g</id></sourcedid><member><sourcedid><id>b</id>"
                + "</sourcedid><role roletype=\"01\"/><role roletype=\"01\"/><role roletype=\"02\"/>"
                + "</member></membership></enterprise>");

    assertThat(records(pullAll()))
        .extracting(post -> ((Role) post.item()).alone())
        .containsExactly(false, false, true);
  }

  private List<Page<PifuPost>> pullAll() {
    var properties = new EducationProperties(root, Duration.ZERO, false, 3, 4000, 65536);
    var results = new ResultFiles(new Folders("education", root, false));
    return Pulled.pages(
        EducationConnector.feed(properties, results, System::nanoTime), Cursor.START);
  }
}
