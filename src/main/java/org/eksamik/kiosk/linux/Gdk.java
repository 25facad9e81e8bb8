package org.eksamik.kiosk.linux;

import com.sun.jna.Library;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;

/** The functions of GDK 3 that JavaFX's own connection is reached by; on the window's thread. */
interface Gdk extends Library {
  String LIBRARY = "libgdk-3.so.0";

  @Nullable Pointer gdk_display_get_default();

  Pointer gdk_display_get_default_seat(Pointer display);

  @Nullable Pointer gdk_x11_window_lookup_for_display(Pointer display, NativeLong xid);

  int gdk_seat_grab(
      Pointer seat,
      Pointer window,
      int capabilities,
      int ownerEvents,
      @Nullable Pointer cursor,
      @Nullable Pointer event,
      @Nullable Pointer prepare,
      @Nullable Pointer data);

  void gdk_seat_ungrab(Pointer seat);
}
