package org.eksamik.browser.media.recording;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eksamik.capture.VideoFormat;
import org.eksamik.capture.encode.Container;
import org.eksamik.capture.encode.KeyFrames;
import org.eksamik.capture.encode.RecordingPlan;
import org.eksamik.capture.encode.SoundCodec;
import org.eksamik.capture.encode.VideoCodec;

/** Reads what a page wants recorded. Every value is the page's word and is kept within bounds. */
public final class RecordingWish {
  private static final int MOST_BITS = 20_000_000;
  private static final int SHORTEST_SLICE = 20;
  private static final int SHORTEST_KEY = 100;
  private static final VideoFormat USUAL = new VideoFormat(640, 480, 30);

  private RecordingWish() {}

  /**
   * The plan, or empty when the page asked for what there is not.
   *
   * @param format of the picture's track, if Java knows that track
   */
  public static Optional<RecordingPlan> plan(JsonNode message, Optional<VideoFormat> format) {
    Optional<Container> container = named(Container.values(), message.path("container"));
    Optional<RecordingPlan.Picture> picture =
        named(VideoCodec.values(), message.path("video").path("codec"))
            .map(codec -> picture(codec, message.path("video"), format.orElse(USUAL)));
    Optional<RecordingPlan.Sound> sound =
        named(SoundCodec.values(), message.path("audio").path("codec"))
            .map(codec -> sound(codec, message.path("audio")));
    Optional<Duration> slice =
        message.path("slice").isNumber()
            ? Optional.of(
                Duration.ofMillis(Math.max(SHORTEST_SLICE, message.path("slice").asLong())))
            : Optional.empty();
    return container
        .filter(known -> picture.isPresent() || sound.isPresent())
        .map(known -> new RecordingPlan(known, picture, sound, slice));
  }

  private static RecordingPlan.Picture picture(
      VideoCodec codec, JsonNode wish, VideoFormat format) {
    long millis = wish.path("keyMillis").asLong(KeyFrames.USUAL.millis());
    int count = wish.path("keyCount").asInt(KeyFrames.USUAL.pictures());
    return new RecordingPlan.Picture(
        codec,
        format,
        bits(wish),
        new KeyFrames(Math.max(millis, SHORTEST_KEY), Math.max(count, 1)));
  }

  private static RecordingPlan.Sound sound(SoundCodec codec, JsonNode wish) {
    return new RecordingPlan.Sound(codec, bits(wish), wish.path("constant").asBoolean());
  }

  private static int bits(JsonNode wish) {
    return Math.clamp(wish.path("bits").asLong(), 1, MOST_BITS);
  }

  private static <E extends Enum<E>> Optional<E> named(E[] values, JsonNode name) {
    return Stream.of(values)
        .filter(value -> value.name().equals(name.asText().toUpperCase(Locale.ROOT)))
        .findFirst();
  }
}
