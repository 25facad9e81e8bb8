package org.eksamik.browser.media;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.application.Platform;
import org.eksamik.browser.door.Playback;
import org.eksamik.browser.media.playing.Sounding;
import org.eksamik.browser.peer.Incoming;
import org.eksamik.browser.peer.IncomingSound;
import org.eksamik.browser.peer.IncomingVideo;
import org.eksamik.capture.Device;
import org.eksamik.capture.SoundBlock;
import org.eksamik.capture.SoundFormat;
import org.eksamik.capture.VideoFormat;

/** The tracks that frames hold, by number. Belongs to the FX thread. */
final class Tracks {
  /** How many tracks a frame may hold at once. */
  static final int MOST = 64;

  private final MediaWatcher watcher;
  private int last;

  Tracks(MediaWatcher watcher) {
    this.watcher = watcher;
  }

  /** A number that no track had before. */
  int number() {
    return ++last;
  }

  /** What becomes of a track with this number when its device or the page ends it. */
  LiveTrack.Source source(Frame frame, int number, Optional<Device> device) {
    return new LiveTrack.Source(
        device,
        reason -> Platform.runLater(() -> lose(frame, number, device, reason)),
        () -> device.ifPresent(left -> watcher.stopped(left, frame.origin())));
  }

  private void lose(Frame frame, int number, Optional<Device> device, String reason) {
    if (frame.tracks().remove(number) != null) {
      device.ifPresent(lost -> {
        frame.lost().add(lost);
        watcher.lost(lost, frame.origin(), reason);
      });
      frame.tell(event("ended", number));
    }
  }

  /** Takes back what the frame may no longer use. */
  void withdraw(Frame frame, Predicate<Device.Kind> allowed) {
    Map.copyOf(frame.tracks())
        .forEach((number, track) -> {
          if (track.device().map(Device::kind).filter(allowed.negate()).isPresent()) {
            frame.tracks().remove(number);
            track.stop();
            frame.tell(event("ended", number));
          }
        });
  }

  void enable(Frame frame, JsonNode message) {
    LiveTrack<?, ?> track = frame.tracks().get(message.path("track").asInt());
    if (track != null) {
      track.enable(message.path("enabled").asBoolean());
    }
  }

  void stop(Frame frame, JsonNode message) {
    LiveTrack<?, ?> track = frame.tracks().remove(message.path("track").asInt());
    if (track != null) {
      track.stop();
    }
  }

  /** Another track of the same source; its number, or nothing. */
  String copy(Frame frame, JsonNode message) {
    LiveTrack<?, ?> track = frame.tracks().get(message.path("track").asInt());
    if (track == null || frame.tracks().size() >= MOST) {
      return "";
    }
    int number = number();
    Optional<? extends LiveTrack<?, ?>> copy = track.copy(source(frame, number, track.device()));
    copy.ifPresent(made -> {
      track.device().ifPresent(device -> watcher.started(device, frame.origin()));
      frame.tracks().put(number, made);
    });
    return copy.isPresent() ? Integer.toString(number) : "";
  }

  /** Changes size and rate of a device's picture; the settings that come of it, or nothing. */
  String configure(Frame frame, JsonNode message) {
    return frame.tracks().get(message.path("track").asInt()) instanceof LiveVideo video
        ? video.device().map(device -> configure(video, device.kind(), message)).orElse("")
        : "";
  }

  private static String configure(LiveVideo video, Device.Kind kind, JsonNode message) {
    Sizing sizing = Sizing.of(kind, message);
    VideoFormat format = sizing.format(video.unscaled(), DeviceCard.format(kind, message));
    video.format(format);
    return sizing.settings(video.unscaled(), format).toString();
  }

  /** A track whose pictures the page draws itself; its number, or nothing. */
  String canvas(Frame frame, JsonNode message) {
    if (frame.tracks().size() >= MOST) {
      return "";
    }
    int number = number();
    CanvasFeed feed = new CanvasFeed(onWanted(frame, number));
    VideoFormat format =
        new VideoFormat(
            Math.clamp(message.path("width").asInt(), 1, CanvasFeed.LONGEST_SIDE),
            Math.clamp(message.path("height").asInt(), 1, CanvasFeed.LONGEST_SIDE),
            DeviceCard.LARGEST.framesPerSecond());
    LiveVideo video = new LiveVideo(LiveTrack.Source.PAGE, format);
    feed.join(video);
    video.readFrom(feed);
    frame.tracks().put(number, video);
    frame.canvases().put(number, feed);
    return Integer.toString(number);
  }

  private static Consumer<Boolean> onWanted(Frame frame, int number) {
    return wanted ->
        Platform.runLater(() -> frame.tell(event("wanted", number).put("wanted", wanted)));
  }

  /** A track whose sound the page makes itself; its number, or nothing. */
  String sound(Frame frame, JsonNode message) {
    if (frame.tracks().size() >= MOST) {
      return "";
    }
    int number = number();
    SoundFormat format =
        new SoundFormat(
            Math.clamp(message.path("sampleRate").asInt(), 8000, 96_000),
            Math.clamp(message.path("channels").asInt(), 1, 2));
    SoundFeed feed = new SoundFeed(format, onWanted(frame, number));
    hold(frame, number, feed, new LiveSound(LiveTrack.Source.PAGE));
    frame.sounds().put(number, feed);
    return Integer.toString(number);
  }

  /** A track of what an element of the frame plays; its number, or nothing when that is silent. */
  String sound(Frame frame, Playback played) {
    if (frame.tracks().size() >= MOST
        || !(played instanceof Sounding sounding && sounding.hasSound())) {
      return "";
    }
    int number = number();
    hold(frame, number, FileSound.of(sounding), new LiveSound(LiveTrack.Source.PAGE));
    return Integer.toString(number);
  }

  /**
   * A track of what a peer connection of the frame receives; its number, or 0 when it has too many.
   */
  int received(Frame frame, Incoming incoming) {
    if (frame.tracks().size() >= MOST) {
      return 0;
    }
    int number = number();
    switch (incoming) {
      case IncomingSound sound ->
          hold(frame, number, ReceivedSound.of(sound), LiveSound.received());
      case IncomingVideo video -> {
        LiveVideo track = LiveVideo.received();
        ReceivedVideo feed =
            ReceivedVideo.of(
                video, () -> Platform.runLater(() -> frame.tell(event("unmuted", number))));
        feed.join(track);
        track.readFrom(feed);
        frame.tracks().put(number, track);
      }
    }
    return number;
  }

  private static void hold(Frame frame, int number, Feed<SoundBlock> feed, LiveSound sound) {
    feed.join(sound);
    sound.readFrom(feed);
    frame.tracks().put(number, sound);
  }

  private static ObjectNode event(String name, int track) {
    return JsonNodeFactory.instance.objectNode().put("event", name).put("track", track);
  }
}
