package bindeledd.connector.bad;

import static bindeledd.connector.bad.Changed.events;
import static bindeledd.connector.bad.Changed.messages;
import static bindeledd.connector.bad.Changed.residents;
import static bindeledd.connector.bad.Mistaken.answered;

import bindeledd.connector.Behaviour;
import bindeledd.connector.Connector;
import bindeledd.connector.Health;
import bindeledd.connector.bad.Changed.Change;
import bindeledd.connector.example.Example;
import java.net.URI;

/** What is done wrong, and the one behaviour that must fail for it. */
public enum Bad {
  FORGETS_A_PORT(Behaviour.SERVES_EVERY_PORT, Changed.without(Example.MESSAGE)),
  CONNECTS_EAGERLY(Behaviour.CONNECTS_LAZILY, Changed.whole(Bad::connected)),
  THROWS_IN_HEALTH(Behaviour.HEALTH_NEVER_THROWS, Changed.health(Bad::upOrThrown)),

  RETRIES(Behaviour.DOES_NOT_RETRY, events(BadPulls::retried)),
  IGNORES_RETRY_AFTER(Behaviour.WAITS_AS_TOLD, residents(BadFinds::withoutWait)),
  STAYS_DOWN(Behaviour.RECOVERS, messages(BadPushes::givenUp)),
  LOGS_A_NUMBER(Behaviour.PRINTS_NO_PERSON, residents(BadFinds::logged)),
  PRINTS_A_NUMBER(Behaviour.PRINTS_NO_PERSON, messages(BadPushes::printed)),
  NAMES_A_NUMBER_IN_AN_EXCEPTION(
      Behaviour.EXCEPTIONS_NAME_NO_PERSON, residents(BadFinds::namedInException)),
  NAMES_A_NUMBER_IN_A_CAUSE(Behaviour.EXCEPTIONS_NAME_NO_PERSON, messages(BadPushes::namedInCause)),
  NAMES_A_NUMBER_IN_A_CURSOR(Behaviour.CURSORS_NAME_NO_PERSON, events(BadPulls::namedInCursor)),
  NAMES_A_NUMBER_IN_AN_ADDRESS(
      Behaviour.ADDRESSES_NAME_NO_PERSON, Changed.residentsAt(BadFinds::inTheAddress)),

  TAKES_401_AS_UNAVAILABLE(Behaviour.ANSWERS_401, events(BadPulls::taking401AsUnavailable)),
  TAKES_403_AS_UNAVAILABLE(Behaviour.ANSWERS_403, residents(BadFinds::taking403AsUnavailable)),
  TAKES_409_AS_TAKEN(Behaviour.ANSWERS_409, messages(BadPushes::taking409AsTaken)),
  TAKES_503_AS_REFUSED(Behaviour.ANSWERS_503, events(BadPulls::taking503AsRefused)),
  TAKES_404_AS_AN_EMPTY_FEED(Behaviour.ANSWERS_404, events(BadPulls::emptyWhen404)),
  SWALLOWS_A_500(Behaviour.ANSWERS_500, messages(BadPushes::swallowing500)),
  TAKES_500_AS_UNSENT(
      Behaviour.ANSWERS_500,
      messages(good -> BadPushes.takingAsUnsent(good, answered(500).or(answered(502))))),
  TAKES_NONSENSE_AS_EMPTY(Behaviour.TALKS_NONSENSE, residents(BadFinds::emptyWhenNonsense)),
  TAKES_A_TIME_OUT_AS_UNSENT(
      Behaviour.IS_SLOW, messages(good -> BadPushes.takingAsUnsent(good, Mistaken::timedOut))),
  HANGS(Behaviour.IS_SLOW, messages(BadPushes::hanging)),
  TAKES_A_REFUSED_CONNECTION_AS_UNCERTAIN(Behaviour.IS_DOWN, messages(BadPushes::uncertain)),
  TAKES_HALF_A_PAGE_AS_NONE(Behaviour.IS_CUT_WITHIN, events(BadPulls::emptyWhenHalf)),
  TAKES_A_CUT_AS_UNSENT(
      Behaviour.IS_CUT_AFTER, messages(good -> BadPushes.takingAsUnsent(good, Mistaken::reset))),

  REFUSES_A_SAMPLE(Behaviour.ACCEPTS_EVERY_SAMPLE, messages(BadPushes::refusingOne)),
  MAKES_UP_AN_ID(Behaviour.ONE_EFFECT, messages(BadPushes::makingUpAnId)),
  REFUSES_REPEATS(Behaviour.REPEAT_IS_ANSWERED, messages(BadPushes::refusingRepeats)),
  SWALLOWS_REASONS(Behaviour.REJECTS_WITH_REASONS, messages(BadPushes::withoutReasons)),

  MIXES_PEOPLE_UP(Behaviour.FINDS_WHAT_IS_KNOWN, residents(BadFinds::mixedUp)),
  MAKES_PEOPLE_UP(Behaviour.FINDS_NOTHING_UNKNOWN, residents(BadFinds::madeUp)),
  ASKS_ONCE_FOR_TOO_MANY(Behaviour.SPLITS_MANY_KEYS, residents(BadFinds::askingOnce)),

  STARTS_AT_RANDOM(Behaviour.STARTS_AT_THE_BEGINNING, events(BadPulls::startingBackwards)),
  DROPS_THE_CURSOR(Behaviour.RESUMES_AFTER_A_CURSOR, events(BadPulls::droppingTheCursor)),
  LOSES_A_PAGE_THAT_WAS_CUT(Behaviour.REPEATS_RATHER_THAN_LOSES, events(BadPulls::believing)),
  NEVER_STOPS(Behaviour.STOPS_AT_THE_LAST_PAGE, events(BadPulls::neverStopping));

  private final Behaviour broken;
  private final Change change;

  Bad(Behaviour broken, Change change) {
    this.broken = broken;
    this.change = change;
  }

  public Behaviour broken() {
    return broken;
  }

  /** Whether the change can show in the tests of this port, or of the whole connector. */
  public boolean concerns(String name) {
    return change.port() == null || change.port().name().equals(name);
  }

  Connector in(Connector good, URI url) {
    return change.in().apply(good, url);
  }

  private static Connector connected(Connector good) {
    good.health();
    return good;
  }

  private static Health upOrThrown(Health health) {
    return switch (health) {
      case Health.Up up -> up;
      case Health.Down _ -> throw new IllegalStateException("down");
    };
  }
}
