package bindeledd.connector.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import bindeledd.connector.ConnectorException;
import bindeledd.connector.Cursor;
import bindeledd.connector.Page;
import bindeledd.connector.Unreadable;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page of a numbered feed is read element by element, and leads on. */
final class NumberedFeedTest {

  private static final Cursor FIVE = new Cursor("5");

  private record Thing(long no, String what) {}

  private final NumberedFeed<Thing> feed =
      new NumberedFeed<>(Thing.class, new ObjectMapper(), "ting", "siste", "flere");

  @Test
  void anElementThatCannotBeReadStopsNoOther() {
    var page =
        page(
            """
            {"ting":[{"no":6,"what":"a"},"b",{"no":"x"},{"no":9,"what":"d"}],"siste":9,"flere":true}
            """);

    assertThat(page.records()).extracting(Thing::no).containsExactly(6L, 9L);
    assertThat(page.unreadable())
        .extracting(Unreadable::origin, Unreadable::position, Unreadable::code, Unreadable::content)
        .containsExactly(
            tuple("ting etter 5", 2L, "IKKE_LEST", "\"b\""),
            tuple("ting etter 5", 3L, "IKKE_LEST", "{\"no\":\"x\"}"));
    assertThat(page.next().value()).isEqualTo("9");
    assertThat(page.more()).isTrue();
  }

  @Test
  void keepsNoMoreOfAnElementThanHasRoom() {
    var page = page("{\"ting\":[\"" + "x".repeat(100_000) + "\"],\"siste\":6,\"flere\":false}");
    assertThat(page.unreadable())
        .singleElement()
        .satisfies(it -> assertThat(it.content()).hasSize(64 * 1024));
  }

  @Test
  void nothingNewStandsWhereItStood() {
    var page = page("{\"ting\":[],\"siste\":5,\"flere\":false}");
    assertThat(page.records()).isEmpty();
    assertThat(page.next()).isEqualTo(FIVE);
  }

  @Test
  void beginsAtNought() {
    assertThat(NumberedFeed.place(Cursor.START)).isZero();
    assertThat(NumberedFeed.place(FIVE)).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"ting\":{},\"siste\":6,\"flere\":false}",
        "{\"ting\":[],\"siste\":\"6\",\"flere\":false}",
        "{\"ting\":[],\"siste\":6.5,\"flere\":false}",
        "{\"ting\":[],\"siste\":99999999999999999999,\"flere\":false}",
        "{\"ting\":[],\"siste\":6,\"flere\":\"nei\"}",
        "{\"ting\":[],\"siste\":4,\"flere\":false}",
        "{\"ting\":[],\"siste\":5,\"flere\":true}",
        "{\"ting\":[{\"no\":5,\"what\":\"a\"}],\"siste\":5,\"flere\":false}"
      })
  void whatIsNoPageOrLeadsNowhereIsGarbled(String body) {
    assertThatThrownBy(() -> page(body))
        .isInstanceOfSatisfying(
            ConnectorException.class,
            e -> assertThat(e.kind()).isEqualTo(ConnectorException.Kind.GARBLED));
  }

  @Test
  void takesNoLargerPageThanThereIsRoomFor() {
    assertThatThrownBy(
            () -> page("{\"ting\":[" + "7,".repeat(1000) + "7],\"siste\":9000,\"flere\":false}"))
        .isInstanceOf(ConnectorException.class);
  }

  private Page<Thing> page(String body) {
    return feed.page(new Answer("system", 200, Map.of(), body.getBytes(UTF_8)), FIVE);
  }
}
