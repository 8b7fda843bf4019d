package bindeledd.connector.nir;

import bindeledd.connector.Outcome;
import bindeledd.connector.Port;
import bindeledd.connector.Port.Feed;
import bindeledd.connector.Sandbox;
import bindeledd.schema.nir.Innhold;
import bindeledd.schema.nir.Kilde;
import bindeledd.schema.nir.Kvitteringsstatus;
import bindeledd.schema.nir.Melding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * NIR, as our contract describes it: a SOAP endpoint on a real port that knows persons, holds
 * registrations with versions, refuses what it should, and answers as slowly, late or not at all as
 * it is told. Keeps what it holds when it is stopped and started again.
 */
public final class NirSandbox implements Sandbox {

  /** What the transfer user may write. */
  public enum Role {
    INTRO,
    NORSK
  }

  /** The headings of the person lists it exports, as the sandbox's own choice. */
  static final String HEADINGS = "Fødselsnummer;DUF-nummer;Lovverk;Kommunenummer";

  private final Consumer<NirSandbox> beginning;
  private final NirBook book = new NirBook();
  private final NirEndpoint endpoint = new NirEndpoint(book);
  private final NirServer server;
  private final Path folder;

  /** Empty, on a free port. */
  public NirSandbox() {
    this(0, _ -> {});
  }

