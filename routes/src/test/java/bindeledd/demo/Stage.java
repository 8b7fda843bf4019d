package bindeledd.demo;

import bindeledd.connector.auth.MaskinportenSandbox;
import bindeledd.connector.casework.CaseworkSandbox;
import bindeledd.connector.folkeregister.FolkeregisterSandbox;
import bindeledd.connector.folkeregister.Population;
import bindeledd.connector.nir.NirSandbox;
import bindeledd.schema.nir.Lovverk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every system around the adapter, as sandboxes on real ports, and how the adapter is told of them.
 */
final class Stage implements AutoCloseable {

  /** Where those live who have not moved in yet. */
  static final String ELSEWHERE = "4601";

  private static final String CLIENT = "bindeledd-demo";
  private static final String KEY = "nokkel-1";
  private static final int NOISE = 20;

  private final Path folder;
  private final List<Resident> people;
  final CaseworkSandbox casework;
  final FolkeregisterSandbox register;
  final MaskinportenSandbox maskinporten;
  final NirSandbox nir;
  final Neighbours neighbours;
  final Money money;

  Stage(Path folder, List<Resident> people) throws IOException {
    this.folder = folder;
    this.people = people;
    maskinporten = MaskinportenSandbox.start(Clock.systemUTC());
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("maskinporten.pem"),
        maskinporten.enrols(
            CLIENT, KEY, "folkeregister:deling/offentligmedhjemmel", Neighbours.HUSBANKEN_SCOPE));
    Path exchange = folder.resolve("utveksling");
    Files.createDirectories(exchange);
    casework = new CaseworkSandbox(exchange);
    register =
        new FolkeregisterSandbox(NOISE, this::inhabitants)
            .trusting(token -> maskinporten.granted(token).isPresent());
    nir = new NirSandbox();
    neighbours = new Neighbours(folder, people, token -> maskinporten.granted(token).isPresent());
    money = new Money(folder, people);
  }

  /** Where the adapter's embedded database is. */
  Path database() {
    return folder.resolve("data");
  }

  Path folder() {
    return folder;
  }

  /** Whoever the population register knows before the half year begins. */
  private void inhabitants(Population population) {
    for (Resident resident : people) {
      var since = resident.settledOn().minusYears(1);
      switch (resident.start()) {
        case D_NUMBER -> population.wasThere(newcomer(resident), since);
        case BIRTH_NUMBER ->
            population.wasSettled(
                newcomer(resident), resident.birthNumber().digits(), ELSEWHERE, since);
        case DUF_ONLY -> {}
      }
    }
  }

  static Population.Newcomer newcomer(Resident resident) {
    return new Population.Newcomer(
        resident.given(),
        resident.family(),
        resident.born(),
        "SYR",
        List.of(resident.duf().digits()),
        resident.dNumber().digits());
  }

  static Lovverk lawOf(Resident resident) {
    return resident.olderLaw() ? Lovverk.INTRODUKSJONSLOVEN : Lovverk.INTEGRERINGSLOVEN;
  }

  /**
   * The adapter's configuration: the same keys an operator would set, with a demo's short waits.
   */
  Map<String, String> settings() {
    var settings = new LinkedHashMap<String, String>();
    settings.put("bindeledd.municipality", CaseFile.MUNICIPALITY);
    settings.put("bindeledd.production", "false");
    settings.put("bindeledd.demo", "true");
    settings.put("bindeledd.numbers.synthetic", "SKATTEETATEN");
    settings.put("bindeledd.database.directory", database().toString());
    settings.put("bindeledd.identity.ask-again", "2s");
    settings.put("bindeledd.flows.poll-every", "200ms");
    settings.put("bindeledd.flows.retry-first", "200ms");
    settings.put("bindeledd.flows.retry-most", "1s");
    settings.put("bindeledd.flows.refresh-wait", "2s");
    settings.put("bindeledd.flows.wake-at-most", "500ms");
    settings.put("bindeledd.flows.late-answer-wait", "5s");
    settings.put("bindeledd.flows.lease", "10s");
    settings.put("bindeledd.guard.all.breaker-wait", "500ms");
    settings.put("bindeledd.guard.all.time-limit", "5s");
    settings.put("bindeledd.reconciliation.when", "NEVER");
    settings.put("bindeledd.reconciliation.day", Agreement.DAY.toString());
    settings.put("connectors.casework.url", casework.url().toString());
    settings.put("connectors.casework.token", CaseworkSandbox.TOKEN);
    settings.put("connectors.casework.folder", casework.folder().root().toString());
    settings.put("connectors.casework.settle", "300ms");
    settings.put("connectors.folkeregister.url", register.url().toString());
    settings.put("connectors.folkeregister.municipalities", CaseFile.MUNICIPALITY);
    settings.put("connectors.maskinporten.issuer", maskinporten.issuer().toString());
    settings.put("connectors.maskinporten.client-id", CLIENT);
    settings.put(
        "connectors.maskinporten.keys[0].file", folder.resolve("maskinporten.pem").toString());
    settings.put("connectors.maskinporten.keys[0].kid", KEY);
    settings.put("connectors.nir.url", nir.url().toString());
    settings.put("connectors.nir.municipality", CaseFile.MUNICIPALITY);
    settings.put("connectors.nir.timeout", "1s");
    neighbours.settings(settings);
    money.settings(settings);
    return settings;
  }

  @Override
  public void close() {
    money.close();
    neighbours.close();
    casework.close();
    register.close();
    maskinporten.close();
    nir.close();
  }
}
