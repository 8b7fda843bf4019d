package bindeledd.runtime;

import bindeledd.connector.Port;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * One guard for each system, and the time every call took. Tags are ports and outcomes, never
 * anything about a person.
 */
@Component
public final class Guards {

  private final PortSettings settings;
  private final MeterRegistry meters;
  private final Map<String, Guard> guards = new ConcurrentHashMap<>();

  Guards(PortSettings settings, MeterRegistry meters) {
    this.settings = settings;
    this.meters = meters;
  }

  Guard of(Port port) {
    return of(Ports.systemOf(port));
  }

  Guard of(String system) {
    return guards.computeIfAbsent(
        system,
        name -> {
          var guard = new Guard(name, settings.limitsOf(name));
          var registry = CircuitBreakerRegistry.ofDefaults();
          registry.replace(name, guard.breaker());
          TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(registry).bindTo(meters);
          return guard;
        });
  }

  /** Calls a port through its system's guard. */
  <T> T call(Port port, Callable<T> call) {
    return call(port, () -> {}, call);
  }

  /**
   * As {@link #call(Port, Callable)}.
   *
   * @param stillWanted asked after the waiting, before anything is tried; throws if not
   */
  <T> T call(Port port, Runnable stillWanted, Callable<T> call) {
    Timer.Sample sample = Timer.start(meters);
    String outcome = "answered";
    try {
      return of(port).call(stillWanted, call);
    } catch (NotNowException e) {
      outcome = "not-tried";
      throw e;
    } catch (bindeledd.connector.ConnectorException e) {
      outcome = e.kind().name().toLowerCase(java.util.Locale.ROOT);
      throw e;
    } catch (RuntimeException e) {
      outcome = "failed";
      throw e;
    } finally {
      sample.stop(
          Timer.builder("bindeledd.port.calls")
              .tag("port", port.name())
              .tag("outcome", outcome)
              .register(meters));
    }
  }
}
