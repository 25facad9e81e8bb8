package org.eksamik.browser.media;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.web.WebView;
import org.eksamik.browser.door.TestPage;
import org.eksamik.capture.CaptureSource;
import org.eksamik.capture.Device;
import org.eksamik.capture.SharedDevices;
import org.eksamik.capture.fake.FakeDevices;

/** A page with fake devices, for 127.0.0.1 and localhost, and what its watcher heard. */
final class BridgedPage implements AutoCloseable {
  final List<String> heard = new CopyOnWriteArrayList<>();
  final AtomicInteger forged = new AtomicInteger();

  /** What frames said to the bridge, tokens included. */
  final List<String> said = new CopyOnWriteArrayList<>();

  final List<String> ownPrompts = new CopyOnWriteArrayList<>();
  private final AtomicReference<AttachedBridge> attached = new AtomicReference<>();
  private final TestPage page;

  private BridgedPage(MediaPermissions permissions, CaptureSource source) {
    MediaWatcher watcher =
        new MediaWatcher() {
          @Override
          public void refused(Device.Kind kind, String origin) {
            heard.add("refused " + kind + " " + origin);
          }

          @Override
          public void started(Device device, String origin) {
            heard.add("started " + device.kind() + " " + origin);
          }

          @Override
          public void stopped(Device device, String origin) {
            heard.add("stopped " + device.kind() + " " + origin);
          }

          @Override
          public void lost(Device device, String origin, String reason) {
            heard.add("lost " + device.kind() + " " + origin + " " + reason);
          }

          @Override
          public void back(Device device, String origin) {
            heard.add("back " + device.kind() + " " + origin);
          }

          @Override
          public void unreachable(String server, String origin) {
            heard.add("unreachable " + server + " " + origin);
          }

          @Override
          public void forged() {
            forged.incrementAndGet();
          }
        };
    page =
        TestPage.open(() -> {
          MediaBridge bridge =
              new MediaBridge(new SharedDevices(source, Path.of("nowhere"), Duration.ofMillis(50)));
          WebView view = new WebView();
          AttachedBridge joined = bridge.attach(view.getEngine(), permissions, _ -> false, watcher);
          attached.set(joined);
          view.getEngine()
              .setPromptHandler(asked -> {
                Optional<String> answer = joined.answer(asked.getMessage());
                (answer.isPresent() ? said : ownPrompts).add(asked.getMessage());
                return answer.orElse("typed");
              });
          return view;
        });
  }

  static BridgedPage open(MediaPermissions permissions) {
    return open(permissions, new FakeDevices());
  }

  static BridgedPage open(MediaPermissions permissions, CaptureSource source) {
    return new BridgedPage(permissions, source);
  }

  /** Lets the bridge ask its permissions anew. */
  void permissionsChanged() {
    TestPage.onFx(() -> {
      attached.get().permissionsChanged();
      return true;
    });
  }

  TestPage page() {
    return page;
  }

  @Override
  public void close() {
    TestPage.onFx(() -> {
      attached.get().close();
      return true;
    });
    page.close();
  }
}
