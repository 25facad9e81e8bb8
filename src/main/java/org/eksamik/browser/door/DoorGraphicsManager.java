package org.eksamik.browser.door;

import com.sun.webkit.graphics.WCFont;
import com.sun.webkit.graphics.WCFontCustomPlatformData;
import com.sun.webkit.graphics.WCGraphicsContext;
import com.sun.webkit.graphics.WCGraphicsManager;
import com.sun.webkit.graphics.WCImage;
import com.sun.webkit.graphics.WCImageDecoder;
import com.sun.webkit.graphics.WCImageFrame;
import com.sun.webkit.graphics.WCMediaPlayer;
import com.sun.webkit.graphics.WCPageBackBuffer;
import com.sun.webkit.graphics.WCPath;
import com.sun.webkit.graphics.WCRectangle;
import com.sun.webkit.graphics.WCRenderQueue;
import com.sun.webkit.graphics.WCTransform;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * JavaFX's graphics manager in everything but its media players. WebKit's few own pictures are
 * looked up beside this class, in {@code resources/}, so they are ours. Tried on JavaFX 26.0.1.
 */
final class DoorGraphicsManager extends WCGraphicsManager {
  private final StockGraphics stock;
  private final PlayerDoor door;
  private final List<String> types;

  DoorGraphicsManager(StockGraphics stock, PlayerDoor door, List<String> types) {
    this.stock = stock;
    this.door = door;
    this.types = List.copyOf(types);
  }

  PlayerDoor door() {
    return door;
  }

  @Override
  protected WCMediaPlayer createMediaPlayer() {
    return new DoorPlayer(stock, door);
  }

  @Override
  public float getDevicePixelScale() {
    return stock.manager().getDevicePixelScale();
  }

  @Override
  public WCGraphicsContext createGraphicsContext(Object platformGraphics) {
    return stock.manager().createGraphicsContext(platformGraphics);
  }

  @Override
  public WCRenderQueue createRenderQueue(WCRectangle clip, boolean opaque) {
    return stock.manager().createRenderQueue(clip, opaque);
  }

  @Override
  public WCPageBackBuffer createPageBackBuffer() {
    return stock.manager().createPageBackBuffer();
  }

  @Override
  public WCImage getIconImage(String address) {
    return stock.manager().getIconImage(address);
  }

  @Override
  public Object toPlatformImage(WCImage image) {
    return stock.manager().toPlatformImage(image);
  }

  @Override
  protected WCImageDecoder getImageDecoder() {
    return (WCImageDecoder) stock.call("getImageDecoder");
  }

  @Override
  protected WCRenderQueue createBufferedContextRQ(WCImage image) {
    return (WCRenderQueue) stock.call("createBufferedContextRQ", image);
  }

  @Override
  protected WCFont getWCFont(String name, boolean bold, boolean italic, float size) {
    return (WCFont) stock.call("getWCFont", name, bold, italic, size);
  }

  @Override
  protected WCFontCustomPlatformData createFontCustomPlatformData(InputStream in) {
    return (WCFontCustomPlatformData) stock.call("createFontCustomPlatformData", in);
  }

  @Override
  protected WCPath<?> createWCPath() {
    return (WCPath<?>) stock.call("createWCPath");
  }

  @Override
  @SuppressWarnings("rawtypes") // as it is declared
  protected WCPath<?> createWCPath(WCPath path) {
    return (WCPath<?>) stock.call("copyWCPath", path);
  }

  @Override
  protected WCImage createWCImage(int width, int height) {
    return (WCImage) stock.call("createWCImage", width, height);
  }

  @Override
  protected WCImage createRTImage(int width, int height) {
    return (WCImage) stock.call("createRTImage", width, height);
  }

  @Override
  protected WCImageFrame createFrame(int width, int height, ByteBuffer data) {
    return (WCImageFrame) stock.call("createFrame", width, height, data);
  }

  @Override
  protected WCTransform createTransform(
      double m00, double m10, double m01, double m11, double m02, double m12) {
    return (WCTransform) stock.call("createTransform", m00, m10, m01, m11, m02, m12);
  }

  @Override
  protected String[] getSupportedMediaTypes() {
    return types.toArray(String[]::new);
  }
}
