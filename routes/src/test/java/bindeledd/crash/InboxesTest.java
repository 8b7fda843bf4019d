package bindeledd.crash;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.connector.Port;
import bindeledd.connector.casework.Casework;
import bindeledd.connector.education.Education;
import bindeledd.connector.helsedirektoratet.Helsedirektoratet;
import bindeledd.connector.husbanken.Husbanken;
import bindeledd.connector.imdinett.Imdinett;
import bindeledd.connector.nir.Nir;
import bindeledd.connector.tilskudd.Tilskudd;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Why no outcome may stay unknown. */
final class InboxesTest {

  @Test
  void everyInboxWeUseRecognisesRepeatsOrCanBeAsked() {
    var inboxes =
        Stream.of(
                Casework.class,
                Education.class,
                Helsedirektoratet.class,
                Husbanken.class,
                Imdinett.class,
                Nir.class,
                Tilskudd.class)
            .flatMap(system -> Arrays.stream(system.getFields()))
            .map(InboxesTest::value)
            .filter(Port.Inbox.class::isInstance)
            .map(inbox -> (Port.Inbox<?>) inbox)
            .toList();

    assertThat(inboxes).isNotEmpty().noneMatch(inbox -> inbox.safety() == Port.Safety.NEITHER);
  }

  private static Object value(Field field) {
    try {
      return field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
