package org.eksamik.capture.ffmpeg;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.DoublePointer;
import org.jspecify.annotations.Nullable;

/**
 * A video as JPEG pictures one after another and nothing else: what Chromium takes for a camera
 * ({@code --use-file-for-fake-video-capture}), at thirty a second whatever the video had.
 */
public final class MotionJpeg implements AutoCloseable {
  private static final int RATE = 30;

  /** More than a minute of a test camera is seldom looked at, and takes some 100 MB. */
  private static final int MOST_PICTURES = 60 * RATE;

  private static final int MOST_WIDTH = 1280;

  /** FFmpeg's measure from 2 to 31, the first being the best. */
  private static final int QUALITY = 4;

  private final StreamReader video;
  private final AVCodecContext encoder;
  private final AVFrame picture = avutil.av_frame_alloc();
  private final AVPacket packet = avcodec.av_packet_alloc();
  private @Nullable SwsContext converter;

  private MotionJpeg(StreamReader video, AVCodec codec) {
    this.video = video;
    int from = video.decoder().width();
    int width = Math.max(2, Math.min(from, MOST_WIDTH) & ~1);
    int height = Math.max(2, (int) ((long) video.decoder().height() * width / from) & ~1);
    encoder = avcodec.avcodec_alloc_context3(codec);
    encoder.width(width);
    encoder.height(height);
    encoder.pix_fmt(avutil.AV_PIX_FMT_YUVJ420P);
    encoder.time_base(avutil.av_make_q(1, RATE));
    encoder.flags(encoder.flags() | avcodec.AV_CODEC_FLAG_QSCALE);
    encoder.global_quality(QUALITY * avutil.FF_QP2LAMBDA);
    picture.format(avutil.AV_PIX_FMT_YUVJ420P);
    picture.width(width);
    picture.height(height);
    picture.quality(encoder.global_quality());
    picture.pts(0);
  }

  /**
   * Writes the first minute of a video; takes some seconds.
   *
   * @throws IOException where it cannot be read, has no picture, or cannot be written
   */
  public static void write(Path video, Path into) throws IOException {
    InputArguments input = new InputArguments("", video.toString(), Map.of());
    AVCodec codec = avcodec.avcodec_find_encoder(avcodec.AV_CODEC_ID_MJPEG);
    try (MotionJpeg made =
            new MotionJpeg(StreamReader.open(input, avutil.AVMEDIA_TYPE_VIDEO), codec);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(into))) {
      check(avcodec.avcodec_open2(made.encoder, codec, (AVDictionary) null));
      check(avutil.av_frame_get_buffer(made.picture, 0));
      made.copy(out);
    }
  }

  private void copy(OutputStream out) throws IOException {
    AVFrame frame = video.next();
    double start = video.seconds(frame);
    byte[] last = encode(frame);
    out.write(last);
    int written = 1;
    for (Optional<AVFrame> next = video.nextOrEnd();
        next.isPresent() && written < MOST_PICTURES;
        next = video.nextOrEnd()) {
      long due = Math.round((video.seconds(next.get()) - start) * RATE);
      for (; written < Math.min(due, MOST_PICTURES); written++) {
        out.write(last);
      }
      // A picture that comes before its turn is left out.
      if (written == due) {
        last = encode(next.get());
        out.write(last);
        written++;
      }
    }
  }

  private byte[] encode(AVFrame frame) throws IOException {
    check(avutil.av_frame_make_writable(picture));
    converter =
        swscale.sws_getCachedContext(
            converter,
            frame.width(),
            frame.height(),
            frame.format(),
            picture.width(),
            picture.height(),
            picture.format(),
            swscale.SWS_FAST_BILINEAR,
            null,
            null,
            (DoublePointer) null);
    swscale.sws_scale(
        converter,
        frame.data(),
        frame.linesize(),
        0,
        frame.height(),
        picture.data(),
        picture.linesize());
    picture.pts(picture.pts() + 1);
    check(avcodec.avcodec_send_frame(encoder, picture));
    check(avcodec.avcodec_receive_packet(encoder, packet));
    byte[] jpeg = new byte[packet.size()];
    packet.data().get(jpeg);
    return jpeg;
  }

  private static void check(int result) throws IOException {
    if (result < 0) {
      throw new IOException("the video cannot be made into JPEG pictures: " + result);
    }
  }

  @Override
  public void close() {
    video.close();
    avcodec.av_packet_free(packet);
    avutil.av_frame_free(picture);
    avcodec.avcodec_free_context(encoder);
    swscale.sws_freeContext(converter);
    converter = null;
  }
}
