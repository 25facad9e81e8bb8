package org.eksamik.browser.media;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.web.WebEngine;
import org.eksamik.browser.door.FrameDoor;
import org.eksamik.browser.door.FrameWatcher;
import org.eksamik.browser.door.PageFrame;
import org.jspecify.annotations.Nullable;

/**
 * Which frame is which. Each new global object gets the bridge, with a token of its own that binds
 * later messages to the frame and origin that WebKit, not the page, told. Belongs to the FX thread.
 */
final class FrameBook implements FrameWatcher {
  private static final int TOKEN_BYTES = 16;

  /** Stands before a token; a page's own prompts do not begin so by chance. */
  static final String MARK = "\u0001eksamik:";

  private final SecureRandom random = new SecureRandom();
  private final Map<String, Frame> byToken = new HashMap<>();
  private final Map<String, Frame> byFrame = new HashMap<>();
  private @Nullable FrameDoor door;

  void open(WebEngine engine) {
    BridgeScript.prepare();
    door = FrameDoor.open(engine, this);
  }

  Optional<Frame> frame(String token) {
    return Optional.ofNullable(byToken.get(token));
  }

  Optional<Frame> frameWithId(String id) {
    return Optional.ofNullable(byFrame.get(id));
  }

  List<Frame> known() {
    return List.copyOf(byFrame.values());
  }

  List<PageFrame> pageFrames() {
    return door == null ? List.of() : door.frames();
  }

  @Override
  public void contextCreated(String frame, int context) {
    Frame before = byFrame.get(frame);
    if (door == null || (before != null && before.context() == context)) {
      return;
    }
    forget(frame);
    FrameDoor opened = door;
    // These are WebKit's own answers: no script of the page has run in this world.
    JsonNode world =
        opened
            .evaluate(context, "({origin: self.origin, secure: self.isSecureContext})")
            .orElse(null);
    if (world == null || !world.path("secure").asBoolean()) {
      return;
    }
    byte[] secret = new byte[TOKEN_BYTES];
    random.nextBytes(secret);
    String token = HexFormat.of().formatHex(secret);
    opened
        .evaluateToObject(context, BridgeScript.forFrame("\\u0001eksamik:" + token))
        .ifPresent(receiver -> {
          Frame created =
              new Frame(opened, frame, context, world.path("origin").asText(), receiver);
          byToken.put(token, created);
          byFrame.put(frame, created);
        });
  }

  @Override
  public void frameDetached(String frame) {
    forget(frame);
  }

  private void forget(String frame) {
    Frame before = byFrame.remove(frame);
    if (before != null) {
      byToken.values().remove(before);
      before.leave();
    }
  }

  void close() {
    List.copyOf(byFrame.keySet()).forEach(this::forget);
    if (door != null) {
      door.close();
      door = null;
    }
  }
}
