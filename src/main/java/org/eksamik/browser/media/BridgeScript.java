package org.eksamik.browser.media;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The page's side of the bridge, put together from the files under {@code bridge/}. It leaves no
 * global name behind but those of the standard; its value is the function through which Java speaks
 * to the frame.
 */
final class BridgeScript {
  /** Names the files; each may use what those before it define. */
  private static final String ORDER = "/bridge/order.txt";

  private BridgeScript() {}

  /**
   * The script for one frame, as JSON writes a text. No function that holds the token can be
   * reached by the page.
   */
  static String forFrame(String token) {
    return '"' + Body.QUOTED + quoted("('" + token + "')") + '"';
  }

  /** Reads it, which takes a while, before a page waits for it. */
  static void prepare() {
    Objects.requireNonNull(Body.QUOTED);
  }

  private static String quoted(String script) {
    return new String(JsonStringEncoder.getInstance().quoteAsString(script));
  }

  /** Read and quoted once for all frames of all pages: it is long, and students wait meanwhile. */
  private static final class Body {
    static final String QUOTED = quoted(whole());

    private static String whole() {
      StringBuilder text = new StringBuilder("(function (token) {\n'use strict';\n");
      read(ORDER).lines().forEach(file -> text.append(read("/bridge/" + file + ".js")));
      return text.append("return channel.receive;\n})").toString();
    }
  }

  private static String read(String name) {
    try (InputStream in = BridgeScript.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource missing: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
