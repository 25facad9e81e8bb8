package org.eksamik.capture.encode;

/** The kind of file that a recording becomes. */
public enum Container {
  WEBM("webm"),
  /** In fragments, so that it can be handed out while it grows. */
  MP4("mp4");

  private final String format;

  Container(String format) {
    this.format = format;
  }

  /** FFmpeg's name of it. */
  String format() {
    return format;
  }
}
