package bindeledd.mapping.rules;

import bindeledd.mapping.codes.Municipalities;
import bindeledd.model.HousingApplication;
import bindeledd.model.HousingDecision;
import bindeledd.model.HousingDecision.Outcome;
import bindeledd.model.HousingOutcome.Role;
import bindeledd.model.Municipality;
import bindeledd.model.Person;
import bindeledd.model.PersonNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an application must keep, and whether it is needed at all. */
final class HousingApplicationRules {

  /** The population register's word for one who lives in Norway. */
  private static final String RESIDENT = "bosatt";

  /** What the register lets us say. */
  private enum Answer {
    YES,
    NO,
    UNKNOWN
  }

  private HousingApplicationRules() {}

  static void check(
      HousingApplication application,
      HousingHistory history,
      LocalDate reportedOn,
      Judgement judgement) {
    judgement.brokenIf(
        application.receivedOn().isAfter(reportedOn),
        HousingRule.BOSTOTTE_MOTTATT_FREMTID,
        "mottattDato");
    deadline(application, judgement);
    age(application, history, judgement);
    registered(application, history, judgement);
    household(application, history, judgement);
    running(application, history, judgement);
  }

  private static void deadline(HousingApplication application, Judgement judgement) {
    var deadline = HousingRules.deadline(application);
    if (deadline.isEmpty()) {
      judgement.notChecked(HousingRule.BOSTOTTE_FRIST, "mottattDato");
      return;
    }
    judgement.brokenIf(
        application.receivedOn().isAfter(deadline.get()),
        HousingRule.BOSTOTTE_FRIST,
        "mottattDato",
        deadline.get().getDayOfMonth());
  }

  /** With a child of their own the young may apply too; whose a child is the register knows. */
  private static void age(
      HousingApplication application, HousingHistory history, Judgement judgement) {
    var on = application.situationOn();
    var born = history.person(application.header().subject().numbers()).map(Person::birthDate);
    var adult = Limit.HOUSING_ADULT_AGE.wholeOn(on);
    if (born.isEmpty() || adult.isEmpty()) {
      judgement.notChecked(HousingRule.BOSTOTTE_ALDER, "fnr");
      return;
    }
    judgement.brokenIf(
        born.get().plusYears(adult.get()).isAfter(on),
        HousingRule.BOSTOTTE_ALDER,
        "fnr",
        adult.get());
  }

  /** Everyone in the home lives in the municipality, by the register, on the day that decides. */
  private static void registered(
      HousingApplication application, HousingHistory history, Judgement judgement) {
    var answers =
        everyone(application)
            .map(
                numbers ->
                    history
                        .person(numbers)
                        .map(
                            person ->
                                lives(
                                    person.residence(),
                                    application.header().municipality(),
                                    application.situationOn()))
                        .orElse(Answer.UNKNOWN))
            .toList();
    if (answers.contains(Answer.NO)) {
      judgement.broken(
          HousingRule.BOSTOTTE_FOLKEREGISTRERT, "soknadsmaaned", application.situationOn());
    } else if (answers.contains(Answer.UNKNOWN)) {
      judgement.notChecked(HousingRule.BOSTOTTE_FOLKEREGISTRERT, "soknadsmaaned");
    }
  }

  private static Answer lives(Person.Residence residence, Municipality where, LocalDate on) {
    if (!residence.status().equals(RESIDENT)
        || !Municipalities.same(where, residence.municipality())) {
      return Answer.NO;
    }
    if (residence.movedOn() == null) {
      return Answer.UNKNOWN;
    }
    return residence.movedOn().isAfter(on) ? Answer.NO : Answer.YES;
  }

  /** The others are registered where the applicant is. */
  private static void household(
      HousingApplication application, HousingHistory history, Judgement judgement) {
    if (application.household().isEmpty()) {
      return;
    }
    var homes = new ArrayList<Optional<Person.Address>>();
    everyone(application)
        .forEach(
            numbers ->
                homes.add(
                    history
                        .person(numbers)
                        .flatMap(person -> Optional.ofNullable(person.residence().address()))));
    if (homes.stream().flatMap(Optional::stream).distinct().count() > 1) {
      judgement.broken(HousingRule.BOSTOTTE_HUSSTAND, "husstand");
    } else if (homes.stream().anyMatch(Optional::isEmpty)) {
      judgement.notChecked(HousingRule.BOSTOTTE_HUSSTAND, "husstand");
    }
  }

  private static Stream<List<PersonNumber>> everyone(HousingApplication application) {
    return Stream.concat(
        Stream.of(application.header().subject().numbers()),
        application.household().stream().map(List::of));
  }

  /** A granted case goes on by itself until the household moves. */
  private static void running(
      HousingApplication application, HousingHistory history, Judgement judgement) {
    var subject = application.header().subject();
    var last =
        history.decisions(subject).stream()
            .filter(decision -> decision.role() == Role.APPLICANT)
            .filter(decision -> decision.situationOn().isBefore(application.situationOn()))
            .max(Comparator.comparing(HousingDecision::situationOn));
    if (last.filter(decision -> decision.outcome() == Outcome.GRANTED).isEmpty()) {
      return;
    }
    boolean movedSince =
        history
            .person(subject.numbers())
            .map(person -> person.residence().movedOn())
            .filter(moved -> moved.isAfter(last.get().situationOn()))
            .isPresent();
    judgement.brokenIf(
        !movedSince && !last.get().situationOn().isBefore(application.situationOn().minusMonths(1)),
        HousingRule.BOSTOTTE_LOEPER,
        "soknadsmaaned");
  }
}
