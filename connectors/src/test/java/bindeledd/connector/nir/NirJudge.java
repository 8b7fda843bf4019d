package bindeledd.connector.nir;

import bindeledd.connector.nir.NirBook.Entry;
import bindeledd.connector.nir.NirBook.Person;
import bindeledd.schema.nir.Annuller;
import bindeledd.schema.nir.Avslutning;
import bindeledd.schema.nir.Feil;
import bindeledd.schema.nir.Fravaer;
import bindeledd.schema.nir.Innhold;
import bindeledd.schema.nir.Klage;
import bindeledd.schema.nir.Kontrakt;
import bindeledd.schema.nir.Korriger;
import bindeledd.schema.nir.Lovverk;
import bindeledd.schema.nir.Maal;
import bindeledd.schema.nir.Maaltype;
import bindeledd.schema.nir.Melding;
import bindeledd.schema.nir.Ordning;
import bindeledd.schema.nir.Permisjon;
import bindeledd.schema.nir.Tiltak;
import bindeledd.schema.nir.Timer;
import bindeledd.schema.nir.Utdanningsbakgrunn;
import bindeledd.schema.nir.Vedtak;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why NIR's sandbox refuses: the functional codes of its contract, the first that applies. */
final class NirJudge {

  private static final int MONTHS_TO_REGISTER = 2;
  private static final BigDecimal FULL_TIME = new BigDecimal("37.5");
  private static final Map<String, Set<String>> CODES = codes();

  private final NirBook book;

  NirJudge(NirBook book) {
    this.book = book;
  }

  List<Feil> of(Melding message) {
    return switch (message) {
      case Korriger it -> correction(it).stream().toList();
      case Annuller it -> annulment(it).stream().toList();
      default -> registration(message).stream().toList();
    };
  }

  /** Taken all the same. */
  List<Feil> remarks(Melding message) {
    return NirContent.of(message)
        .filter(it -> it instanceof Tiltak tiltak && tiltak.getOmfang().compareTo(FULL_TIME) > 0)
        .map(_ -> List.of(no("UVANLIG_OMFANG", "omfang")))
        .orElse(List.of());
  }

  private Optional<Feil> registration(Melding message) {
    var content = NirContent.of(message).orElseThrow();
    var head = message.getHode();
    if (head.getLokalReferanse() == null) {
      return some("UGYLDIG_KODE", "lokalReferanse");
    }
    return content(content, head.getKommunenr(), null)
        .or(
            () ->
                NirContent.day(content).plusMonths(MONTHS_TO_REGISTER).isBefore(book.today)
                    ? some("UTENFOR_FRIST", "")
                    : Optional.empty());
  }

  private Optional<Feil> correction(Korriger message) {
    return version(message.getRegistreringsId(), message.getForventetVersjon(), message)
        .or(
            () -> {
              var entry = book.entry(message.getRegistreringsId()).orElseThrow();
              return message.getInnhold().getClass() == entry.content.getClass()
                  ? content(message.getInnhold(), message.getHode().getKommunenr(), entry)
                  : some("UGYLDIG_KODE", "innhold");
            });
  }

  private Optional<Feil> annulment(Annuller message) {
    return version(message.getRegistreringsId(), message.getForventetVersjon(), message);
  }

  private Optional<Feil> version(String id, int expected, Melding message) {
    var entry = book.entry(id);
    if (entry.isEmpty() || !entry.get().municipality.equals(message.getHode().getKommunenr())) {
      return some("MANGLER_FORUTSETNING", "registreringsId");
    }
    return entry.get().annulled || entry.get().version != expected
        ? some("VERSJONSKONFLIKT", "forventetVersjon")
        : Optional.empty();
  }

  /**
   * @param old what it replaces, or null
   */
  private Optional<Feil> content(Innhold content, String municipality, Entry old) {
    var known = book.person(NirContent.number(content.getPerson()));
    if (known.isEmpty()) {
      return some("UKJENT_PERSON", "person");
    }
    var person = known.get();
    if (!person.now.municipality().equals(municipality)) {
      return some("IKKE_BOSATT_I_KOMMUNEN", "person");
    }
    return Stream.<Function<Innhold, Optional<Feil>>>of(
            this::codes,
            it -> law(it, person),
            it -> prerequisite(it, person),
            it -> category(it, person),
            it -> overlap(it, person, old))
        .flatMap(rule -> rule.apply(content).stream())
        .findFirst();
  }

  private Optional<Feil> codes(Innhold content) {
    return switch (content) {
      case Vedtak it ->
          code("vedtakstype", it.getVedtakstype(), "vedtakstype")
              .or(() -> ground(it))
              .or(
                  () ->
                      it.getOrdning() == Ordning.INTRODUKSJONSPROGRAM
                              && it.getVedtakstype().equals("TILDELING")
                              && it.getTilbudsdato() == null
                          ? some("UGYLDIG_KODE", "tilbudsdato")
                          : Optional.empty());
      case Maal it ->
          code(it.getType() == Maaltype.SLUTTMAL ? "sluttmal" : "norskmal", it.getKode(), "kode");
      case Tiltak it -> code("tiltakskode", it.getTiltakskode(), "tiltakskode");
      case Permisjon it -> code("permisjon.arsak", it.getArsak(), "arsak");
      case Fravaer it -> code("fravaer.arsak", it.getArsak(), "arsak");
      case Avslutning it -> code("avslutning.arsak", it.getArsak(), "arsak");
      case Timer it ->
          code("sprak", it.getSprak(), "sprak")
              .or(
                  () ->
                      it.getSpor() == null ? Optional.empty() : code("spor", it.getSpor(), "spor"));
      case Klage it ->
          it.getUtfall() == null ? Optional.empty() : code("utfall", it.getUtfall(), "utfall");
      default -> Optional.empty();
    };
  }

