package org.eksamik.capture.recorded;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the pictures of a recording, which are given to it one by one: a whole one first, then
 * those that follow. Only what is asked for becomes pixels. One thread at a time.
 */
public final class PictureDecoder implements AutoCloseable {
  /** The encodings of our recordings, by their names in WebM. */
  private static final Map<String, Integer> CODECS =
      Map.of("V_VP9", avcodec.AV_CODEC_ID_VP9, "V_VP8", avcodec.AV_CODEC_ID_VP8);

  private final AVCodecContext decoder;
  private final AVPacket packet = avcodec.av_packet_alloc();
  private final AVFrame frame = avutil.av_frame_alloc();
  private final AVFrame next = avutil.av_frame_alloc();
  private final PointerPointer<BytePointer> target = new PointerPointer<>(1);
  private final IntPointer stride = new IntPointer(1);
  private @Nullable SwsContext converter;
  private boolean hasPicture;

  private PictureDecoder(AVCodecContext decoder) {
    this.decoder = decoder;
  }

  /**
   * A decoder for this encoding.
   *
   * @param codec its name in WebM, such as {@code V_VP9}
   * @throws IOException where it is none of ours
   */
  public static PictureDecoder open(String codec) throws IOException {
    Integer id = CODECS.get(codec);
    if (id == null) {
      throw new IOException("no recording of ours is encoded as " + codec);
    }
    avutil.av_log_set_level(avutil.AV_LOG_FATAL);
    AVCodecContext context = avcodec.avcodec_alloc_context3(avcodec.avcodec_find_decoder(id));
    if (avcodec.avcodec_open2(context, context.codec(), (PointerPointer<?>) null) < 0) {
      avcodec.avcodec_free_context(context);
      throw new IOException("no decoder for " + codec);
    }
    return new PictureDecoder(context);
  }

  /**
   * Takes the next encoded picture.
   *
   * @throws IOException where it is damaged
   */
  public void feed(byte[] encoded) throws IOException {
    if (avcodec.av_new_packet(packet, encoded.length) < 0) {
      throw new IOException("no memory for a picture");
    }
    try {
      packet.data().put(encoded, 0, encoded.length);
      if (avcodec.avcodec_send_packet(decoder, packet) < 0) {
        throw new IOException("a picture is damaged");
      }
    } finally {
      avcodec.av_packet_unref(packet);
    }
    // Asking for more than there is empties the frame that is handed over.
    while (avcodec.avcodec_receive_frame(decoder, next) >= 0) {
      avutil.av_frame_unref(frame);
      avutil.av_frame_move_ref(frame, next);
      hasPicture = true;
    }
  }

  /** What was decoded before is forgotten: the next picture is a whole one. */
  public void begin() {
    avcodec.avcodec_flush_buffers(decoder);
    hasPicture = false;
  }

  /** The picture decoded last, at most this large; empty where there is none yet. */
  public Optional<DecodedPicture> picture(int mostWidth, int mostHeight) {
    if (!hasPicture) {
      return Optional.empty();
    }
    double scale =
        Math.min(
            1, Math.min((double) mostWidth / frame.width(), (double) mostHeight / frame.height()));
    int width = Math.max(1, (int) Math.round(frame.width() * scale));
    int height = Math.max(1, (int) Math.round(frame.height() * scale));
    int[] argb = new int[width * height];
    // BGRA in memory is what an int of ARGB is on every little-endian machine.
    converter =
        swscale.sws_getCachedContext(
            converter,
            frame.width(),
            frame.height(),
            frame.format(),
            width,
            height,
            avutil.AV_PIX_FMT_BGRA,
            scale < 1 ? swscale.SWS_AREA : swscale.SWS_FAST_BILINEAR,
            null,
            null,
            (DoublePointer) null);
    try (IntPointer pixels = new IntPointer((long) width * height)) {
      target.put(0, pixels);
      stride.put(width * Integer.BYTES);
      swscale.sws_scale(
          converter, frame.data(), frame.linesize(), 0, frame.height(), target, stride);
      pixels.get(argb, 0, argb.length);
    }
    return Optional.of(new DecodedPicture(width, height, argb));
  }

  @Override
  public void close() {
    avutil.av_frame_free(frame);
    avutil.av_frame_free(next);
    avcodec.av_packet_free(packet);
    avcodec.avcodec_free_context(decoder);
    swscale.sws_freeContext(converter);
    converter = null;
    target.close();
    stride.close();
  }
}
