package org.eksamik.ui.wireless;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.eksamik.exam.Event;
import org.eksamik.exam.Events;
import org.eksamik.exam.Secret;
import org.eksamik.net.wireless.WirelessNetwork;
import org.eksamik.net.wireless.WirelessNetworks;
import org.eksamik.ui.scene.ScreenModel;
import org.eksamik.ui.work.Waiting;
import org.eksamik.ui.work.Work;
import org.jspecify.annotations.Nullable;

/** Lets the student choose a wireless network, where the system offers a choice. */
public final class WirelessViewModel implements ScreenModel {
  private final WirelessNetworks networks;
  private final Runnable joined;
  private final Events events;
  private final Work work;
  private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<WirelessState> state =
      new ReadOnlyObjectWrapper<>(new WirelessState.Looking());
  private @Nullable Waiting waiting;

  /**
   * @param joined told when the workstation is in another network than before
   */
  public WirelessViewModel(WirelessNetworks networks, Runnable joined, Events events, Work work) {
    this.networks = networks;
    this.joined = joined;
    this.events = events;
    this.work = work;
    look();
  }

  /** Whether the system offers a choice, as far as is known yet. */
  public ReadOnlyBooleanProperty offered() {
    return offered.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<WirelessState> state() {
    return state.getReadOnlyProperty();
  }

  /** Looks for networks, from the beginning. */
  public void look() {
    cancel();
    state.set(new WirelessState.Looking());
    waiting = work.start(networks::look, this::found, _ -> found(Optional.empty()));
  }

  private void found(Optional<List<WirelessNetwork>> within) {
    offered.set(within.isPresent());
    state.set(new WirelessState.Choosing(within.orElse(List.of())));
  }

  /** A network of the list was chosen. */
  public void choose(WirelessNetwork network) {
    if (network.asksForPassword()) {
      state.set(new WirelessState.Asking(network, false));
    } else {
      join(network, Optional.empty());
    }
  }

  /** The password for the network that is asked about. */
  public void password(Secret typed) {
    if (state.get() instanceof WirelessState.Asking(WirelessNetwork network, _)) {
      join(network, Optional.of(typed));
    }
  }

  private void join(WirelessNetwork network, Optional<Secret> password) {
    cancel();
    state.set(new WirelessState.Joining(network));
    waiting =
        work.start(
            () -> networks.join(network, password),
            how -> ended(network, password, how),
            _ -> ended(network, password, WirelessNetworks.Joining.FAILED));
  }

  private void ended(
      WirelessNetwork network, Optional<Secret> password, WirelessNetworks.Joining how) {
    password.ifPresent(Secret::wipe);
    events.record(
        new Event(
            Event.Kind.WIRELESS_CHOSEN, Map.of("network", network.name(), "outcome", how.name())));
    switch (how) {
      case JOINED -> {
        state.set(new WirelessState.Joined(network));
        joined.run();
      }
      case WRONG_PASSWORD -> state.set(new WirelessState.Asking(network, true));
      case OUT_OF_REACH -> state.set(new WirelessState.Failed(network, true));
      case FAILED -> state.set(new WirelessState.Failed(network, false));
    }
  }

  private void cancel() {
    if (waiting != null) {
      waiting.cancel();
    }
  }

  @Override
  public void close() {
    cancel();
  }
}
