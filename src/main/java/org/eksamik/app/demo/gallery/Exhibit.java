package org.eksamik.app.demo.gallery;

import javafx.scene.Parent;

/**
 * A screen in one state.
 *
 * @param name two digits for the order, then what it is
 * @param maker makes it anew, on a sample of its own
 */
public record Exhibit(String name, Maker maker) {

  /** Hung nowhere yet; whoever asked closes it. */
  public HungScreen hang() {
    return new HungScreen(maker);
  }

  /** Makes a screen; FX thread. */
  @FunctionalInterface
  interface Maker {
    Parent on(Sample sample, Dress dress);
  }
}
