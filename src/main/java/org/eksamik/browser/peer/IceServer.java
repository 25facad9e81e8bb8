package org.eksamik.browser.peer;

import java.util.List;

/** A STUN or TURN server as a page names it (WebRTC 1.0, 4.2.4). */
public record IceServer(List<String> urls, String username, String credential) {
  public IceServer {
    urls = List.copyOf(urls);
  }

  /** Credentials stay out of logs. */
  @Override
  public String toString() {
    return urls.toString();
  }
}
