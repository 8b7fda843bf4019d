package bindeledd.connector.folkeregister;

import bindeledd.connector.http.Answer;
import bindeledd.schema.folkeregister.DocumentId;
import bindeledd.schema.folkeregister.DokumentForHendelse;
import bindeledd.schema.folkeregister.Folkeregisterperson;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Fetches what the register put away: a person as they were at an event, and what an event changed.
 * One call each: nothing that is published says how the answer to a call about many tells whose
 * document is which. What is older than three years is deleted (400), and as absent as what never
 * was (404).
 */
final class Archive {

  private static final int GONE = 400;
  private static final int UNKNOWN = 404;

  private final FolkeregisterClient client;

  Archive(FolkeregisterClient client) {
    this.client = client;
  }

  Map<DocumentId, Folkeregisterperson> persons(Collection<DocumentId> ids) {
    return each(
        ids,
        id ->
            fetch("personer/arkiv/" + id.value(), true)
                .map(
                    answer -> {
                      var person = answer.json(FolkeregisterClient.JSON, Folkeregisterperson.class);
                      if (person.identifikasjonsnummer().isEmpty()) {
                        throw answer.garbled("it is a person without a number");
                      }
                      return person;
                    }));
  }

  Map<DocumentId, DokumentForHendelse> events(Collection<DocumentId> ids) {
    return each(
        ids,
        id ->
            fetch("hendelser/" + id.value(), false)
                .map(
                    answer -> {
                      var event = answer.json(FolkeregisterClient.JSON, DokumentForHendelse.class);
                      if (event.hendelse() == null
                          || !id.value().equalsIgnoreCase(event.dokumentidentifikator())) {
                        throw answer.garbled("it is not the document asked for");
                      }
                      return event;
                    }));
  }

  private Optional<Answer> fetch(String resource, boolean person) {
    var parts = person ? client.parts() : Stream.<FolkeregisterClient.Parameter>of();
    var answer = client.ask(client.request(resource, parts), GONE, UNKNOWN);
    return answer.status() == GONE || answer.status() == UNKNOWN
        ? Optional.empty()
        : Optional.of(answer);
  }

  private static <D> Map<DocumentId, D> each(
      Collection<DocumentId> ids, Function<DocumentId, Optional<D>> fetch) {
    var found = new HashMap<DocumentId, D>();
    for (var id : new LinkedHashSet<>(ids)) {
      fetch.apply(id).ifPresent(document -> found.put(id, document));
    }
    return found;
  }
}
