package bindeledd.runtime;

import bindeledd.connector.Port;
import bindeledd.model.Fact;
import java.time.Duration;
import java.util.List;

/**
 * What each word of a flow was said with. Bound in Camel's registry under the endpoint's own name.
 */
final class Words {

  private Words() {}

  sealed interface Word {
    String flow();
  }

  record PullWord(String flow, List<Port.Feed<?>> feeds) implements Word {}

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
