package org.eksamik.kiosk.watchdog;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
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
  private final Rescue rescue;
  private final Events told;
  private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
  private Optional<Offer> offer = Optional.empty();

  /**
   * @param restorers puts back what a step's note says, by the step's name
   */
  public Watchdog(
      ProcessHandle parent,
      LockFile notes,
      Map<String, Consumer<String>> restorers,
      Rescue rescue,
      Events told) {
    this.parent = parent;
    this.parentBegan = parent.info().startInstant();
    this.notes = notes;
    this.restorers = Map.copyOf(restorers);
    this.rescue = rescue;
    this.told = told;
  }

  /** From the parent, from the offer, or the end of the parent's pipe. */
  private sealed interface Heard {
    record FromParent(Word word) implements Heard {}

    record FromOffer(Offer.Word word) implements Heard {}

    record Closed() implements Heard {}
  }

  /** Watches until the parent is gone. */
  public void watch(InputStream pipe) throws InterruptedException {
    Thread.ofPlatform().daemon().name("watchdog-ear").start(() -> listen(pipe));
    Vigil vigil = new Vigil(System.nanoTime());
    boolean watching = true;
    while (watching) {
      watching = act(next(vigil), vigil);
    }
    closeOffer();
  }

  private void listen(InputStream pipe) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(pipe, StandardCharsets.US_ASCII))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Word.read(line).ifPresent(word -> heard.add(new Heard.FromParent(word)));
      }
    } catch (IOException broken) {
      log.info("the pipe broke", broken);
    }
    heard.add(new Heard.Closed());
  }

  private Vigil.Deed next(Vigil vigil) throws InterruptedException {
    Heard next = heard.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
    long now = System.nanoTime();
    return switch (next) {
      case null -> vigil.silence(now);
      case Heard.FromParent(Word word) -> vigil.hear(word, now);
      case Heard.FromOffer(Offer.Word word) -> vigil.hear(word);
      case Heard.Closed() -> vigil.died();
    };
  }

  private boolean act(Vigil.Deed deed, Vigil vigil) {
    switch (deed) {
      case NOTHING -> {}
      case FREEZE -> {
        told.record(Event.Kind.WINDOW_FROZEN);
        letGo();
        openOffer();
      }
      case THAW -> {
        closeOffer();
        told.record(Event.Kind.WINDOW_ANSWERS);
      }
      case TELL_OFFERED -> told.record(Event.Kind.RESTART_OFFERED);
      case TELL_WAIT -> told.record(Event.Kind.RESTART_ANSWERED, "answer", "wait");
      case END_ON_REQUEST -> {
        told.record(Event.Kind.RESTART_ANSWERED, "answer", "restart");
        parent.destroyForcibly();
      }
      case END_IT -> parent.destroyForcibly();
      case RESTORE -> {
        restore(vigil);
        return false;
      }
      case GO -> {
        return false;
      }
    }
    return true;
  }

  /** What goes wrong with the keys must not keep anyone from being asked. */
  private void letGo() {
    try {
      rescue.letGo().run();
    } catch (RuntimeException defect) {
      log.error("keyboard and pointer could not be taken from the program", defect);
    }
  }

  private void openOffer() {
    if (rescue.restart().isEmpty() || rescue.offer().isEmpty()) {
      return;
    }
    try {
      offer = Optional.of(Offer.open(rescue.offer(), word -> heard.add(new Heard.FromOffer(word))));
    } catch (IOException cannot) {
      log.error("nobody can be asked", cannot);
    }
  }

  private void closeOffer() {
    offer.ifPresent(Offer::close);
    offer = Optional.empty();
  }

  private void restore(Vigil vigil) {
    if (vigil.isHeld()) {
      told.record(Event.Kind.PROGRAM_DIED);
    }
    notes.restore(restorers);
    if (vigil.isHeld() && (vigil.isRequested() || (rescue.unasked() && !isYoung()))) {
      startAgain();
    }
  }

  private boolean isYoung() {
    return parentBegan
        .filter(began -> Duration.between(began, Instant.now()).compareTo(TOO_YOUNG) < 0)
        .isPresent();
  }

  private void startAgain() {
    if (rescue.restart().isEmpty()) {
      return;
    }
    try {
      new ProcessBuilder(rescue.restart())
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
      told.record(Event.Kind.PROGRAM_RESTARTED);
    } catch (IOException cannot) {
      log.error("the program cannot be started again", cannot);
    }
  }
}
