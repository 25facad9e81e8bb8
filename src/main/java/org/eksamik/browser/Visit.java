package org.eksamik.browser;

import java.io.IOException;
import java.net.ConnectException;
import java.net.CookieHandler;

/**
 * The one for whom pages may use the network at the moment. Every request of every frame, worker
 * and media player of a page passes here before a byte leaves. Called from any thread.
 */
interface Visit {
  /**
   * Lets a request pass, or not.
   *
   * @throws ConnectException refused; to the page it looks like a server that does not answer
   */
  void admit(PageRequest request) throws ConnectException;

  /** Carries out one exchange, without following a redirect. Blocks; an admitted address only. */
  PageAnswer ask(PageRequest request) throws IOException;

  /** The cookies of this visit. */
  CookieHandler cookies();
}
