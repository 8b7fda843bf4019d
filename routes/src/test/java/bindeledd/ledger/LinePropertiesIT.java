package bindeledd.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.model.Fact;
import bindeledd.model.Finding;
import bindeledd.model.PersonNumber;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * Whatever is entered, claimed, settled and left to expire, in whatever order: each person's
 * records are delivered in the order they came, once each, and none is lost.
 */
final class LinePropertiesIT {

  private static final int PERSONS = 4;
  private static final Desk DESK = new Desk(Servers.fresh());
  private static final AtomicInteger RUNS = new AtomicInteger();
  private static final List<Finding> NO = List.of(Finding.error("NIR-4", "", "Nei", "Rett"));

  /** What happens next. */
  enum Step {
    ENTER_ONE,
    ENTER_FOR_ALL,
    ENTER_AGAIN,
    CLAIM_ONE,
    CLAIM_MANY,
    DONE,
    REFUSED,
    AGAIN,
    BREAKER,
    PARKED,
    EXPIRE
  }

  @AfterContainer
  static void close() {
    DESK.close();
  }

  @Provide
  Arbitrary<List<Step>> histories() {
    return Arbitraries.of(Step.class).list().ofMinSize(5).ofMaxSize(40);
  }

  @Property(tries = 60)
  void keepsEveryPersonsOrderAndLosesNothing(@ForAll("histories") List<Step> steps) {
    DESK.jdbc.execute("truncate entry, delivery, attempt");
    new History(RUNS.incrementAndGet()).play(steps);
  }

  /** One run, with what should come of it. */
  private static final class History {

    private final int run;
    private final Map<Integer, Deque<String>> expected = new HashMap<>();
    private final Set<Integer> stopped = new HashSet<>();
    private final List<Fact> entered = new ArrayList<>();
    private final Deque<Consignment> held = new ArrayDeque<>();
    private int next;

    History(int run) {
      this.run = run;
    }

    void play(List<Step> steps) {
      steps.forEach(this::step);
      expire();
      for (int idle = 0; idle < 2; ) {
        claim(3);
        idle = held.isEmpty() ? idle + 1 : 0;
        while (!held.isEmpty()) {
          settle(new Result.Done("NIR"));
        }
      }
      expected.forEach(
          (person, left) -> {
            if (!stopped.contains(person)) {
              assertThat(left).isEmpty();
            }
          });
    }

    private void step(Step step) {
      switch (step) {
        case ENTER_ONE -> enter(next % PERSONS);
        case ENTER_FOR_ALL -> {
          for (int person = 0; person < PERSONS; person++) {
            enter(person);
          }
        }
        case ENTER_AGAIN -> {
          if (!entered.isEmpty()) {
            assertThat(DESK.enter(entered.toArray(Fact[]::new)).entries()).isZero();
          }
        }
        case CLAIM_ONE -> claim(1);
        case CLAIM_MANY -> claim(10);
        case DONE -> settle(new Result.Done("NIR"));
        case REFUSED -> settle(new Result.Refused(NO));
        case AGAIN -> settle(new Result.Again(Duration.ZERO, true, false, "503"));
        case BREAKER -> settle(new Result.Again(Duration.ZERO, false, false, "breaker"));
        case PARKED -> settle(new Result.Parked("garbled", NO));
        case EXPIRE -> expire();
      }
    }

    private void enter(int person) {
      PersonNumber number = Facts.fnr(run * PERSONS + person);
      String reference = person + "-" + next++;
      Fact fact = Facts.decision(reference, number);
      assertThat(DESK.enter(fact).entries()).isOne();
      entered.add(fact);
      expected.computeIfAbsent(person, p -> new ArrayDeque<>()).add(reference);
    }

    private void claim(int max) {
      for (Consignment consignment : DESK.claim(max)) {
        int person = person(consignment);
        assertThat(held).noneMatch(other -> person(other) == person);
        assertThat(stopped).doesNotContain(person);
        assertThat(consignment.fact().header().reference()).isEqualTo(expected.get(person).peek());
        held.add(consignment);
      }
    }

    private void settle(Result result) {
      Consignment consignment = held.poll();
      if (consignment == null) {
        return;
      }
      DESK.settle(consignment, result);
      switch (result) {
        case Result.Done _, Result.Refused _ -> expected.get(person(consignment)).remove();
        case Result.Parked _ -> stopped.add(person(consignment));
        case Result.Again _, Result.Awaiting _, Result.UntilRefreshed _, Result.Behind _ -> {}
      }
    }

    /** The instance that held them died; another claims them, and the dead one is fenced off. */
    private void expire() {
      DESK.later(Duration.ofMinutes(5));
      List<Consignment> dead = List.copyOf(held);
      held.clear();
      claim(10);
      for (Consignment ghost : dead) {
        assertThat(
                DESK.ledger.settle(List.of(new Settlement(ghost, new Result.Done("X"), List.of()))))
            .containsExactly(ghost.delivery());
      }
    }

    private static int person(Consignment consignment) {
      String reference = consignment.fact().header().reference();
      return Integer.parseInt(reference.substring(0, reference.indexOf('-')));
    }
  }
}
