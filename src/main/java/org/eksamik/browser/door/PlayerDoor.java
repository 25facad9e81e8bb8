package org.eksamik.browser.door;

import com.sun.webkit.graphics.WCGraphicsManager;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets the project play media elements itself. WebKit asks its graphics manager for a player each
 * time an element loads something; this door stands before that manager. Addresses that begin with
 * {@code blob:}, which JavaFX itself can never play, wait for an offer; everything else goes to
 * JavaFX's own player.
 *
 * <p>An offer reaches the one element it is meant for without any name for it: the page's bridge
 * asks Java to {@link #offer}, sets {@code preservesPitch} on its element, which WebKit passes on
 * at once and to this element's player alone, and asks to {@link #withdraw}.
 *
 * <p>Tried on JavaFX 26.0.1. Belongs to the FX thread.
 */
public final class PlayerDoor {
  private @Nullable Function<PlayerSignals, Playback> offered;

  PlayerDoor() {}

  /**
   * The door of this process; opened at the first call, which must come before the first WebView.
   *
   * @throws IllegalStateException this JavaFX has no such door
   */
  public static PlayerDoor open() {
    try {
      // Loading WebEngine sets JavaFX's own manager.
      Class.forName("javafx.scene.web.WebEngine");
      WCGraphicsManager present = WCGraphicsManager.getGraphicsManager();
      if (present instanceof DoorGraphicsManager ours) {
        return ours.door();
      }
      PlayerDoor door = new PlayerDoor();
      WCGraphicsManager.setGraphicsManager(
          new DoorGraphicsManager(new StockGraphics(present), door));
      return door;
    } catch (ClassNotFoundException | LinkageError e) {
      throw Doors.gone("WCGraphicsManager", e);
    }
  }

  /** The element that is touched next will be played by what {@code factory} makes. */
  public void offer(Function<PlayerSignals, Playback> factory) {
    offered = factory;
  }

  /**
   * Takes the offer back.
   *
   * @return whether an element had taken it
   */
  public boolean withdraw() {
    boolean taken = offered == null;
    offered = null;
    return taken;
  }

  Optional<Function<PlayerSignals, Playback>> take() {
    Optional<Function<PlayerSignals, Playback>> taken = Optional.ofNullable(offered);
    offered = null;
    return taken;
  }
}
