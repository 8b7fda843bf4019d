package bindeledd.connector.folkeregister;

import bindeledd.connector.ConnectorException;
import bindeledd.connector.Cursor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a feed of the register stands; a {@link Cursor} is one of these as text. */
sealed interface Position {

  /**
   * The last sequence number we take for one, ten digits with one more after it: enough for 27
   * years of a million events a day. A longer one could be a person's number, and these get
   * printed.
   */
  long LARGEST = 9_999_999_998L;

  Cursor cursor();

  /** Whether it can be the number of an event. */
  static boolean isNumber(long sequence) {
    return sequence >= 0 && sequence <= LARGEST;
  }

  /** Never read before. */
  record Start() implements Position {
    @Override
    public Cursor cursor() {
      return Cursor.START;
    }
  }

  /**
   * At an event.
   *
   * @param next the first event not read, by sequence number
   * @param etag what identified the answer when there was nothing from {@code next} on
   * @param rebased whether an extract led here, so that another one would lead nowhere
   */
  record Events(long next, @Nullable String etag, boolean rebased) implements Position {
    @Override
    public Cursor cursor() {
      return new Cursor(
          "seq=" + next + (rebased ? " rebased" : "") + (etag == null ? "" : " etag=" + etag));
    }
  }

  /**
   * In an extract.
   *
   * @param step which of its jobs, from 0
   * @param job the job's id; absent until it is started
   * @param batch the next batch, from 0
   * @param remembered the latest sequence number when the extract began
   */
  record Extract(int step, @Nullable String job, int batch, long remembered) implements Position {
    @Override
    public Cursor cursor() {
      return new Cursor(
          "extract=%d job=%s batch=%d seq=%d"
              .formatted(step, job == null ? "" : job, batch, remembered));
    }
  }

  /** After an extract that nothing follows. */
  record Done(long remembered) implements Position {
    @Override
    public Cursor cursor() {
      return new Cursor("done seq=" + remembered);
    }
  }

  Pattern EVENTS = Pattern.compile("seq=(\\d{1,18})( rebased)?(?: etag=(\\S{1,200}))?");
  Pattern EXTRACT =
      Pattern.compile(
          "extract=(\\d{1,6}) job=([A-Za-z0-9_-]{0,100}) batch=(\\d{1,9}) seq=(\\d{1,18})");
  Pattern DONE = Pattern.compile("done seq=(\\d{1,18})");
  Pattern JOB = Pattern.compile("[A-Za-z0-9_-]{1,100}");

  /** Reads what {@link #cursor()} wrote. */
  static Position of(Cursor cursor) {
    if (cursor.isStart()) {
      return new Start();
    }
    Matcher events = EVENTS.matcher(cursor.value());
    if (events.matches()) {
      return new Events(Long.parseLong(events.group(1)), events.group(3), events.group(2) != null);
    }
    Matcher extract = EXTRACT.matcher(cursor.value());
    if (extract.matches()) {
      var job = extract.group(2);
      return new Extract(
          Integer.parseInt(extract.group(1)),
          job.isEmpty() ? null : job,
          Integer.parseInt(extract.group(3)),
          Long.parseLong(extract.group(4)));
    }
    Matcher done = DONE.matcher(cursor.value());
    if (done.matches()) {
      return new Done(Long.parseLong(done.group(1)));
    }
    throw ConnectorException.garbled(
        "folkeregister: a cursor that is none of its own", cursor.value(), null);
  }
}