  /**
   * @param port 0 for a free one
   * @param beginning what it holds from the start, and when it is cleared
   */
  public NirSandbox(int port, Consumer<NirSandbox> beginning) {
    this.beginning = beginning;
    try {
      folder = Files.createTempDirectory("nir-person-list");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server = new NirServer(port, endpoint);
    beginning.accept(this);
  }

  @Override
  public URI url() {
    return URI.create("http://localhost:" + server.port() + "/nir");
  }

  /** Lets nobody in until {@link #start}: connections are refused. */
  public void stop() {
    server.stop();
  }

  public void start() {
    server.start();
  }

  @Override
  public void close() {
    server.stop();
    emptyFolder();
    folder.toFile().delete();
  }

  // What it knows

  /** Adds a person, or brings one it knows by any of the numbers up to date. */
  public void knows(NirSandboxPerson person) {
    book.know(person);
  }

  /** The day by which "two months" is judged; before it is set, nothing is too late. */
  public void today(LocalDate today) {
    book.today = today;
  }

  /** Registers something without a message. */
  public String holds(String municipality, String localReference, Innhold content) {
    return book.register(municipality, localReference, content).id;
  }

  /** Somebody changes a registration in NIR's web pages: it gets a new version. */
  public void editByHand(String localReference, Consumer<Innhold> edit) {
    synchronized (book) {
      var entry = book.named(localReference).orElseThrow();
      edit.accept(entry.content);
      entry.version++;
      entry.source = Kilde.NIR_WEB;
    }
  }

  /**
   * Tells of every message before it is acted on, one at a time: whoever writes them down can have
   * a sandbox again as it was, by letting another {@link #hears hear} them.
   */
  public void onHearing(Consumer<Melding> writer) {
    synchronized (book) {
      book.hearing = writer;
    }
  }

  /** Acts on a message as if it had just come. */
  public void hears(Melding message) {
    book.hear(message);
  }

  /** Does something while no message is heard. */
  public void between(Runnable messages) {
    synchronized (book) {
      messages.run();
    }
  }

  // How it behaves

  /** The roles the transfer user has. */
  public void roles(Role... roles) {
    endpoint.roles =
        roles.length == 0 ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(Arrays.asList(roles));
  }

  /** Takes this long to answer anything. */
  public void slow(Duration pause) {
    endpoint.slow = pause;
  }

  /** Takes this long to answer every n-th message, after it had its effect. */
  public void answersTooLate(Duration pause, int every) {
    endpoint.lateEvery = every;
    endpoint.late = pause;
  }

  /** Answers MOTTATT; what became of it comes in the feed of receipts. */
  public void deferred(boolean deferred) {
    synchronized (book) {
      book.deferred = deferred;
    }
  }

  /** Turns everybody away with 503. */
  public void outage(boolean out) {
    server.out = out;
  }

  // What it holds

  /** Every registration there ever was, the annulled too, in the order they came. */
  public List<NirHeld> registrations() {
    return book.held();
  }

  /** What is registered now under each local reference; annulled ones only if nothing followed. */
  public Map<String, NirHeld> registrationsByLocalReference() {
    return book.held().stream()
        .collect(Collectors.toMap(NirHeld::localReference, it -> it, (_, later) -> later));
  }

  /** How many effects each message had: one, if all is well. */
  public Map<String, Integer> effectsByMessage() {
    return book.effects();
  }

  /** What messages did, one after the other. */
  public List<NirEffect> effectsInOrder() {
    return book.inOrder();
  }

  /** How many receipts there are in the feed of those that come later. */
  public int lateReceipts() {
    return book.lateReceipts();
  }

  @Override
  public int effects() {
    return book.effects().values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How many messages it heard, whatever became of them. */
  public int heard() {
    return endpoint.heard();
  }

  /** Where {@link #exportPersonList} puts its files. */
  public Path folder() {
    return folder;
  }

  /** Writes the person list as NIR's web pages would, in UTF-8 with semicolons. */
  public Path exportPersonList(String name) {
    return export(
        name,
        book.persons().stream()
            .map(
                person ->
                    String.join(
                        ";",
                        number(person, 11),
                        number(person, 12),
                        person.law().value(),
                        person.municipality())));
  }

  // The kit's

  @Override
  public void clear() {
    book.clear();
    endpoint.clear();
    server.out = false;
    emptyFolder();
    beginning.accept(this);
  }

  @Override
  public void fill(Feed<?> feed, int records) {
    if (feed.equals(Nir.PERSON_LIST)) {
      export(
          "liste.csv",
          IntStream.range(0, records).mapToObj("%011d;;INTEGRERINGSLOVEN;0301"::formatted));
    } else {
      book.addLate(
          "0301",
          IntStream.range(0, records)
              .mapToObj(
                  _ -> NirBook.receipt(UUID.randomUUID().toString(), Kvitteringsstatus.AVVIST))
              .toList());
    }
  }

  @Override
  public Speech speaks(Port port) {
    return port.equals(Nir.PERSON_LIST) ? Speech.FILES : Speech.SOAP;
  }

  @Override
  public List<SoapFault> soapFaults() {
    return List.of(
        fault("MANGLER_ROLLE", Outcome.REFUSED),
        fault("UTILGJENGELIG", Outcome.UNAVAILABLE),
        fault("TIDSAVBRUDD", Outcome.UNAVAILABLE, Outcome.UNCERTAIN),
        fault("INTERN_FEIL", Outcome.UNAVAILABLE, Outcome.UNCERTAIN));
  }

  private static SoapFault fault(String code, Outcome... outcomes) {
    return new SoapFault(
        code,
        """
        <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><soap:Fault>\
        <faultcode>soap:Server</faultcode><faultstring>%1$s</faultstring>\
        <detail><nirFeil xmlns="urn:bindeledd:nir:v1"><kode>%1$s</kode><tekst>%1$s</tekst>\
        <kanProvesIgjen>true</kanProvesIgjen></nirFeil></detail>\
        </soap:Fault></soap:Body></soap:Envelope>
        """
            .formatted(code),
        List.of(outcomes));
  }

  private Path export(String name, Stream<String> rows) {
    try {
      var half = Files.createTempFile(folder, ".", ".half");
      Files.write(half, Stream.concat(Stream.of(HEADINGS), rows).toList());
      return Files.move(half, folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String number(NirSandboxPerson person, int length) {
    return person.numbers().stream().filter(it -> it.length() == length).findFirst().orElse("");
  }

  private void emptyFolder() {
    try (var files = Files.list(folder)) {
      files.forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
