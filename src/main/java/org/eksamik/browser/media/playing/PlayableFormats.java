package org.eksamik.browser.media.playing;

import java.util.List;

/** What is played, and nothing else: FFmpeg's names and those of the web. */
public final class PlayableFormats {
  /**
   * Files that stand for themselves. Play-lists, concatenations and all else that leads on to other
   * addresses are not among them.
   */
  static final String CONTAINERS = "matroska,webm,mov,mp4,m4a,3gp,3g2,mj2,ogg,mp3,wav,flac,aac";

  static final String CODECS =
      "vp8,vp9,libvpx,libvpx-vp9,av1,libdav1d,libaom-av1,h264,mpeg4,theora,"
          + "opus,libopus,vorbis,aac,aac_fixed,mp3,mp3float,flac,"
          + "pcm_s16le,pcm_s24le,pcm_s32le,pcm_u8,pcm_f32le,pcm_alaw,pcm_mulaw";

  /** A name that no protocol has: FFmpeg may open nothing by itself. */
  static final String NO_PROTOCOL = "none";

  private static final List<String> TYPES =
      List.of(
          "video/webm",
          "audio/webm",
          "video/mp4",
          "audio/mp4",
          "video/x-m4v",
          "audio/x-m4a",
          "audio/m4a",
          "video/quicktime",
          "video/ogg",
          "audio/ogg",
          "application/ogg",
          "audio/mpeg",
          "audio/mp3",
          "audio/wav",
          "audio/x-wav",
          "audio/wave",
          "audio/vnd.wave",
          "audio/flac",
          "audio/x-flac",
          "audio/aac");

  private PlayableFormats() {}

  /** The MIME types of files that pages may ask to play. */
  public static List<String> types() {
    return TYPES;
  }
}
