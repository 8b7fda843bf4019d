package bindeledd.connector;

import static bindeledd.connector.Behaviour.REPEATS_RATHER_THAN_LOSES;
import static bindeledd.connector.Behaviour.RESUMES_AFTER_A_CURSOR;
import static bindeledd.connector.Behaviour.STARTS_AT_THE_BEGINNING;
import static bindeledd.connector.Behaviour.STOPS_AT_THE_LAST_PAGE;
import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.connector.Contract.Feeding;
import bindeledd.connector.Port.Feed;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** What every feed keeps. */
record FeedChecks<R>(Bench bench, Feed<R> port, Samples.ForFeed<R> samples) implements Checks {

  @Override
  public List<Check> own() {
    var checks = new ArrayList<Check>();
    checks.add(new Check(STARTS_AT_THE_BEGINNING, this::startsAtTheBeginning));
    checks.add(new Check(RESUMES_AFTER_A_CURSOR, this::resumesAfterACursor));
    if (bench.speech(port) != Sandbox.Speech.FILES) {
      checks.add(new Check(REPEATS_RATHER_THAN_LOSES, this::repeatsRatherThanLoses));
    }
    checks.add(new Check(STOPS_AT_THE_LAST_PAGE, this::stopsAtTheLastPage));
    return checks;
  }

  @Override
  public void prepare() {
    bench.sandbox().fill(port, samples.records());
  }

  @Override
  public Outcome call(Connector connector) {
    return pull(connector, Cursor.START).records().isEmpty() ? Outcome.NOTHING : Outcome.FOUND;
  }

  @Override
  public Outcome wellDone() {
    return Outcome.FOUND;
  }

  private void startsAtTheBeginning() throws Exception {
    prepare();
    var first = bench.timed(() -> pull(bench.connector(), Cursor.START));
    var again = bench.timed(() -> pull(bench.connector(), Cursor.START));
    assertThat(ids(first)).isNotEmpty();
    assertThat(ids(again)).as("asked from the start once more").startsWith(ids(first).getFirst());
  }

  /** A new connector for each page: where a feed stands is in its cursor and nowhere else. */
  private void resumesAfterACursor() throws Exception {
    prepare();
    var seen = new LinkedHashSet<Object>();
    var cursor = Cursor.START;
    int pages = 0;
    boolean news = true;
    while (news) {
      var from = cursor;
      var page = bench.timed(() -> pull(bench.connector(), from));
      news = seen.addAll(ids(page));
      cursor = page.next();
      pages += news ? 1 : 0;
    }
    assertThat(seen).as("records of %s, each once", port.name()).hasSize(samples.records());
    assertThat(pages).as("pages; a feed's sample takes more than one").isGreaterThan(1);
  }

  private void repeatsRatherThanLoses() throws Exception {
    prepare();
    var first = bench.timed(() -> pull(bench.connector(), Cursor.START));
    assertThat(ids(pulledAfterACut(Cursor.START)))
        .as("the first page after it was cut")
        .containsAll(ids(first));
    var second = bench.timed(() -> pull(bench.connector(), first.next()));
    assertThat(ids(pulledAfterACut(first.next())))
        .as("the second page after it was cut")
        .containsAll(ids(second));
  }

  private Page<R> pulledAfterACut(Cursor cursor) throws Exception {
    var connector = bench.connector();
    bench.suffer(Fault.HALF_ANSWER, bench.speech(port));
    bench.outcome(
        () -> pull(connector, cursor).records().isEmpty() ? Outcome.NOTHING : Outcome.FOUND);
    bench.passes();
    return bench.timed(() -> pull(connector, cursor));
  }

  private void stopsAtTheLastPage() throws Exception {
    var nothing = bench.timed(() -> pull(bench.connector(), Cursor.START));
    assertThat(nothing.records()).as("records of an empty feed").isEmpty();
    assertThat(nothing.more()).as("more in an empty feed").isFalse();
    bench.sandbox().fill(port, 1);
    var connector = bench.connector();
    var page = bench.timed(() -> pull(connector, Cursor.START));
    assertThat(page.records()).hasSize(1);
    if (page.more()) {
      var after = page.next();
      page = bench.timed(() -> pull(connector, after));
    }
    assertThat(page.more()).as("more after the last").isFalse();
  }

  private Page<R> pull(Connector connector, Cursor after) {
    if (Bench.service(connector, port) instanceof Feeding<?> feeding) {
      @SuppressWarnings("unchecked")
      var page = ((Feeding<R>) feeding).pull().pull(after);
      bench.trail().cursors.add(page.next().value());
      return page;
    }
    throw new AssertionError(port.name() + " is not served as a feed");
  }

  private List<Object> ids(Page<R> page) {
    return page.records().stream().<Object>map(samples.identity()::apply).toList();
  }
}
