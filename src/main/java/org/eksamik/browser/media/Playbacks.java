package org.eksamik.browser.media;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import javafx.application.Platform;
import org.eksamik.browser.door.PlayerDoor;
import org.eksamik.browser.media.playing.SoundOutput;

/** The streams that media elements of frames play, by number. Belongs to the FX thread. */
final class Playbacks {
  private final PlayerDoor player;
  private final FrameFiles files;
  private final Tracks tracks;
  private final SoundOutput output;
  private String answer = "";
  private int last;

  Playbacks(PlayerDoor player, FrameFiles files, Tracks tracks, SoundOutput output) {
    this.output = output;
    this.player = player;
    this.files = files;
    this.tracks = tracks;
  }

  String handle(Frame frame, JsonNode message) {
    return switch (message.path("op").asText()) {
      case "claim" -> claim(frame, message);
      case "file" -> {
        player.offer(files.play(frame, message));
        yield Requests.TAKEN;
      }
      case "sought" -> {
        float time = (float) message.path("time").asDouble();
        player.meet(playback -> playback.seek(time));
        yield Requests.TAKEN;
      }
      case "sounding" -> {
        answer = "";
        player.meet(playback -> answer = tracks.sound(frame, playback));
        yield Requests.TAKEN;
      }
      case "claimed" -> player.withdraw() ? answer : "";
      default ->
          Optional.ofNullable(frame.playbacks().get(message.path("playback").asInt()))
              .map(playback -> handle(frame, playback, message))
              .orElse("");
    };
  }

  private String claim(Frame frame, JsonNode message) {
    Optional<LiveVideo> video = video(frame, message);
    Optional<LiveSound> sound = sound(frame, message);
    if (video.isEmpty() && sound.isEmpty()) {
      return "";
    }
    int number = ++last;
    answer = Integer.toString(number);
    player.offer(signals -> {
      LivePlayback playback =
          new LivePlayback(signals, video, sound, output, new Told(frame, number));
      frame.playbacks().put(number, playback);
      return playback;
    });
    return Requests.TAKEN;
  }

  private static Optional<LiveVideo> video(Frame frame, JsonNode message) {
    return frame.tracks().get(message.path("video").asInt()) instanceof LiveVideo video
        ? Optional.of(video)
        : Optional.empty();
  }

  private static Optional<LiveSound> sound(Frame frame, JsonNode message) {
    return frame.tracks().get(message.path("audio").asInt()) instanceof LiveSound sound
        ? Optional.of(sound)
        : Optional.empty();
  }

  private static String handle(Frame frame, LivePlayback playback, JsonNode message) {
    switch (message.path("op").asText()) {
      case "show" -> playback.show(video(frame, message), sound(frame, message));
      case "picture" -> playback.awaitPicture();
      case "finish" -> playback.finish();
      default -> {
        return Integer.toString(playback.pictures());
      }
    }
    return Requests.TAKEN;
  }

  private record Told(Frame frame, int number) implements LivePlayback.Listener {
    @Override
    public void picture(int count, int width, int height) {
      tell(event("picture").put("count", count).put("width", width).put("height", height));
    }

    @Override
    public void resized() {
      tell(event("resized"));
    }

    private ObjectNode event(String name) {
      return JsonNodeFactory.instance.objectNode().put("event", name).put("playback", number);
    }

    private void tell(ObjectNode event) {
      Platform.runLater(() -> frame.tell(event));
    }

    @Override
    public void disposed() {
      frame.playbacks().remove(number);
    }
  }
}
