package org.eksamik.browser.media.playing;

import java.io.IOException;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.PointerPointer;
import org.eksamik.browser.door.PlayerSignals.Failure;

/**
 * A file taken apart into the packets of its best picture and sound. FFmpeg is held to the bytes it
 * is fed: it may neither open another address nor take a format that names one. One thread; {@link
 * #waits} and {@link #here} are for any.
 */
final class MediaFile implements AutoCloseable {
  private static final double UNKNOWN = Double.POSITIVE_INFINITY;
  private static final double MICROSECONDS = 1e6;

  private final AVFormatContext format;
  private final InputCalls.Input input;
  private final MediaBytes bytes;
  private final AVPacket packet = avcodec.av_packet_alloc();
  private final Optional<TrackDecoder> picture;
  private final Optional<TrackDecoder> sound;
  private final double start;
  private final double duration;

  private MediaFile(AVFormatContext format, InputCalls.Input input, MediaBytes bytes)
      throws IOException {
    this.format = format;
    this.input = input;
    this.bytes = bytes;
    start = Math.max(0, seconds(format.start_time()).orElse(0.0));
    picture = best(avutil.AVMEDIA_TYPE_VIDEO);
    sound = best(avutil.AVMEDIA_TYPE_AUDIO);
    if (picture.isEmpty() && sound.isEmpty()) {
      throw new PlayingException(Failure.FORMAT, "nothing in it can be played");
    }
    // A picture of a CD's cover has no length of its own.
    duration = findDuration();
  }

  /**
   * Opens the bytes, and reads as many as it takes to know what they hold.
   *
   * @throws PlayingException they cannot be played
   */
  static MediaFile open(InputCalls calls, MediaBytes bytes) throws IOException {
    avutil.av_log_set_level(avutil.AV_LOG_QUIET);
    InputCalls.Input input = calls.open(bytes);
    AVFormatContext format = avformat.avformat_alloc_context();
    format.pb(input.context());
    format.flags(format.flags() | AVFormatContext.AVFMT_FLAG_CUSTOM_IO);
    AVDictionary options = new AVDictionary(null);
    avutil.av_dict_set(options, "format_whitelist", PlayableFormats.CONTAINERS, 0);
    avutil.av_dict_set(options, "codec_whitelist", PlayableFormats.CODECS, 0);
    avutil.av_dict_set(options, "protocol_whitelist", PlayableFormats.NO_PROTOCOL, 0);
    try {
      // Closes the format itself when it fails.
      PlayingException.check(
          avformat.avformat_open_input(format, (String) null, null, options),
          input.hasFailed() ? Failure.NETWORK : Failure.FORMAT);
    } catch (PlayingException e) {
      input.close();
      throw e;
    } finally {
      avutil.av_dict_free(options);
    }
    try {
      PlayingException.check(
          avformat.avformat_find_stream_info(format, (PointerPointer<?>) null), Failure.FORMAT);
      return new MediaFile(format, input, bytes);
    } catch (IOException | RuntimeException e) {
      avformat.avformat_close_input(format);
      input.close();
      throw e;
    }
  }

  Optional<TrackDecoder> picture() {
    return picture;
  }

  Optional<TrackDecoder> sound() {
    return sound;
  }

  /** In seconds; infinite when the file does not say. */
  double duration() {
    return duration;
  }

  boolean waits() {
    return input.waits();
  }

  /** How much of the file, between 0 and 1, has arrived. */
  double here() {
    try {
      long length = bytes.length();
      return length <= 0 ? 0 : Math.min(1, (double) bytes.here() / length);
    } catch (IOException e) {
      return 0;
    }
  }

  /** Hands the next packet to the track it belongs to; false at the end. */
  boolean read() throws PlayingException {
    while (true) {
      int result = avformat.av_read_frame(format, packet);
      if (result == avutil.AVERROR_EAGAIN()) {
        continue;
      }
      if (result == avutil.AVERROR_EOF() && !input.hasFailed()) {
        return false;
      }
      PlayingException.check(
          input.hasFailed() ? avutil.AVERROR_EXIT() : result,
          input.hasFailed() ? Failure.NETWORK : Failure.DECODING);
      try {
        int stream = packet.stream_index();
        if (picture.isPresent() && picture.get().index() == stream) {
          picture.get().add(packet);
          return true;
        }
        if (sound.isPresent() && sound.get().index() == stream) {
          sound.get().add(packet);
          return true;
        }
      } finally {
        avcodec.av_packet_unref(packet);
      }
    }
  }

  /** Goes on from the last key picture before this moment. */
  void seek(double seconds) throws PlayingException {
    long target = Math.round((seconds + start) * MICROSECONDS);
    int result = avformat.avformat_seek_file(format, -1, Long.MIN_VALUE, target, target, 0);
    if (result < 0) {
      result = avformat.av_seek_frame(format, -1, 0, avformat.AVSEEK_FLAG_BACKWARD);
    }
    PlayingException.check(result, input.hasFailed() ? Failure.NETWORK : Failure.DECODING);
    picture.ifPresent(TrackDecoder::flush);
    sound.ifPresent(TrackDecoder::flush);
  }

  private Optional<TrackDecoder> best(int type) {
    int index = avformat.av_find_best_stream(format, type, -1, -1, (AVCodec) null, 0);
    if (index < 0) {
      return Optional.empty();
    }
    AVStream stream = format.streams(index);
    boolean cover = (stream.disposition() & avformat.AV_DISPOSITION_ATTACHED_PIC) != 0;
    return cover ? Optional.empty() : TrackDecoder.open(this, stream, start);
  }

  private double findDuration() throws IOException {
    Optional<Double> told = seconds(format.duration());
    if (told.isPresent() && told.get() > 0) {
      return told.get();
    }
    return format.iformat().name().getString().startsWith("matroska") && bytes.jumps()
        ? new MatroskaTail(bytes).end().stream().map(end -> end - start).findFirst().orElse(UNKNOWN)
        : UNKNOWN;
  }

  private static Optional<Double> seconds(long microseconds) {
    return microseconds == avutil.AV_NOPTS_VALUE
        ? Optional.empty()
        : Optional.of(microseconds / MICROSECONDS);
  }

  @Override
  public void close() {
    picture.ifPresent(TrackDecoder::close);
    sound.ifPresent(TrackDecoder::close);
    avcodec.av_packet_free(packet);
    avformat.avformat_close_input(format);
    input.close();
  }
}
