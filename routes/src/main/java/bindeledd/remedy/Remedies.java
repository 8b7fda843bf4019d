package bindeledd.remedy;

import bindeledd.identity.Audit;
import bindeledd.ledger.Entered;
import bindeledd.ledger.Intake;
import bindeledd.ledger.Ledger;
import bindeledd.ledger.Subscriptions;
import bindeledd.ledger.Trace;
import bindeledd.ledger.Trace.Sent;
import bindeledd.ledger.Trace.Traced;
import bindeledd.mapping.reconciliation.Difference.Remedy;
import bindeledd.mapping.rules.GrantRates;
import bindeledd.model.Fact;
import bindeledd.model.Finding;
import bindeledd.model.Grade;
import bindeledd.model.GrantChangeRequest;
import bindeledd.model.Municipality;
import bindeledd.municipality.Books;
import bindeledd.reconciliation.FindingBook;
import bindeledd.reconciliation.Found;
import bindeledd.runtime.Rulebook;
import bindeledd.runtime.Rulebooks;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What can be sent to mend one municipality's findings. */
final class Remedies {

  private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");
  private static final String SOURCE = "bindeledd.remedy";

  private final Supplier<FindingBook> book;
  private final Ledger ledger;
  private final Trace trace;
  private final Subscriptions subscriptions;
  private final Rulebooks rules;
  private final Audit audit;
  private final Clock clock;
  private final Books books;
  private final GrantRates rates;

  Remedies(
      Supplier<FindingBook> book,
      Ledger ledger,
      Trace trace,
      Subscriptions subscriptions,
      Rulebooks rules,
      Audit audit,
      Clock clock,
      Books books,
      GrantRates rates) {
    this.book = book;
    this.ledger = ledger;
    this.trace = trace;
    this.subscriptions = subscriptions;
    this.rules = rules;
    this.audit = audit;
    this.clock = clock;
    this.books = books;
    this.rates = rates;
  }

  FindingBook book() {
    return book.get();
  }

  /** The finding, where the caller may know of it. */
  Optional<Found> one(UUID id, boolean entitled) {
    return book.get().one(id).filter(found -> entitled || !shielded(found));
  }

  /**
   * Whether only those entitled may know of it, by what is known now and what was then. What
   * concerns everybody together is theirs too: the reports say why.
   */
  boolean shielded(Found found) {
    return found.person() == null
        || found.grade() != Grade.UNGRADED
        || trace.grade(found.person()) != Grade.UNGRADED;
  }

  /**
   * A record to send, and what there is to say about it.
   *
   * @param fact empty where there is nothing to send
   */
  private record Draft(@Nullable Fact fact, String source, String key, List<Sent> sent) {}

  /** What would be sent; a line for each receiver, or one that says why there is none. */
  List<Preview> preview(Found found) {
    List<Preview> previews = new ArrayList<>();
    Draft draft = draft(found);
    Fact fact = draft.fact();
    if (fact == null) {
      return List.of(Says.nothing(found, shielded(found)));
    }
    for (String route : subscriptions.routesFor(fact.kind(), draft.source())) {
      previews.add(preview(found, draft, fact, route));
    }
    return previews.isEmpty() ? List.of(Says.nothing(found, shielded(found))) : previews;
  }

  private Draft draft(Found found) {
    Remedy remedy = found.difference().remedy();
    UUID person = found.person();
    if (remedy == null || person == null || !found.open()) {
      return new Draft(null, "", "", List.of());
    }
    return switch (remedy.type()) {
      case SEND_AGAIN ->
          trace
              .of(person, remedy.kind(), remedy.reference())
              .map(
                  it ->
                      new Draft(
                          it.fact(),
                          it.source(),
                          // At most once between two times the finding was seen.
                          found.id() + " " + found.lastSeen().toEpochMilli(),
                          it.sent()))
              .orElseGet(() -> new Draft(null, "", "", List.of()));
      case CHANGE_REQUEST -> {
        List<Sent> before =
            trace
                .of(person, Fact.kindOf(GrantChangeRequest.class), Objection.reference(found))
                .map(Traced::sent)
                .orElse(List.of());
        yield new Draft(
            Objection.of(found, new Municipality(books.number()), trace.numbers(person), rates)
                .orElse(null),
            SOURCE,
            // At most once for each time it was turned down.
            found.id() + " " + before.size(),
            before);
      }
    };
  }

