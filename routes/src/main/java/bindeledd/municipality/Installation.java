package bindeledd.municipality;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Everybody this process serves: a context for each of several municipalities, or the application's
 * own for the one there is. They start before the first request is taken and end after the last.
 */
@Shared
@Component
public final class Installation implements SmartLifecycle, DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(Installation.class);

  private final ConfigurableApplicationContext application;
  private final Municipalities municipalities;
  private final SortedMap<String, AnnotationConfigApplicationContext> contexts =
      new ConcurrentSkipListMap<>();
  private volatile boolean running;

  Installation(ConfigurableApplicationContext application, Municipalities municipalities) {
    this.application = application;
    this.municipalities = municipalities;
  }

  /** Whether there are several. */
  public boolean many() {
    return municipalities.many();
  }

  /** What each municipality has of this kind, by its number. */
  public <T> SortedMap<String, T> each(Class<T> type) {
    var each = new TreeMap<String, T>();
    factories().forEach((number, factory) -> each.put(number, factory.getBean(type)));
    return each;
  }

  private Map<String, BeanFactory> factories() {
    if (!many()) {
      return Map.of(municipalities.beforeThere(), application.getBeanFactory());
    }
    Map<String, BeanFactory> factories = new LinkedHashMap<>();
    contexts.forEach((number, context) -> factories.put(number, context));
    return factories;
  }

  @Override
  public void start() {
    running = true;
    for (Term term : municipalities.all()) {
      var context = context(term.number());
      contexts.put(term.number(), context);
      context.refresh();
      LOG.info("{} is served", term.number());
    }
  }

  private AnnotationConfigApplicationContext context(String number) {
    var context = new AnnotationConfigApplicationContext();
    var environment = MunicipalEnvironment.of(application.getEnvironment(), number);
    context.setEnvironment(environment);
    context.setParent(application);
    context.setId("bindeledd-" + number);
    context.setDisplayName(number);
    context.getBeanFactory().setConversionService(environment.getConversionService());
    context.register(OneOfMany.class);
    return context;
  }

  @Override
  public void stop() {
    // At the same time: each may wait for what it has in hand.
    var ends = contexts.values().stream().map(it -> Thread.ofVirtual().start(it::close)).toList();
    for (Thread end : ends) {
      try {
        end.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    contexts.clear();
    running = false;
  }

  /** Also where the start broke off. */
  @Override
  public void destroy() {
    stop();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the web server, which has the highest there is. */
  @Override
  public int getPhase() {
    return 0;
  }
}
