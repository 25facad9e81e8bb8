package org.eksamik.capture.encode;

import static org.eksamik.capture.encode.EncodingException.check;

import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVOutputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;

/** Puts encoded streams together into one file. One thread at a time. */
final class Muxer implements AutoCloseable {
  /** How long a stream waits for another that is late, in microseconds. */
  private static final long PATIENCE = 300_000;

  private final Container container;
  private final RecordedBytes file = new RecordedBytes();
  private final AVFormatContext context = new AVFormatContext(null);
  private final OutputCalls.Output output;

  Muxer(Container container, OutputCalls calls) throws EncodingException {
    this.container = container;
    check(
        avformat.avformat_alloc_output_context2(
            context, (AVOutputFormat) null, container.format(), (String) null));
    output = calls.open(file, container == Container.WEBM);
    context.pb(output.context());
    context.max_interleave_delta(PATIENCE);
  }

  /** A new stream, before {@link #begin}; its number. */
  int add(AVCodecContext encoder) throws EncodingException {
    AVStream stream = avformat.avformat_new_stream(context, null);
    check(avcodec.avcodec_parameters_from_context(stream.codecpar(), encoder));
    stream.time_base(encoder.time_base());
    stream.avg_frame_rate(encoder.framerate());
    return stream.index();
  }

  void begin() throws EncodingException {
    AVDictionary options = new AVDictionary(null);
    if (container == Container.MP4) {
      avutil.av_dict_set(options, "movflags", "empty_moov+default_base_moof+frag_custom", 0);
    }
    try {
      check(avformat.avformat_write_header(context, options));
    } finally {
      avutil.av_dict_free(options);
    }
    avformat.avio_flush(context.pb());
    file.endHead();
  }

  /** Takes the packet's content; its times are in {@code timeBase}. */
  void write(AVPacket packet, int stream, AVRational timeBase) throws EncodingException {
    packet.stream_index(stream);
    avcodec.av_packet_rescale_ts(packet, timeBase, context.streams(stream).time_base());
    check(avformat.av_interleaved_write_frame(context, packet));
  }

  /** Makes what was written so far complete, so that it can be played. */
  RecordedBytes flush() throws EncodingException {
    check(avformat.av_interleaved_write_frame(context, null));
    check(avformat.av_write_frame(context, null));
    avformat.avio_flush(context.pb());
    return file;
  }

  RecordedBytes finish() throws EncodingException {
    check(avformat.av_write_trailer(context));
    avformat.avio_flush(context.pb());
    return file;
  }

  @Override
  public void close() {
    avformat.avformat_free_context(context);
    output.close();
  }
}
