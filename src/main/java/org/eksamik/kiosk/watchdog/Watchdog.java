package org.eksamik.kiosk.watchdog;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eksamik.exam.Event;
import org.eksamik.exam.Events;
import org.eksamik.kiosk.LockFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The watchdog's own process: listens to its parent until one of the two has to end. */
public final class Watchdog {
  private static final Logger log = LoggerFactory.getLogger(Watchdog.class);
  private static final long LOOK_MILLIS = 250;

  /** A program that died younger than this would only die again. */
  private static final Duration TOO_YOUNG = Duration.ofSeconds(30);

  private final ProcessHandle parent;
  private final Optional<Instant> parentBegan;
  private final LockFile notes;
  private final Map<String, Consumer<String>> restorers;
  private final List<String> restart;
  private final Events told;
  private final BlockingQueue<Optional<Word>> heard = new LinkedBlockingQueue<>();

  /**
   * @param restorers puts back what a step's note says, by the step's name
   * @param restart starts the program again; empty: nobody does
   */
  public Watchdog(
      ProcessHandle parent,
      LockFile notes,
      Map<String, Consumer<String>> restorers,
      List<String> restart,
      Events told) {
    this.parent = parent;
    this.parentBegan = parent.info().startInstant();
    this.notes = notes;
    this.restorers = Map.copyOf(restorers);
    this.restart = List.copyOf(restart);
    this.told = told;
  }

  /** Watches until the parent is gone. */
  public void watch(InputStream pipe) throws InterruptedException {
    Thread.ofPlatform().daemon().name("watchdog-ear").start(() -> listen(pipe));
    Vigil vigil = new Vigil(System.nanoTime());
    boolean watching = true;
    while (watching) {
      watching = act(next(vigil), vigil);
    }
  }

  private void listen(InputStream pipe) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(pipe, StandardCharsets.US_ASCII))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Word.read(line).ifPresent(word -> heard.add(Optional.of(word)));
      }
    } catch (IOException broken) {
      log.info("the pipe broke", broken);
    }
    heard.add(Optional.empty());
  }

  private Vigil.Deed next(Vigil vigil) throws InterruptedException {
    Optional<Word> word = heard.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
    long now = System.nanoTime();
    if (word == null) {
      return vigil.silence(now);
    }
    return word.map(said -> vigil.hear(said, now)).orElseGet(vigil::died);
  }

  private boolean act(Vigil.Deed deed, Vigil vigil) {
    switch (deed) {
      case NOTHING -> {}
      case TELL_FROZEN -> told.record(Event.Kind.WINDOW_FROZEN);
      case TELL_ANSWERS -> told.record(Event.Kind.WINDOW_ANSWERS);
      case END_IT -> parent.destroyForcibly();
      case RESTORE -> {
        if (vigil.isHeld()) {
          told.record(Event.Kind.PROGRAM_DIED);
        }
        notes.restore(restorers);
        if (vigil.isHeld()) {
          startAgain();
        }
        return false;
      }
      case GO -> {
        return false;
      }
    }
    return true;
  }

  private void startAgain() {
    boolean young =
        parentBegan
            .filter(began -> Duration.between(began, Instant.now()).compareTo(TOO_YOUNG) < 0)
            .isPresent();
    if (restart.isEmpty() || young) {
      return;
    }
    try {
      new ProcessBuilder(restart)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
      told.record(Event.Kind.PROGRAM_RESTARTED);
    } catch (IOException cannot) {
      log.error("the program cannot be started again", cannot);
    }
  }
}
