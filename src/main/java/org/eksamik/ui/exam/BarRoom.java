package org.eksamik.ui.exam;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.scene.layout.Region;
import org.eksamik.ui.scene.Look;

/** How much the exam's bar may say in its width, at the size that the student gave the text. */
enum BarRoom {
  /** Everything in words. */
  WORDS,
  /** Pictures and figures; words for what is wrong. */
  PICTURES,
  /** The same, on a line of its own. */
  TWO_LINES;

  /** What the bar takes without devices, in words and in pictures, at the usual size of text. */
  private static final double IN_WORDS = 1040;

  private static final double IN_PICTURES = 790;

  /** What a device takes that is used, and one that is missed. */
  private static final double LIGHT_IN_WORDS = 95;

  private static final double LIGHT_IN_PICTURES = 46;
  private static final double MISSED = 150;

  static BarRoom of(double width, int lights, int missed) {
    if (width >= IN_WORDS + lights * LIGHT_IN_WORDS + missed * MISSED) {
      return WORDS;
    }
    return width >= IN_PICTURES + lights * LIGHT_IN_PICTURES + missed * MISSED
        ? PICTURES
        : TWO_LINES;
  }

  /** Follows the bar's width, the size of the text and the devices. */
  static ObjectBinding<BarRoom> in(Region bar, Look look, DevicesInUse devices) {
    return Bindings.createObjectBinding(
        () ->
            of(
                bar.getWidth() / look.scale().get(),
                devices.kinds().get().size(),
                devices.missing().get().size()),
        new Observable[] {bar.widthProperty(), look.scale(), devices.kinds(), devices.missing()});
  }
}
