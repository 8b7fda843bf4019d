package bindeledd.connector.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * The lines of a text, each kept up to a limit; the rest of a longer one is passed over. Bytes that
 * are none of the text's encoding show as {@link #NOT_UTF8}, so that they spoil one line and not
 * the file.
 */
public final class Lines implements Closeable {

  /** What the decoder puts in place of what it cannot read. */
  public static final char NOT_UTF8 = '\uFFFD';

  /** A line without its end. */
  public record Line(long number, String text, boolean cut) {}

  private static final int BUFFER = 8192;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Reader reader;
  private final int most;
  private final char[] buffer = new char[BUFFER];
  private int next;
  private int end;
  private long number;
  private boolean afterReturn;

  public Lines(InputStream bytes, int most) {
    this(bytes, UTF_8, most);
  }

  public Lines(InputStream bytes, Charset charset, int most) {
    this.reader = new InputStreamReader(bytes, charset);
    this.most = most;
  }

  public Optional<Line> next() throws IOException {
    var text = new StringBuilder();
    boolean cut = false;
    boolean any = false;
    while (fill()) {
      char c = buffer[next++];
      if (c == '\n' && afterReturn) {
        afterReturn = false;
        continue;
      }
      afterReturn = c == '\r';
      any = true;
      if (c == '\n' || c == '\r') {
        return Optional.of(line(text, cut));
      }
      if (text.length() < most) {
        text.append(c);
      } else {
        cut = true;
      }
    }
    return any ? Optional.of(line(text, cut)) : Optional.empty();
  }

  private Line line(StringBuilder text, boolean cut) {
    number++;
    if (number == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
      text.deleteCharAt(0);
    }
    return new Line(number, text.toString(), cut);
  }

  private boolean fill() throws IOException {
    if (next < end) {
      return true;
    }
    next = 0;
    end = reader.read(buffer);
    return end > 0;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
