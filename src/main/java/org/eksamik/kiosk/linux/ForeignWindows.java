package org.eksamik.kiosk.linux;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eksamik.exam.Events;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.kiosk.EscapeAttempts;
import org.eksamik.kiosk.ExamWindow;
import org.eksamik.kiosk.Guests;
import org.eksamik.kiosk.LockStep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the exam's window above all others and in its place, on a thread and a connection of its
 * own: it wakes when some window changes, and looks every quarter of a second anyway.
 */
public final class ForeignWindows implements LockStep {
  private static final Logger log = LoggerFactory.getLogger(ForeignWindows.class);
  private static final long PATIENCE_SECONDS = 3;
  private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(250);

  private final ExamWindow window;
  private final Seat seat;
  private final EscapeAttempts attempts;
  private final Events events;
  private final Guests guests;
  private volatile boolean watching;
  private volatile Runnable wake = () -> {};
  private CountDownLatch held = new CountDownLatch(1);
  private CountDownLatch ended = new CountDownLatch(0);

  public ForeignWindows(
      ExamWindow window, Seat seat, EscapeAttempts attempts, Events events, Guests guests) {
    this.guests = guests;
    this.window = window;
    this.seat = seat;
    this.attempts = attempts;
    this.events = events;
  }

  @Override
  public String name() {
    return "foreign-windows";
  }

  @Override
  public void perform() throws ExamException {
    watching = true;
    held = new CountDownLatch(1);
    ended = new CountDownLatch(1);
    Thread.ofPlatform().daemon().name("kiosk-windows").start(this::watch);
    if (!await(held)) {
      throw ExamException.of(Fault.KIOSK_REFUSED).with("detail", name());
    }
  }

  @Override
  public void undo() {
    watching = false;
    wake.run();
    if (!await(ended)) {
      log.error("the watch over the windows does not end");
    }
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void watch() {
    try (XDesktop desktop = XDesktop.open();
        Waiting waiting = new Waiting(desktop.descriptor())) {
      wake = waiting::wake;
      desktop.hearOfWindows();
      Takeover takeover = new Takeover(desktop);
      try {
        watch(desktop, takeover, waiting);
      } finally {
        takeover.giveBack();
      }
    } finally {
      ended.countDown();
    }
  }

  private void watch(XDesktop desktop, Takeover takeover, Waiting waiting) {
    StackOrder order = new StackOrder(desktop, new ProgramOfWindow(desktop), attempts, guests);
    PlaceKeeper keeper = new PlaceKeeper(window, desktop, takeover, order, events);
    WindowMessages messages = new WindowMessages(desktop, attempts, guests);
    Answering answering = new Answering(System.nanoTime());
    long looked = System.nanoTime() - BETWEEN_LOOKS;
    long asked = looked;
    while (watching) {
      XDesktop.Heard heard = desktop.takeEvents();
      long now = System.nanoTime();
      boolean settling = !takeover.has(window.handle().orElse(0));
      boolean usual = answering.isUsual(now);
      // Before the window is held for the first time nobody else asks anything beside it.
      if ((usual || held.getCount() > 0)
          && (heard.any() || settling || now - looked >= BETWEEN_LOOKS)) {
        looked = now;
        keep(keeper);
      }
      // By a clock of its own: a program that never rests must not keep us from asking.
      if (now - asked >= BETWEEN_LOOKS) {
        asked = now;
        window.later(() -> {
          answering.answered(System.nanoTime());
          seat.holdAgain();
        });
      }
      if (!settling) {
        held.countDown();
      }
      if (!settling && usual) {
        long ours = window.handle().orElse(0);
        order.tell(heard.shown(), ours);
        messages.tell(heard.messages(), ours);
      }
      waiting.awaitEvent(settling ? 10 : 250);
    }
  }

  /** Whatever goes wrong once, the watch goes on. */
  private static void keep(PlaceKeeper keeper) {
    try {
      keeper.keep();
    } catch (RuntimeException defect) {
      log.error("the windows could not be looked after", defect);
    }
  }
}
