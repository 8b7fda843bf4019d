package bindeledd.connector.tilskudd;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.connector.Connector;
import bindeledd.connector.Contract;
import bindeledd.connector.Port;
import bindeledd.schema.tilskudd.Kolonne;
import bindeledd.schema.tilskudd.Liste;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The grant portal is on when it has an address or a folder. */
final class TilskuddConfigurationTest {

  private static final String FOLDER = "connectors.tilskudd.folder=/finnes/ikke";
  private static final String URL = "connectors.tilskudd.url=http://tilskudd.invalid";
  private static final String KEY = "connectors.tilskudd.key=hemmelig";

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner().withUserConfiguration(TilskuddConnector.class);

  @Test
  void offersWhatIsConfigured() {
    runner.run(context -> assertThat(context).doesNotHaveBean(Connector.class));
    assertPorts(List.of(Tilskudd.CHANGE_REQUEST, Tilskudd.EXTRA_GRANT, Tilskudd.STATUS), URL, KEY);
    assertPorts(
        List.of(
            Tilskudd.GRANT_LINES,
            Tilskudd.BANK_POSTINGS,
            Tilskudd.EXTRA_DECISIONS,
            Tilskudd.ANSWERS),
        FOLDER);
  }

  private void assertPorts(List<Port> ports, String... settings) {
    runner
        .withPropertyValues(settings)
        .run(
            context ->
                assertThat(context.getBean(Connector.class).contract().services())
                    .<Port>extracting(Contract.Service::port)
                    .containsExactlyElementsOf(ports));
  }

  @Test
  void takesHeadingsByListAndColumn() {
    runner
        .withPropertyValues(
            FOLDER,
            "connectors.tilskudd.columns.tilskuddslinjer.linje-id=Linjenummer",
            "connectors.tilskudd.columns.bankposter.belop=Beløp inn")
        .run(
            context -> {
              var columns = context.getBean(TilskuddProperties.class).columns();
              assertThat(columns.get(Liste.TILSKUDDSLINJER))
                  .containsEntry(Kolonne.LINJE_ID, "Linjenummer");
              assertThat(columns.get(Liste.BANKPOSTER)).containsEntry(Kolonne.BELOP, "Beløp inn");
            });
  }

  @Test
  void refusesWhatCannotBe() {
    for (String wrong :
        List.of(
            "mappe=/x",
            "page-size=0",
            "settle=-1s",
            "charset=UTF-16",
            "columns.bankposter.kode=Kode",
            "columns.tilskuddslinjer.kode=belop",
            "columns.lister.kode=Kode")) {
      runner
          .withPropertyValues(FOLDER, "connectors.tilskudd." + wrong)
          .run(context -> assertThat(context).as(wrong).hasFailed());
    }
    runner.withPropertyValues(URL).run(context -> assertThat(context).hasFailed());
  }
}
