package bindeledd.flow;

import bindeledd.connector.casework.Casework;
import bindeledd.mapping.CaseworkMapping;
import bindeledd.mapping.Outgoing;
import bindeledd.model.Person;
import bindeledd.runtime.Flow;
import org.springframework.stereotype.Component;

/** What the population register tells about a person, on to the case system. */
@Component
final class PersonToCasework extends Flow {

  @Override
  public void configure() {
    from(due(Person.class))
        .routeId(id())
        .transform(
            eachDue(
                Person.class,
                // Graded since it was entered? Then it goes as graded: an address that waited must
                // not leave.
                (person, to) ->
                    new Outgoing.Message<>(
                        CaseworkMapping.toPersonmelding(person.gradedAtLeast(to.grade())))))
        .to(push(Casework.PERSONS))
        .to(settle());
  }
}
