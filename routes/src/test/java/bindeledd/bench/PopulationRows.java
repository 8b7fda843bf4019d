package bindeledd.bench;

import bindeledd.connector.auth.MaskinportenSandbox;
import bindeledd.connector.casework.SakspostFiles;
import bindeledd.schema.casework.Felt;
import bindeledd.schema.casework.Sakspost;
import bindeledd.schema.casework.Sakstype;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The population register's events, about persons known here and about all the others, and the
 * persons on to the case system.
 */
final class PopulationRows implements Row.Maker {

  private static final String BULK = "bulk";
  private static final String FEED = "feed";
  private static final String CLIENT = "bindeledd-bench";
  private static final String KEY = "nokkel-1";

  /** 0.5 % of what happens in Norway. */
  private static final int ONE_IN = 200;

  @Override
  public Set<String> names() {
    return Set.of(BULK, FEED);
  }

  /**
   * A register and a case system of one's own: what one of the measured is told, no other hears.
   */
  private record Around(RegisterStub register, CaseStub casework) implements AutoCloseable {

    static Around of(RegisterStub.Norway norway) throws IOException {
      return new Around(new RegisterStub(norway), new CaseStub());
    }

    @Override
    public void close() throws IOException {
      register.close();
      casework.close();
    }
  }

  @Override
  public List<Row> make(Ground ground, Predicate<String> wanted) throws Exception {
    var norway = RegisterStub.Norway.with(ground.sized(10_000, 200));
    Path known = ground.folder().resolve("known.txt");
    Files.write(known, norway.known());
    try (var maskinporten = MaskinportenSandbox.start(Clock.systemUTC());
        var our = Around.of(norway);
        var their = Around.of(norway);
        var bare = Around.of(norway);
        var adapter = new Ours(ground, "population", settings(ground, maskinporten, our));
        var plain = FeedPlain.start(ground, their.register(), their.casework(), known);
        var loop = FeedBare.start(ground, bare.register(), bare.casework(), known, ONE_IN)) {
      settle(ground, adapter, our.casework(), norway.known());
      plain.tune(ground);
      var rows = new ArrayList<Row>();
      if (wanted.test(BULK)) {
        rows.add(
            ground.told(
                bulk(ground, new FeedOurs(adapter, our.register(), our.casework(), 1), plain)));
      }
      if (wanted.test(FEED)) {
        rows.add(
            ground.told(
                feed(
                    ground,
                    new FeedOurs(adapter, our.register(), our.casework(), ONE_IN),
                    plain.with(ONE_IN),
                    loop)));
      }
      return rows;
    }
  }

  private static Row bulk(Ground ground, FeedOurs ours, FeedPlain plain) throws Exception {
    Rounds.warm(ground, ours);
    var rounds = new Rounds(ground, "persons/s", List.of(ours, plain));
    if (ground.options().quick()) {
      rounds.sized(ours, 100).sized(plain, 100);
    }
    var ledger = LedgerCosts.begin(ground, ours.ours(), "population", FeedOurs.ROUTE);
    rounds.play();
    var costs = ledger.end();
    var our = costs.onto(rounds.figure(ours));
    var their = rounds.figure(plain);
    return new Row(
        BULK,
        "Population records to a case system",
        List.of(our, their),
        List.of(
            Row.Goal.atLeast("at least 15 x plain", our.median() / their.median(), 15, "%.2f x")),
        Map.of("statements", costs.dearest()));
  }

  private static Row feed(Ground ground, FeedOurs ours, FeedPlain plain, FeedBare bare)
      throws Exception {
    int rounds = ground.options().rounds();
    int events = ground.sized(1_000_000 / rounds, 2000);
    bare.run(events);
    ours.run(ground.sized(50_000, 1000));
    var run =
        new Rounds(ground, "events/s", List.of(ours, plain, bare))
            .sized(ours, events)
            .sized(plain, ground.sized(100_000, 1000))
            .sized(bare, events);
    run.play();
    var our = run.figure(ours);
    double million = our.rounds().stream().mapToDouble(speed -> 1_000_000 / speed).sum() / rounds;
    return new Row(
        FEED,
        "Population feed, %,d events in pages of 1 000, one in %d about one of 10 000 known"
            .formatted(events * rounds, ONE_IN),
        List.of(our, run.figure(plain), run.figure(bare)),
        List.of(
            Row.Goal.atMost("at most 60 s for a million events, in 256 MB", million, 60, "%.1f s")),
        Map.of());
  }

  /**
   * Makes everybody known: the case system registers them, the population register tells of them.
   */
  private static void settle(Ground ground, Ours adapter, CaseStub casework, List<String> known)
      throws Exception {
    var posts = new ArrayList<Sakspost>();
    for (String number : known) {
      posts.add(
          Sakspost.av(Sakstype.DELTAKER)
              .med(Felt.KOMMUNENR, Workload.MUNICIPALITY)
              .med(Felt.LOKAL_REFERANSE, "K%06d-deltaker".formatted(posts.size()))
              .med(Felt.VERSJON, "1")
              .med(Felt.HANDLING, "REGISTRER")
              .med(Felt.ENDRET_TID, "2022-04-01T09:00:00Z")
              .med(Felt.FNR, number)
              .med(Felt.FORNAVN, "Selam")
              .med(Felt.ETTERNAVN, "Testesen")
              .med(Felt.FOEDSELSDATO, "1990-04-05"));
    }
    Path file = ground.folder().resolve("known.csv");
    Files.write(file, SakspostFiles.as("csv", posts));
    adapter.drop(file);
    casework.await(known.size(), Contestant.PATIENCE);
    adapter.awaitClosed(FeedOurs.ROUTE, Contestant.PATIENCE);
    ground.say("%,d persons are known".formatted(known.size()));
  }

  private static Map<String, String> settings(
      Ground ground, MaskinportenSandbox maskinporten, Around around) throws Exception {
    Path key = ground.folder().resolve("maskinporten.pem");
    Files.writeString(
        key, maskinporten.enrols(CLIENT, KEY, "folkeregister:deling/offentligmedhjemmel"));
    var settings = new LinkedHashMap<String, String>();
    settings.put("bindeledd.flows.off", "receipt-to-casework,population-baseline");
    settings.put("bindeledd.guard.systems.casework.per-second", "1000000");
    settings.put("connectors.casework.url", around.casework().url().toString());
    settings.put("connectors.casework.token", "benk");
    settings.put("connectors.folkeregister.url", around.register().url().toString());
    settings.put("connectors.folkeregister.municipalities", Workload.MUNICIPALITY);
    settings.put("connectors.maskinporten.issuer", maskinporten.issuer().toString());
    settings.put("connectors.maskinporten.client-id", CLIENT);
    settings.put("connectors.maskinporten.keys[0].file", key.toString());
    settings.put("connectors.maskinporten.keys[0].kid", KEY);
    return settings;
  }
}
