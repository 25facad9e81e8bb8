package org.eksamik.browser.media.playing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.eksamik.browser.door.PlayerSignals.Failure;
import org.jspecify.annotations.Nullable;

/** The decoder of one track, and its packets that wait. One thread. */
final class TrackDecoder implements AutoCloseable {
  private static final int THREADS = 2;

  /** How many packets in a row may be broken before the file is. */
  private static final int PATIENCE = 100;

  private final MediaFile file;
  private final AVCodecContext decoder;
  private final AVFrame frame = avutil.av_frame_alloc();
  private final Deque<AVPacket> waiting = new ArrayDeque<>();
  private final int index;
  private final double unit;
  private final double start;
  private boolean drained;
  private int broken;

  private TrackDecoder(MediaFile file, AVStream stream, AVCodecContext decoder, double start) {
    this.file = file;
    this.decoder = decoder;
    this.start = start;
    index = stream.index();
    unit = avutil.av_q2d(stream.time_base());
  }

  /** Empty when nothing here decodes such a track. */
  static Optional<TrackDecoder> open(MediaFile file, AVStream stream, double start) {
    AVCodec codec = avcodec.avcodec_find_decoder(stream.codecpar().codec_id());
    if (codec == null) {
      return Optional.empty();
    }
    AVCodecContext decoder = avcodec.avcodec_alloc_context3(codec);
    AVDictionary options = new AVDictionary(null);
    avutil.av_dict_set(options, "codec_whitelist", PlayableFormats.CODECS, 0);
    decoder.thread_count(THREADS);
    boolean opened =
        avcodec.avcodec_parameters_to_context(decoder, stream.codecpar()) >= 0
            && avcodec.avcodec_open2(decoder, codec, options) >= 0;
    avutil.av_dict_free(options);
    decoder.pkt_timebase(stream.time_base());
    if (!opened) {
      avcodec.avcodec_free_context(decoder);
      return Optional.empty();
    }
    return Optional.of(new TrackDecoder(file, stream, decoder, start));
  }

  int index() {
    return index;
  }

  AVCodecContext decoder() {
    return decoder;
  }

  /** The width in which a picture is meant to be seen, where its pixels are not square. */
  int width() {
    AVRational shape = decoder.sample_aspect_ratio();
    return shape.num() > 0 && shape.den() > 0
        ? (int) Math.round((double) decoder.width() * shape.num() / shape.den())
        : decoder.width();
  }

  int height() {
    return decoder.height();
  }

  void add(AVPacket packet) {
    waiting.add(avcodec.av_packet_clone(packet));
  }

  /**
   * The next decoded frame, which holds until the next call; null at the end.
   *
   * @throws PlayingException the file is broken or does not come
   */
  @Nullable AVFrame next() throws PlayingException {
    while (true) {
      int got = avcodec.avcodec_receive_frame(decoder, frame);
      if (got == 0) {
        broken = 0;
        return frame;
      }
      if (got == avutil.AVERROR_EOF()) {
        return null;
      }
      if (got != avutil.AVERROR_EAGAIN()) {
        endure(got);
        continue;
      }
      while (waiting.isEmpty() && !drained) {
        drained = !file.read();
      }
      AVPacket packet = waiting.poll();
      int sent = avcodec.avcodec_send_packet(decoder, packet);
      if (packet != null) {
        avcodec.av_packet_free(packet);
        if (sent < 0) {
          endure(sent);
        }
      }
    }
  }

  private void endure(int error) throws PlayingException {
    broken++;
    if (broken > PATIENCE) {
      PlayingException.check(error, Failure.DECODING);
    }
  }

  /** When the frame is to be seen or heard, in seconds from the beginning. */
  double time(AVFrame decoded) {
    long stamp = decoded.best_effort_timestamp();
    return stamp == avutil.AV_NOPTS_VALUE ? Double.NaN : stamp * unit - start;
  }

  /** How long the frame says that it lasts, in seconds; 0 when it does not say. */
  double length(AVFrame decoded) {
    return Math.max(0, decoded.duration()) * unit;
  }

  /** Forgets what was read, as reading goes on elsewhere. */
  void flush() {
    drop();
    avcodec.avcodec_flush_buffers(decoder);
    drained = false;
  }

  private void drop() {
    waiting.forEach(avcodec::av_packet_free);
    waiting.clear();
  }

  @Override
  public void close() {
    drop();
    avutil.av_frame_free(frame);
    avcodec.avcodec_free_context(decoder);
  }
}
