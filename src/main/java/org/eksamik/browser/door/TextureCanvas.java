package org.eksamik.browser.door;

import com.sun.javafx.geom.transform.BaseTransform;
import com.sun.prism.Graphics;
import com.sun.prism.PixelFormat;
import com.sun.prism.ResourceFactory;
import com.sun.prism.Texture;
import com.sun.webkit.graphics.WCGraphicsContext;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Uploads pictures to Prism and draws them where WebKit wants them. Keeps a texture for each of the
 * last sizes, since an element is often painted on the page in one size and on a canvas in another.
 * Belongs to the render thread. Tried on JavaFX 26.0.1.
 */
final class TextureCanvas {
  private static final int KEPT = 2;
  private static final int MOST_PIXELS = 4096;

  private final List<Kept> kept = new ArrayList<>();

  private static final class Kept {
    private final Texture texture;
    private final int width;
    private final int height;
    private long serial = Long.MIN_VALUE;

    Kept(Texture texture, int width, int height) {
      this.texture = texture;
      this.width = width;
      this.height = height;
    }
  }

  void paint(WCGraphicsContext context, int x, int y, int w, int h, Playback playback) {
    BaseTransform transform = ((Graphics) context.getPlatformGraphics()).getTransformNoClone();
    playback.paint(
        (argb, width, height, serial) -> {
          Graphics graphics = (Graphics) context.getPlatformGraphics();
          Kept picture = textureFor(graphics.getResourceFactory(), width, height);
          picture.texture.lock();
          try {
            if (picture.serial != serial) {
              picture.texture.update(
                  IntBuffer.wrap(argb),
                  PixelFormat.INT_ARGB_PRE,
                  0,
                  0,
                  0,
                  0,
                  width,
                  height,
                  width * Integer.BYTES,
                  false);
              picture.serial = serial;
            }
            graphics.drawTexture(picture.texture, x, y, x + w, y + h, 0, 0, width, height);
          } finally {
            picture.texture.unlock();
          }
        },
        pixels(w, transform.getMxx()),
        pixels(h, transform.getMyy()));
  }

  /** How many pixels of the screen a length takes, as far as the page is not turned. */
  private static int pixels(int length, double scale) {
    double scaled = Math.abs(scale) < 0.01 ? length : length * Math.abs(scale);
    return Math.clamp(Math.round(scaled), 1, MOST_PIXELS);
  }

  private Kept textureFor(ResourceFactory factory, int width, int height) {
    for (Kept candidate : kept) {
      if (candidate.width == width
          && candidate.height == height
          && !candidate.texture.isSurfaceLost()
          && factory.isCompatibleTexture(candidate.texture)) {
        return candidate;
      }
    }
    if (kept.size() == KEPT) {
      kept.removeFirst().texture.dispose();
    }
    Texture texture =
        factory.createTexture(
            PixelFormat.INT_ARGB_PRE,
            Texture.Usage.DYNAMIC,
            Texture.WrapMode.CLAMP_TO_EDGE,
            width,
            height);
    texture.unlock();
    Kept fresh = new Kept(texture, width, height);
    kept.add(fresh);
    return fresh;
  }
}
