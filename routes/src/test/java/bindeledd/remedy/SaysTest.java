package bindeledd.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.model.Fact;
import bindeledd.model.FactKinds;
import bindeledd.model.GrantChangeRequest;
import bindeledd.model.Header;
import bindeledd.model.Person;
import bindeledd.model.PersonNumber;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A preview tells what is sent, and nothing of who it is about, whatever kind of record it is. */
final class SaysTest {

  /** What tells who somebody is, or what is written about them in words. */
  private static final Set<Class<?>> TELLING =
      Set.of(PersonNumber.class, Person.Name.class, GrantChangeRequest.Text.class);

  @Test
  void everyComponentThatTellsOfSomebodyIsLeftOut() {
    List<String> seen = new ArrayList<>();
    for (Class<? extends Fact> kind : FactKinds.all()) {
      look(kind, seen);
    }

    assertThat(seen).contains("household", "name", "grounds");
    assertThat(Says.WHO).containsAll(seen);
  }

  private static void look(Class<?> type, List<String> seen) {
    for (RecordComponent component : type.getRecordComponents()) {
      // The header goes as a whole.
      Class<?> of = of(component.getGenericType());
      if (of != Header.class) {
        if (TELLING.stream().anyMatch(it -> it.isAssignableFrom(of))) {
          seen.add(component.getName());
        } else if (of.isRecord() && !Says.WHO.contains(component.getName())) {
          look(of, seen);
        }
      }
    }
  }

  /** What there is of it, or in it. */
  private static Class<?> of(Type type) {
    if (type instanceof ParameterizedType several) {
      return of(several.getActualTypeArguments()[0]);
    }
    return type instanceof Class<?> one ? one : Object.class;
  }
}
