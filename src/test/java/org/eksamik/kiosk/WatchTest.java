package org.eksamik.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eksamik.exam.Event;
import org.eksamik.profile.WatchSettings;
import org.eksamik.profile.WatchSettings.Reaction;
import org.junit.jupiter.api.Test;

class WatchTest {
  private final List<Event> told = new ArrayList<>();
  private final List<String> found = new ArrayList<>();
  private final List<String> signs = new ArrayList<>();

  private Watch watch(Reaction reaction, Detector... more) {
    List<Detector> detectors = new ArrayList<>(List.of(more));
    detectors.add(
        new Detector() {
          @Override
          public String name() {
            return "programs";
          }

          @Override
          public List<String> look() {
            return List.copyOf(signs);
          }
        });
    return new Watch(
        detectors,
        new WatchSettings(Map.of("programs", reaction), List.of()),
        (detector, how) -> found.add(detector + " " + how),
        told::add);
  }

  @Test
  void doesWhatTheProfileSaysOnceForEachSign() {
    Watch watch = watch(Reaction.PAUSE);
    signs.add("anki runs");
    watch.look();
    watch.look();
    assertThat(found).containsExactly("programs PAUSE");
    assertThat(told)
        .containsExactly(
            new Event(
                Event.Kind.WATCH_FOUND,
                Map.of("detector", "programs", "evidence", "anki runs", "reaction", "PAUSE")));
    signs.add("obs runs");
    watch.look();
    assertThat(found).hasSize(2);
  }

  @Test
  void tellsAgainWhatWentAndCameBack() {
    Watch watch = watch(Reaction.WARN);
    signs.add("anki runs");
    watch.look();
    signs.clear();
    watch.look();
    signs.add("anki runs");
    watch.look();
    assertThat(found).hasSize(2);
  }

  @Test
  void tellsOnlyTheJournalWhereTheProfileWantsNoMore() {
    Watch watch = watch(Reaction.RECORD);
    signs.add("anki runs");
    watch.look();
    assertThat(found).isEmpty();
    assertThat(told).hasSize(1);
  }

  @Test
  void doesNotLookWhereTheProfileSaysSo() {
    Watch watch = watch(Reaction.OFF);
    signs.add("anki runs");
    watch.look();
    assertThat(told).isEmpty();
  }

  @Test
  void livesWithADetectorThatBreaks() {
    Watch watch =
        watch(
            Reaction.WARN,
            new Detector() {
              @Override
              public String name() {
                return "broken";
              }

              @Override
              public List<String> look() {
                throw new IllegalStateException("cannot look");
              }
            });
    signs.add("anki runs");
    watch.look();
    assertThat(found).hasSize(1);
  }
}
