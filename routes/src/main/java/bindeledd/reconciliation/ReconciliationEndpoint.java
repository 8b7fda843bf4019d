package bindeledd.reconciliation;

import bindeledd.identity.Everybody;
import bindeledd.mapping.reconciliation.Check;
import bindeledd.model.PersonNumber;
import bindeledd.municipality.Installation;
import bindeledd.municipality.Shared;
import bindeledd.reconciliation.RunBook.Wanted;
import bindeledd.runtime.Caller;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.stereotype.Component;

/**
 * How reconciliations stand, and a new one: {@code GET} and {@code POST
 * /actuator/reconciliation/0301}. Codes and counts only, never a person.
 */
@Shared
@Component
@Endpoint(id = "reconciliation")
final class ReconciliationEndpoint {

  private final Installation installation;

  ReconciliationEndpoint(Installation installation) {
    this.installation = installation;
  }

  @ReadOperation
  SortedMap<String, RunBook.State> all() {
    SortedMap<String, RunBook.State> all = new TreeMap<>();
    installation
        .each(Runs.class)
        .forEach(
            (number, runs) -> {
              if (Caller.now().sees(number)) {
                runs.book().latest().ifPresent(it -> all.put(number, it));
              }
            });
    return all;
  }

  @ReadOperation
  RunBook.@Nullable State one(@Selector String municipality) {
    return runs(municipality).flatMap(runs -> runs.book().latest()).orElse(null);
  }

  /**
   * Begins a run. What may be left out is marked as Actuator knows it.
   *
   * @param person a number of the only person it is to be about; never logged
   * @param rule the only check to judge
   * @param folder where reports are wanted too
   */
  @WriteOperation
  WebEndpointResponse<Map<String, Object>> begin(
      @Selector String municipality,
      @org.springframework.lang.Nullable String person,
      @org.springframework.lang.Nullable String rule,
      @org.springframework.lang.Nullable String folder) {
    Optional<Runs> runs = runs(municipality);
    if (runs.isEmpty()) {
      return no(404, "kommunen finnes ikke her, eller du har ikke rett til den");
    }
    Set<Check> checks = EnumSet.allOf(Check.class);
    if (rule != null) {
      checks.removeIf(it -> !it.name().equals(rule));
      if (checks.isEmpty()) {
        return no(400, "ingen regel heter det; reglene er " + Arrays.toString(Check.values()));
      }
    }
    UUID only = null;
    if (person != null) {
      only = key(municipality, person).orElse(null);
      if (only == null) {
        return no(404, "nummeret er ikke kjent her");
      }
    }
    return runs.get()
        .start(new Wanted(Caller.now().name(), only, checks, folder == null ? "" : folder))
        .map(
            id ->
                new WebEndpointResponse<Map<String, Object>>(
                    Map.<String, Object>of("id", id.toString()), 202))
        .orElseGet(() -> no(409, "en avstemming er i gang allerede"));
  }

  private Optional<UUID> key(String municipality, String number) {
    Everybody everybody = installation.each(Everybody.class).get(municipality);
    if (everybody == null || !PersonNumber.hasShape(number)) {
      return Optional.empty();
    }
    PersonNumber asked = PersonNumber.of(number);
    return Optional.ofNullable(everybody.keys(List.of(asked)).get(asked));
  }

  private Optional<Runs> runs(String municipality) {
    return Caller.now().sees(municipality)
        ? Optional.ofNullable(installation.each(Runs.class).get(municipality))
        : Optional.empty();
  }

  private static WebEndpointResponse<Map<String, Object>> no(int status, String why) {
    return new WebEndpointResponse<>(Map.of("why", why), status);
  }
}
