package bindeledd.crash;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bindeledd.crash.Moment.Phase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Hears where a message ends, and cuts it in half when it is to. */
final class HttpEarTest {

  private static final String SOAP =
      "<soap:Envelope><soap:Body><ns2:registrerMaal><x/></ns2:registrerMaal></soap:Body></soap:Envelope>";

  private final Traps traps = new Traps();
  private final HttpEar ear = new HttpEar(Victim.NIR, traps, new Underway(), new Mischief(1));
  private final ByteArrayOutputStream toServer = new ByteArrayOutputStream();
  private final ByteArrayOutputStream toClient = new ByteArrayOutputStream();

  @Test
  void hearsQuestionAndAnswerInEveryForm() throws IOException {
    List<Moment> heard = new ArrayList<>();
    traps.set(new Trap(moment -> !heard.add(moment), 1, () -> {}));

    ask(post(SOAP));
    answer("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n", "0\r\n\r\n");
    ask("GET /helse HTTP/1.1\r\nHost: x\r\n\r\n");
    answer("HTTP/1.1 204 No Content\r\n\r\n");
    ask("GET /a HTTP/1.1\r\nHost: x\r\n\r\n");
    answer("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n", "ok");

    assertThat(heard)
        .filteredOn(moment -> moment.phase() == Phase.TOLD)
        .extracting(Moment::what)
        .containsExactly("POST /nir registrerMaal", "GET /helse", "GET /a");
    assertThat(heard.getLast().answer()).endsWith("ok");
  }

  @Test
  void sendsHalfOfTheQuestionThatATrapCatches() {
    traps.set(new Trap(moment -> moment.phase() == Phase.ASKED, 1, () -> {}));

    assertThatThrownBy(() -> ask(post(SOAP))).isInstanceOf(Ear.Struck.class);

    assertThat(toServer.size()).isEqualTo(post(SOAP).length() / 2);
  }

  @Test
  void strikesAfterTheWholeAnswerWhenItIsToBeTold() throws IOException {
    traps.set(
        new Trap(
            moment -> moment.phase() == Phase.TOLD,
            1,
            () -> assertThat(toClient.toString(UTF_8)).endsWith("ok")));
    ask(post(SOAP));

    assertThatThrownBy(() -> answer("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"))
        .isInstanceOf(Ear.Struck.class);
  }

  private static String post(String body) {
    return "POST /nir HTTP/1.1\r\nContent-Length: %d\r\nHost: x\r\n\r\n%s"
        .formatted(body.length(), body);
  }

  private void ask(String... parts) throws IOException {
    for (String part : parts) {
      ear.asked(part.getBytes(UTF_8), part.length(), toServer);
    }
  }

  private void answer(String... parts) throws IOException {
    for (String part : parts) {
      ear.answered(part.getBytes(UTF_8), part.length(), toClient);
    }
  }
}
