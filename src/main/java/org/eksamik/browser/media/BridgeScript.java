package org.eksamik.browser.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The page's side of the bridge, put together from the files under {@code bridge/}. It leaves no
 * global name behind but those of the standard; its value is the function through which Java speaks
 * to the frame.
 */
final class BridgeScript {
  /** Each file may use what those before it define. */
  private static final List<String> FILES =
      List.of(
          "primordials",
          "idl",
          "webidl",
          "errors",
          "channel",
          "frames",
          "constraints",
          "selection",
          "tracks",
          "streams",
          "elements",
          "files",
          "playing",
          "frames-shown",
          "capturing",
          "display",
          "devices",
          "permissions",
          "policy",
          "canvas",
          "elements-captured",
          "audio-nodes",
          "audio-analysis",
          "audio-streams",
          "audio-context",
          "imagecapture",
          "recorder-types",
          "recorder-events",
          "recorder");

  private final String body;

  BridgeScript() {
    StringBuilder text = new StringBuilder("(function (token) {\n'use strict';\n");
    for (String file : FILES) {
      text.append(read("/bridge/" + file + ".js"));
    }
    body = text.append("return channel.receive;\n})").toString();
  }

  /** The script for one frame. No function that holds the token can be reached by the page. */
  String forFrame(String token) {
    return body + "('" + token + "')";
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
