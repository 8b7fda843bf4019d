package bindeledd.crash;

import bindeledd.connector.auth.MaskinportenSandbox;
import bindeledd.connector.folkeregister.FolkeregisterSandbox;
import bindeledd.connector.folkeregister.Population;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The population register that remembers, and Maskinporten beside it. Tokens are forgotten with the
 * process, keys are not.
 */
final class PopulationRegister implements Outside.Remembering {

  static final String CLIENT = "bindeledd-krasj";
  static final String KEY = "nokkel-1";
  static final String PEM = "maskinporten.pem";

  /** What the adapter may ask for: the population register, and Husbanken. */
  private static final String[] SCOPES = {
    "folkeregister:deling/offentligmedhjemmel", "husbanken:bostotte/kommune"
  };

  private static final int NOISE = 20;

  final FolkeregisterSandbox sandbox;
  private final MaskinportenSandbox maskinporten;
  private final Journal journal;

  private PopulationRegister(MaskinportenSandbox maskinporten, Path file) throws IOException {
    this.maskinporten = maskinporten;
    this.sandbox =
        new FolkeregisterSandbox(NOISE, _ -> {})
            .trusting(token -> maskinporten.granted(token).isPresent());
    this.journal = Journal.open(file, this::does);
  }

  static PopulationRegister open(Path folder) throws IOException {
    Path port = folder.resolve("maskinporten.port");
    var maskinporten =
        MaskinportenSandbox.start(
            Clock.systemUTC(), Files.exists(port) ? Integer.parseInt(Files.readString(port)) : 0);
    Path pem = folder.resolve(PEM);
    if (Files.exists(pem)) {
      maskinporten.knowsAgain(CLIENT, KEY, Files.readString(pem), SCOPES);
    } else {
      Files.writeString(pem, maskinporten.enrols(CLIENT, KEY, SCOPES));
    }
    return new PopulationRegister(maskinporten, folder.resolve("register.journal"));
  }

  @Override
  public int port() {
    return sandbox.url().getPort();
  }

  @Override
  public void happens(Act act) {
    synchronized (journal) {
      if (act.no() > journal.last()) {
        journal.write(act);
        does(act);
      }
    }
  }

  private void does(Act act) {
    Population population = sandbox.population();
    LocalDate on = LocalDate.parse(act.word(0));
    switch (act.verb()) {
      case "arrives" ->
          population.arrives(
              new Population.Newcomer(
                  act.word(1),
                  act.word(2),
                  LocalDate.parse(act.word(3)),
                  "SYR",
                  List.of(act.word(4)),
                  act.word(5)),
              on);
      case "settles" -> population.settles(act.word(1), act.word(2), act.word(3), on);
      case "moves" -> population.moves(act.word(1), act.word(2), on);
      case "changesNumber" -> population.changesNumber(act.word(1), act.word(2), on);
      case "isGraded" -> population.isGraded(act.word(1), act.word(2), on);
      case "isMended" -> population.isMended(act.word(1), on);
      default -> throw new IllegalArgumentException(act.verb());
    }
  }

  static String[] words(LocalDate on, String... more) {
    var words = new ArrayList<String>();
    words.add(on.toString());
    words.addAll(List.of(more));
    return words.toArray(String[]::new);
  }

  @Override
  public void close() {
    sandbox.close();
    maskinporten.close();
    try {
      journal.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
