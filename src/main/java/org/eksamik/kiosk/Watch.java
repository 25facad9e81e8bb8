package org.eksamik.kiosk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eksamik.exam.Event;
import org.eksamik.exam.Events;
import org.eksamik.profile.WatchSettings;
import org.eksamik.profile.WatchSettings.Reaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the detectors every five seconds as long as the workstation is held, and does what the
 * profile says about what is new. The last step of a lock.
 */
public final class Watch implements LockStep {
  private static final Logger log = LoggerFactory.getLogger(Watch.class);
  private static final long SECONDS_BETWEEN = 5;

  /** What a finding leads to where the profile is silent. None of them stops an exam. */
  private static final Map<String, Reaction> USUAL =
      Map.of(
          "screenSharing", Reaction.WARN,
          "programs", Reaction.WARN,
          "displays", Reaction.WARN);

  private final List<Detector> detectors;
  private final WatchSettings settings;
  private final WatchListener listener;
  private final Events events;
  private final Map<String, List<String>> known = new HashMap<>();
  private Optional<Looking> looking = Optional.empty();

  public Watch(
      List<Detector> detectors, WatchSettings settings, WatchListener listener, Events events) {
    this.settings = settings;
    this.listener = listener;
    this.events = events;
    this.detectors = detectors.stream().filter(it -> reaction(it.name()) != Reaction.OFF).toList();
  }

  @Override
  public String name() {
    return "watch";
  }

  @Override
  public void perform() {
    known.clear();
    ScheduledExecutorService clock =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("kiosk-watch").factory());
    looking =
        Optional.of(
            new Looking(
                clock,
                clock.scheduleWithFixedDelay(this::look, 0, SECONDS_BETWEEN, TimeUnit.SECONDS)));
  }

  @Override
  public void undo() {
    looking.ifPresent(Looking::end);
    looking = Optional.empty();
  }

  /** Looks once. */
  void look() {
    for (Detector detector : detectors) {
      try {
        hear(detector.name(), detector.look());
      } catch (RuntimeException defect) {
        // A detector that breaks must neither stop the others nor the exam.
        log.warn("detector {} broke", detector.name(), defect);
      }
    }
  }

  private void hear(String detector, List<String> evidence) {
    List<String> before = known.getOrDefault(detector, List.of());
    known.put(detector, evidence);
    List<String> news = evidence.stream().filter(sign -> !before.contains(sign)).toList();
    if (news.isEmpty()) {
      return;
    }
    Reaction reaction = reaction(detector);
    events.record(
        new Event(
            Event.Kind.WATCH_FOUND,
            Map.of(
                "detector", detector,
                "evidence", String.join("; ", news),
                "reaction", reaction.name())));
    if (reaction != Reaction.RECORD) {
      listener.found(detector, reaction);
    }
  }

  private record Looking(ScheduledExecutorService clock, Future<?> looks) {
    void end() {
      looks.cancel(true);
      clock.shutdownNow();
    }
  }

  private Reaction reaction(String detector) {
    return settings.reaction(detector, USUAL.getOrDefault(detector, Reaction.RECORD));
  }
}
