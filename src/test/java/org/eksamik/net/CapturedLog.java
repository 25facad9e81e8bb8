package org.eksamik.net;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Everything that the whole program logs, at every level, while this is open. */
public final class CapturedLog implements AutoCloseable {
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Level before = root.getLevel();
  private final Lines lines = new Lines();

  public CapturedLog() {
    lines.setContext(root.getLoggerContext());
    lines.start();
    root.setLevel(Level.TRACE);
    root.addAppender(lines);
  }

  /** One text per event: its message and, where it has one, its exception with all causes. */
  public List<String> lines() {
    return List.copyOf(lines.texts);
  }

  /** The lines of one class. */
  public List<String> linesOf(Class<?> who) {
    return lines().stream().filter(line -> line.startsWith(who.getName() + " ")).toList();
  }

  @Override
  public void close() {
    root.detachAppender(lines);
    root.setLevel(before);
    lines.stop();
  }

  private static final class Lines extends AppenderBase<ILoggingEvent> {
    private final List<String> texts = new CopyOnWriteArrayList<>();

    @Override
    protected void append(ILoggingEvent event) {
      StringBuilder text = new StringBuilder(event.getLoggerName() + " ");
      text.append(event.getFormattedMessage());
      for (IThrowableProxy why = event.getThrowableProxy(); why != null; why = why.getCause()) {
        text.append(" | ").append(why.getClassName()).append(": ").append(why.getMessage());
      }
      texts.add(text.toString());
    }
  }
}
