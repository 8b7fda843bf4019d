package bindeledd.bench.bare;

import static java.nio.charset.StandardCharsets.UTF_8;

import bindeledd.mapping.CaseworkMapping;
import bindeledd.mapping.FolkeregisterMapping;
import bindeledd.mapping.Reading;
import bindeledd.model.Municipality;
import bindeledd.model.NationalNumber;
import bindeledd.model.Person;
import bindeledd.schema.folkeregister.LagretHendelse;
import bindeledd.schema.folkeregister.PersonBulkoppslag;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The population feed without any guarantee: pages fetched and parsed in all threads, those known
 * held in memory, nothing written down. Arguments: the register's and the case system's addresses,
 * and a file with the numbers of those known. The line {@code read AFTER EVENTS THREADS} is
 * answered with nanoseconds.
 */
public final class BareFeedMain {

  private static final String V1 = "/folkeregisteret/offentlig-med-hjemmel/api/v1";
  private static final String TYPE = "application/json";
  private static final int PAGE = 1000;

  /** As many as the case system takes at once. */
  private static final int MANY = 100;

  private static final Municipality HERE = new Municipality("0301");
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private final URI register;
  private final URI casework;
  private final Set<String> known;

  private BareFeedMain(URI register, URI casework, Set<String> known) {
    this.register = register;
    this.casework = casework;
    this.known = known;
  }

  public static void main(String... arguments) throws Exception {
    var bare =
        new BareFeedMain(
            URI.create(arguments[0]),
            URI.create(arguments[1]),
            Set.copyOf(Files.readAllLines(Path.of(arguments[2]))));
    System.out.println("> ready");
    try (var in = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] words = line.split(" ");
        long after = Long.parseLong(words[1]);
        System.out.println(
            "> " + bare.read(after, after + Long.parseLong(words[2]), Integer.parseInt(words[3])));
      }
    }
  }

  private long read(long after, long until, int threads) throws Exception {
    var next = new AtomicLong(after + 1);
    return Together.run(
        threads,
        () -> {
          try (var feed = new RawHttp(register);
              var inbox = new RawHttp(casework)) {
            for (long at = next.getAndAdd(PAGE); at <= until; at = next.getAndAdd(PAGE)) {
              page(at, feed, inbox);
            }
          }
          return null;
        });
  }

  private void page(long from, RawHttp feed, RawHttp inbox) throws IOException {
    var events =
        JSON.readValue(feed.get(V1 + "/hendelser/feed?seq=" + from), LagretHendelse[].class);
    Map<NationalNumber, Instant> told = new LinkedHashMap<>();
    for (var event : events) {
      var number = event.hendelse().folkeregisteridentifikator();
      if (known.contains(number.digits())) {
        told.put(number, Instant.parse(String.valueOf(event.hendelse().ajourholdstidspunkt())));
      }
    }
    if (told.isEmpty()) {
      return;
    }
    byte[] question = JSON.writeValueAsBytes(PersonBulkoppslag.Forespoersel.of(told.keySet()));
    byte[] answer =
        feed.call(
            RawHttp.head("POST", V1 + "/personer/bulkoppslag", TYPE), question, question.length);
    var messages = new ArrayList<One>();
    for (var hit : JSON.readValue(answer, PersonBulkoppslag.Svar.class).oppslag()) {
      Instant at = told.get(new NationalNumber(String.valueOf(hit.foedselsEllerDNummer())));
      if (hit.folkeregisterperson() != null
          && FolkeregisterMapping.toPerson(hit.folkeregisterperson(), HERE, at)
              instanceof Reading.Read<Person> read) {
        messages.add(new One(UUID.randomUUID(), CaseworkMapping.toPersonmelding(read.fact())));
      }
    }
    for (int i = 0; i < messages.size(); i += MANY) {
      byte[] body =
          JSON.writeValueAsBytes(
              Map.of("meldinger", messages.subList(i, Math.min(messages.size(), i + MANY))));
      inbox.call(
          RawHttp.head("POST", casework.getPath() + "/personmeldinger", TYPE), body, body.length);
    }
  }

  private record One(UUID id, Object melding) {}
}
