package bindeledd.reconciliation;

import bindeledd.connector.nir.Nir;
import bindeledd.identity.Everybody;
import bindeledd.identity.Identity;
import bindeledd.ledger.LedgerReader;
import bindeledd.mapping.NirReading;
import bindeledd.mapping.reconciliation.Side;
import bindeledd.mapping.rules.GrantRates;
import bindeledd.model.Fact;
import bindeledd.model.FactKinds;
import bindeledd.model.Municipality;
import bindeledd.municipality.Books;
import bindeledd.runtime.ConfigurationRefusedException;
import bindeledd.runtime.Lookup;
import bindeledd.runtime.Sources;
import bindeledd.vault.Vault;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires one municipality's reconciliation. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReconciliationSettings.class)
class ReconciliationConfiguration {

  private static final UUID BEFORE_ALL = new UUID(0, 0);
  private static final int MEGABYTE = 1024 * 1024;

  @Bean
  Witness nirWitness(
      Sources sources,
      Lookup lookup,
      Identity identity,
      Everybody everybody,
      Vault vault,
      RunBook book,
      Books books,
      ReconciliationSettings settings,
      Clock clock) {
    return switch (settings.nir()) {
      case LOOK_UP ->
          new LookupWitness<>(
              Side.NIR,
              () -> sources.serves(Nir.PERSON),
              persons(identity),
              numbers -> lookup.find(Nir.PERSON, numbers),
              answer -> NirReading.read(answer, municipality(books), clock.instant()),
              book,
              settings.asked(),
              clock);
      case PERSON_LIST ->
          new FeedWitness<>(
              Side.NIR,
              () -> sources.serves(Nir.PERSON_LIST),
              after -> sources.pull(Nir.PERSON_LIST, after),
              row -> List.of(NirReading.read(row, municipality(books), clock.instant())),
              who(everybody, vault, book),
              settings.spill(),
              settings.memory() * MEGABYTE,
              clock);
    };
  }

  /** Everybody with a record here, whoever told it. */
  private static LookupWitness.Persons persons(Identity identity) {
    List<String> kinds = FactKinds.all().stream().map(Fact::kindOf).toList();
    return (@Nullable UUID after, int max) ->
        identity.onRecord(kinds, Instant.EPOCH, after == null ? BEFORE_ALL : after, max).stream()
            .map(it -> new LookupWitness.Asked(it.person(), it.numbers()))
            .toList();
  }

  private static Function<RunBook.Held, Who> who(Everybody everybody, Vault vault, RunBook book) {
    return held -> new Who(everybody::keys, vault::hash, groups -> book.strangers(held, groups));
  }

  private static Municipality municipality(Books books) {
    return new Municipality(books.number());
  }

  @Bean
  Yardstick yardstick(
      GrantRates rates,
      ReconciliationSettings settings,
      @Value("${bindeledd.production:true}") boolean production) {
    if (production && settings.day() != null) {
      throw new ConfigurationRefusedException(
          "bindeledd.reconciliation.day is set, and this is production: every deadline would be judged on that day."
              + " Remove it");
    }
    return new Yardstick(rates, settings.day());
  }

  @Bean
  Reconciler reconciler(
      Books books,
      RunBook book,
      LedgerReader ledger,
      Everybody everybody,
      Sources sources,
      ObjectProvider<Witness> witnesses,
      ObjectProvider<Listener> listeners,
      Yardstick yardstick,
      ReconciliationSettings settings,
      Clock clock) {
    return new Reconciler(
        municipality(books),
        book,
        new LedgerSides(ledger, everybody, sources.systems(), sources::open, settings.fresh()),
        witnesses.orderedStream().toList(),
        listeners.orderedStream().toList(),
        yardstick,
        clock);
  }

  @Bean
  FindingMeters findingMeters(RunBook book, MeterRegistry meters, Clock clock) {
    return new FindingMeters(book, meters, clock);
  }

  @Bean
  Runs runs(Reconciler reconciler, FindingMeters meters) {
    return new Runs(reconciler, meters);
  }
}
