package org.eksamik.capture.encode;

/** How pictures are encoded: always for the moment, never for a better file later. */
public enum VideoCodec {
  VP8(
      "libvpx",
      "deadline=realtime:cpu-used=10:lag-in-frames=0:auto-alt-ref=0:static-thresh=100"
          + ":max-intra-rate=600"),
  VP9("libvpx-vp9", "deadline=realtime:cpu-used=8:lag-in-frames=0:auto-alt-ref=0:aq-mode=3"),
  /** Still text that must stay legible; the bit rate follows from the picture. */
  VP9_SCREEN(
      "libvpx-vp9",
      "deadline=realtime:cpu-used=7:lag-in-frames=0:auto-alt-ref=0:row-mt=1:tile-columns=2"
          + ":tune-content=screen:crf=46"),
  AV1("libaom-av1", "usage=realtime:cpu-used=8:lag-in-frames=0"),
  H264("libopenh264", "rc_mode=bitrate:allow_skip_frames=1");

  private final String encoder;
  private final String options;

  VideoCodec(String encoder, String options) {
    this.encoder = encoder;
    this.options = options;
  }

  /** FFmpeg's name of the encoder. */
  String encoder() {
    return encoder;
  }

  /** What the encoder is told, as FFmpeg writes a list of options. */
  String options() {
    return options;
  }
}
