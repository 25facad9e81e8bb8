package org.eksamik.browser;

import java.io.IOException;
import java.net.CookieHandler;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * The program's one cookie handler, which WebKit asks for {@code document.cookie}. It stands for
 * whichever visit is on, so that no cookie outlives its visit.
 */
final class SessionCookies extends CookieHandler {
  private final CurrentVisit visit;

  SessionCookies(CurrentVisit visit) {
    this.visit = visit;
  }

  @Override
  public Map<String, List<String>> get(URI address, Map<String, List<String>> requestHeaders)
      throws IOException {
    return visit.get().cookies().get(address, requestHeaders);
  }

  @Override
  public void put(URI address, Map<String, List<String>> responseHeaders) throws IOException {
    visit.get().cookies().put(address, responseHeaders);
  }
}
