package org.eksamik.ui.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eksamik.exam.Event;
import org.eksamik.ui.TestScreen;
import org.eksamik.ui.status.Workstation.Facts;
import org.eksamik.ui.status.Workstation.Network;
import org.junit.jupiter.api.Test;

class StatusViewModelTest {
  private static final URI SERVER = URI.create("https://exam.example");
  private static final Network UP = new Network.Up(Duration.ofMillis(24));
  private static final Network DOWN = new Network.Down();

  private final TestScreen screen = new TestScreen();
  private final List<Event> events = new ArrayList<>();
  private final List<Optional<URI>> looked = new CopyOnWriteArrayList<>();
  private Instant now = Instant.parse("2026-05-04T09:00:00Z");
  private volatile Network network = UP;

  private final StatusViewModel status =
      new StatusViewModel(
          server -> {
            looked.add(server);
            return new Facts(network, Optional.empty(), Optional.empty());
          },
          events::add,
          screen.work(() -> now));

  private void awaitSeen(Network expected) throws InterruptedException {
    screen.until(() -> status.facts().get().network().equals(expected));
  }

  private void beatUntilLooked() throws InterruptedException {
    int before = looked.size();
    for (int i = 0; i < 60 && looked.size() == before; i++) {
      screen.beat();
    }
  }

  @Test
  void journalsLossAndReturnWithTheTimeBetween() throws Exception {
    awaitSeen(UP);
    network = DOWN;
    status.lookNow();
    awaitSeen(DOWN);
    now = now.plusSeconds(75);
    network = UP;
    status.lookNow();
    awaitSeen(UP);
    assertThat(events)
        .containsExactly(
            Event.of(Event.Kind.NETWORK_LOST), Event.of(Event.Kind.NETWORK_BACK, "seconds", "75"));
  }

  @Test
  void tellsALongLossOnceAndLooksOnByItself() throws Exception {
    network = DOWN;
    status.lookNow();
    awaitSeen(DOWN);
    network = UP;
    beatUntilLooked();
    awaitSeen(UP);
    assertThat(events).extracting(Event::kind).containsOnlyOnce(Event.Kind.NETWORK_LOST);
  }

  @Test
  void looksForTheExamsServerWhileOneIsOpen() throws Exception {
    awaitSeen(UP);
    network = DOWN;
    status.inExam(Optional.of(SERVER));
    awaitSeen(DOWN);
    network = UP;
    status.inExam(Optional.empty());
    awaitSeen(UP);
    assertThat(looked).containsExactly(Optional.empty(), Optional.of(SERVER), Optional.empty());
  }
}
