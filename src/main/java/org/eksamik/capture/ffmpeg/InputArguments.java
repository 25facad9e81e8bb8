package org.eksamik.capture.ffmpeg;

import java.util.Map;

/**
 * What FFmpeg is told to open.
 *
 * @param format the name of FFmpeg's input, such as {@code v4l2}; empty to find out from the file
 */
public record InputArguments(String format, String address, Map<String, String> options) {
  public InputArguments {
    options = Map.copyOf(options);
  }
}
