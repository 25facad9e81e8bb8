package org.eksamik.browser.chromium;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How often the page's own frame has been sent on for one document. For the thread that hears the
 * browser.
 */
final class RedirectCount {
  /** One fewer than Chromium follows: after its own last one it would show a page of its own. */
  private static final int MOST = 19;

  private String document = "";
  private int count;

  /**
   * Counts one.
   *
   * @param request as {@code Fetch.requestPaused} tells of a redirect
   * @return whether it was one too many
   */
  boolean isTooMany(JsonNode request) {
    String asked = request.path("networkId").asText();
    count = asked.equals(document) ? count + 1 : 1;
    document = asked;
    return count > MOST;
  }
}
