package org.eksamik.browser.door;

import com.sun.webkit.graphics.WCGraphicsManager;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets the project play media elements itself. WebKit asks its graphics manager for a player each
 * time an element loads something; this door stands before that manager, and asks the {@link
 * AddressPlayer}s what to do. JavaFX's own player is never loaded.
 *
 * <p>What Java cannot know by an address reaches the one element it is meant for without any name
 * for it: the page's bridge asks Java to {@link #offer} or to {@link #meet}, sets {@code
 * preservesPitch} on its element, which WebKit passes on at once and to this element's player
 * alone, and asks to {@link #withdraw}.
 *
 * <p>Tried on JavaFX 26.0.1. Belongs to the FX thread.
 */
public final class PlayerDoor {
  private final List<AddressPlayer> players = new ArrayList<>();
  private @Nullable Consumer<DoorPlayer> wish;

  PlayerDoor() {}

  /**
   * The door of this process; opened at the first call, which must come before the first WebView.
   *
   * @param types the MIME types that are played; only those of the first call count
   * @throws IllegalStateException this JavaFX has no such door
   */
  public static PlayerDoor open(List<String> types) {
    try {
      // Loading WebEngine sets JavaFX's own manager.
      Class.forName("javafx.scene.web.WebEngine");
      WCGraphicsManager present = WCGraphicsManager.getGraphicsManager();
      if (present instanceof DoorGraphicsManager ours) {
        return ours.door();
      }
      PlayerDoor door = new PlayerDoor();
      WCGraphicsManager.setGraphicsManager(
          new DoorGraphicsManager(new StockGraphics(present), door, types));
      return door;
    } catch (ClassNotFoundException | LinkageError e) {
      throw Doors.gone("WCGraphicsManager", e);
    }
  }

  /** From now on this one is asked as well, until {@link #leave}. */
  public void join(AddressPlayer player) {
    players.add(player);
  }

  public void leave(AddressPlayer player) {
    players.remove(player);
  }

  AddressPlayer.Found find(String address) {
    AddressPlayer.Found found = new AddressPlayer.Found.Nothing();
    for (AddressPlayer player : players) {
      AddressPlayer.Found here = player.find(address);
      if (here instanceof AddressPlayer.Found.Plays) {
        return here;
      }
      if (here instanceof AddressPlayer.Found.Waits) {
        found = here;
      }
    }
    return found;
  }

  /** The element that is touched next will be played by what {@code factory} makes. */
  public void offer(Function<PlayerSignals, Playback> factory) {
    wish = player -> player.play(factory);
  }

  /** What plays in the element that is touched next, if anything does, is handed to the visitor. */
  public void meet(Consumer<Playback> visitor) {
    wish = player -> player.visit(visitor);
  }

  /**
   * Takes the offer back.
   *
   * @return whether an element had taken it
   */
  public boolean withdraw() {
    boolean taken = wish == null;
    wish = null;
    return taken;
  }

  void touched(DoorPlayer player) {
    Consumer<DoorPlayer> wanted = wish;
    wish = null;
    if (wanted != null) {
      wanted.accept(player);
    }
  }
}
