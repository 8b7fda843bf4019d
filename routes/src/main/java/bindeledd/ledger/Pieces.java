package bindeledd.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import bindeledd.identity.Mention;
import bindeledd.model.DeliveryReceipt;
import bindeledd.model.Fact;
import bindeledd.model.Finding;
import bindeledd.model.Header;
import bindeledd.model.Incidental;
import bindeledd.model.Json;
import bindeledd.model.Named;
import bindeledd.model.Person;
import bindeledd.municipality.Books;
import bindeledd.vault.Hash;
import bindeledd.vault.Vault;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes arrivals ready to enter: writes, hashes, addresses. Needs no database. */
final class Pieces {

  private static final ObjectMapper JSON = Json.mapper();

  /** Leaves out what may differ between two arrivals of the same fact. */
  private static final ObjectMapper IDENTITY =
      Json.mapper().setAnnotationIntrospector(new WithoutIncidentals());

  private final Vault vault;
  private final Subscriptions subscriptions;

  private final Books books;

  Pieces(Vault vault, Subscriptions subscriptions, Books books) {
    this.books = books;
    this.vault = vault;
    this.subscriptions = subscriptions;
  }

  private static final class WithoutIncidentals extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public boolean hasIgnoreMarker(AnnotatedMember member) {
      return member.hasAnnotation(Incidental.class) || super.hasIgnoreMarker(member);
    }
  }

  List<Piece> of(String source, List<Intake.Arrival> arrivals) {
    List<Piece> pieces = new ArrayList<>(arrivals.size());
    for (Intake.Arrival arrival : arrivals) {
      pieces.add(
          switch (arrival) {
            case Intake.Admitted admitted -> admitted(source, source, admitted, false);
            case Intake.Next next -> admitted(source, source, next.admitted(), true);
            case Intake.TurnedAway stopped -> turnedAway(source, stopped);
            case Intake.Again again -> again(source, again);
          });
    }
    return pieces;
  }

  /**
   * Facts that follow from others, without findings or deadline of their own. An answer that no
   * flow takes back, since nobody sent what it is about, is none.
   *
   * @param about where the others came from
   */
  List<Piece> of(String source, String about, Stream<Fact> facts) {
    return facts
        .filter(
            fact ->
                !(fact instanceof DeliveryReceipt)
                    || !subscriptions.routesFor(fact.kind(), about).isEmpty())
        .map(fact -> admitted(source, about, new Intake.Admitted(fact, List.of(), null), false))
        .toList();
  }

  private Piece admitted(String source, String about, Intake.Admitted admitted, boolean next) {
    Fact fact = admitted.fact();
    String remarks =
        admitted.findings().isEmpty() ? null : write(JSON, new Remarks(admitted.findings()));
    return new Piece(
        UuidCreator.getTimeOrderedEpoch(),
        fingerprint(
            source,
            fact.header(),
            fact.header().municipality().number(),
            fact.kind(),
            write(IDENTITY, fact)),
        formerly(source, fact),
        source,
        fact.header(),
        fact.kind(),
        new Piece.Content(Json.write(fact), remarks),
        subject(fact.header()),
        next,
        null,
        admitted.deadline(),
        admitted.atStake(),
        subscriptions.routesFor(fact.kind(), about).stream()
            .map(route -> new Piece.Parcel(UuidCreator.getTimeOrderedEpoch(), route))
            .toList(),
        mention(fact));
  }

  /** What it says of the person was said before. */
  private Piece again(String source, Intake.Again again) {
    Fact fact = again.fact();
    return new Piece(
        UuidCreator.getTimeOrderedEpoch(),
        vault.hash(
            "again",
            String.join(
                    "\u0000",
                    fact.header().municipality().number(),
                    source,
                    fact.kind(),
                    fact.header().reference(),
                    again.route(),
                    again.key())
                .getBytes(UTF_8)),
        List.of(),
        source,
        fact.header(),
        fact.kind(),
        new Piece.Content(Json.write(fact), null),
        subject(fact.header()),
        false,
        null,
        again.deadline(),
        null,
        List.of(new Piece.Parcel(UuidCreator.getTimeOrderedEpoch(), again.route())),
        new Mention(fact.header().subject().numbers(), null, null, true));
  }

  private Piece turnedAway(String source, Intake.TurnedAway stopped) {
    Header header = stopped.header();
    return new Piece(
        UuidCreator.getTimeOrderedEpoch(),
        fingerprint(
            source, header, header.municipality().number(), stopped.kind(), stopped.content()),
        List.of(),
        source,
        header,
        stopped.kind(),
        new Piece.Content(
            stopped.content(),
            write(JSON, Map.of("header", header, "findings", stopped.findings()))),
        subject(header),
        false,
        rules(stopped.findings()),
        null,
        null,
        List.of(),
        new Mention(header.subject().numbers(), null, null, false));
  }

  /** What {@link Intake.Admitted} came with, as it was kept. */
  static List<Finding> findings(String remarks) {
    try {
      return JSON.readValue(remarks, Remarks.class).findings();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The ledger's own remarks cannot be read", e);
    }
  }

  private record Remarks(List<Finding> findings) {}

  /** The stable ids of rules, for a column that anybody may read. */
  static String rules(List<Finding> findings) {
    return findings.stream()
        .sorted(java.util.Comparator.comparing(Finding::severity))
        .map(Finding::rule)
        .distinct()
        .limit(5)
        .collect(Collectors.joining(","));
  }

  /** What it was known by, had one whom we took over from told it. */
  private List<Hash> formerly(String source, Fact fact) {
    return books.former().keySet().stream()
        .map(
            number ->
                fingerprint(
                    source,
                    fact.header(),
                    number,
                    fact.kind(),
                    Retold.under(number, write(IDENTITY, fact))))
        .toList();
  }

  private Hash fingerprint(
      String source, Header header, String municipality, String kind, String content) {
    return vault.hash(
        "entry",
        String.join(
                "\u0000",
                municipality,
                source,
                kind,
                header.reference(),
                Long.toString(header.version()),
                content)
            .getBytes(UTF_8));
  }

  private Piece.Hashes subject(Header header) {
    return new Piece.Hashes(header.subject().numbers().stream().map(vault::hash).toList());
  }

  /** A receipt makes nobody known: it may be about a number that was a mistake. */
  private static Mention mention(Fact fact) {
    return new Mention(
        fact.header().subject().numbers(),
        fact instanceof Person person ? person : null,
        fact instanceof Named named ? name(named.name()) : null,
        !(fact instanceof DeliveryReceipt));
  }

  private static @Nullable String name(Person.@Nullable Name name) {
    if (name == null) {
      return null;
    }
    return Stream.of(name.given(), name.middle(), name.family())
        .filter(part -> part != null && !part.isBlank())
        .collect(Collectors.joining(" "));
  }

  static String write(@Nullable Object value) {
    return write(JSON, value);
  }

  private static String write(ObjectMapper mapper, @Nullable Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "A record cannot be written as JSON: " + e.getClass().getSimpleName());
    }
  }

  static UUID id() {
    return UuidCreator.getTimeOrderedEpoch();
  }
}
