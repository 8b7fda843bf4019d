package bindeledd.connector.folkeregister;

import static bindeledd.connector.folkeregister.Connecting.find;
import static bindeledd.connector.folkeregister.People.AMIRA;
import static bindeledd.connector.folkeregister.People.AMIRA_D;
import static bindeledd.connector.folkeregister.People.DAY;
import static bindeledd.connector.folkeregister.People.DUF;
import static bindeledd.connector.folkeregister.People.YUSUF_D;
import static bindeledd.connector.folkeregister.People.duf;
import static bindeledd.connector.folkeregister.People.number;
import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.connector.folkeregister.Population.Newcomer;
import bindeledd.model.NationalNumber;
import bindeledd.schema.folkeregister.DufAndName;
import bindeledd.schema.folkeregister.Folkeregisterperson;
import bindeledd.schema.folkeregister.Registerelement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Persons are found by number and by DUF number, through either channel. */
class FolkeregisterLookupTest {

  private final FolkeregisterSandbox sandbox = new FolkeregisterSandbox(0, People::live);
  private final Population population = sandbox.population();

  @AfterEach
  void close() {
    sandbox.close();
  }

  private FolkeregisterConnector connector(Channel channel) {
    return Connecting.connector(channel, sandbox.url(), new Connecting.Counted());
  }

  @ParameterizedTest
  @EnumSource(Channel.class)
  void tiesAnswersToQuestionsByNumberNotByPlace(Channel channel) {
    var found =
        find(
            connector(channel),
            Folkeregister.PERSON,
            List.of(number(AMIRA_D), number(AMIRA), number(YUSUF_D)));

    assertThat(found).containsOnlyKeys(number(AMIRA_D), number(YUSUF_D));
    assertThat(current(found.get(number(YUSUF_D)))).isEqualTo(YUSUF_D);
  }

  @ParameterizedTest
  @EnumSource(Channel.class)
  void findsAPersonUnderAFormerNumberAndTellsThePresentOne(Channel channel) {
    population.settles(AMIRA_D, AMIRA, "4601", DAY);

    var found =
        find(connector(channel), Folkeregister.PERSON, List.of(number(AMIRA_D), number(AMIRA)));

    assertThat(found).containsOnlyKeys(number(AMIRA_D), number(AMIRA));
    assertThat(found.get(number(AMIRA_D))).isEqualTo(found.get(number(AMIRA)));
    assertThat(current(found.get(number(AMIRA_D)))).isEqualTo(AMIRA);
    assertThat(found.get(number(AMIRA)).bostedsadresse()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Channel.class)
  void followsADuplicateToWhoeverSurvives(Channel channel) {
    population.areOne(AMIRA_D, YUSUF_D, DAY);

    var found = find(connector(channel), Folkeregister.PERSON, List.of(number(YUSUF_D)));

    assertThat(current(found.get(number(YUSUF_D)))).isEqualTo(AMIRA_D);
  }

  @ParameterizedTest
  @EnumSource(Channel.class)
  void splitsWhatIsMoreThanOneCallTakes(Channel channel) {
    var numbers = new ArrayList<NationalNumber>();
    for (int i = 0; i < 2100; i++) {
      var digits = SyntheticNumbers.dNumber(DAY.minusDays(20 * 365L + i / 5), i % 5 * 90);
      population.wasThere(
          new Newcomer("MANGE", "TEST", DAY.minusYears(20), "SYR", List.of(), digits), DAY);
      numbers.add(number(digits));
    }

    assertThat(find(connector(channel), Folkeregister.PERSON, numbers))
        .containsOnlyKeys(numbers)
        .hasSize(2100);
  }

  @ParameterizedTest
  @EnumSource(Channel.class)
  void findsByDufNumberAndName(Channel channel) {
    var right = new DufAndName(duf(DUF), "Amira Testhavn");
    var wrongName = new DufAndName(duf(DUF), "Amira Testskog");
    var oneWord = new DufAndName(duf(DUF), "Amira");
    var wrongDuf = new DufAndName(duf("202290012308"), "Amira Testhavn");

    assertThat(
            find(
                connector(channel),
                Folkeregister.PERSON_BY_DUF,
                List.of(right, wrongName, oneWord, wrongDuf)))
        .containsOnlyKeys(right)
        .allSatisfy((_, person) -> assertThat(current(person)).isEqualTo(AMIRA_D));
    assertThat(right.toString()).doesNotContain(DUF).doesNotContain("Amira");
  }

  @ParameterizedTest
  @EnumSource(Channel.class)
  void findsNobodyWhenSeveralFit(Channel channel) {
    population.wasThere(
        new Newcomer(
            "AMIRA",
            "TESTHAVN",
            DAY.minusYears(30),
            "SYR",
            List.of(DUF),
            SyntheticNumbers.dNumber(DAY.minusYears(30), 1)),
        DAY);

    assertThat(
            find(
                connector(channel),
                Folkeregister.PERSON_BY_DUF,
                List.of(new DufAndName(duf(DUF), "Amira Testhavn"))))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Channel.class)
  void asksForThePartsItNeeds(Channel channel) {
    sandbox.rules().roleSees(Set.copyOf(Connecting.PARTS));
    population.settles(AMIRA_D, AMIRA, "4601", DAY);

    var person =
        find(connector(channel), Folkeregister.PERSON, List.of(number(AMIRA))).get(number(AMIRA));

    assertThat(person.utlendingsmyndighetenesIdentifikasjonsnummer()).hasSize(1);
    assertThat(person.opphold()).hasSize(1);
    assertThat(person.innflytting()).hasSize(1);
    assertThat(person.identifikasjonsnummer())
        .extracting(Registerelement::current)
        .containsExactly(false, true);
  }

  @ParameterizedTest
  @EnumSource(Channel.class)
  void aStrictlyProtectedPersonComesWithoutAddresses(Channel channel) {
    population.settles(AMIRA_D, AMIRA, "4601", DAY);
    population.isGraded(AMIRA, "strengtFortrolig", DAY);

    var person =
        find(connector(channel), Folkeregister.PERSON, List.of(number(AMIRA))).get(number(AMIRA));

    assertThat(person.bostedsadresse()).isEmpty();
    assertThat(person.postadresse()).hasSize(1);
  }

  private static String current(Folkeregisterperson person) {
    return person.identifikasjonsnummer().stream()
        .filter(Registerelement::current)
        .map(held -> held.foedselsEllerDNummer())
        .findFirst()
        .orElse("");
  }
}
