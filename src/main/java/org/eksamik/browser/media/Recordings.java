package org.eksamik.browser.media;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Consumer;
import org.eksamik.browser.media.recording.PageRecording;
import org.eksamik.browser.media.recording.RecordingWish;
import org.eksamik.capture.SoundBlock;
import org.eksamik.capture.encode.Recorder;
import org.eksamik.capture.encode.RecordingPlan;

/** Joins the tracks of frames to what their pages record. Belongs to the FX thread. */
final class Recordings {
  private static final int MOST = 32;

  private final Recorder recorder;

  Recordings(Recorder recorder) {
    this.recorder = recorder;
  }

  /** A recording and how its tracks let go of it. */
  record Joined(PageRecording recording, Runnable leave) {
    void close() {
      leave.run();
      recording.close();
    }
  }

  /** Begins one; nothing when this frame records too much, or wants what there is not. */
  String begin(Frame frame, JsonNode message) {
    int number = message.path("recording").asInt();
    if (frame.recordings().size() >= MOST || frame.recordings().containsKey(number)) {
      return "";
    }
    Optional<LiveVideo> video =
        track(frame, message.path("video"))
            .filter(LiveVideo.class::isInstance)
            .map(LiveVideo.class::cast);
    Optional<LiveSound> sound =
        track(frame, message.path("audio"))
            .filter(LiveSound.class::isInstance)
            .map(LiveSound.class::cast);
    Optional<RecordingPlan> plan = RecordingWish.plan(message, video.map(LiveVideo::format));
    plan.ifPresent(known -> {
      PageRecording recording =
          new PageRecording(recorder, known, number, frame::tell, () -> end(frame, number));
      Runnable leave = join(recording, video, sound);
      frame.recordings().put(number, new Joined(recording, leave));
    });
    return plan.isPresent() ? Requests.TAKEN : "";
  }

  private static Optional<LiveTrack<?, ?>> track(Frame frame, JsonNode named) {
    return Optional.ofNullable(frame.tracks().get(named.path("track").asInt()));
  }

  private static Runnable join(
      PageRecording recording, Optional<LiveVideo> video, Optional<LiveSound> sound) {
    Optional<LiveVideo.Viewer> viewer =
        video.map(track -> frame -> recording.picture(frame, !track.isEnabled()));
    Optional<Consumer<SoundBlock>> listener =
        sound.map(track -> block -> recording.sound(block, !track.isEnabled()));
    video.ifPresent(track -> viewer.ifPresent(track::follow));
    sound.ifPresent(track -> listener.ifPresent(track::follow));
    return () -> {
      video.ifPresent(track -> viewer.ifPresent(track::unfollow));
      sound.ifPresent(track -> listener.ifPresent(track::unfollow));
    };
  }

  /** Tells a running one what the page wants of it. */
  String command(Frame frame, JsonNode message) {
    Joined joined = frame.recordings().get(message.path("recording").asInt());
    if (joined == null) {
      return "";
    }
    String what = message.path("what").asText();
    if (what.equals("stop")) {
      joined.leave().run();
    }
    joined.recording().command(what);
    return Requests.TAKEN;
  }

  private static void end(Frame frame, int number) {
    Joined ended = frame.recordings().remove(number);
    if (ended != null) {
      ended.leave().run();
    }
  }
}
