package org.eksamik.browser.door;

import java.util.function.Function;

/** Knows what plays in an element that was given an address. Called on the FX thread. */
public interface AddressPlayer {
  Found find(String address);

  /** What there is at an address. */
  sealed interface Found {
    /** Something that is played by what {@code factory} makes. */
    record Plays(Function<PlayerSignals, Playback> factory) implements Found {}

    /** Something for which an offer is to come through {@link PlayerDoor#offer}. */
    record Waits() implements Found {}

    /** Nothing that can be played. */
    record Nothing() implements Found {}
  }
}
