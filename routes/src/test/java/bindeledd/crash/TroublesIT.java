package bindeledd.crash;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.demo.Unpacked;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Three instances on one database: nothing is lost or done twice, whatever befalls them. */
final class TroublesIT {

  /** Stays after the test, so that the leak scan reads what everybody printed. */
  private static final Path FOLDER = Path.of("target", "troubles");

  @BeforeAll
  static void unpackTheAdapter() throws Exception {
    Unpacked.below(FOLDER);
  }

  /** What takes least time; the others by the command. */
  private static final EnumSet<Trouble> QUICK =
      EnumSet.of(
          Trouble.FROZEN_PAST_ITS_LEASE,
          Trouble.CUT_FROM_THE_DATABASE,
          Trouble.DATABASE_AWAY,
          Trouble.RECEIVERS_MISBEHAVE);

  @Test
  void losesDoublesAndReordersNothingWhateverBefallsThem() throws Exception {
    var outcome =
        Troubles.run(
            new Troubles.Options(7, QUICK), FOLDER.resolve("run").toAbsolutePath(), System.out);
    assertThat(outcome.faults()).isEmpty();
    assertThat(outcome.summary())
        .isEqualTo("lost=0 doubled=0 reordered=0 unknown=0 by-two-at-once=0 not-tested=0");
  }
}
