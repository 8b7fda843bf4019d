package bindeledd.flow;

import bindeledd.connector.ConnectorException;
import bindeledd.connector.Unreadable;
import bindeledd.connector.tilskudd.Tilskudd;
import bindeledd.identity.Identity;
import bindeledd.identity.Identity.OnRecord;
import bindeledd.ledger.Intake;
import bindeledd.ledger.Ledger;
import bindeledd.mapping.GrantNews;
import bindeledd.mapping.Reading;
import bindeledd.mapping.TilskuddMapping;
import bindeledd.mapping.codes.Municipalities;
import bindeledd.model.ExtraGrantApplication;
import bindeledd.model.Fact;
import bindeledd.model.Finding;
import bindeledd.model.GrantChangeRequest;
import bindeledd.model.GrantRequest;
import bindeledd.model.GrantStatus;
import bindeledd.model.PersonNumber;
import bindeledd.runtime.Batch;
import bindeledd.runtime.Lookup;
import bindeledd.schema.tilskudd.Statussporsmal;
import bindeledd.schema.tilskudd.Statussvar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How people's open requests to the grant portal stand, as what is new of it. */
@Component
final class GrantStatuses {

  private static final Set<String> KINDS =
      Set.of(
          Fact.kindOf(GrantChangeRequest.class),
          Fact.kindOf(ExtraGrantApplication.class),
          Fact.kindOf(GrantStatus.class));

  private final Identity identity;
  private final Ledger ledger;
  private final Lookup lookup;

  GrantStatuses(Identity identity, Ledger ledger, Lookup lookup) {
    this.identity = identity;
    this.ledger = ledger;
    this.lookup = lookup;
  }

  /** A request without a last answer, and what was told of it last. */
  private record Open(GrantRequest request, @Nullable GrantStatus known) {}

  /** What the portal says of these people's requests. */
  Batch<Intake.Admitted> asked(Batch<OnRecord> page) {
    var unreadable = new ArrayList<>(page.unreadable());
    var open = open(page.items());
    var news = new ArrayList<Intake.Admitted>();
    Instant askedAt = identity.now();
    try {
      lookup
          .find(Tilskudd.STATUS, open.keySet())
          .forEach((asked, answer) -> take(open.get(asked), answer, askedAt, news, unreadable));
    } catch (ConnectorException e) {
      if (e.kind() != ConnectorException.Kind.GARBLED) {
        throw e;
      }
      // This answer is; the next page's need not be.
      unreadable.add(
          unreadable(
              page.source(),
              "TILSKUDD_STATUS_ULESELIG",
              "Tilskuddsportalen ga ikke noe svar som kan leses. Det spørres igjen.",
              e.answer().orElse("")));
    }
    return new Batch<>(page.source(), page.move(), news, unreadable);
  }

  private Map<Statussporsmal, Open> open(List<OnRecord> persons) {
    Set<PersonNumber> numbers = new LinkedHashSet<>();
    persons.forEach(person -> numbers.addAll(person.numbers()));
    Set<Fact> known = new LinkedHashSet<>();
    ledger.history(numbers, KINDS).values().forEach(known::addAll);
    var open = new LinkedHashMap<Statussporsmal, Open>();
    for (Fact fact : known) {
      if (fact instanceof GrantRequest request) {
        var told = told(request, known);
        if (told == null || told.state().isOpen()) {
          open.put(TilskuddMapping.question(request), new Open(request, told));
        }
      }
    }
    return open;
  }

  private static @Nullable GrantStatus told(GrantRequest request, Set<Fact> known) {
    return known.stream()
        .filter(GrantStatus.class::isInstance)
        .map(GrantStatus.class::cast)
        .filter(
            status ->
                status.about().equals(request.kind())
                    && status.header().reference().equals(request.header().reference())
                    && Municipalities.same(
                        status.header().municipality(), request.header().municipality()))
        .max(Comparator.comparingLong(status -> status.header().version()))
        .orElse(null);
  }

  private static void take(
      @Nullable Open about,
      Statussvar answer,
      Instant askedAt,
      List<Intake.Admitted> news,
      List<Unreadable> unreadable) {
    if (about == null) {
      return;
    }
    switch (TilskuddMapping.read(answer, about.request(), askedAt)) {
      case Reading.Read<GrantStatus>(GrantStatus status, List<Finding> findings) ->
          GrantNews.in(status, about.known())
              .ifPresent(it -> news.add(new Intake.Admitted(it, findings, null)));
      case Reading.Stopped<GrantStatus> stopped -> {
        Finding why = stopped.findings().getFirst();
        unreadable.add(unreadable("tilskudd", why.rule(), why.text() + " " + why.advice(), ""));
      }
    }
  }

  private static Unreadable unreadable(String origin, String code, String text, String content) {
    return new Unreadable(origin, 0, "", code, text, content);
  }
}
