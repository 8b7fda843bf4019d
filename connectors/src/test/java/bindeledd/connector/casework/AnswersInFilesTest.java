package bindeledd.connector.casework;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.connector.Contract;
import bindeledd.connector.Parcel;
import bindeledd.connector.Port;
import bindeledd.connector.Push;
import bindeledd.connector.PushMany;
import bindeledd.connector.Receipt;
import bindeledd.connector.Secret;
import bindeledd.schema.casework.Kvittering;
import bindeledd.schema.casework.Personmelding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Receipts beside the files they are about, and the choice between files and REST. */
final class AnswersInFilesTest {

  private static final String ORIGIN = "poster.csv rad 7";

  private CaseworkSandbox sandbox;
  private CaseworkFolder folder;

  @BeforeEach
  void open() {
    sandbox = new CaseworkSandbox();
    folder = sandbox.folder();
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void answersARecordFromAFileBesideThatFileThoughThereIsRest() {
    push(both(), AnswerSamples.rejected("FLY-2", ORIGIN));
    push(both(), AnswerSamples.accepted("FLY-1", "strøm abcdefghijklmnop post 3"));

    assertThat(folder.results("poster.csv"))
        .singleElement()
        .satisfies(
            line ->
                assertThat(line)
                    .containsEntry("rad", "7")
                    .containsEntry("type", "TILTAK")
                    .containsEntry("lokalReferanse", "FLY-2")
                    .containsEntry("versjon", "2")
                    .containsEntry("status", "AVVIST")
                    .containsEntry("felt", "kode")
                    .containsEntry("kode", "KODE_UKJENT")
                    .containsEntry("tekst", "Ukjent \"kode\"; se her.")
                    .containsEntry("raad", "'=1+1"));
    assertThat(sandbox.receipts()).extracting(Kvittering::lokalReferanse).containsExactly("FLY-1");
  }

  @Test
  void answersBesideAFileWhoseEndingIsInCapitals() {
    push(both(), AnswerSamples.accepted("FLY-1", "POSTER.CSV rad 7"));

    assertThat(folder.results("POSTER.CSV")).hasSize(1);
    assertThat(sandbox.receipts()).isEmpty();
  }

  @Test
  void writesAReceiptOnceHoweverOftenItIsPushed() {
    var parcel = new Parcel<>(UUID.randomUUID(), AnswerSamples.rejected("FLY-2", ORIGIN));
    assertThat(both().push(parcel)).isInstanceOf(Receipt.Accepted.class);
    var again = both();
    assertThat(again.push(parcel)).isInstanceOf(Receipt.Duplicate.class);
    assertThat(again.push(parcel)).isInstanceOf(Receipt.Duplicate.class);
    assertThat(folder.results("poster.csv")).hasSize(1);
  }

  @Test
  void mendsALineThatAKillLeftUnfinished() throws IOException {
    push(both(), AnswerSamples.accepted("FLY-1", ORIGIN));
    var parcel = new Parcel<>(UUID.randomUUID(), AnswerSamples.rejected("FLY-2", ORIGIN));
    var half = ("2026-03-03T08:00:00Z;7;TILTAK;FLY-2;;" + parcel.id()).getBytes(UTF_8);
    Files.write(
        folder.root().resolve("svar/poster.csv.resultat.csv"), half, StandardOpenOption.APPEND);

    assertThat(both().push(parcel)).isInstanceOf(Receipt.Accepted.class);
    assertThat(folder.results("poster.csv"))
        .extracting(line -> line.get("lokalReferanse"))
        .containsExactly("FLY-1", "FLY-2");
  }

  @Test
  void writesAlongWithAnotherInstance() {
    var one = both();
    var other = both();
    var parcels =
        IntStream.range(0, 50)
            .mapToObj(
                n -> new Parcel<>(UUID.randomUUID(), AnswerSamples.accepted("R-" + n, ORIGIN)))
            .toList();
    for (var parcel : parcels) {
      assertThat(one.push(parcel)).isInstanceOf(Receipt.Accepted.class);
      assertThat(other.push(parcel)).isInstanceOf(Receipt.Duplicate.class);
    }
    assertThat(folder.results("poster.csv")).hasSize(50);
  }

  @Test
  void beginsAFileAnewWhenTheCaseSystemHasTakenIt() throws IOException {
    var push = both();
    push(push, AnswerSamples.accepted("FLY-1", ORIGIN));
    Files.delete(folder.root().resolve("svar/poster.csv.resultat.csv"));
    push(push, AnswerSamples.accepted("FLY-2", ORIGIN));
    assertThat(folder.results("poster.csv"))
        .extracting(line -> line.get("lokalReferanse"))
        .containsExactly("FLY-2");
  }

  @Test
  void keepsToItsFolderWhateverTheOriginSays() {
    for (String origin :
        List.of("../../x.csv rad 1", "/tmp/x.csv rad 1", ".x.csv rad 1", "a\\b.csv rad 1")) {
      push(onlyFiles(), AnswerSamples.accepted("FLY-1", origin));
    }
    assertThat(folder.in("svar")).containsExactly("kvitteringer.resultat.csv");
  }

  @Test
  void writesOneFilePerPersonAndNoHalfOnes() {
    Push<Personmelding> typed = one(connector(null), Casework.PERSONS);
    var parcel = new Parcel<>(UUID.randomUUID(), AnswerSamples.person());
    assertThat(typed.push(parcel)).isInstanceOf(Receipt.Accepted.class);
    assertThat(typed.push(parcel)).isInstanceOf(Receipt.Duplicate.class);
    assertThat(folder.in("ut")).containsExactly("person-" + parcel.id() + ".json");
    assertThat(folder.persons()).containsExactly(AnswerSamples.person());
  }

  @Test
  void doesNotSlowDownAsAFileGrows() {
    var push = onlyFiles();
    for (int i = 0; i < 2_000; i++) {
      push(push, AnswerSamples.accepted("R-" + i, ORIGIN));
    }
    assertThat(folder.results("poster.csv")).hasSize(2_000);
  }

  private static void push(Push<Kvittering> push, Kvittering receipt) {
    assertThat(push.push(new Parcel<>(UUID.randomUUID(), receipt)))
        .isInstanceOf(Receipt.Accepted.class);
  }

  private Push<Kvittering> both() {
    return receipts(connector(sandbox.url()));
  }

  private Push<Kvittering> onlyFiles() {
    return receipts(connector(null));
  }

  private CaseworkConnector connector(java.net.@org.jspecify.annotations.Nullable URI url) {
    return new CaseworkConnector(
        new CaseworkProperties(
            url,
            new Secret(CaseworkSandbox.TOKEN),
            Duration.ofSeconds(5),
            folder.root(),
            Duration.ZERO,
            false,
            100,
            4000,
            65536));
  }

  private static Push<Kvittering> receipts(CaseworkConnector connector) {
    return one(connector, Casework.RECEIPTS);
  }

  /** One at a time, as the tests have them. */
  @SuppressWarnings("unchecked") // the service of the port takes what the port takes
  private static <M> Push<M> one(CaseworkConnector connector, Port.Inbox<M> inbox) {
    var many =
        connector.contract().services().stream()
            .filter(service -> service.port().equals(inbox))
            .map(service -> (PushMany<M>) ((Contract.PushingMany<?>) service).push())
            .findFirst()
            .orElseThrow();
    return parcel -> Objects.requireNonNull(many.push(List.of(parcel)).get(parcel.id()));
  }
}
