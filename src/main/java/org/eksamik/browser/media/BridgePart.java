package org.eksamik.browser.media;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * A part of the bridge that gives pages something else than devices. It keeps apart what belongs to
 * each frame. Belongs to the FX thread.
 */
public interface BridgePart {
  /** The answer to a message that was understood. */
  String TAKEN = "ok";

  /** The answer to one that was not, or is refused. */
  String REFUSED = "";

  /** The names of the wishes that it carries out; no other part has them. */
  Set<String> operations();

  /**
   * Carries out a wish; returns at once, while the page's script stands still.
   *
   * @param message the page's word: every value is to be checked
   * @return what the script is answered
   */
  String handle(BridgedFrame frame, JsonNode message);

  /** Ends; every frame has left before. */
  default void close() {}
}
