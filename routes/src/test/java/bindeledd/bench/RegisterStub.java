package bindeledd.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import bindeledd.model.SyntheticNumbers;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A population register with a feed of events about all of Norway, of which each so manieth is
 * about somebody known, and with a document about anybody. Events follow from their sequence
 * numbers, so that a million cost nothing to keep.
 */
public final class RegisterStub implements AutoCloseable {

  private static final int PAGE = 1000;
  private static final int STRANGERS = 100_000;
  private static final String JSON = "application/json";
  private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
  private static final Pattern SEQ = Pattern.compile("seq=(\\d+)");
  private static final Pattern NUMBER = Pattern.compile("\"(\\d{11})\"");

  /** Of somebody who has lived here for years; the number is put in. */
  private static final String[] DOCUMENT =
      """
      {"identifikasjonsnummer":[{META,"foedselsEllerDNummer":"NUMBER",\
      "identifikatortype":"foedselsnummer","status":"iBruk"}],"status":[{META,"status":"bosatt"}],\
      "identitetsgrunnlag":[{META,"identitetsgrunnlagstatus":"kontrollert"}],\
      "navn":[{META,"fornavn":"Selam","etternavn":"Testesen"}],\
      "foedsel":[{META,"foedselsdato":"1990-04-05","foedselsaar":"1990","foedeland":"SYR"}],\
      "statsborgerskap":[{META,"statsborgerskap":"SYR"}],\
      "adressebeskyttelse":[{META,"graderingsnivaa":"ugradert"}],\
      "opphold":[{META,"oppholdstillatelse":"permanent","oppholdFra":"2021-02-03"}],\
      "bostedsadresse":[{META,"adressegradering":"ugradert","flyttedato":"2022-03-04","grunnkrets":101,\
      "vegadresse":{"kommunenummer":"0301","adressenavn":"Sandkasseveien",\
      "adressenummer":{"husnummer":"7"},"bruksenhetsnummer":"H0101",\
      "poststed":{"postnummer":"9999","poststedsnavn":"SANDVIK"}}}]}"""
          .replace(
              "META",
              "\"ajourholdstidspunkt\":\"2022-03-05T12:00:00+01:00\",\"erGjeldende\":true,"
                  + "\"kilde\":\"KILDE_BENK\",\"gyldighetstidspunkt\":\"2022-03-05T12:00:00+01:00\"")
          .split("NUMBER");

  private final LeanServer server;
  private final List<String> known;
  private final List<String> strangers;
  private volatile long last;
  private volatile int every = 1;

  public RegisterStub(Norway norway) throws IOException {
    this.known = norway.known();
    this.strangers = norway.strangers();
    server = LeanServer.start(this::answer);
  }

  /** Whom the events are about: those known here, and everybody else. */
  public record Norway(List<String> known, List<String> strangers) {

    public Norway {
      known = List.copyOf(known);
      strangers = List.copyOf(strangers);
    }

    public static Norway with(int known) {
      var numbers = new SyntheticNumbers(3);
      return new Norway(some(numbers, known), some(numbers, STRANGERS));
    }

    private static List<String> some(SyntheticNumbers numbers, int count) {
      var born = LocalDate.of(1960, 1, 1);
      return IntStream.range(0, count)
          .mapToObj(i -> numbers.birthNumber(born.plusDays(i % 15_000)).digits())
          .toList();
    }
  }

  public URI url() {
    return server.url("");
  }

  /**
   * Lets so many things happen in Norway, every so manieth of them to somebody known. What was told
   * before must have been read: it follows from the number and the density alone.
   *
   * @return the sequence number before the first of them
   */
  public synchronized long happens(long events, int oneIn) {
    every = oneIn;
    long before = last;
    last = before + events;
    return before;
  }

  /** How many of those events are about somebody known. */
  synchronized long known(long after, long events) {
    return (after + events) / every - after / every;
  }

  private LeanServer.Reply answer(String method, String path, byte[] body) {
    if (path.contains("/hendelser/siste/")) {
      return json(Long.toString(last));
    }
    if (path.contains("/hendelser/feed")) {
      Matcher seq = SEQ.matcher(path);
      return seq.find()
          ? json(page(Math.max(1, Long.parseLong(seq.group(1)))))
          : new LeanServer.Reply(400, JSON, new byte[0]);
    }
    if (path.contains("/uttrekk/")) {
      // As to a role without access to extracts.
      return new LeanServer.Reply(403, JSON, "{}".getBytes(UTF_8));
    }
    if (method.equals("POST") && path.contains("/personer/bulkoppslag")) {
      return json(documents(new String(body, UTF_8)));
    }
    return new LeanServer.Reply(404, JSON, "{}".getBytes(UTF_8));
  }

  private static LeanServer.Reply json(String text) {
    return new LeanServer.Reply(200, JSON, text.getBytes(UTF_8));
  }

  private String page(long from) {
    long to = Math.min(last, from + PAGE - 1);
    var json = new StringBuilder(PAGE * 320).append('[');
    for (long at = from; at <= to; at++) {
      if (at > from) {
        json.append(',');
      }
      json.append("{\"sekvensnummer\":")
          .append(at)
          .append(",\"hendelse\":{\"folkeregisteridentifikator\":\"")
          .append(whom(at))
          .append("\",\"hendelsetype\":\"endringIBostedsadresse\",\"hendelsesdokument\":\"")
          .append("00112233445566778899aabbccddeeff")
          .append("\",\"persondokument\":\"ffeeddccbbaa99887766554433221100")
          .append("\",\"ajourholdstidspunkt\":\"")
          .append(FIRST.plusSeconds(at))
          .append("\"}}");
    }
    return json.append(']').toString();
  }

  private String whom(long at) {
    return at % every == 0
        ? known.get((int) (at / every % known.size()))
        : strangers.get((int) (at * 7919 % strangers.size()));
  }

  private static String documents(String request) {
    var json = new StringBuilder(request.length() * 100).append("{\"oppslag\":[");
    Matcher number = NUMBER.matcher(request);
    String comma = "";
    while (number.find()) {
      json.append(comma)
          .append("{\"foedselsEllerDNummer\":\"")
          .append(number.group(1))
          .append("\",\"folkeregisterperson\":")
          .append(DOCUMENT[0])
          .append(number.group(1))
          .append(DOCUMENT[1])
          .append('}');
      comma = ",";
    }
    return json.append("]}").toString();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
