package org.eksamik.app.window;

import javafx.geometry.Bounds;
import javafx.stage.Window;
import org.eksamik.browser.chromium.view.PageWindows;
import org.eksamik.kiosk.Area;
import org.eksamik.kiosk.Guests;
import org.eksamik.kiosk.linux.GuestWindow;
import org.eksamik.ui.held.NativeWindow;

/** Windows of X11 inside those of JavaFX. */
final class X11PageWindows implements PageWindows {
  private final Guests guests;

  X11PageWindows(Guests guests) {
    this.guests = guests;
  }

  @Override
  public PageWindow expect(String windowClass, Runnable lost) {
    return new Nested(GuestWindow.expect(windowClass, guests, lost));
  }

  private record Nested(GuestWindow guest) implements PageWindow {
    @Override
    public void place(Window in, Bounds at) {
      NativeWindow.of(in).ifPresent(window -> guest.place(window.number(), pixels(in, at)));
    }

    private static Area pixels(Window in, Bounds at) {
      double wide = in.getOutputScaleX();
      double high = in.getOutputScaleY();
      int left = (int) Math.round(at.getMinX() * wide);
      int top = (int) Math.round(at.getMinY() * high);
      return new Area(
          left,
          top,
          (int) Math.round(at.getMaxX() * wide) - left,
          (int) Math.round(at.getMaxY() * high) - top);
    }

    @Override
    public void hide() {
      guest.hide();
    }

    @Override
    public boolean hasCome() {
      return guest.hasCome();
    }

    @Override
    public boolean wasInPlace() {
      return guest.wasInside();
    }

    @Override
    public void close() {
      guest.close();
    }
  }
}
