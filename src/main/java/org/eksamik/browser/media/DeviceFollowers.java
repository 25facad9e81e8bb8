package org.eksamik.browser.media;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.eksamik.capture.Device;
import org.eksamik.capture.DeviceChange;
import org.eksamik.capture.SharedDevices;

/**
 * Tells frames that devices came or went, as far as they may know of them (Media Capture and
 * Streams, 9.2). Devices are only watched while a frame is there that has looked for them. Belongs
 * to the FX thread.
 */
final class DeviceFollowers {
  private final SharedDevices devices;
  private final FramePolicy policy;
  private final MediaWatcher watcher;
  private final Set<Frame> frames = new HashSet<>();
  private Runnable stop = () -> {};

  DeviceFollowers(SharedDevices devices, FramePolicy policy, MediaWatcher watcher) {
    this.devices = devices;
    this.policy = policy;
    this.watcher = watcher;
  }

  /** Tells this frame from now on, if it may use any device. */
  void follow(Frame frame) {
    boolean some = Stream.of(Device.Kind.values()).anyMatch(kind -> policy.allows(frame, kind));
    if (some && frames.add(frame)) {
      frame.whenGone(() -> forget(frame));
      if (frames.size() == 1) {
        stop = devices.listen(change -> Platform.runLater(() -> tell(change)));
      }
    }
  }

  private void forget(Frame frame) {
    if (frames.remove(frame) && frames.isEmpty()) {
      stop.run();
    }
  }

  private void tell(DeviceChange change) {
    for (Frame frame : List.copyOf(frames)) {
      change.come().forEach(device -> back(frame, device));
      if (Stream.of(Device.Kind.CAMERA, Device.Kind.MICROPHONE)
          .anyMatch(kind -> mayKnow(frame, kind, change))) {
        frame.tell(JsonNodeFactory.instance.objectNode().put("event", "devices"));
      }
    }
  }

  private void back(Frame frame, Device device) {
    if (frame.lost().removeIf(device::isLike)) {
      watcher.back(device, frame.origin());
    }
  }

  /** Before its first use a frame knows no more of a kind than whether there is one. */
  private boolean mayKnow(Frame frame, Device.Kind kind, DeviceChange change) {
    boolean seen =
        frame.granted().contains(kind) ? change.concerns(kind) : change.concernsAllOf(kind);
    return seen && policy.allows(frame, kind);
  }
}
