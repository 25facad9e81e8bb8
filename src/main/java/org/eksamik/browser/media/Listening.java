package org.eksamik.browser.media;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Base64;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.eksamik.capture.SoundBlock;

/** Lets a page's audio graph hear a track. Belongs to the FX thread. */
final class Listening {
  private static final float LOUDEST = 32_767;

  private Listening() {}

  static String begin(Frame frame, JsonNode message) {
    int number = message.path("track").asInt();
    if (!(frame.tracks().get(number) instanceof LiveSound sound)
        || frame.listening().containsKey(number)) {
      return "";
    }
    Consumer<SoundBlock> listener =
        block -> {
          String heard = samples(block, sound.isEnabled());
          Platform.runLater(() ->
              frame.tell(
                  JsonNodeFactory.instance
                      .objectNode()
                      .put("event", "sound")
                      .put("track", number)
                      .put("sampleRate", block.format().sampleRate())
                      .put("channels", block.format().channels())
                      .put("samples", heard)));
        };
    frame.listening().put(number, () -> sound.unfollow(listener));
    sound.follow(listener);
    return Requests.TAKEN;
  }

  static String end(Frame frame, JsonNode message) {
    Runnable leave = frame.listening().remove(message.path("track").asInt());
    if (leave == null) {
      return "";
    }
    leave.run();
    return Requests.TAKEN;
  }

  private static String samples(SoundBlock block, boolean enabled) {
    FloatBuffer from = block.samples().duplicate();
    ByteBuffer to =
        ByteBuffer.allocate(from.remaining() * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    while (from.hasRemaining()) {
      float sample = from.get();
      to.putShort((short) (enabled ? Math.clamp(sample, -1f, 1f) * LOUDEST : 0));
    }
    return Base64.getEncoder().encodeToString(to.array());
  }
}
