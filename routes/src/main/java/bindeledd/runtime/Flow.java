package bindeledd.runtime;

import bindeledd.connector.Port;
import bindeledd.mapping.Outgoing;
import bindeledd.mapping.Reading;
import bindeledd.model.Fact;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.camel.Expression;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A flow: one Camel route from a feed into the ledger, or from the ledger to an inbox, told in the
 * words {@code pull, due, push, enter, settle}. Everything else in it is Camel's own.
 */
public abstract class Flow extends RouteBuilder {

  /**
   * The route id, also the name in ledger, metrics, log and health: the flow's own name in
   * kebab-case.
   */
  protected final String id() {
    return getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }

  /** From: pages of these feeds, one reader at a time in all instances. Gives a {@link Batch}. */
  protected final String pull(Port.Feed<?>... feeds) {
    return pull(List.of(feeds), page -> List.of(), null);
  }

  /**
   * As {@link #pull}, and of each page what {@code ahead} picks goes down the route before the
   * rest, in a {@link Batch} of its own.
   */
  @SuppressWarnings("unchecked") // A page of the feed holds what the feed says it does.
  protected final <R> String pull(Port.Feed<R> feed, Function<List<R>, List<R>> ahead) {
    return pull(List.of(feed), page -> ahead.apply((List<R>) page), null);
  }

  /** As {@link #pull}, from when that other feed stands somewhere. */
  protected final String pullBehind(Port.Feed<?> other, Port.Feed<?> feed) {
    return pull(List.of(feed), page -> List.of(), other);
  }

  private String pull(
      List<Port.Feed<?>> feeds, UnaryOperator<List<?>> ahead, Port.@Nullable Feed<?> behind) {
    return endpoint("pull", new Words.PullWord(id(), feeds, ahead, behind));
  }

  /**
   * From: deliveries of facts of this family that are due on this route. Gives a {@link Round}.
   *
   * @param sources the feeds whose facts these are, or, of receipts, whose facts they are about;
   *     all when none is named. Two routes to one receiver must not take the same.
   */
  protected final String due(Class<? extends Fact> family, Port.Feed<?>... sources) {
    bean(Subscribed.class).add(id(), family, List.of(sources));
    return endpoint("due", new Words.DueWord(id()));
  }

  /**
   * From: persons whom the population register has not told about. Gives a {@link Batch} of them.
   */
  protected final String unrefreshed() {
    return endpoint("unrefreshed", new Words.UnrefreshedWord(id()));
  }

  /**
   * From: persons who have a fact of this family on record, for a register that tells nothing by
   * itself: page by page, everybody once in each period. Nobody while no connector serves the
   * register. Gives a {@link Batch} of them.
   *
   * @param since how long ago the fact may have come
   */
  protected final String onRecord(
      Class<? extends Fact> family, Port.Register<?, ?> asked, Duration every, Duration since) {
    return endpoint("on-record", new Words.OnRecordWord(id(), family, asked, every, since));
  }

  /** To: the one of these inboxes that takes what the mapping made. */
  protected final String push(Port.Inbox<?>... inboxes) {
    return endpoint("push", new Words.PushWord(id(), List.of(inboxes), Judgement.FINAL));
  }

  /** As {@link #push}, with a judgement of what the receiver's reasons call for. */
  protected final String push(Judgement judgement, Port.Inbox<?>... inboxes) {
    return endpoint("push", new Words.PushWord(id(), List.of(inboxes), judgement));
  }

  /** To: the ledger, with the feed's cursor. */
  protected final String enter() {
    return endpoint("enter", new Words.EnterWord(id()));
  }

  /** To: the ledger's note of what came of each delivery. */
  protected final String settle() {
    return endpoint("settle", new Words.SettleWord(id(), false));
  }

  /** As {@link #settle}, and the sender gets a receipt. */
  protected final String settleAndAnswer() {
    return endpoint("settle", new Words.SettleWord(id(), true));
  }

  /** Each record of a page, read as one of ours. */
  protected final <R> Expression each(
      Class<R> type, Function<R, ? extends Reading<? extends Fact>> mapping) {
    return Steps.eachOfBatch(type, mapping);
  }

  /** Each delivery's fact, turned into the receiver's message. */
  protected final <F extends Fact, M> Expression eachDue(
      Class<F> type, Steps.ToMessage<F, Outgoing<M>> mapping) {
    return Steps.eachOfRound(type, mapping);
  }

  /**
   * To: the deliveries that a page of late answers is about, with the feed's cursor. The senders
   * get receipts.
   */
  protected final String answer() {
    return endpoint("answer", new Words.AnswerWord(id()));
  }

  /** A step that takes and gives a whole page. */
  protected final <R, S> Processor page(Function<Batch<R>, Batch<S>> step) {
    return Steps.page(step);
  }

  private <T> T bean(Class<T> type) {
    return java.util.Objects.requireNonNull(getContext().getRegistry().findSingleByType(type));
  }

  private String endpoint(String word, Words.Word spec) {
    getContext().getRegistry().bind(word + "." + id(), Words.Word.class, spec);
    return "bindeledd:" + word + "." + id();
  }
}
