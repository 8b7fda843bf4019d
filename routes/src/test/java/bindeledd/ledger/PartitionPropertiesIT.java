package bindeledd.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.model.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * Whoever enters and claims what, in whatever order: the claims of several municipalities that know
 * the same persons part the ledger between them. Each gets its own, all of it, in its order, once.
 */
final class PartitionPropertiesIT {

  private static final List<String> NUMBERS = List.of("3001", "3101", "3102");
  private static final MunicipalDesk DESK =
      new MunicipalDesk(
          Servers.fresh(),
          Map.of(
              "municipalities.3001.from", "2020-01-01",
              "municipalities.3101.from", "2020-01-01",
              "municipalities.3102.from", "2020-01-01"));
  private static int runs;

  @AfterContainer
  static void close() {
    DESK.close();
  }

  @Property(tries = 40)
  void eachGetsItsOwn(@ForAll @Size(min = 5, max = 40) List<@IntRange(max = 26) Integer> steps) {
    DESK.jdbc.execute("truncate entry, delivery, attempt, frozen");
    runs++;
    Map<String, MunicipalDesk.One> all = new HashMap<>();
    NUMBERS.forEach(number -> all.put(number, DESK.one(number)));
    Map<String, List<String>> expected = new HashMap<>();
    Map<String, List<String>> got = new HashMap<>();
    Set<UUID> seen = new HashSet<>();
    int no = 0;
    for (int step : steps) {
      String number = NUMBERS.get(step % 3);
      int person = step / 3 % 3;
      switch (step / 9) {
        case 0, 1 -> {
          String reference = "%s-%d-%d-%d".formatted(number, person, runs, no++);
          var fact = Facts.decision(reference, Facts.fnr(person));
          all.get(number).enter(Json.read(Retold.under(number, Json.write(fact)), fact.kind()));
          expected.computeIfAbsent(line(reference), _ -> new ArrayList<>()).add(reference);
        }
        default -> take(number, all.get(number), got, seen);
      }
    }
    for (String number : NUMBERS) {
      boolean more = true;
      while (more) {
        more = take(number, all.get(number), got, seen);
      }
    }
    assertThat(got).isEqualTo(expected);
  }

  private static boolean take(
      String number, MunicipalDesk.One one, Map<String, List<String>> got, Set<UUID> seen) {
    List<Consignment> claimed = one.ledger.claim("programme-to-nir", 2, Duration.ofMinutes(1));
    for (Consignment consignment : claimed) {
      String reference = consignment.fact().header().reference();
      assertThat(reference).startsWith(number);
      assertThat(seen.add(consignment.delivery())).as("claimed once").isTrue();
      got.computeIfAbsent(line(reference), _ -> new ArrayList<>()).add(reference);
      one.settle(consignment, new Result.Done("R-" + reference));
    }
    return !claimed.isEmpty();
  }

  /** A municipality's and a person's. */
  private static String line(String reference) {
    return reference.substring(0, reference.indexOf('-', 5));
  }
}
