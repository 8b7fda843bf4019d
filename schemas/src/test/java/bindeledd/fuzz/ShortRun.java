package bindeledd.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * Fuzzes all targets of a module for a little while, in one process with the adapter's heap: enough
 * to notice that something has become worse. {@code ./bindeledd fuzz} takes its time.
 */
public abstract class ShortRun {

  private static final Path JAZZER = Path.of("../schemas/target/jazzer.classpath");
  private static final Path OUTPUT = Path.of("target/fuzz/short").toAbsolutePath();

  /** For a machine that is busy with something else. */
  private static final Duration AT_MOST = Duration.ofSeconds(25);

  private final int executions;

  protected ShortRun(int executions) {
    this.executions = executions;
  }

  @Test
  void findsNothing() throws Exception {
    var targets = FuzzTargets.in(Path.of("").toAbsolutePath());
    var run = new FuzzRun(targets, OUTPUT, FuzzClassPath.ofThisProcess(JAZZER), FuzzRun.Sight.OURS);
    // A build must not turn red by chance: chance is for the long run.
    var outcome = run.repeat(executions, AT_MOST);
    System.out.println(targets.size() + " parsers together: " + outcome);
    assertThat(outcome.finding()).isEmpty();
    assertThat(outcome.executions())
        .as("Jazzer ran: " + FuzzOutcome.tail(OUTPUT))
        .isGreaterThan(targets.size());
    assertThat(outcome.edges()).as("it saw where it went").isGreaterThan(100);
  }
}
