package org.eksamik.capture.ffmpeg;

import java.io.IOException;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avdevice;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.PointerPointer;

/** Opens an input of FFmpeg and decodes its best stream of one type. One thread at a time. */
final class StreamReader implements AutoCloseable {
  private static final int MESSAGE_LENGTH = 256;

  private final AVFormatContext input;
  private final AVStream stream;
  private final AVCodecContext decoder;
  private final AVPacket packet = avcodec.av_packet_alloc();
  private final AVFrame frame = avutil.av_frame_alloc();

  private StreamReader(AVFormatContext input, AVStream stream, AVCodecContext decoder) {
    this.input = input;
    this.stream = stream;
    this.decoder = decoder;
  }

  /**
   * Opens it.
   *
   * @param type {@code AVMEDIA_TYPE_VIDEO} or {@code AVMEDIA_TYPE_AUDIO}
   * @throws UnsatisfiedLinkError a library of the operating system is missing
   */
  static StreamReader open(InputArguments arguments, int type) throws IOException {
    avutil.av_log_set_level(avutil.AV_LOG_FATAL);
    AVInputFormat format = null;
    if (!arguments.format().isEmpty()) {
      format = avformat.av_find_input_format(arguments.format());
      if (format == null) {
        // Only devices need this library, which needs libraries of the system in turn.
        avdevice.avdevice_register_all();
        format = avformat.av_find_input_format(arguments.format());
      }
      if (format == null) {
        throw new IOException("no such input: " + arguments.format());
      }
    }
    AVDictionary options = new AVDictionary(null);
    arguments.options().forEach((name, value) -> avutil.av_dict_set(options, name, value, 0));
    AVFormatContext input = new AVFormatContext(null);
    try {
      check(avformat.avformat_open_input(input, arguments.address(), format, options));
    } finally {
      avutil.av_dict_free(options);
    }
    try {
      check(avformat.avformat_find_stream_info(input, (PointerPointer<?>) null));
      int index = check(avformat.av_find_best_stream(input, type, -1, -1, (AVCodec) null, 0));
      AVStream stream = input.streams(index);
      AVCodecContext decoder =
          avcodec.avcodec_alloc_context3(
              avcodec.avcodec_find_decoder(stream.codecpar().codec_id()));
      check(avcodec.avcodec_parameters_to_context(decoder, stream.codecpar()));
      check(avcodec.avcodec_open2(decoder, decoder.codec(), (PointerPointer<?>) null));
      return new StreamReader(input, stream, decoder);
    } catch (IOException e) {
      avformat.avformat_close_input(input);
      throw e;
    }
  }

  AVCodecContext decoder() {
    return decoder;
  }

  /** Frames a second, as the input says. */
  double rate() {
    int denominator = stream.avg_frame_rate().den();
    int numerator = stream.avg_frame_rate().num();
    return denominator > 0 && numerator > 0 ? (double) numerator / denominator : 30;
  }

  /**
   * The next decoded frame, which holds until the next call.
   *
   * @throws IOException the input has ended or failed
   */
  AVFrame next() throws IOException {
    return nextOrEnd().orElseThrow(() -> new IOException("End of file"));
  }

  /** The same; nothing at the end of a file. */
  Optional<AVFrame> nextOrEnd() throws IOException {
    while (true) {
      int got = avcodec.avcodec_receive_frame(decoder, frame);
      if (got == 0) {
        return Optional.of(frame);
      }
      if (got == avutil.AVERROR_EOF()) {
        return Optional.empty();
      }
      if (got != avutil.AVERROR_EAGAIN()) {
        check(got);
      }
      feed();
    }
  }

  private void feed() throws IOException {
    do {
      avcodec.av_packet_unref(packet);
      int read = avformat.av_read_frame(input, packet);
      if (read == avutil.AVERROR_EOF()) {
        // The decoder gives what it still holds.
        avcodec.avcodec_send_packet(decoder, (AVPacket) null);
        return;
      }
      check(read);
    } while (packet.stream_index() != stream.index());
    avcodec.avcodec_send_packet(decoder, packet);
  }

  /** When this frame is shown, in seconds from the beginning. */
  double seconds(AVFrame shown) {
    return shown.best_effort_timestamp() * avutil.av_q2d(stream.time_base());
  }

  void rewind() throws IOException {
    check(avformat.av_seek_frame(input, -1, 0, avformat.AVSEEK_FLAG_BACKWARD));
    avcodec.avcodec_flush_buffers(decoder);
  }

  private static int check(int result) throws IOException {
    if (result < 0) {
      byte[] text = new byte[MESSAGE_LENGTH];
      avutil.av_strerror(result, text, text.length);
      throw new IOException(new String(text, java.nio.charset.StandardCharsets.UTF_8).trim());
    }
    return result;
  }

  @Override
  public void close() {
    avutil.av_frame_free(frame);
    avcodec.av_packet_free(packet);
    avcodec.avcodec_free_context(decoder);
    avformat.avformat_close_input(input);
  }
}
