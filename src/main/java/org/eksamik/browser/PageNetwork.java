package org.eksamik.browser;

import java.net.CookieHandler;
import java.net.URI;
import okhttp3.OkHttpClient;

/**
 * A visit's way to servers for what does not pass through WebKit's loader. Any thread; ends with
 * the visit.
 */
public interface PageNetwork {
  /** Whether the visit may open this address; where not, its watcher hears of it. */
  boolean admits(URI address);

  /**
   * A client with the visit's proxies and trust. It follows no redirect and keeps no cookies: they
   * are in {@link #cookies}.
   */
  OkHttpClient client();

  /** The visit's cookies, by http and https addresses. */
  CookieHandler cookies();
}
