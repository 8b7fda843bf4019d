package bindeledd.crash;

import bindeledd.connector.nir.NirSandbox;
import bindeledd.connector.nir.NirSandboxPerson;
import bindeledd.schema.nir.Lovverk;
import bindeledd.schema.nir.Melding;
import bindeledd.schema.nir.ObjectFactory;
import bindeledd.schema.nir.Ordning;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** NIR that remembers. */
final class NirOffice implements Outside.Remembering {

  private static final JAXBContext CONTEXT = context();

  final NirSandbox sandbox;
  private final Journal journal;

  private NirOffice(NirSandbox sandbox, Path file) throws IOException {
    this.sandbox = sandbox;
    this.journal = Journal.open(file, this::does);
    sandbox.onHearing(message -> journal.write(Act.heard(written(message))));
  }

  static NirOffice open(Path folder) throws IOException {
    return new NirOffice(new NirSandbox(), folder.resolve("nir.journal"));
  }

  @Override
  public int port() {
    return sandbox.url().getPort();
  }

  @Override
  public void happens(Act act) {
    sandbox.between(
        () -> {
          if (act.no() > journal.last()) {
            journal.write(act);
            does(act);
          }
        });
  }

  private void does(Act act) {
    switch (act.verb()) {
      case "knows" ->
          sandbox.knows(
              new NirSandboxPerson(
                  Set.copyOf(act.words().subList(3, act.words().size())),
                  act.word(0),
                  Lovverk.valueOf(act.word(1)),
                  Arrays.stream(act.word(2).split(","))
                      .map(Ordning::valueOf)
                      .collect(Collectors.toSet())));
      case "answersLater" -> sandbox.deferred(Boolean.parseBoolean(act.word(0)));
      case "heard" -> sandbox.hears(message(act.word(0)));
      default -> throw new IllegalArgumentException(act.verb());
    }
  }

  static String[] knows(
      String municipality, Lovverk law, List<Ordning> schemes, List<String> numbers) {
    var words = new ArrayList<String>();
    words.add(municipality);
    words.add(law.name());
    words.add(schemes.stream().map(Ordning::name).collect(Collectors.joining(",")));
    words.addAll(numbers);
    return words.toArray(String[]::new);
  }

  private static String written(Melding message) {
    try {
      var text = new StringWriter();
      CONTEXT.createMarshaller().marshal(message, text);
      return text.toString();
    } catch (JAXBException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Melding message(String text) {
    try {
      return (Melding) CONTEXT.createUnmarshaller().unmarshal(new StringReader(text));
    } catch (JAXBException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JAXBContext context() {
    try {
      return JAXBContext.newInstance(ObjectFactory.class);
    } catch (JAXBException e) {
      throw new IllegalStateException(e);
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