  private static Optional<Feil> ground(Vedtak it) {
    if (it.getHjemmel() != null) {
      return code("hjemmel", it.getHjemmel(), "hjemmel");
    }
    return it.getVedtakstype().equals("AVSLAG") || it.getVedtakstype().startsWith("FRITAK_")
        ? some("UGYLDIG_KODE", "hjemmel")
        : Optional.empty();
  }

  private static Optional<Feil> law(Innhold content, Person person) {
    var wrong =
        switch (content) {
          case Vedtak it -> it.getLovverk() != person.now.law();
          case Maal _, Kontrakt _, Utdanningsbakgrunn _ ->
              person.now.law() == Lovverk.INTRODUKSJONSLOVEN;
          default -> false;
        };
    return wrong ? some("FEIL_LOVVERK", "lovverk") : Optional.empty();
  }

  private Optional<Feil> prerequisite(Innhold content, Person person) {
    var decision = NirContent.decision(content);
    if (decision.isPresent() && decision(decision.get(), person).isEmpty()) {
      return some("MANGLER_FORUTSETNING", "vedtaksRef");
    }
    if (content instanceof Tiltak it
        && it.getErstatterTiltakRef() != null
        && live(it.getErstatterTiltakRef(), person, Tiltak.class).isEmpty()) {
      return some("MANGLER_FORUTSETNING", "erstatterTiltakRef");
    }
    // § 43 g: the education background limits how many such decisions there can be.
    return content instanceof Vedtak it
            && it.getVedtakstype().equals("UTVIDET_NORSK")
            && person.entries.stream()
                .noneMatch(entry -> !entry.annulled && entry.content instanceof Utdanningsbakgrunn)
        ? some("MANGLER_FORUTSETNING", "utdanningsbakgrunn")
        : Optional.empty();
  }

  private Optional<Feil> category(Innhold content, Person person) {
    return person.now.schemes().contains(scheme(content))
        ? Optional.empty()
        : some("IKKE_I_KATEGORI", "ordning");
  }

  /** The scheme a content belongs to, if need be through its decision. */
  Ordning scheme(Innhold content) {
    return switch (content) {
      case Vedtak it -> it.getOrdning();
      case Fravaer it -> it.getOrdning();
      case Maal it ->
          it.getType() == Maaltype.SLUTTMAL ? Ordning.INTRODUKSJONSPROGRAM : Ordning.NORSK;
      case Timer _, Utdanningsbakgrunn _ -> Ordning.NORSK;
      case Kontrakt _, Tiltak _, Avslutning _ -> Ordning.INTRODUKSJONSPROGRAM;
      default ->
          NirContent.decision(content)
              .flatMap(book::entry)
              .map(entry -> entry.content)
              .map(this::scheme)
              .orElse(Ordning.INTRODUKSJONSPROGRAM);
    };
  }

  private static Optional<Feil> overlap(Innhold content, Person person, Entry old) {
    var period = NirContent.period(content);
    if (period.isEmpty()) {
      return Optional.empty();
    }
    var days = period.get();
    return person.entries.stream()
            .filter(entry -> entry != old && !entry.annulled)
            .filter(entry -> NirContent.sort(entry.content).equals(NirContent.sort(content)))
            .filter(
                entry ->
                    !(content instanceof Tiltak it && entry.id.equals(it.getErstatterTiltakRef())))
            .flatMap(entry -> NirContent.period(entry.content).stream())
            .anyMatch(other -> !days[0].isAfter(other[1]) && !other[0].isAfter(days[1]))
        ? some("OVERLAPPENDE_PERIODE", "fra")
        : Optional.empty();
  }

  private Optional<Entry> decision(String id, Person person) {
    return live(id, person, Vedtak.class);
  }

  private Optional<Entry> live(String id, Person person, Class<? extends Innhold> kind) {
    return book.entry(id)
        .filter(entry -> !entry.annulled && entry.person == person)
        .filter(entry -> kind.isInstance(entry.content));
  }

  private static Optional<Feil> code(String list, String code, String field) {
    return CODES.get(list).contains(code) ? Optional.empty() : some("UGYLDIG_KODE", field);
  }

  private static Optional<Feil> some(String code, String field) {
    return Optional.of(no(code, field));
  }

  static Feil no(String code, String field) {
    var error = new Feil();
    error.setKode(code);
    error.setFelt(field.isEmpty() ? null : field);
    error.setTekst("NIR: " + code);
    error.setKanProvesIgjen(Set.of("UKJENT_PERSON", "MANGLER_FORUTSETNING").contains(code));
    return error;
  }

  private static Map<String, Set<String>> codes() {
    var lists = new Properties();
    try (var in = NirJudge.class.getResourceAsStream("/nir/kodelister.properties")) {
      lists.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lists.stringPropertyNames().stream()
        .collect(
            Collectors.toMap(
                Function.identity(),
                list ->
                    Arrays.stream(lists.getProperty(list).split(",")).collect(Collectors.toSet())));
  }
}
