package bindeledd.crash;

import bindeledd.connector.casework.CaseworkFolder;
import bindeledd.connector.casework.CaseworkSandbox;
import bindeledd.connector.helsedirektoratet.HelsedirektoratetSandbox;
import bindeledd.connector.imdinett.ImdinettSandbox;
import bindeledd.connector.tilskudd.TilskuddSandbox;
import bindeledd.demo.CaseFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Everything around the adapter: a PostgreSQL of its own and every system, each behind an address
 * that stays when what is behind it dies.
 */
final class World implements AutoCloseable {

  static final String DATABASE = "bindeledd";

  private static final String ASKED_EVERY = "2s";

  final Path folder;
  final Traps traps = new Traps();
  final Underway underway = new Underway();
  final Mischief mischief = new Mischief(1);
  final Database database;
  final CaseworkFolder exchange;
  final Exports exports;
  private final Map<Neighbour, Outpost> outposts = new EnumMap<>(Neighbour.class);
  private final Map<Neighbour, Proxy> proxies = new EnumMap<>(Neighbour.class);

  World(Path folder) throws Exception {
    this(folder, Ground.ONE_SERVER);
  }

  /**
   * @throws Trouble.NotTested if that ground cannot be had on this machine
   */
  World(Path folder, Ground ground) throws Exception {
    this.folder = folder;
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("maskinporten.port"), Integer.toString(freePort()));
    database = ground.database(folder);
    database.keepsWhatItCommits();
    database.create(DATABASE);
    for (Neighbour neighbour : Neighbour.values()) {
      var where = Victim.valueOf(neighbour.name());
      var proxy = new Proxy(freePort(), () -> new HttpEar(where, traps, underway, mischief));
      proxies.put(neighbour, proxy);
      outposts.put(neighbour, new Outpost(neighbour, folder, proxy));
    }
    Rotation.make(keys());
    exchange = new CaseworkFolder(folder.resolve("utveksling"));
    exports = new Exports(folder);
  }

  Outpost at(Neighbour neighbour) {
    return java.util.Objects.requireNonNull(outposts.get(neighbour));
  }

  /** The adapter's configuration: the keys an operator would set, with short waits. */
  Map<String, String> settings() throws IOException {
    var settings = new LinkedHashMap<String, String>();
    settings.put("bindeledd.municipality", CaseFile.MUNICIPALITY);
    settings.put("bindeledd.production", "false");
    settings.put("bindeledd.numbers.synthetic", "SKATTEETATEN");
    settings.put("bindeledd.keys.file", keys().toString());
    settings.put("bindeledd.database.url", database.heard(traps, DATABASE));
    settings.put("bindeledd.database.username", database.username());
    settings.put("bindeledd.identity.ask-again", "2s");
    settings.put("bindeledd.flows.poll-every", "200ms");
    settings.put("bindeledd.flows.retry-first", "200ms");
    settings.put("bindeledd.flows.retry-most", "2s");
    settings.put("bindeledd.flows.refresh-wait", "2s");
    settings.put("bindeledd.flows.wake-at-most", "500ms");
    settings.put("bindeledd.flows.late-answer-wait", "5s");
    settings.put("bindeledd.flows.lease", "5s");
    settings.put("bindeledd.flows.batch", "50");
    settings.put("bindeledd.guard.all.breaker-wait", "500ms");
    settings.put("bindeledd.guard.all.time-limit", "2500ms");
    settings.put("bindeledd.guard.all.refused-wait", "1s");
    settings.put("connectors.casework.url", url(Neighbour.CASEWORK) + "/bindeledd/v1/");
    settings.put("connectors.casework.token", CaseworkSandbox.TOKEN);
    settings.put("connectors.casework.folder", exchange.root().toString());
    settings.put("connectors.casework.settle", "300ms");
    settings.put("connectors.casework.timeout", "2s");
    settings.put("connectors.folkeregister.url", url(Neighbour.REGISTER));
    settings.put("connectors.folkeregister.municipalities", CaseFile.MUNICIPALITY);
    settings.put(
        "connectors.maskinporten.issuer",
        "http://127.0.0.1:" + Files.readString(folder.resolve("maskinporten.port")) + "/");
    settings.put("connectors.maskinporten.client-id", PopulationRegister.CLIENT);
    settings.put(
        "connectors.maskinporten.keys[0].file", folder.resolve(PopulationRegister.PEM).toString());
    settings.put("connectors.maskinporten.keys[0].kid", PopulationRegister.KEY);
    settings.put("connectors.nir.url", url(Neighbour.NIR) + "/nir");
    settings.put("connectors.nir.municipality", CaseFile.MUNICIPALITY);
    settings.put("connectors.nir.timeout", "2s");
    agencies(settings);
    return settings;
  }

  private void agencies(Map<String, String> settings) {
    settings.put("connectors.imdinett.url", url(Neighbour.IMDINETT) + "/bosetting/v1");
    settings.put("connectors.imdinett.key", ImdinettSandbox.KEY);
    settings.put("connectors.imdinett.timeout", "2s");
    settings.put("connectors.education.folder", exports.school.folder().root().toString());
    settings.put("connectors.education.settle", "300ms");
    settings.put("connectors.husbanken.url", url(Neighbour.HUSBANKEN));
    settings.put("connectors.husbanken.legal-ground", "prøvehjemmel");
    settings.put("connectors.husbanken.folder", exports.digisos.root().toString());
    settings.put("connectors.husbanken.settle", "300ms");
    settings.put("connectors.husbanken.timeout", "2s");
    settings.put("bindeledd.housing.every", ASKED_EVERY);
    // What happens here is long gone by the adapter's clock.
    settings.put(
        "bindeledd.housing.months",
        Long.toString(ChronoUnit.MONTHS.between(Load.FIRST_DAY, LocalDate.now()) + 2));
    settings.put("connectors.tilskudd.url", url(Neighbour.TILSKUDD) + "/kommune/v1");
    settings.put("connectors.tilskudd.key", TilskuddSandbox.KEY);
    settings.put("connectors.tilskudd.folder", exports.tilskudd().toString());
    settings.put("connectors.tilskudd.settle", "300ms");
    settings.put("connectors.tilskudd.timeout", "2s");
    settings.put("bindeledd.grants.every", ASKED_EVERY);
    settings.put(
        "connectors.helsedirektoratet.url",
        url(Neighbour.HELSEDIREKTORATET) + "/ressurskrevende/v1");
    settings.put("connectors.helsedirektoratet.key", HelsedirektoratetSandbox.KEY);
    settings.put("connectors.helsedirektoratet.timeout", "2s");
    settings.put("bindeledd.claims.folder", exports.workbooks().toString());
    settings.put("bindeledd.claims.every", "10s");
  }

  Path keys() {
    return folder.resolve("keys.json");
  }

  private String url(Neighbour neighbour) {
    return "http://127.0.0.1:" + proxies.get(neighbour).port();
  }

  /**
   * Below those that the system hands out by itself, so that it stays free while nobody is there.
   */
  static int freePort() {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(20_000, 30_000);
      try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (IOException taken) {
        // The next.
      }
    }
  }

  @Override
  public void close() throws Exception {
    outposts.values().forEach(Outpost::close);
    for (Proxy proxy : proxies.values()) {
      proxy.close();
    }
    database.close();
  }
}
