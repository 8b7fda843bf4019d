package bindeledd.soak;

import bindeledd.bench.NirStub;
import bindeledd.bench.RegisterStub;
import bindeledd.bench.Workload;
import bindeledd.connector.auth.MaskinportenSandbox;
import bindeledd.connector.casework.SakspostFiles;
import bindeledd.schema.casework.Felt;
import bindeledd.schema.casework.Sakspost;
import bindeledd.schema.casework.Sakstype;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The systems around the adapter, and what happens in them at a steady rate: records by REST and in
 * files of all three forms, some of them wrong and some said twice, and events about all of Norway.
 */
final class Town implements AutoCloseable {

  /** What the population register expects a day from 2027, spread out evenly. */
  private static final double EVENTS_A_SECOND = 1_000_000 / 86_400.0;

  private static final int ONE_EVENT_IN = 20;
  private static final int KNOWN = 500;
  private static final int BATCH = 50;
  private static final int BATCHES_A_FILE = 20;
  private static final List<String> FORMS = List.of("csv", "xml", "json");

  private static final String CLIENT = "bindeledd-soak";
  private static final String KEY = "nokkel-1";

  private final Path folder;
  private final MaskinportenSandbox maskinporten = MaskinportenSandbox.start(Clock.systemUTC());
  private final CaseSystem casework;
  private final RegisterStub register;
  private final NirStub nir;
  private final Workload work;
  private final List<Sakspost> forFile = new ArrayList<>();
  private long batches;
  private long files;
  private long given;
  private double events;

  Town(Path folder, long seed) throws IOException {
    this.folder = Files.createDirectories(folder);
    Files.createDirectories(folder.resolve("utveksling/inn"));
    Files.writeString(
        folder.resolve("maskinporten.pem"),
        maskinporten.enrols(CLIENT, KEY, "folkeregister:deling/offentligmedhjemmel"));
    var norway = RegisterStub.Norway.with(KNOWN);
    casework = new CaseSystem();
    register = new RegisterStub(norway);
    nir = new NirStub();
    work = new Workload(folder.resolve("work"), seed);
    for (int no = 0; no < KNOWN; no++) {
      casework.hold(participant(no, norway.known().get(no)));
    }
  }

  /** An installation as it comes, but for waits that would be long beside a soak. */
  Map<String, String> settings(Path data) {
    var settings = new LinkedHashMap<String, String>();
    settings.put("bindeledd.municipality", Workload.MUNICIPALITY);
    settings.put("bindeledd.production", "false");
    settings.put("bindeledd.demo", "true");
    settings.put("bindeledd.numbers.synthetic", "SKATTEETATEN");
    settings.put("bindeledd.database.directory", data.toString());
    settings.put("bindeledd.flows.poll-every", "1s");
    settings.put("connectors.casework.url", casework.url().toString());
    settings.put("connectors.casework.token", "soak");
    settings.put("connectors.casework.folder", folder.resolve("utveksling").toString());
    settings.put("connectors.casework.marker", "true");
    settings.put("connectors.folkeregister.url", register.url().toString());
    settings.put("connectors.folkeregister.municipalities", Workload.MUNICIPALITY);
    settings.put("connectors.maskinporten.issuer", maskinporten.issuer().toString());
    settings.put("connectors.maskinporten.client-id", CLIENT);
    settings.put(
        "connectors.maskinporten.keys[0].file", folder.resolve("maskinporten.pem").toString());
    settings.put("connectors.maskinporten.keys[0].kid", KEY);
    settings.put("connectors.nir.url", nir.url().toString());
    settings.put("connectors.nir.municipality", Workload.MUNICIPALITY);
    return settings;
  }

  /** Lets happen what has not happened yet of so many seconds at a rate. */
  void live(double seconds, double recordsASecond) throws IOException {
    while (given + BATCH <= seconds * recordsASecond) {
      batch();
    }
    long due = (long) (seconds * EVENTS_A_SECOND - events);
    if (due > 0) {
      register.happens(due, ONE_EVENT_IN);
      events += due;
    }
  }

  /** Every fourth batch goes by file; every tenth has a record that is wrong, and a repeat. */
  private void batch() throws IOException {
    var posts = new ArrayList<>(work.records(BATCH));
    given += BATCH;
    batches++;
    if (batches % 10 == 0) {
      posts.add(posts.getFirst());
      posts.add(
          posts
              .getLast()
              .med(Felt.LOKAL_REFERANSE, "FEIL-" + batches)
              .med(Felt.VEDTAKSDATO, "2026-02-31"));
    }
    if (batches % 4 != 0) {
      posts.forEach(casework::hold);
      return;
    }
    forFile.addAll(posts);
    if (forFile.size() >= BATCHES_A_FILE * BATCH / 4) {
      drop();
    }
  }

  private void drop() throws IOException {
    var form = FORMS.get((int) (files % FORMS.size()));
    var in = folder.resolve("utveksling/inn");
    var name = "fil-%06d.%s".formatted(++files, form);
    var unfinished = Files.write(in.resolve("." + name), SakspostFiles.as(form, forFile));
    Files.move(unfinished, in.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    Files.createFile(in.resolve(name + ".ferdig"));
    forFile.clear();
  }

  private static Sakspost participant(int no, String number) {
    return Sakspost.av(Sakstype.DELTAKER)
        .med(Felt.KOMMUNENR, Workload.MUNICIPALITY)
        .med(Felt.LOKAL_REFERANSE, "K%06d-deltaker".formatted(no))
        .med(Felt.VERSJON, "1")
        .med(Felt.HANDLING, "REGISTRER")
        .med(Felt.ENDRET_TID, "2022-04-01T09:00:00Z")
        .med(Felt.FNR, number)
        .med(Felt.FORNAVN, "Selam")
        .med(Felt.ETTERNAVN, "Testesen")
        .med(Felt.FOEDSELSDATO, "1990-04-05");
  }

  /** Messages that NIR has taken: what all that is counted is counted for. */
  long taken() {
    return nir.taken();
  }

  long told() {
    return casework.told();
  }

  /** Records handed over and not fetched. */
  int waiting() {
    return casework.waiting();
  }

  @Override
  public void close() throws IOException {
    casework.close();
    register.close();
    nir.close();
    maskinporten.close();
  }
}
