package bindeledd.runtime;

import bindeledd.connector.Port;
import bindeledd.model.Fact;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What each word of a flow was said with. Bound in Camel's registry under the endpoint's own name.
 */
final class Words {

  private Words() {}

  sealed interface Word {
    String flow();
  }

  /**
   * @param ahead picks of a page what goes before the rest of it
   * @param behind the feed that must have been read from first; none when absent
   */
  record PullWord(
      String flow,
      List<Port.Feed<?>> feeds,
      UnaryOperator<List<?>> ahead,
      Port.@Nullable Feed<?> behind)
      implements Word {}

  record DueWord(String flow) implements Word {}

  record UnrefreshedWord(String flow) implements Word {}

  record OnRecordWord(
      String flow,
      Class<? extends Fact> family,
      Port.Register<?, ?> asked,
      Duration every,
      Duration since)
      implements Word {}

  record PushWord(String flow, List<? extends Port.Inbox<?>> inboxes, Judgement judgement)
      implements Word {}

  record EnterWord(String flow) implements Word {}

  record AnswerWord(String flow) implements Word {}

  record SettleWord(String flow, boolean answers) implements Word {}
}
