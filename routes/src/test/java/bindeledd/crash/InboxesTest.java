package bindeledd.crash;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.connector.Port;
import bindeledd.connector.casework.Casework;
import bindeledd.connector.nir.Nir;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Why no outcome may stay unknown. */
final class InboxesTest {

  @Test
  void everyInboxWeUseRecognisesRepeatsOrCanBeAsked() {
    var inboxes =
        Stream.of(Casework.class, Nir.class)
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
