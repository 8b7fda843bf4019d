package bindeledd.mapping.reconciliation;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Something wrong with a life, and what a reconciliation must say of it. Faults that touch the same
 * thing are not put on one life: what they do together is nobody's to say.
 */
record Fault(String name, Set<String> touches, Predicate<Profile> of, Consumer<Life> done) {

  static final List<Fault> ALL =
      Stream.of(
              SettlementFaults.all(),
              GrantFaults.all(),
              NirFaults.all(),
              ListFaults.all(),
              ProgrammeFaults.all(),
              HousingFaults.all(),
              IdentityFaults.all())
          .flatMap(List::stream)
          .toList();
}
