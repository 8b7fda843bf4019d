package bindeledd.connector.imdinett;

import static bindeledd.connector.imdinett.ImdinettPeople.AMINA;
import static bindeledd.connector.imdinett.ImdinettPeople.YUSUF;
import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.connector.Cursor;
import bindeledd.connector.Parcel;
import bindeledd.connector.Receipt;
import bindeledd.connector.Secret;
import bindeledd.schema.imdinett.Bosettingsmelding;
import bindeledd.schema.imdinett.Bosettingsmelding.Handling;
import bindeledd.schema.imdinett.Bosettingsperson;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** IMDinett's own rules, as its sandbox keeps them and its connector hears of them. */
final class ImdinettRulesTest {

  private final ImdinettSandbox sandbox = new ImdinettSandbox(() -> LocalDate.of(2026, 6, 30));
  private final ImdinettConnector imdinett =
      new ImdinettConnector(
          new ImdinettProperties(
              sandbox.url(), new Secret(ImdinettSandbox.KEY), Duration.ofSeconds(5)));

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void aDayThatIsToldIsShownInTheFeed() {
    assertThat(says(ImdinettPeople.settled(AMINA, "2026-02-02")))
        .isInstanceOf(Receipt.Accepted.class);

    assertThat(imdinett.settlements(Cursor.START).records())
        .singleElement()
        .satisfies(
            person -> {
              assertThat(person.status()).isEqualTo("BOSATT");
              assertThat(person.bosettingsdato()).isEqualTo("2026-02-02");
              assertThat(person.versjon()).isEqualTo("2");
            });
  }

  @Test
  void nobodyIsSettledBeforeTheyWereAssigned() {
    assertThat(codes(says(ImdinettPeople.settled(AMINA, "2026-01-11"))))
        .containsExactly("FOER_UTSOEKT");
    assertThat(says(ImdinettPeople.settled(AMINA, "2026-01-12")))
        .isInstanceOf(Receipt.Accepted.class);
  }

  @Test
  void whoFoundAHomeAloneWasAssignedByNobody() {
    assertThat(says(ImdinettPeople.settled(YUSUF, "2025-12-01")))
        .isInstanceOf(Receipt.Accepted.class);
  }

  @Test
  void nobodyIsSettledInTheFuture() {
    assertThat(codes(says(ImdinettPeople.settled(AMINA, "2026-07-01"))))
        .containsExactly("FREMTIDIG_DATO");
  }

  @Test
  void anotherDayMustBeACorrection() {
    says(ImdinettPeople.settled(AMINA, "2026-02-02"));
    var other = ImdinettPeople.settled(AMINA, "2026-02-03");

    assertThat(codes(says(other))).containsExactly("ALLEREDE_BOSATT");
    assertThat(says(as(Handling.KORRIGER, other))).isInstanceOf(Receipt.Accepted.class);
    assertThat(settledOn(AMINA)).isEqualTo("2026-02-03");
  }

  @Test
  void whatWasToldCanBeTakenBack() {
    var day = ImdinettPeople.settled(AMINA, "2026-02-02");
    assertThat(codes(says(as(Handling.TREKK, day)))).containsExactly("IKKE_BOSATT");
    says(day);

    assertThat(says(as(Handling.TREKK, day))).isInstanceOf(Receipt.Accepted.class);
    assertThat(settledOn(AMINA)).isNull();
  }

  @Test
  void somebodyElsesPersonIsNotOurs() {
    var day = ImdinettPeople.settled(AMINA, "2026-02-02");
    var elsewhere =
        new Bosettingsmelding(
            day.handling(),
            "4601",
            day.sak(),
            day.duf(),
            null,
            day.bosettingsdato(),
            day.lokalReferanse(),
            day.versjon());

    assertThat(codes(says(elsewhere))).containsExactly("ANNEN_KOMMUNE");
  }

  private Receipt says(Bosettingsmelding message) {
    return imdinett.settled(new Parcel<>(UUID.randomUUID(), message));
  }

  private String settledOn(Bosettingsperson person) {
    return sandbox.known().stream()
        .filter(one -> one.personreferanse().equals(person.personreferanse()))
        .findFirst()
        .orElseThrow()
        .bosettingsdato();
  }

  private static Bosettingsmelding as(Handling handling, Bosettingsmelding message) {
    return new Bosettingsmelding(
        handling,
        message.kommunenr(),
        message.sak(),
        message.duf(),
        message.fnr(),
        message.bosettingsdato(),
        message.lokalReferanse(),
        message.versjon() + 1);
  }

  private static List<String> codes(Receipt receipt) {
    return receipt instanceof Receipt.Rejected(var reasons)
        ? reasons.stream().map(Receipt.Reason::code).toList()
        : List.of();
  }
}
