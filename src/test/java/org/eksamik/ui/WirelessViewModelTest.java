package org.eksamik.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eksamik.exam.Event;
import org.eksamik.exam.Secret;
import org.eksamik.net.wireless.WirelessNetwork;
import org.eksamik.net.wireless.WirelessNetworks;
import org.eksamik.ui.wireless.WirelessState;
import org.eksamik.ui.wireless.WirelessViewModel;
import org.junit.jupiter.api.Test;

class WirelessViewModelTest {
  private static final WirelessNetwork ROOM = TestWireless.NETWORKS.getFirst();
  private static final WirelessNetwork OPEN = TestWireless.NETWORKS.get(1);

  private final TestScreen screen = new TestScreen();
  private final List<Event> events = new ArrayList<>();
  private final List<String> joined = new ArrayList<>();

  private WirelessViewModel open(WirelessNetworks networks) throws InterruptedException {
    WirelessViewModel model =
        new WirelessViewModel(
            networks, () -> joined.add("joined"), events::add, screen.work(() -> Instant.EPOCH));
    screen.until(() -> model.state().get() instanceof WirelessState.Choosing);
    return model;
  }

  @Test
  void offersNoChoiceWhereTheSystemHasNone() throws Exception {
    assertThat(open(WirelessNetworks.NONE).offered().get()).isFalse();
    assertThat(open(new TestWireless()).offered().get()).isTrue();
  }

  @Test
  void asksAgainAfterAWrongPasswordAndLooksForTheExamOnceItIsIn() throws Exception {
    WirelessViewModel model = open(new TestWireless());
    model.choose(ROOM);
    assertThat(model.state().get()).isEqualTo(new WirelessState.Asking(ROOM, false));
    model.password(Secret.of("wrong"));
    assertThat(model.state().get()).isEqualTo(new WirelessState.Joining(ROOM));
    screen.until(() -> model.state().get().equals(new WirelessState.Asking(ROOM, true)));
    assertThat(joined).isEmpty();
    model.password(Secret.of("right"));
    screen.until(() -> model.state().get().equals(new WirelessState.Joined(ROOM)));
    assertThat(joined).hasSize(1);
  }

  @Test
  void joinsWithoutAskingWhereNoPasswordIsNeeded() throws Exception {
    WirelessViewModel model = open(new TestWireless());
    model.choose(OPEN);
    screen.until(() -> model.state().get().equals(new WirelessState.Joined(OPEN)));
  }

  @Test
  void tellsTheJournalTheNetworkAndNeverThePassword() throws Exception {
    WirelessViewModel model = open(new TestWireless());
    model.choose(ROOM);
    Secret typed = Secret.of("sesame");
    model.password(typed);
    screen.until(() -> model.state().get() instanceof WirelessState.Asking);
    assertThat(events)
        .singleElement()
        .satisfies(event -> {
          assertThat(event.kind()).isEqualTo(Event.Kind.WIRELESS_CHOSEN);
          assertThat(event.facts())
              .containsOnly(
                  Map.entry("network", ROOM.name()), Map.entry("outcome", "WRONG_PASSWORD"));
        });
    assertThat(typed.reveal()).as("wiped").doesNotContain("sesame");
  }
}
