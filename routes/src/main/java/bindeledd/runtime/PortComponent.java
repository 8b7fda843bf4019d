package bindeledd.runtime;

import bindeledd.identity.Identity;
import bindeledd.ledger.Freezing;
import bindeledd.ledger.Ledger;
import java.util.List;
import java.util.Map;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.DefaultProducer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes Camel endpoints of a flow's words: {@code bindeledd:<word>.<flow>}. */
@Component("bindeledd")
final class PortComponent extends DefaultComponent {

  private static final Logger LOG = LoggerFactory.getLogger(PortComponent.class);

  private final Ledger ledger;
  private final Identity identity;
  private final Ports ports;
  private final Guards guards;
  private final Pusher pusher;
  private final Settler settler;
  private final Enterer enterer;
  private final LateAnswers late;
  private final FlowSettings settings;
  private final RouteStates states;
  private final Freezing freezing;

  PortComponent(
      Ledger ledger,
      Identity identity,
      Ports ports,
      Guards guards,
      Pusher pusher,
      Settler settler,
      Enterer enterer,
      LateAnswers late,
      FlowSettings settings,
      RouteStates states,
      Freezing freezing) {
    this.freezing = freezing;
    this.ledger = ledger;
    this.identity = identity;
    this.ports = ports;
    this.guards = guards;
    this.pusher = pusher;
    this.settler = settler;
    this.enterer = enterer;
    this.late = late;
    this.settings = settings;
    this.states = states;
  }

  @Override
  protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
    Words.Word word =
        getCamelContext().getRegistry().lookupByNameAndType(remaining, Words.Word.class);
    if (word == null) {
      throw new IllegalArgumentException("No flow has said " + remaining);
    }
    return new WordEndpoint(uri, word);
  }

  private Consumer consumer(Endpoint endpoint, Words.Word word, Processor processor) {
    if (settings.off().contains(word.flow())) {
      return new DefaultConsumer(endpoint, processor);
    }
    return switch (word) {
      case Words.PullWord pull ->
          new LoopConsumer(
              endpoint,
              processor,
              pull.flow(),
              1,
              states,
              gated(pull.flow(), new PullLoop(pull, ledger, ports, guards, settings, states)));
      case Words.DueWord due -> {
        noteWhoIsMissing(due.flow());
        yield new LoopConsumer(
            endpoint,
            processor,
            due.flow(),
            settings.workers(),
            states,
            new DueLoop(due, ledger, settings, states));
      }
      case Words.UnrefreshedWord unrefreshed ->
          new LoopConsumer(
              endpoint,
              processor,
              unrefreshed.flow(),
              1,
              states,
              gated(unrefreshed.flow(), new RefreshLoop(unrefreshed, ledger, identity, settings)));
      case Words.OnRecordWord persons ->
          new LoopConsumer(
              endpoint,
              processor,
              persons.flow(),
              1,
              states,
              gated(persons.flow(), new OnRecordLoop(persons, ledger, identity, ports, settings)));
      case Words.PushWord w -> throw noConsumer(w);
      case Words.EnterWord w -> throw noConsumer(w);
      case Words.AnswerWord w -> throw noConsumer(w);
      case Words.SettleWord w -> throw noConsumer(w);
    };
  }

  /** A flow has said where it pushes to before its route begins. */
  private void noteWhoIsMissing(String flow) {
    Words.PushWord push =
        getCamelContext().getRegistry().lookupByNameAndType("push." + flow, Words.PushWord.class);
    if (push != null && push.inboxes().stream().noneMatch(ports::isServed)) {
      List<String> systems = push.inboxes().stream().map(Ports::systemOf).distinct().toList();
      LOG.info("{}: {} is not connected here; what is to go there waits", flow, systems);
      states.notConnected(flow, systems);
    }
  }

  /** A flow that takes answers in has said so before any route begins. */
  private LoopConsumer.Loop gated(String flow, LoopConsumer.Loop loop) {
    boolean answers = getCamelContext().getRegistry().lookupByName("answer." + flow) != null;
    return Gate.before(loop, freezing, flow, answers, settings);
  }

  private Processor producer(Words.Word word) {
    return switch (word) {
      case Words.PushWord push ->
          exchange ->
              exchange
                  .getMessage()
                  .setBody(pusher.push(push, exchange.getMessage().getBody(Round.class)));
      case Words.SettleWord settle ->
          exchange -> settler.settle(settle, exchange.getMessage().getBody(Round.class));
      case Words.EnterWord enter ->
          exchange -> enterer.enter(enter, exchange.getMessage().getBody(Batch.class));
      case Words.AnswerWord answer ->
          exchange -> late.answer(exchange.getMessage().getBody(Batch.class));
      case Words.PullWord w -> throw noProducer(w);
      case Words.DueWord w -> throw noProducer(w);
      case Words.UnrefreshedWord w -> throw noProducer(w);
      case Words.OnRecordWord w -> throw noProducer(w);
    };
  }

  private static IllegalArgumentException noConsumer(Words.Word word) {
    return new IllegalArgumentException("Nothing comes from " + word);
  }

  private static IllegalArgumentException noProducer(Words.Word word) {
    return new IllegalArgumentException("Nothing goes to " + word);
  }

  /** The endpoint of one word in one flow. */
  private final class WordEndpoint extends DefaultEndpoint {

    private final Words.Word word;

    WordEndpoint(String uri, Words.Word word) {
      super(uri, PortComponent.this);
      this.word = word;
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
      Consumer consumer = consumer(this, word, processor);
      configureConsumer(consumer);
      return consumer;
    }

    @Override
    public Producer createProducer() {
      Processor processor = producer(word);
      return new DefaultProducer(this) {
        @Override
        public void process(org.apache.camel.Exchange exchange) throws Exception {
          processor.process(exchange);
        }
      };
    }
  }
}
