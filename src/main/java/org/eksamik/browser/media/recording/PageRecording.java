package org.eksamik.browser.media.recording;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.eksamik.capture.SoundBlock;
import org.eksamik.capture.VideoFrame;
import org.eksamik.capture.encode.Encoding;
import org.eksamik.capture.encode.EncodingListener;
import org.eksamik.capture.encode.Part;
import org.eksamik.capture.encode.Recorder;
import org.eksamik.capture.encode.RecordingPlan;

/**
 * One recording of a page. Pictures and sound come on the threads of their devices; everything else
 * belongs to the FX thread, where the page hears of its bytes.
 */
public final class PageRecording implements AutoCloseable {
  /** What may wait for a page that does not listen. */
  private static final long MOST_WAITING = 64L << 20;

  private final int number;
  private final Consumer<ObjectNode> page;
  private final Runnable onEnd;
  private final AtomicLong waiting = new AtomicLong();
  private final Encoding encoding;

  /**
   * Begins at once.
   *
   * @param number the page's name of it
   * @param page takes messages, on the FX thread
   * @param onEnd called once, on the FX thread, unless {@link #close} came first
   */
  public PageRecording(
      Recorder recorder,
      RecordingPlan plan,
      int number,
      Consumer<ObjectNode> page,
      Runnable onEnd) {
    this.number = number;
    this.page = page;
    this.onEnd = onEnd;
    this.encoding = recorder.record(plan, new Listener());
  }

  /** See {@link Encoding#picture}. */
  public void picture(VideoFrame frame, boolean black) {
    encoding.picture(frame, black);
  }

  /** See {@link Encoding#sound}. */
  public void sound(SoundBlock block, boolean silent) {
    encoding.sound(block, silent);
  }

  /** Carries out {@code pause}, {@code resume}, {@code cut} or {@code stop}. */
  public void command(String what) {
    switch (what) {
      case "pause" -> {
        encoding.pause();
        later(message(what), 0);
      }
      case "resume" -> {
        encoding.resume();
        later(message(what), 0);
      }
      case "cut" -> encoding.cut();
      case "stop" -> encoding.stop();
      default -> {
        // a page's own word that means nothing
      }
    }
  }

  /** Ends without another word to the page. */
  @Override
  public void close() {
    encoding.close();
  }

  private final class Listener implements EncodingListener {
    @Override
    public void begun() {
      later(message("begun"), 0);
    }

    @Override
    public void recorded(Part part, boolean isComplete, double millis) {
      if (waiting.get() > MOST_WAITING) {
        encoding.close();
        failed("the page does not listen");
        return;
      }
      later(message("part", part, millis).put("complete", isComplete), size(part));
    }

    @Override
    public void finished(Part part, double millis) {
      later(message("end", part, millis), size(part));
      Platform.runLater(onEnd);
    }

    @Override
    public void failed(String detail) {
      later(message("failed"), 0);
      Platform.runLater(onEnd);
    }
  }

  private void later(ObjectNode message, long bytes) {
    waiting.addAndGet(bytes);
    Platform.runLater(() -> {
      page.accept(message);
      waiting.addAndGet(-bytes);
    });
  }

  private ObjectNode message(String what) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("event", "recording")
        .put("recording", number)
        .put("what", what);
  }

  private ObjectNode message(String what, Part part, double millis) {
    return message(what)
        .put("head", Base64.getEncoder().encodeToString(part.head()))
        .put("body", Base64.getEncoder().encodeToString(part.body()))
        .put("millis", millis);
  }

  private static long size(Part part) {
    return (long) part.head().length + part.body().length;
  }
}
