package org.eksamik.kiosk.watchdog;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.kiosk.ExamWindow;
import org.eksamik.kiosk.LockStep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This program's end of the pipe to its watchdog, which starts at once, so that it is there when an
 * exam begins. The first step of every lock.
 */
public final class Watched implements LockStep, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Watched.class);
  private static final long BEAT_MILLIS = 250;

  /** Where JNA's library lies in a package, whose jars hold none. */
  private static final List<String> INHERITED = List.of("jna.boot.library.path", "jna.nounpack");

  private final ExamWindow window;
  private final Process process;
  private final AtomicBoolean answered = new AtomicBoolean(true);
  private volatile boolean held;
  private volatile boolean open = true;

  private Watched(ExamWindow window, Process process) {
    this.window = window;
    this.process = process;
    Thread.ofPlatform().daemon().name("kiosk-heartbeat").start(this::beat);
  }

  /**
   * Starts a watchdog: a Java of the same kind on the same class path.
   *
   * @param mainClass its main class
   * @param words what it is told on its command line
   */
  public static Watched by(ExamWindow window, String mainClass, List<String> words)
      throws ExamException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx24m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED"));
    for (String name : INHERITED) {
      Optional.ofNullable(System.getProperty(name))
          .ifPresent(value -> command.add("-D" + name + "=" + value));
    }
    command.addAll(List.of("-classpath", System.getProperty("java.class.path"), mainClass));
    command.addAll(words);
    try {
      return new Watched(
          window,
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start());
    } catch (IOException cannot) {
      throw ExamException.of(Fault.KIOSK_REFUSED, cannot).with("detail", "watchdog");
    }
  }

  @Override
  public String name() {
    return "watchdog";
  }

  @Override
  public void perform() throws ExamException {
    held = true;
    if (!say(Word.HELD)) {
      held = false;
      throw ExamException.of(Fault.KIOSK_REFUSED).with("detail", "watchdog");
    }
  }

  @Override
  public void undo() {
    held = false;
    if (!say(Word.FREE)) {
      log.warn("the watchdog was gone at the end of the exam");
    }
  }

  private void beat() {
    while (open) {
      if (held && answered.getAndSet(false)) {
        window.later(() -> {
          answered.set(true);
        });
        if (!say(Word.BEAT)) {
          log.error("the watchdog is gone");
          return;
        }
      }
      try {
        TimeUnit.MILLISECONDS.sleep(BEAT_MILLIS);
      } catch (InterruptedException stop) {
        return;
      }
    }
  }

  private synchronized boolean say(Word word) {
    try {
      OutputStream pipe = process.getOutputStream();
      pipe.write(word.line().getBytes(StandardCharsets.US_ASCII));
      pipe.flush();
      return true;
    } catch (IOException gone) {
      return false;
    }
  }

  /** Says goodbye: there is nothing to put back any more. */
  @Override
  public void close() {
    open = false;
    if (!say(Word.END)) {
      log.debug("the watchdog went before the program");
    }
  }
}
