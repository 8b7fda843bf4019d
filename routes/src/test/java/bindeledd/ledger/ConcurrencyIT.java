package bindeledd.ledger;

import static bindeledd.ledger.Facts.decision;
import static bindeledd.ledger.Facts.duf;
import static bindeledd.ledger.Facts.fnr;
import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.model.Fact;
import bindeledd.model.Grade;
import bindeledd.model.PersonNumber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several instances, one ledger. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
final class ConcurrencyIT {

  @Test
  void twoClaimersNeverShareADelivery() throws Exception {
    DatabaseProperties server = Servers.fresh();
    try (Desk one = new Desk(server);
        Desk two = new Desk(server)) {
      List<Fact> facts = new ArrayList<>();
      for (int i = 0; i < 500; i++) {
        facts.add(decision("V-1", fnr(i)));
      }
      one.enter(facts.toArray(Fact[]::new));
      Set<UUID> claimed = ConcurrentHashMap.newKeySet();
      AtomicInteger count = new AtomicInteger();
      Callable<Void> first = () -> claimAll(one, claimed, count);
      Callable<Void> second = () -> claimAll(two, claimed, count);

      together(List.of(first, second, first, second));

      assertThat(claimed).hasSize(500);
      assertThat(count).hasValue(500);
    }
  }

  private static Void claimAll(Desk desk, Set<UUID> claimed, AtomicInteger count) {
    while (count.get() < 500) {
      desk.claim(7)
          .forEach(
              c -> {
                claimed.add(c.delivery());
                count.incrementAndGet();
              });
    }
    return null;
  }

  @Test
  void theSameNewPersonsEnteredEverywhereAtOnceAreEnteredOnce() throws Exception {
    DatabaseProperties server = Servers.fresh();
    try (Desk one = new Desk(server);
        Desk two = new Desk(server)) {
      for (int round = 0; round < 5; round++) {
        List<Callable<Entered>> everybody = new ArrayList<>();
        for (int instance = 0; instance < 6; instance++) {
          Desk desk = instance % 2 == 0 ? one : two;
          List<Fact> facts = new ArrayList<>();
          for (int i = 0; i < 60; i++) {
            int n = round * 60 + i;
            facts.add(decision("V-1", fnr(n), duf(n)));
            facts.add(decision("V-2", duf(n)));
          }
          Collections.shuffle(facts, new Random(instance));
          everybody.add(() -> desk.enter(facts.toArray(Fact[]::new)));
        }

        List<Entered> entered = together(everybody);

        assertThat(entered.stream().mapToInt(Entered::entries).sum()).isEqualTo(120);
      }
      // Where a record by DUF number alone came first, the person was merged a moment later.
      assertThat(
              one.jdbc.queryForObject(
                  "select count(*) from person where merged_into is null", Integer.class))
          .isEqualTo(300);
      assertThat(
              one.jdbc.queryForObject(
                  "select count(*) from entry e join person p on p.id = e.person where p.merged_into is not null",
                  Integer.class))
          .isZero();
    }
  }

  /** Everything at once: entering, settling, merging, splitting, regrading. */
  @Test
  void keepsEverythingWhateverHappensAtOnce() throws Exception {
    DatabaseProperties server = Servers.fresh();
    try (Desk one = new Desk(server);
        Desk two = new Desk(server)) {
      int persons = 12;
      int perPerson = 40;
      AtomicInteger open = new AtomicInteger(2);
      Set<String> delivered = ConcurrentHashMap.newKeySet();
      List<Callable<Void>> everybody = new ArrayList<>();
      for (Desk desk : List.of(one, two)) {
        int half = desk == one ? 0 : 1;
        everybody.add(
            () -> {
              for (int i = 0; i < perPerson; i++) {
                List<Fact> facts = new ArrayList<>();
                for (int p = half; p < persons; p += 2) {
                  PersonNumber number = i % 2 == 0 ? fnr(p) : duf(p);
                  facts.add(decision(p + "-" + i, number));
                }
                desk.enter(facts.toArray(Fact[]::new));
              }
              open.decrementAndGet();
              return null;
            });
        everybody.add(
            () -> {
              for (int i = 0; i < perPerson; i++) {
                int p = i % persons;
                Grade grade = Grade.values()[i % 4];
                desk.enter(
                    Facts.person(grade, Facts.now(fnr(p)), Facts.now(duf(p))),
                    Facts.person(grade, Facts.now(fnr((p + 5) % persons))));
              }
              return null;
            });
        everybody.add(
            () -> {
              while (open.get() > 0 || !settleSome(desk, delivered)) {
                settleSome(desk, delivered);
              }
              return null;
            });
      }

      together(everybody);
      // A claimer may have given up while the other's last merge was under way.
      while (!settleSome(one, delivered)) {}

      assertThat(delivered).hasSize(persons * perPerson);
      assertThat(one.view.waiting())
          .filteredOn(w -> w.route().equals("programme-to-nir"))
          .isEmpty();
      assertThat(one.audit.broken()).isEmpty();
    }
  }

  /** Whether nothing was there to settle. */
  private static boolean settleSome(Desk desk, Set<String> delivered) {
    List<Consignment> claimed = desk.claim(20);
    List<Settlement> settlements = new ArrayList<>();
    for (Consignment c : claimed) {
      settlements.add(new Settlement(c, new Result.Done("NIR"), List.of(Facts.receipt(c.fact()))));
    }
    Set<UUID> lost = new HashSet<>(desk.ledger.settle(settlements));
    for (Consignment c : claimed) {
      String reference = c.fact().header().reference();
      if (!lost.contains(c.delivery()) && !delivered.add(reference)) {
        throw new AssertionError("Delivered twice");
      }
    }
    return claimed.isEmpty();
  }

  @Test
  void aFeedHasOneReader() throws Exception {
    DatabaseProperties server = Servers.fresh();
    try (Desk one = new Desk(server);
        Desk two = new Desk(server)) {
      List<Callable<Boolean>> readers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        Desk desk = i % 2 == 0 ? one : two;
        readers.add(() -> desk.ledger.lease("feed", Duration.ofMinutes(1)).isPresent());
      }

      assertThat(together(readers)).containsOnlyOnce(true);
    }
  }

  private static <T> List<T> together(List<Callable<T>> work) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      List<Future<T>> futures = new ArrayList<>();
      for (Callable<T> one : work) {
        futures.add(
            threads.submit(
                () -> {
                  start.await();
                  return one.call();
                }));
      }
      start.countDown();
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    }
  }
}
