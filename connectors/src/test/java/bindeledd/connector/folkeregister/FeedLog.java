package bindeledd.connector.folkeregister;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The sandbox's feed: events about our persons at their sequence numbers, and in between what
 * happens to the rest of Norway. The rest is never stored: it follows from the sequence number, so
 * millions cost nothing.
 */
final class FeedLog {

  static final int PAGE = 1000;

  private static final String[] NOISE = {
    "endringIBostedsadresse",
    "endringIBostedsadresseUtenFlytting",
    "endringIIdentitetsgrunnlag",
    "endringISivilstand",
    "endringIFamilierelasjon",
    "personErOppdatert",
    "endringINavn",
    "endringIKontaktinformasjon",
    "personErDoed",
    "endringIStatsborgerskap",
    "endringIPerson"
  };

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(ZoneId.of("Europe/Oslo"));
  private static final Instant EPOCH = Instant.parse("2026-01-01T00:00:00Z");

  private record Entry(String number, String type, @Nullable String person, String time) {}

  private final TreeMap<Long, Entry> ours = new TreeMap<>();
  private final Predicate<String> known;
  private long last;
  private long oldest;

  /**
   * @param known whose number noise must not hit
   */
  FeedLog(Predicate<String> known) {
    this.known = known;
  }

  /** Lets so many things happen to others. */
  void noise(long events) {
    last += events;
  }

  /** The id of the event's document. */
  String add(String number, String type, @Nullable String personDocument, Instant at) {
    last++;
    ours.put(last, new Entry(number, type, personDocument, TIME.format(at)));
    return id("h", last);
  }

  /** Forgets what is older. */
  void forgetBefore(long seq) {
    oldest = seq;
  }

  long last() {
    return last;
  }

  boolean reachesBackTo(long seq) {
    return seq >= oldest;
  }

  /** How many events are about our persons. */
  int ours() {
    return ours.size();
  }

  /** A page as JSON, from {@code seq} on. */
  byte[] page(long seq) {
    var json = new StringBuilder(PAGE * 300).append('[');
    long first = Math.max(1, seq);
    for (long at = first; at <= last && at < first + PAGE; at++) {
      if (at > first) {
        json.append(',');
      }
      append(json, at);
    }
    return json.append(']').toString().getBytes(StandardCharsets.UTF_8);
  }

  private void append(StringBuilder json, long seq) {
    var entry = ours.get(seq);
    if (entry == null) {
      entry =
          new Entry(
              stranger(seq),
              NOISE[(int) Math.floorMod(seq * 31 + seq / 7, NOISE.length)],
              id("p", seq),
              EPOCH.plusSeconds(seq).toString());
    }
    json.append("{\"sekvensnummer\":").append(seq);
    json.append(",\"hendelse\":{\"folkeregisteridentifikator\":\"").append(entry.number());
    json.append("\",\"hendelsetype\":\"").append(entry.type());
    // Machine corrections have no event document.
    if (!entry.type().equals("personErOppdatert")) {
      json.append("\",\"hendelsesdokument\":\"").append(id("h", seq));
    }
    if (entry.person() != null) {
      json.append("\",\"persondokument\":\"").append(entry.person());
    }
    json.append("\",\"ajourholdstidspunkt\":\"").append(entry.time()).append("\"}}");
  }

  private String stranger(long seq) {
    var number = SyntheticNumbers.nth(seq);
    for (long n = 1; known.test(number); n++) {
      number = SyntheticNumbers.nth(seq + n * 1_000_003);
    }
    return number;
  }

  private static String id(String kind, long seq) {
    var mixed = Long.toHexString((seq + kind.charAt(0)) * 0x9E3779B97F4A7C15L | Long.MIN_VALUE);
    return mixed + mixed;
  }

  /** 32 hexadecimal digits that follow from a text. */
  static String documentId(String of) {
    return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8)).toString().replace("-", "");
  }
}
