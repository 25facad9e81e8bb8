package org.eksamik.browser.door;

import static java.lang.invoke.MethodType.methodType;

import com.sun.webkit.graphics.WCFont;
import com.sun.webkit.graphics.WCFontCustomPlatformData;
import com.sun.webkit.graphics.WCGraphicsContext;
import com.sun.webkit.graphics.WCGraphicsManager;
import com.sun.webkit.graphics.WCImage;
import com.sun.webkit.graphics.WCImageDecoder;
import com.sun.webkit.graphics.WCImageFrame;
import com.sun.webkit.graphics.WCPath;
import com.sun.webkit.graphics.WCRenderQueue;
import com.sun.webkit.graphics.WCTransform;
import java.io.InputStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The protected and private methods of JavaFX's own graphics manager. Tried on JavaFX 26.0.1. */
final class StockGraphics {
  private final WCGraphicsManager manager;
  private final Map<String, MethodHandle> methods = new HashMap<>();
  private final Class<?> canvasContext;

  StockGraphics(WCGraphicsManager manager) {
    this.manager = manager;
    try {
      MethodHandles.Lookup lookup =
          MethodHandles.privateLookupIn(WCGraphicsManager.class, MethodHandles.lookup());
      canvasContext = Class.forName("com.sun.javafx.webkit.prism.WCBufferedContext");
      Class<?> real = double.class;
      Class<?> whole = int.class;
      bind(lookup, "getImageDecoder", methodType(WCImageDecoder.class));
      bind(lookup, "createBufferedContextRQ", methodType(WCRenderQueue.class, WCImage.class));
      bind(
          lookup,
          "getWCFont",
          methodType(WCFont.class, String.class, boolean.class, boolean.class, float.class));
      bind(
          lookup,
          "createFontCustomPlatformData",
          methodType(WCFontCustomPlatformData.class, InputStream.class));
      bind(lookup, "createWCPath", methodType(WCPath.class));
      methods.put(
          "copyWCPath", find(lookup, "createWCPath", methodType(WCPath.class, WCPath.class)));
      bind(lookup, "createWCImage", methodType(WCImage.class, whole, whole));
      bind(lookup, "createRTImage", methodType(WCImage.class, whole, whole));
      bind(lookup, "createFrame", methodType(WCImageFrame.class, whole, whole, ByteBuffer.class));
      bind(
          lookup,
          "createTransform",
          methodType(WCTransform.class, real, real, real, real, real, real));
    } catch (ReflectiveOperationException e) {
      throw Doors.gone("A method of WCGraphicsManager", e);
    }
  }

  private void bind(MethodHandles.Lookup lookup, String name, MethodType type)
      throws ReflectiveOperationException {
    methods.put(name, find(lookup, name, type));
  }

  private MethodHandle find(MethodHandles.Lookup lookup, String name, MethodType type)
      throws ReflectiveOperationException {
    return lookup.findVirtual(WCGraphicsManager.class, name, type).bindTo(manager);
  }

  WCGraphicsManager manager() {
    return manager;
  }

  Object call(String name, Object... arguments) {
    return Calls.invoke(Objects.requireNonNull(methods.get(name)), arguments);
  }

  /** Whether this paints on a canvas of the page or another picture, and not on the page itself. */
  boolean isCanvas(WCGraphicsContext context) {
    return canvasContext.isInstance(context);
  }
}
