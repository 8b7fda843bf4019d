package bindeledd.mapping.reconciliation;

import bindeledd.model.GrantBasis;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who triggers integreringstilskudd, word for word from what IMDi says of the target group. */
final class OracleTarget {

  enum Answer {
    YES,
    NO,
    UNKNOWN
  }

  /** Asylum, humanitarian after asylum, collective protection, quota refugee. */
  private static final List<String> IN_SCHEME =
      List.of("asylum", "humanitarian", "collective-protection", "resettlement");

  private static final List<String> NOT_IN_SCHEME = List.of("citizen", "work", "asylum-seeker");

  private OracleTarget() {}

  static Answer of(OracleCase it) {
    if (it.bornAfterMother()) {
      return born(it);
    }
    List<String> grounds = it.participant().map(person -> person.permitGrounds()).orElse(List.of());
    if (grounds.isEmpty()) {
      return Answer.UNKNOWN;
    }
    String last = grounds.get(grounds.size() - 1);
    if (last.equals("family")) {
      return it.basis().map(OracleTarget::family).orElse(Answer.UNKNOWN);
    }
    return IN_SCHEME.contains(last)
        ? Answer.YES
        : NOT_IN_SCHEME.contains(last) ? Answer.NO : Answer.UNKNOWN;
  }

  /** Children born within six months after the mother's settlement. */
  private static Answer born(OracleCase it) {
    Optional<LocalDate> mother = it.basis().map(GrantBasis::referenceSettledOn);
    if (mother.isEmpty() || it.born().isEmpty()) {
      return Answer.UNKNOWN;
    }
    LocalDate lastDay = mother.get().plusMonths(6);
    return it.born().get().compareTo(lastDay) <= 0 ? Answer.YES : Answer.NO;
  }

  private static Answer family(GrantBasis basis) {
    if (basis.renewable() != null && !basis.renewable()) {
      return Answer.NO;
    }
    String reference = basis.referenceGround();
    if (reference == null) {
      return Answer.UNKNOWN;
    }
    if (reference.equals("family") || NOT_IN_SCHEME.contains(reference)) {
      return Answer.NO;
    }
    if (!IN_SCHEME.contains(reference)
        || basis.referenceSettledOn() == null
        || basis.appliedOn() == null
        || basis.renewable() == null) {
      return Answer.UNKNOWN;
    }
    return basis.appliedOn().isAfter(basis.referenceSettledOn().plusYears(5))
        ? Answer.NO
        : Answer.YES;
  }

  /** Five years; three in all for family of persons with humanitarian stay. */
  static int years(OracleCase it) {
    boolean family =
        !it.bornAfterMother()
            && it.participant()
                .map(person -> person.permitGrounds())
                .filter(grounds -> grounds.get(grounds.size() - 1).equals("family"))
                .isPresent();
    boolean three =
        family
            && it.basis()
                .map(GrantBasis::referenceGround)
                .filter(ground -> ground.equals("humanitarian"))
                .isPresent();
    return three ? 3 : 5;
  }
}
