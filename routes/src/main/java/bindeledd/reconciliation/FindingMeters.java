package bindeledd.reconciliation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/** How many findings are open, by check and kind, and how old the last complete run is. */
final class FindingMeters {

  private final RunBook book;
  private final MultiGauge findings;
  private final AtomicReference<Instant> complete = new AtomicReference<>(Instant.EPOCH);

  FindingMeters(RunBook book, MeterRegistry meters, Clock clock) {
    this.book = book;
    this.findings =
        MultiGauge.builder("bindeledd.findings")
            .description("Open findings of the last reconciliation")
            .register(meters);
    TimeGauge.builder(
            "bindeledd.reconciliation.age",
            complete,
            TimeUnit.SECONDS,
            last ->
                last.get().equals(Instant.EPOCH)
                    ? Double.NaN
                    : Duration.between(last.get(), clock.instant()).toSeconds())
        .description("Time since the last complete reconciliation")
        .register(meters);
  }

  private record Key(String check, String kind) {}

  void update() {
    Map<Key, Long> open =
        new TreeMap<>(java.util.Comparator.comparing(Key::check).thenComparing(Key::kind));
    for (Outcome.Count count : book.counts()) {
      switch (count.status()) {
        case OPENED, SEEN_AGAIN, CHANGED ->
            open.merge(
                new Key(count.check().name(), count.kind().name()), count.findings(), Long::sum);
        case RESOLVED, ACCEPTED -> {}
      }
    }
    findings.register(
        open.entrySet().stream()
            .map(
                it ->
                    MultiGauge.Row.of(
                        Tags.of("check", it.getKey().check(), "kind", it.getKey().kind()),
                        it.getValue()))
            .collect(Collectors.toList()),
        true);
    book.lastComplete().ifPresent(complete::set);
  }
}
