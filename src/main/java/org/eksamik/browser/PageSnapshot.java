package org.eksamik.browser;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Pictures of what is on the screen, for the demo and for tests. */
public final class PageSnapshot {
  private PageSnapshot() {}

  /** PNG of a node as it looks now. Any thread; completes on another than the FX thread. */
  public static CompletableFuture<byte[]> png(Node node) {
    return CompletableFuture.supplyAsync(() -> node.snapshot(null, null), Platform::runLater)
        .thenApplyAsync(PageSnapshot::encode, Thread::startVirtualThread);
  }

  /** PNG of a scene as it looks now. Any thread; completes on another than the FX thread. */
  public static CompletableFuture<byte[]> png(Scene scene) {
    return png(() -> scene);
  }

  /** PNG of a scene that is made on the FX thread just before, and may change again after. */
  public static CompletableFuture<byte[]> png(Supplier<Scene> scene) {
    return CompletableFuture.supplyAsync(() -> scene.get().snapshot(null), Platform::runLater)
        .thenApplyAsync(PageSnapshot::encode, Thread::startVirtualThread);
  }

  private static byte[] encode(WritableImage image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    return ScreenPng.encode(pixels, width, height);
  }
}