  private Preview preview(Found found, Draft draft, Fact fact, String route) {
    List<Sent> there = draft.sent().stream().filter(it -> it.route().equals(route)).toList();
    boolean alreadyThere = there.stream().anyMatch(it -> it.state().equals("SETTLED"));
    boolean request = fact instanceof GrantChangeRequest && draft.source().equals(SOURCE);
    Fact sent = alreadyThere && !request ? Says.asCorrection(fact) : fact;
    List<Finding> findings = request ? judged(fact) : List.of();
    LocalDate deadline = found.difference().deadline();
    LocalDate today = LocalDate.ofInstant(clock.instant(), NORWAY);
    boolean superseded =
        !request
            && trace
                .of(
                    UUID.fromString(String.valueOf(found.person())),
                    fact.kind(),
                    fact.header().reference())
                .filter(it -> it.receivedAt().isAfter(found.lastSeen()))
                .isPresent();
    boolean underway = there.stream().anyMatch(Sent::underway);
    boolean unknown = there.stream().anyMatch(Sent::unknown);
    boolean past = deadline != null && deadline.isBefore(today);
    boolean stops =
        superseded
            || underway
            || unknown
            || (request && alreadyThere)
            || findings.stream().anyMatch(it -> it.severity() == Finding.Severity.ERROR);
    return new Preview(
        found.id().toString(),
        String.valueOf(
            found.difference().remedy() == null ? "" : found.difference().remedy().type()),
        route,
        route.substring(route.lastIndexOf('-') + 1),
        sent.kind(),
        sent.header().reference(),
        sent.header().version(),
        Says.change(sent),
        Says.content(sent),
        alreadyThere,
        superseded,
        underway,
        unknown,
        past,
        shielded(found),
        deadline,
        !stops,
        Says.notes(alreadyThere, request, superseded, underway, unknown, past, there, findings));
  }

  /** What the rules at the door say of a record of ours. */
  private List<Finding> judged(Fact fact) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), NORWAY);
    return rules.of(fact).map(rulebook -> judged(fact, rulebook, today)).orElse(List.of());
  }

  private List<Finding> judged(Fact fact, Rulebook<Fact> rulebook, LocalDate today) {
    return rulebook.check(fact, ledger.history(rulebook.concerns(fact), rulebook.kinds()), today);
  }

  /**
   * Sends what can be sent.
   *
   * @return how many records were entered; none when the same was sent before
   */
  int send(Found found, String actor, String reason) {
    Draft draft = draft(found);
    Fact fact = draft.fact();
    List<Preview> previews = preview(found).stream().filter(Preview::sends).toList();
    if (fact == null || previews.isEmpty()) {
      return 0;
    }
    for (Preview preview : previews) {
      audit.write(
          List.of(
              new Audit.Line(
                  actor,
                  "FINDING_SENT",
                  found.person(),
                  found.id() + " by " + preview.flow() + ": " + reason)));
    }
    Entered entered =
        ledger.enter(
            new Intake(
                draft.source(),
                null,
                previews.stream()
                    .<Intake.Arrival>map(
                        it ->
                            new Intake.Again(
                                it.change().equals("correction") ? Says.asCorrection(fact) : fact,
                                draft.key(),
                                it.flow(),
                                rules
                                    .of(fact)
                                    .flatMap(rulebook -> rulebook.deadline(fact))
                                    .map(day -> day.plusDays(1).atStartOfDay(NORWAY).toInstant())
                                    .orElse(null)))
                    .toList(),
                List.of()));
    return entered.entries();
  }

  /** Notes that somebody looked at what would be sent. */
  void looked(Found found, String actor, String reason) {
    audit.write(
        List.of(
            new Audit.Line(
                actor, "FINDING_PREVIEWED", found.person(), found.id() + ": " + reason)));
  }
}
