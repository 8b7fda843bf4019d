package bindeledd.connector.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** The items of a JSON file: a list of flat objects. A number or truth value is as good as text. */
public final class JsonRows implements Rows<SortedMap<String, String>> {

  private static final int NAME = 200;

  private final GuardedStream bytes;
  private final RowLimits limits;
  private final JsonParser json;
  private long last;

  public JsonRows(InputStream bytes, RowLimits limits) throws IOException, BrokenFile {
    this.bytes = new GuardedStream(bytes, limits.unread());
    this.limits = limits;
    this.json = parser(this.bytes, limits);
    if (advance() != JsonToken.START_ARRAY) {
      throw new BrokenFile(json.currentToken() == null ? FileFault.FIL_TOM : FileFault.JSON_ROT, 0);
    }
  }

  private static JsonParser parser(GuardedStream bytes, RowLimits limits)
      throws IOException, BrokenFile {
    var constraints =
        StreamReadConstraints.builder()
            .maxStringLength(limits.row())
            .maxNameLength(NAME)
            .maxNumberLength(NAME)
            .maxNestingDepth(RowBuilder.DEPTH)
            .build();
    try {
      return JsonFactory.builder().streamReadConstraints(constraints).build().createParser(bytes);
    } catch (CharConversionException e) {
      // It looks at the first bytes to tell the encoding: not the disk's fault.
      throw new BrokenFile(FileFault.JSON_UGYLDIG, 0);
    }
  }

  @Override
  public Optional<Row<SortedMap<String, String>>> next() throws IOException, BrokenFile {
    if (json.currentToken() == null) {
      return Optional.empty();
    }
    @Nullable JsonToken token = advance();
    if (token == JsonToken.END_ARRAY) {
      if (advance() != null) {
        throw new BrokenFile(FileFault.JSON_UGYLDIG, last);
      }
      return Optional.empty();
    }
    var post = new RowBuilder(++last, limits);
    if (token == JsonToken.START_OBJECT) {
      fields(post);
    } else {
      post.fault("", FileFault.POST_IKKE_OBJEKT);
      passOver();
    }
    return Optional.of(post.row());
  }

  private void fields(RowBuilder post) throws IOException, BrokenFile {
    for (@Nullable JsonToken token = advance(); token != JsonToken.END_OBJECT; token = advance()) {
      if (token != JsonToken.FIELD_NAME) {
        throw broken();
      }
      String name = text();
      post.begin(name);
      @Nullable JsonToken value = advance();
      if (value != null && value.isScalarValue()) {
        if (value != JsonToken.VALUE_NULL) {
          var text = text().toCharArray();
          post.text(text, 0, text.length);
        }
      } else {
        post.fault(name, FileFault.FELT_SAMMENSATT);
        passOver();
      }
      post.end();
    }
  }

  /** Past the whole of the list or object that has just begun, if one has. */
  private void passOver() throws IOException, BrokenFile {
    if (json.currentToken() != JsonToken.START_OBJECT
        && json.currentToken() != JsonToken.START_ARRAY) {
      return;
    }
    int depth = 1;
    while (depth > 0) {
      @Nullable JsonToken token = advance();
      if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
        depth++;
      } else if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
        depth--;
      } else if (token == null) {
        throw new BrokenFile(FileFault.JSON_UGYLDIG, last);
      }
    }
  }

  private @Nullable JsonToken advance() throws IOException, BrokenFile {
    try {
      @Nullable JsonToken token = json.nextToken();
      bytes.progressed();
      return token;
    } catch (JsonProcessingException | CharConversionException e) {
      throw broken();
    } catch (IOException e) {
      if (bytes.exceeded()) {
        throw broken();
      }
      throw e;
    }
  }

  private String text() throws IOException, BrokenFile {
    try {
      return json.getText();
    } catch (JsonProcessingException | CharConversionException e) {
      throw broken();
    }
  }

  private BrokenFile broken() {
    return new BrokenFile(
        bytes.exceeded() ? FileFault.FIL_FOR_STORE_DELER : FileFault.JSON_UGYLDIG, last);
  }

  @Override
  public long last() {
    return last;
  }

  @Override
  public void close() throws IOException {
    json.close();
    bytes.close();
  }
}
