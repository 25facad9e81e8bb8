package org.eksamik.browser.media;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.eksamik.capture.Device;
import org.eksamik.capture.Opening;
import org.eksamik.capture.SharedDevices;
import org.eksamik.capture.SharedDevices.Joining;
import org.eksamik.capture.SoundBlock;
import org.eksamik.capture.SoundFormat;
import org.eksamik.capture.VideoFormat;
import org.eksamik.capture.VideoFrame;

/** Opens a device for a frame that may use it. Belongs to the FX thread. */
final class DeviceOpener {
  private final SharedDevices devices;
  private final DeviceNames names;
  private final MediaWatcher watcher;
  private final Tracks tracks;
  private final PermissionStates permissions;

  DeviceOpener(
      SharedDevices devices,
      DeviceNames names,
      MediaWatcher watcher,
      Tracks tracks,
      PermissionStates permissions) {
    this.devices = devices;
    this.names = names;
    this.watcher = watcher;
    this.tracks = tracks;
    this.permissions = permissions;
  }

  /** A device that runs, or why it does not. */
  private sealed interface Result {
    record Runs(Device device, LiveTrack<?, ?> track, ObjectNode settings) implements Result {}

    record Fails(Refusal refusal) implements Result {}
  }

  void open(Frame frame, int request, Device.Kind kind, JsonNode message) {
    if (frame.tracks().size() >= Tracks.MOST) {
      frame.reject(request, Refusal.TOO_MANY);
      return;
    }
    int number = tracks.number();
    String wanted = message.path("device").asText();
    VideoFormat asked = DeviceCard.format(kind, message);
    Sizing sizing = Sizing.of(kind, message);
    OffThread.run(
        () ->
            find(kind, wanted, frame.origin())
                .map(device -> join(frame, number, device, asked, sizing))
                .orElseGet(() -> new Result.Fails(Refusal.NOT_FOUND)),
        result -> finish(frame, request, number, result),
        () -> frame.reject(request, Refusal.of(Opening.Reason.NO_LIBRARY)));
  }

  private Optional<Device> find(Device.Kind kind, String name, String origin) {
    return devices.list().stream()
        .filter(device -> device.kind() == kind)
        .filter(device -> names.deviceId(device, origin).equals(name))
        .findFirst();
  }

  private Result join(Frame frame, int number, Device device, VideoFormat asked, Sizing sizing) {
    LiveTrack.Source source = tracks.source(frame, number, Optional.of(device));
    return switch (device.kind()) {
      case CAMERA, SCREEN -> {
        LiveVideo video = new LiveVideo(source, asked);
        yield switch (devices.joinVideo(device, asked, video)) {
          case Joining.Joined<VideoFrame, VideoFormat>(var capture) -> {
            VideoFormat format = sizing.format(capture.format(), asked);
            video.unscaled(capture.format());
            video.format(format);
            video.readFrom(Feed.of(capture));
            yield new Result.Runs(device, video, sizing.settings(capture.format(), format));
          }
          case Joining.Refused<VideoFrame, VideoFormat>(var reason, var detail) ->
              new Result.Fails(Refusal.of(reason));
        };
      }
      case MICROPHONE -> {
        LiveSound sound = new LiveSound(source);
        yield switch (devices.joinSound(device, sound)) {
          case Joining.Joined<SoundBlock, SoundFormat>(var capture) -> {
            sound.readFrom(Feed.of(capture));
            ObjectNode settings =
                JsonNodeFactory.instance
                    .objectNode()
                    .put("sampleRate", capture.format().sampleRate())
                    .put("channelCount", capture.format().channels());
            yield new Result.Runs(device, sound, settings);
          }
          case Joining.Refused<SoundBlock, SoundFormat>(var reason, var detail) ->
              new Result.Fails(Refusal.of(reason));
        };
      }
    };
  }

  private void finish(Frame frame, int request, int number, Result result) {
    switch (result) {
      case Result.Fails(Refusal refusal) -> frame.reject(request, refusal);
      case Result.Runs(Device device, LiveTrack<?, ?> track, ObjectNode settings) -> {
        watcher.started(device, frame.origin());
        if (frame.isGone()) {
          track.stop();
          return;
        }
        frame.tracks().put(number, track);
        frame.granted().add(device.kind());
        frame.lost().removeIf(device::isLike);
        permissions.check(frame);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("track", number).put("label", device.label()).set("settings", settings);
        frame.resolve(request, answer);
        // it may have ended before it had a number
        track.end().ifPresent(tracks.source(frame, number, Optional.of(device)).onEnded());
      }
    }
  }
}
