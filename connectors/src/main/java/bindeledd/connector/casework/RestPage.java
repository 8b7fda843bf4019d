package bindeledd.connector.casework;

import static java.nio.charset.StandardCharsets.UTF_8;

import bindeledd.connector.Cursor;
import bindeledd.connector.Page;
import bindeledd.connector.Unreadable;
import bindeledd.connector.files.FileFault;
import bindeledd.connector.files.Keepable;
import bindeledd.connector.files.Letters;
import bindeledd.connector.files.Row;
import bindeledd.connector.files.RowBuilder;
import bindeledd.connector.files.RowLimits;
import bindeledd.connector.http.Answer;
import bindeledd.schema.casework.Sakspost;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.SortedMap;

/** A page of the feed as the case system answers it. */
record RestPage(RowLimits limits) {

  private static final int KEPT = 64 * 1024;
  private static final int LONGEST_CURSOR = 1000;

  /** Ten times what we ever ask for: a record takes much more memory than its text. */
  private static final int MOST = 10_000;

  Page<Sakspost> read(Answer answer, JsonNode page, Cursor after) {
    var posts = page.path("saksposter");
    var next = page.path("neste");
    var more = page.path("flere");
    if (!posts.isArray() || posts.size() > MOST || !next.isTextual() || !more.isBoolean()) {
      throw answer.garbled("is no page of the feed");
    }
    if (next.textValue().length() > LONGEST_CURSOR || !Keepable.is(next.textValue())) {
      throw answer.garbled("names a place that cannot be kept");
    }
    if (more.booleanValue() && next.textValue().equals(after.value())) {
      throw answer.garbled("has more to give, but gives no way on");
    }
    // Names the page without quoting a cursor that is the case system's own.
    var origin = "strøm " + Letters.of(after.value().getBytes(UTF_8)) + " post ";
    var records = new ArrayList<Sakspost>();
    var unreadable = new ArrayList<Unreadable>();
    for (int i = 0; i < posts.size(); i++) {
      switch (row(posts.get(i), i + 1)) {
        case Row.Good<SortedMap<String, String>> good ->
            records.add(new Sakspost(good.content(), origin + good.number()));
        case Row.Bad<SortedMap<String, String>> bad ->
            unreadable.add(
                new Unreadable(
                    "strøm",
                    bad.number(),
                    bad.field(),
                    bad.problem().name(),
                    bad.problem().text() + " " + bad.problem().advice(),
                    bad.content()));
      }
    }
    return new Page<>(records, unreadable, new Cursor(next.textValue()), more.booleanValue());
  }

  private Row<SortedMap<String, String>> row(JsonNode post, int number) {
    var row = new RowBuilder(number, limits);
    if (!post.isObject()) {
      row.fault("", FileFault.POST_IKKE_OBJEKT);
    }
    post.properties()
        .forEach(
            field -> {
              row.begin(field.getKey());
              if (field.getValue().isContainerNode()) {
                row.fault(field.getKey(), FileFault.FELT_SAMMENSATT);
              } else if (!field.getValue().isNull()) {
                var text = field.getValue().asText().toCharArray();
                row.text(text, 0, text.length);
              }
              row.end();
            });
    var read = row.row();
    return read instanceof Row.Bad<SortedMap<String, String>> bad
        ? new Row.Bad<>(number, bad.field(), bad.problem(), start(post.toString()))
        : read;
  }

  private static String start(String text) {
    return text.substring(0, Math.min(text.length(), KEPT));
  }
}
