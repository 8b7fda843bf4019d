package bindeledd.municipality;

import bindeledd.model.Municipality;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * The municipalities of an installation: those under {@code municipalities}, or the one that {@code
 * bindeledd.municipality} names.
 */
public final class Municipalities {

  /** What a municipality can say of itself beside its connectors and flows. */
  private static final Set<String> WORDS =
      Set.of("from", "to", "becomes", "splits", "connectors", "bindeledd");

  /** What there is one of, whoever asks. */
  private static final Set<String> FOR_ALL =
      Set.of("database", "keys", "production", "demo", "municipality", "operators");

  private final SortedMap<String, Term> terms;
  private final String former;

  private Municipalities(SortedMap<String, Term> terms, String former) {
    this.terms = terms;
    this.former = former;
  }

  /**
   * @throws MunicipalitiesRefusedException if they cannot be as they are said to be
   */
  public static Municipalities of(ConfigurableEnvironment environment) {
    var terms = new TreeMap<String, Term>();
    var binder = Binder.get(environment);
    numbers(environment).forEach(number -> terms.put(number, term(binder, number)));
    var all = new Municipalities(terms, environment.getProperty("bindeledd.municipality", ""));
    terms.values().forEach(all::check);
    return all;
  }

  /** Whether an environment speaks of several: they have contexts of their own. */
  public static boolean areMany(ConfigurableEnvironment environment) {
    return PropertyNames.of(environment).entrySet().stream()
        .anyMatch(
            entry ->
                List.of(entry.getValue()).stream()
                    .anyMatch(name -> PropertyNames.own(entry.getKey(), name).isPresent()));
  }

  private static Set<String> numbers(ConfigurableEnvironment environment) {
    Set<String> numbers = new TreeSet<>();
    PropertyNames.of(environment)
        .forEach(
            (source, names) -> {
              for (String name : names) {
                PropertyNames.own(source, name)
                    .ifPresent(
                        own -> {
                          checkKey(own, PropertyNames.dotted(source, own.rest()));
                          numbers.add(own.number());
                        });
              }
            });
    return numbers;
  }

  private static void checkKey(PropertyNames.Own own, String rest) {
    if (!Municipality.hasShape(own.number())) {
      throw new MunicipalitiesRefusedException(
          "municipalities."
              + own.number()
              + " er ikke et kommunenummer på fire siffer. I YAML må nummeret stå i anførselstegn: \"0301\"");
    }
    String[] words = rest.split("\\.", 3);
    if (!WORDS.contains(words[0])
        || (words[0].equals("bindeledd") && words.length > 1 && FOR_ALL.contains(words[1]))) {
      throw new MunicipalitiesRefusedException(
          "municipalities."
              + own.number()
              + "."
              + rest
              + " kan ikke settes for én kommune: bruk from, to, becomes, splits, connectors.… eller"
              + " bindeledd.… utenom det som er felles for alle");
    }
  }

  record Said(
      @Nullable String from,
      @Nullable String to,
      @Nullable SaidBecomes becomes,
      @Nullable SaidSplits splits) {}

  record SaidBecomes(@Nullable String number, @Nullable String on) {}

  record SaidSplits(@Nullable List<String> into, @Nullable String on) {}

  private static Term term(Binder binder, String number) {
    Said said =
        binder
            .bind("municipalities." + number, Bindable.of(Said.class))
            .orElse(new Said(null, null, null, null));
    String place = "municipalities." + number;
    if (said.becomes() != null && said.splits() != null) {
      throw new MunicipalitiesRefusedException(place + " kan ikke ha både becomes og splits");
    }
    Term.Succession succession = null;
    if (said.becomes() != null) {
      succession =
          new Term.Becomes(
              needed(said.becomes().number(), place + ".becomes.number"),
              day(needed(said.becomes().on(), place + ".becomes.on"), place + ".becomes.on"));
    } else if (said.splits() != null) {
      succession =
          new Term.Splits(
              Objects.requireNonNullElse(said.splits().into(), List.of()),
              day(needed(said.splits().on(), place + ".splits.on"), place + ".splits.on"));
    }
    return new Term(
        number,
        said.from() == null ? null : day(said.from(), place + ".from"),
        said.to() == null ? null : day(said.to(), place + ".to"),
        succession);
  }

  private static String needed(@Nullable String value, String place) {
    if (value == null) {
      throw new MunicipalitiesRefusedException(place + " mangler");
    }
    return value;
  }

  private static LocalDate day(String text, String place) {
    try {
      return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
    } catch (DateTimeParseException e) {
      throw new MunicipalitiesRefusedException(
          place + " er ikke en dag skrevet som \"2027-01-01\", i anførselstegn");
    }
  }

  private void check(Term term) {
    for (String heir : heirs(term)) {
      if (!terms.containsKey(heir)) {
        throw new MunicipalitiesRefusedException(
            "municipalities."
                + term.number()
                + " går over i "
                + heir
                + ", som ikke står under municipalities");
      }
    }
    if (term.succession() instanceof Term.Splits splits && splits.into().size() < 2) {
      throw new MunicipalitiesRefusedException(
          "municipalities." + term.number() + ".splits.into må nevne minst to kommuner");
    }
    if (after(term.number(), new HashSet<>()).contains(term.number())) {
      throw new MunicipalitiesRefusedException(
          "municipalities." + term.number() + " går over i seg selv");
    }
  }

  private static List<String> heirs(Term term) {
    return switch (term.succession()) {
      case null -> List.of();
      case Term.Becomes becomes -> List.of(becomes.number());
      case Term.Splits splits -> splits.into();
    };
  }

  private Set<String> after(String number, Set<String> seen) {
    Term term = terms.get(number);
    if (term != null) {
      for (String heir : heirs(term)) {
        if (seen.add(heir)) {
          after(heir, seen);
        }
      }
    }
    return seen;
  }

  /** Whether each has a context of its own; otherwise there is one, and it is the application's. */
  public boolean many() {
    return !terms.isEmpty();
  }

  /** Whose everything was before there were several; empty where nobody says. */
  public String beforeThere() {
    return former;
  }

  public Collection<Term> all() {
    return terms.values();
  }

  /** Of a municipality; one without an end where nothing is said of it. */
  public Term of(String number) {
    Term term = terms.get(number);
    return term == null ? new Term(number, null, null, null) : term;
  }

  /** Those that a municipality takes over from, at once or by way of others, and from which day. */
  public Map<String, LocalDate> takenOverBy(String number) {
    Map<String, LocalDate> former = new TreeMap<>();
    for (Term term : terms.values()) {
      Term.Succession succession = term.succession();
      if (succession != null && heirs(term).contains(number)) {
        former.merge(term.number(), succession.on(), Municipalities::earlier);
        takenOverBy(term.number())
            .forEach(
                (other, on) ->
                    former.merge(other, later(on, succession.on()), Municipalities::earlier));
      }
    }
    return former;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
