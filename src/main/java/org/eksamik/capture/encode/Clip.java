package org.eksamik.capture.encode;

import static org.eksamik.capture.encode.EncodingException.check;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVOutputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * A stretch of a recording as a file of its own, without encoding anew: it begins with the whole
 * picture before the stretch. Recordings that were cut off become files with a length and an index.
 */
public final class Clip {
  private static final AVRational MILLIS = avutil.av_make_q(1, 1000);

  private Clip() {}

  /**
   * Copies the stretch; what the source lacks at its end is left out.
   *
   * @param from and {@code until}, from the beginning of the recording
   * @throws IOException where the source is no recording, or the target cannot be written
   */
  public static void copy(
      Path source, Path target, Container container, Duration from, Duration until)
      throws IOException {
    AVFormatContext input = new AVFormatContext(null);
    check(avformat.avformat_open_input(input, source.toString(), (AVInputFormat) null, null));
    AVFormatContext output = new AVFormatContext(null);
    AVPacket packet = avcodec.av_packet_alloc();
    try {
      check(avformat.avformat_find_stream_info(input, (AVDictionary) null));
      check(
          avformat.avformat_alloc_output_context2(
              output, (AVOutputFormat) null, container.format(), target.toString()));
      AVStream stream = avformat.avformat_new_stream(output, null);
      check(avcodec.avcodec_parameters_copy(stream.codecpar(), input.streams(0).codecpar()));
      stream.codecpar().codec_tag(0);
      AVIOContext file = new AVIOContext(null);
      check(avformat.avio_open(file, target.toString(), avformat.AVIO_FLAG_WRITE));
      output.pb(file);
      check(avformat.avformat_write_header(output, (AVDictionary) null));
      packets(input, output, packet, wholeBefore(source, from.toMillis()), until.toMillis());
      check(avformat.av_write_trailer(output));
      check(avformat.avio_closep(file));
    } finally {
      avcodec.av_packet_free(packet);
      avformat.avformat_close_input(input);
      avformat.avformat_free_context(output);
    }
  }

  /** When the last whole picture not after that moment stands; these files have no index. */
  private static long wholeBefore(Path source, long millis) throws EncodingException {
    AVFormatContext input = new AVFormatContext(null);
    check(avformat.avformat_open_input(input, source.toString(), (AVInputFormat) null, null));
    AVPacket packet = avcodec.av_packet_alloc();
    long found = 0;
    try {
      while (avformat.av_read_frame(input, packet) >= 0) {
        long at = millis(input, packet);
        boolean whole = (packet.flags() & avcodec.AV_PKT_FLAG_KEY) != 0;
        found = whole && at <= millis ? at : found;
        avcodec.av_packet_unref(packet);
      }
      return found;
    } finally {
      avcodec.av_packet_free(packet);
      avformat.avformat_close_input(input);
    }
  }

  private static void packets(
      AVFormatContext input, AVFormatContext output, AVPacket packet, long from, long until)
      throws EncodingException {
    AVRational target = output.streams(0).time_base();
    while (avformat.av_read_frame(input, packet) >= 0) {
      long at = millis(input, packet);
      if (packet.stream_index() == 0 && at >= from && at <= until) {
        packet.pts(avutil.av_rescale_q(at - from, MILLIS, target));
        packet.dts(packet.pts());
        packet.duration(0);
        packet.pos(-1);
        check(avformat.av_interleaved_write_frame(output, packet));
      }
      avcodec.av_packet_unref(packet);
    }
  }

  private static long millis(AVFormatContext input, AVPacket packet) {
    return avutil.av_rescale_q(
        packet.pts(), input.streams(packet.stream_index()).time_base(), MILLIS);
  }
}
