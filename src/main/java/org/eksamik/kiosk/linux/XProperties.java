package org.eksamik.kiosk.linux;

import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.NativeLongByReference;
import com.sun.jna.ptr.PointerByReference;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What windows say of themselves; empty where a window is gone. */
record XProperties(Xlib x, Pointer display) {
  private static final NativeLong ANY_TYPE = new NativeLong(0);

  /** In units of four bytes. */
  private static final NativeLong LONGEST = new NativeLong(256);

  private record Value(Pointer data, int items) {}

  /** The first number in a property of a window. */
  Optional<Long> number(long of, String property) {
    return read(of, property)
        .flatMap(value -> {
          Optional<Long> first =
              value.items() > 0
                  ? Optional.of(value.data().getInt(0) & 0xffffffffL)
                  : Optional.empty();
          x.XFree(value.data());
          return first;
        });
  }

  /** A property that is a text, whatever is in it. */
  String text(long of, String property) {
    return read(of, property)
        .map(value -> {
          byte[] letters = value.data().getByteArray(0, value.items());
          x.XFree(value.data());
          return new String(letters, StandardCharsets.ISO_8859_1);
        })
        .orElse("");
  }

  private Optional<Value> read(long of, String property) {
    PointerByReference value = new PointerByReference();
    NativeLongByReference items = new NativeLongByReference();
    int failed =
        x.XGetWindowProperty(
            display,
            new NativeLong(of),
            x.XInternAtom(display, property, false),
            new NativeLong(0),
            LONGEST,
            false,
            ANY_TYPE,
            new NativeLongByReference(),
            new IntByReference(),
            items,
            new NativeLongByReference(),
            value);
    return failed != 0 || value.getValue() == null
        ? Optional.empty()
        : Optional.of(new Value(value.getValue(), items.getValue().intValue()));
  }
}
