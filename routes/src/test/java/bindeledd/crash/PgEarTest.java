package bindeledd.crash;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bindeledd.crash.Moment.Phase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Hears which statement is executed, and after which, as PostgreSQL's driver speaks. */
final class PgEarTest {

  private final Traps traps = new Traps();
  private final PgEar ear = new PgEar(traps);
  private final List<Moment> heard = new ArrayList<>();
  private final ByteArrayOutputStream toServer = new ByteArrayOutputStream();
  private final ByteArrayOutputStream toClient = new ByteArrayOutputStream();

  PgEarTest() throws IOException {
    traps.set(new Trap(moment -> !heard.add(moment), 1, () -> {}));
    ear.asked(ByteBuffer.allocate(9).putInt(9).putInt(196608).array(), 9, toServer);
  }

  @Test
  void knowsWhatATransactionHasExecutedWhenItCommits() throws IOException {
    transaction("insert into entry values ($1)", 2);

    var commit = heard.getLast();
    assertThat(commit.phase()).isEqualTo(Phase.TOLD);
    assertThat(commit.commits()).isTrue();
    assertThat(commit.executedWithRows("insert into entry")).isTrue();
    assertThat(commit.executed("delivery")).isFalse();
  }

  @Test
  void forgetsWhatAnEarlierTransactionExecuted() throws IOException {
    transaction("insert into entry values ($1)", 0);
    transaction("select 1", 1);

    assertThat(heard.getLast().executed("insert into entry")).isFalse();
  }

  @Test
  void isNotLedAstrayByAQuestionWhetherTheConnectionIsAlive() throws IOException {
    ask(execution("alive", ""), sync());
    answer(frame('I'), ready('I'));
    transaction("insert into entry values ($1)", 0);

    assertThat(heard.getLast().executed("insert into entry")).isTrue();
  }

  @Test
  void goesOnAfterAnError() throws IOException {
    ask(execution("begin", "BEGIN"), execution("s1", "select 1 / 0"), sync());
    answer(frame('C', "BEGIN"), frame('E', "divided"), ready('E'));
    ask(execution("back", "ROLLBACK"), sync());
    answer(frame('C', "ROLLBACK"), ready('I'));
    transaction("insert into entry values ($1)", 0);

    assertThat(heard.getLast().executed("insert into entry")).isTrue();
  }

  @Test
  void passesNothingOnOfTheStatementThatATrapCatches() throws IOException {
    var struck = new AtomicInteger();
    traps.set(
        new Trap(
            moment -> moment.phase() == Phase.ASKED && moment.commits(),
            1,
            struck::incrementAndGet));

    assertThatThrownBy(() -> transaction("insert into entry values ($1)", 0))
        .isInstanceOf(Ear.Struck.class);
    assertThat(struck).hasValue(1);
    assertThat(toServer.toString(UTF_8)).contains("insert into entry").doesNotContain("E\0c\0");
  }

  @Test
  void passesEveryByteOn() throws IOException {
    var all = new ByteArrayOutputStream();
    all.write(execution("s", "select 1"));
    all.write(sync());
    toServer.reset();
    for (byte one : all.toByteArray()) {
      ear.asked(new byte[] {one}, 1, toServer);
    }

    assertThat(toServer.toByteArray()).isEqualTo(all.toByteArray());
  }

  private void transaction(String sql, int rows) throws IOException {
    ask(execution("begin", "BEGIN"), execution("work", sql), sync());
    answer(frame('C', "BEGIN"));
    for (int i = 0; i < rows; i++) {
      answer(frame('D', "row"));
    }
    answer(frame('C', "DONE"), ready('T'));
    ask(execution("c", "COMMIT"), sync());
    answer(frame('C', "COMMIT"), ready('I'));
  }

  private void ask(byte[]... frames) throws IOException {
    for (byte[] frame : frames) {
      ear.asked(frame, frame.length, toServer);
    }
  }

  private void answer(byte[]... frames) throws IOException {
    for (byte[] frame : frames) {
      ear.answered(frame, frame.length, toClient);
    }
  }

  /** Parse, Bind and Execute, each with a name of its own for statement and portal. */
  private static byte[] execution(String name, String sql) {
    var all = new ByteArrayOutputStream();
    all.writeBytes(frame('P', name, sql, "\0\0"));
    all.writeBytes(frame('B', name, name, "\0\0"));
    all.writeBytes(frame('E', name, "\0\0\0"));
    return all.toByteArray();
  }

  private static byte[] sync() {
    return frame('S');
  }

  private static byte[] ready(char state) {
    return new byte[] {'Z', 0, 0, 0, 5, (byte) state};
  }

  private static byte[] frame(char type, String... texts) {
    var body = (String.join("\0", texts) + (texts.length == 0 ? "" : "\0")).getBytes(UTF_8);
    return ByteBuffer.allocate(5 + body.length)
        .put((byte) type)
        .putInt(4 + body.length)
        .put(body)
        .array();
  }
}
