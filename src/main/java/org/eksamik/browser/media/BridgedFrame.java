package org.eksamik.browser.media;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * One global object of one frame of a page, as a part of the bridge meets it. Belongs to the FX
 * thread.
 */
public interface BridgedFrame {
  /** As {@code https://host:port}, by WebKit's word; {@code null} as text for an opaque one. */
  String origin();

  /** Whether this is a live document still: what is told to one that is gone is not heard. */
  boolean isGone();

  /** Runs when the frame leaves. */
  void whenGone(Runnable action);

  /**
   * Begins a request that is answered later, by {@link #resolve} or {@link #reject} exactly once.
   *
   * @return false where it may not begin: said again, or one too many
   */
  boolean opens(int request);

  /** Fulfils the page's promise. */
  void resolve(int request, JsonNode value);

  /** Rejects the page's promise. */
  void reject(int request, Refusal refusal);

  /** Says something to the frame's side of the bridge; gives its answer. */
  Optional<JsonNode> tell(ObjectNode message);
}
