package bindeledd.connector;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.slf4j.LoggerFactory;

/**
 * Everything said while it is open: the console, every logger of ours from TRACE, everybody else's
 * from INFO, {@code java.util.logging} too.
 */
final class Capture implements AutoCloseable {

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final Logger root =
      ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME);
  private final java.util.logging.Logger julRoot = java.util.logging.Logger.getLogger("");
  private final Appender appender = new Appender();
  private final JulHandler handler = new JulHandler();

  Capture() {
    System.setOut(new PrintStream(new Tee(out), true, UTF_8));
    System.setErr(new PrintStream(new Tee(err), true, UTF_8));
    appender.setContext(root.getLoggerContext());
    appender.start();
    root.addAppender(appender);
    julRoot.addHandler(handler);
  }

  String text() {
    synchronized (said) {
      return said.toString(UTF_8);
    }
  }

  @Override
  public void close() {
    System.setOut(out);
    System.setErr(err);
    root.detachAppender(appender);
    appender.stop();
    julRoot.removeHandler(handler);
  }

  private void say(String text) {
    synchronized (said) {
      said.writeBytes((text + "\n").getBytes(UTF_8));
    }
  }

  private final class Appender extends AppenderBase<ILoggingEvent> {
    @Override
    protected void append(ILoggingEvent event) {
      say(event.getLoggerName() + " " + event.getFormattedMessage() + event.getMDCPropertyMap());
      for (IThrowableProxy t = event.getThrowableProxy(); t != null; t = t.getCause()) {
        say(t.getClassName() + ": " + t.getMessage());
      }
    }
  }

  private final class JulHandler extends Handler {
    @Override
    public void publish(LogRecord entry) {
      say(new java.util.logging.SimpleFormatter().format(entry));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  private final class Tee extends OutputStream {
    private final OutputStream shown;

    private Tee(OutputStream shown) {
      this.shown = shown;
    }

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      synchronized (said) {
        said.write(bytes, from, length);
      }
      ((PrintStream) shown).write(bytes, from, length);
    }
  }
}
