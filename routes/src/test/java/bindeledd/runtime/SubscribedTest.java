package bindeledd.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.connector.casework.Casework;
import bindeledd.connector.education.Education;
import bindeledd.model.DeliveryReceipt;
import bindeledd.model.Person;
import bindeledd.model.ProgrammeRecord;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each fact goes where a flow asked for it, by its kind and by whose it is. */
final class SubscribedTest {

  private static final Duration ANY = Duration.ofSeconds(1);

  private final Subscribed subscribed =
      new Subscribed(
          new FlowSettings(Set.of("unused-to-nir"), 1, 1, ANY, ANY, ANY, ANY, ANY, ANY, ANY));

  @Test
  void sendsAFactByTheFlowOfItsSource() {
    subscribed.add(
        "programme-to-nir", ProgrammeRecord.class, List.of(Casework.RECORDS, Casework.FILES));
    subscribed.add("training-to-nir", ProgrammeRecord.class, List.of(Education.FILES));

    assertThat(subscribed.routesFor("hours", "casework.files")).containsExactly("programme-to-nir");
    assertThat(subscribed.routesFor("hours", "education.files")).containsExactly("training-to-nir");
    assertThat(subscribed.routesFor("hours", "example.event")).isEmpty();
    assertThat(subscribed.typeOf("hours")).isEqualTo(ProgrammeRecord.Hours.class);
  }

  @Test
  void answersTheSender() {
    subscribed.add("receipt-to-casework", DeliveryReceipt.class, List.of(Casework.RECORDS));
    subscribed.add("receipt-to-education", DeliveryReceipt.class, List.of(Education.FILES));

    assertThat(subscribed.routesFor("delivery-receipt", "education.files"))
        .containsExactly("receipt-to-education");
  }

  @Test
  void takesFactsFromEverywhereWhenNoSourceIsNamed() {
    subscribed.add("person-to-casework", Person.class, List.of());

    assertThat(subscribed.routesFor("person", "folkeregister.events"))
        .containsExactly("person-to-casework");
    assertThat(subscribed.routesFor("person", "population-refresh"))
        .containsExactly("person-to-casework");
  }

  @Test
  void collectsNothingForAFlowThatIsOff() {
    subscribed.add("unused-to-nir", Person.class, List.of());
    assertThat(subscribed.routesFor("person", "folkeregister.events")).isEmpty();
  }
}
