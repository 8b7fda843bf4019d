package bindeledd.report;

import bindeledd.reconciliation.FindingBook;
import bindeledd.reconciliation.Found;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Findings that lie in a list. */
final class FakeBook implements FindingBook {

  final List<Found> all = new ArrayList<>();

  @Override
  public void open(Order order, Consumer<Found> to) {
    // Any order there may be: whoever needs one makes it.
    all.stream()
        .filter(found -> found.status() != Found.Status.RESOLVED)
        .sorted(Comparator.comparing(Found::id))
        .forEach(to);
  }

  @Override
  public Optional<Found> one(UUID id) {
    return all.stream().filter(found -> found.id().equals(id)).findFirst();
  }

  @Override
  public boolean accept(UUID id, String actor, String reason, LocalDate until) {
    return false;
  }

  @Override
  public List<Day> overTime(LocalDate since) {
    throw new AssertionError("Counts protected persons too");
  }
}
