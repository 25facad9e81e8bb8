package org.eksamik.browser.door;

import static java.lang.invoke.MethodType.methodType;

import com.sun.webkit.graphics.WCGraphicsContext;
import com.sun.webkit.graphics.WCMediaPlayer;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * JavaFX's own player, called the way WebKit's native side calls it. Tried on JavaFX 26.0.1. Each
 * method belongs to the FX thread, {@link #render} to the render thread.
 */
final class StockPlayer {
  private final Map<String, MethodHandle> methods = new HashMap<>();

  StockPlayer(WCMediaPlayer player) {
    try {
      MethodHandles.Lookup lookup =
          MethodHandles.privateLookupIn(WCMediaPlayer.class, MethodHandles.lookup());
      bind(lookup, player, "fwkLoad", String.class, String.class);
      bind(lookup, player, "fwkCancelLoad");
      bind(lookup, player, "fwkDispose");
      bind(lookup, player, "fwkPrepareToPlay");
      bind(lookup, player, "fwkPlay");
      bind(lookup, player, "fwkPause");
      bind(lookup, player, "fwkSeek", float.class);
      bind(lookup, player, "fwkSetRate", float.class);
      bind(lookup, player, "fwkSetVolume", float.class);
      bind(lookup, player, "fwkSetMute", boolean.class);
      bind(lookup, player, "fwkSetSize", int.class, int.class);
      bind(lookup, player, "fwkSetPreservesPitch", boolean.class);
      bind(lookup, player, "fwkSetPreload", int.class);
      methods.put(
          "fwkGetCurrentTime",
          lookup
              .findVirtual(WCMediaPlayer.class, "fwkGetCurrentTime", methodType(float.class))
              .bindTo(player));
      Class<?> whole = int.class;
      bind(lookup, player, "render", WCGraphicsContext.class, whole, whole, whole, whole);
    } catch (ReflectiveOperationException e) {
      throw Doors.gone("A method of WCMediaPlayer", e);
    }
  }

  private void bind(
      MethodHandles.Lookup lookup, WCMediaPlayer player, String name, Class<?>... parameters)
      throws ReflectiveOperationException {
    methods.put(
        name,
        lookup
            .findVirtual(WCMediaPlayer.class, name, methodType(void.class, parameters))
            .bindTo(player));
  }

  void call(String name, @Nullable Object... arguments) {
    Calls.invoke(Objects.requireNonNull(methods.get(name)), arguments);
  }

  float currentTime() {
    return (float) Calls.invoke(Objects.requireNonNull(methods.get("fwkGetCurrentTime")));
  }

  void render(WCGraphicsContext context, int x, int y, int width, int height) {
    call("render", context, x, y, width, height);
  }
}
