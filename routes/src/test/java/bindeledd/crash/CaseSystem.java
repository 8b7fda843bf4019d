package bindeledd.crash;

import bindeledd.connector.casework.CaseworkSandbox;
import bindeledd.schema.casework.Sakspost;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The case system that remembers. Its drop folder lies on the disk and needs no memory. */
final class CaseSystem implements Outside.Remembering {

  private static final ObjectMapper JSON = new ObjectMapper();

  final CaseworkSandbox sandbox;
  private final Journal journal;

  private CaseSystem(CaseworkSandbox sandbox, Path file) throws IOException {
    this.sandbox = sandbox;
    this.journal = Journal.open(file, this::does);
    sandbox.onHearing(
        message ->
            journal.write(Act.heard(message.inbox(), message.id(), message.content().toString())));
  }

  static CaseSystem open(Path folder) throws IOException {
    Path exchange = Files.createDirectories(folder.resolve("utveksling"));
    return new CaseSystem(new CaseworkSandbox(exchange), folder.resolve("casework.journal"));
  }

  @Override
  public int port() {
    return sandbox.url().getPort();
  }

  @Override
  public void happens(Act act) {
    // The sandbox's own lock: nothing is heard between the writing and the doing.
    synchronized (sandbox) {
      if (act.no() > journal.last()) {
        journal.write(act);
        does(act);
      }
    }
  }

  private void does(Act act) {
    try {
      switch (act.verb()) {
        case "holds" -> sandbox.hold(JSON.readValue(act.word(0), Sakspost.class));
        case "heard" ->
            sandbox.hears(
                new CaseworkSandbox.Message(act.word(0), act.word(1), JSON.readTree(act.word(2))));
        default -> throw new IllegalArgumentException(act.verb());
      }
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String[] holds(Sakspost post) {
    try {
      return new String[] {JSON.writeValueAsString(post)};
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    sandbox.close();
    try {
      journal.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
