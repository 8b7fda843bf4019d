package bindeledd.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every kind of fact there is, by the name that ledger, metrics and receipts give it. */
public final class FactKinds {

  private static final List<Class<? extends Fact>> ALL =
      List.of(
          Participant.class,
          Person.class,
          ProgrammeRecord.EducationBackground.class,
          ProgrammeRecord.Decision.class,
          ProgrammeRecord.Goal.class,
          ProgrammeRecord.Contract.class,
          ProgrammeRecord.Exemption.class,
          ProgrammeRecord.Measure.class,
          ProgrammeRecord.Leave.class,
          ProgrammeRecord.Hours.class,
          ProgrammeRecord.Absence.class,
          ProgrammeRecord.End.class,
          ProgrammeRecord.Complaint.class,
          NirPerson.class,
          Settlement.class,
          SettlementDate.class,
          HousingApplication.class,
          HousingDecision.class,
          HousingPayment.class,
          GrantLine.class,
          BankPosting.class,
          ExtraGrantDecision.class,
          GrantChangeRequest.class,
          ExtraGrantApplication.class,
          GrantStatus.class,
          CareClaim.class,
          DeliveryReceipt.class);

  private static final Map<String, Class<? extends Fact>> BY_KIND =
      ALL.stream().collect(Collectors.toUnmodifiableMap(Fact::kindOf, Function.identity()));

  private FactKinds() {}

  /** In reading order. */
  public static List<Class<? extends Fact>> all() {
    return ALL;
  }

  /** The record of that kind; empty when there is no such kind. */
  public static Optional<Class<? extends Fact>> named(String kind) {
    return Optional.ofNullable(BY_KIND.get(kind));
  }
}
