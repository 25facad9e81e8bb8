package org.eksamik.kiosk.windows;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import org.eksamik.exam.Event;
import org.eksamik.exam.Events;
import org.eksamik.kiosk.Area;
import org.eksamik.kiosk.EscapeAttempts;
import org.eksamik.kiosk.ExamWindow;

/** Keeps the exam's window in its place, above foreign ones and with the keyboard. One thread. */
final class FrontKeeper {
  /** A window that is made anew needs a moment until it stands. */
  private static final long REMAKING = TimeUnit.MILLISECONDS.toNanos(600);

  private final ExamWindow window;
  private final WindowsDesktop desktop;
  private final EscapeAttempts attempts;
  private final Events events;
  private final LongFunction<String> program;
  private final long ourProcess;
  private final Set<Long> told = new HashSet<>();
  private Optional<Long> covered = Optional.empty();
  private long remadeAt = System.nanoTime() - REMAKING;

  /**
   * @param program the executable of a process
   * @param ourProcess whose other windows may lie above: menus, and covers of other displays
   */
  FrontKeeper(
      ExamWindow window,
      WindowsDesktop desktop,
      EscapeAttempts attempts,
      Events events,
      LongFunction<String> program,
      long ourProcess) {
    this.window = window;
    this.desktop = desktop;
    this.attempts = attempts;
    this.events = events;
    this.program = program;
    this.ourProcess = ourProcess;
  }

  /** Looks, and puts right what is not. */
  void keep() {
    long ours = window.handle().orElse(0);
    Optional<Area> place = window.display();
    if (ours == 0 || place.isEmpty()) {
      return;
    }
    Optional<SeenWindow> found = desktop.look(ours);
    if (found.isEmpty()) {
      remake();
      return;
    }
    if (isDisplaced(found.get(), place.get()) || isUnderForeign(ours, place.get())) {
      desktop.cover(ours, place.get());
    }
    covered = Optional.of(ours);
    refocus(ours);
  }

  /** Lets other windows be above ours again. */
  void letGo() {
    covered.filter(ours -> desktop.look(ours).isPresent()).ifPresent(desktop::uncover);
    covered = Optional.empty();
  }

  private boolean isDisplaced(SeenWindow ours, Area place) {
    boolean first = covered.filter(it -> it == ours.handle()).isEmpty();
    if (!first && !ours.seen()) {
      tell("hidden");
    } else if (!first && !ours.area().covers(place)) {
      tell("moved");
    }
    return first || !ours.seen() || !ours.area().covers(place);
  }

  private boolean isUnderForeign(long ours, Area place) {
    List<SeenWindow> above =
        desktop.above(ours).stream()
            .filter(it -> it.process() != ourProcess && it.seen() && it.area().meets(place))
            .toList();
    // A window of the system may stay above whatever we do: it is told once.
    above.stream()
        .filter(it -> told.add(it.handle()))
        .forEach(it -> attempts.refused("window", program.apply(it.process())));
    return !above.isEmpty();
  }

  private void refocus(long ours) {
    Optional<SeenWindow> front = desktop.foreground();
    if (front.filter(it -> it.process() == ourProcess).isPresent()) {
      return;
    }
    front.ifPresent(it -> attempts.refused("focus", program.apply(it.process())));
    desktop.focus(ours);
  }

  private void remake() {
    long now = System.nanoTime();
    if (now - remadeAt >= REMAKING) {
      remadeAt = now;
      tell("gone");
      window.reopen();
    }
  }

  private void tell(String was) {
    events.record(Event.Kind.WINDOW_RESTORED, "was", was);
  }
}
