package bindeledd.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bindeledd.identity.OvertakenException;
import bindeledd.model.Change;
import bindeledd.model.Header;
import bindeledd.model.Municipality;
import bindeledd.model.PersonNumber;
import bindeledd.model.ProgrammeRecord.Contract;
import bindeledd.model.Subject;
import bindeledd.model.SyntheticNumbers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two sources tell of one record, and we number its versions: each number is given once. */
final class NextVersionIT {

  private final SyntheticNumbers numbers = new SyntheticNumbers(5);
  private Desk desk;

  @BeforeEach
  void open() {
    desk = new Desk(Servers.fresh());
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void entersNothingOfAPageWhoseVersionIsTakenMeanwhile() {
    PersonNumber person = numbers.birthNumber();
    desk.enter(next(person, 1, LocalDate.of(2026, 3, 1)));

    assertThatThrownBy(() -> desk.enter(next(person, 1, LocalDate.of(2026, 3, 2))))
        .isInstanceOf(OvertakenException.class);
    assertThat(versions()).containsExactly(1L);

    desk.enter(next(person, 2, LocalDate.of(2026, 3, 2)));
    assertThat(versions()).containsExactly(1L, 2L);
  }

  @Test
  void takesTheSameOnceMore() {
    PersonNumber person = numbers.birthNumber();
    desk.enter(next(person, 1, LocalDate.of(2026, 3, 1)));
    desk.enter(next(person, 1, LocalDate.of(2026, 3, 1)));

    assertThat(versions()).containsExactly(1L);
  }

  @Test
  void isNotOvertakenByAnotherPerson() {
    desk.enter(next(numbers.birthNumber(), 1, LocalDate.of(2026, 3, 1)));
    desk.enter(next(numbers.birthNumber(), 1, LocalDate.of(2026, 3, 2)));

    assertThat(versions()).containsExactly(1L, 1L);
  }

  @Test
  void givesANumberOnceHoweverManyComeAtOnce() throws Exception {
    PersonNumber person = numbers.birthNumber();
    desk.enter(next(person, 1, LocalDate.of(2026, 3, 1)));
    int many = 6;
    var together = new CyclicBarrier(many);
    var tries = new ArrayList<Callable<Boolean>>();
    for (int i = 0; i < many; i++) {
      LocalDate day = LocalDate.of(2026, 4, 1 + i);
      tries.add(
          () -> {
            together.await();
            try {
              desk.enter(next(person, 2, day));
              return true;
            } catch (OvertakenException overtaken) {
              return false;
            }
          });
    }
    int entered = 0;
    try (var threads = Executors.newFixedThreadPool(many)) {
      for (var one : threads.invokeAll(tries)) {
        entered += one.get() ? 1 : 0;
      }
    }
    assertThat(entered).isOne();
    assertThat(versions()).containsExactly(1L, 2L);
  }

  private List<Long> versions() {
    return desk.jdbc.queryForList("select version from entry order by id", Long.class);
  }

  private static Intake next(PersonNumber person, long version, LocalDate day) {
    var contract =
        new Contract(
            new Header(
                new Municipality("0301"),
                Subject.of(person),
                "bostotte-sak-2026-04",
                version,
                Instant.parse("2026-03-02T10:00:00Z"),
                "",
                new Change.Registration()),
            day);
    return new Intake(
        "husbanken",
        null,
        List.of(new Intake.Next(new Intake.Admitted(contract, List.of(), null))),
        List.of());
  }
}
