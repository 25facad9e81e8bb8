package org.eksamik.capture;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells when devices come and go, on a thread of its own that runs only while someone listens. It
 * looks every few seconds, and at once when the folder of device nodes changes.
 */
final class DeviceWatch {
  private static final Logger LOG = LoggerFactory.getLogger(DeviceWatch.class);

  private final Supplier<List<Device>> list;
  private final Path nodes;
  private final Duration pause;
  private final CopyOnWriteArrayList<Consumer<DeviceChange>> listeners =
      new CopyOnWriteArrayList<>();
  private @Nullable Thread watcher;

  /**
   * @param nodes where the system keeps a file for each device; need not exist
   * @param pause between two looks
   */
  DeviceWatch(Supplier<List<Device>> list, Path nodes, Duration pause) {
    this.list = list;
    this.nodes = nodes;
    this.pause = pause;
  }

  /**
   * Tells of every change from now on.
   *
   * @return what ends it
   */
  Runnable listen(Consumer<DeviceChange> listener) {
    synchronized (listeners) {
      listeners.add(listener);
      if (watcher == null) {
        // Not a virtual thread: a list may come from a driver.
        watcher = Thread.ofPlatform().daemon().name("device watch").start(this::watch);
      }
    }
    return () -> {
      synchronized (listeners) {
        listeners.remove(listener);
        if (listeners.isEmpty() && watcher != null) {
          watcher.interrupt();
          watcher = null;
        }
      }
    };
  }

  private void watch() {
    try (WatchService changes = FileSystems.getDefault().newWatchService()) {
      if (Files.isDirectory(nodes)) {
        nodes.register(
            changes, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE);
      }
      List<Device> known = list.get();
      while (!Thread.currentThread().isInterrupted()) {
        await(changes);
        List<Device> now = list.get();
        DeviceChange change = DeviceChange.between(known, now);
        known = now;
        if (!change.come().isEmpty() || !change.gone().isEmpty()) {
          listeners.forEach(listener -> listener.accept(change));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      LOG.error("Devices that come and go are not seen", e);
    }
  }

  private void await(WatchService changes) throws InterruptedException {
    WatchKey changed = changes.poll(pause.toMillis(), TimeUnit.MILLISECONDS);
    if (changed != null) {
      changed.pollEvents();
      changed.reset();
    }
  }
}
