package org.eksamik.capture.encode;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;

/** One of FFmpeg's encoders and the stream of the file that it fills. One thread at a time. */
final class StreamEncoder implements AutoCloseable {
  private final AVCodec codec;
  private final AVCodecContext context;
  private final AVPacket packet = avcodec.av_packet_alloc();
  private final Muxer muxer;
  private int stream;

  StreamEncoder(String name, Muxer muxer) throws EncodingException {
    this.muxer = muxer;
    AVCodec found = avcodec.avcodec_find_encoder_by_name(name);
    if (found == null || found.isNull()) {
      throw new EncodingException("no encoder " + name);
    }
    codec = found;
    context = avcodec.avcodec_alloc_context3(codec);
  }

  /** To be set up before {@link #open}. */
  AVCodecContext context() {
    return context;
  }

  /** With these settings, as FFmpeg writes a list of options; unknown ones are ignored. */
  void open(String settings) throws EncodingException {
    context.flags(context.flags() | avcodec.AV_CODEC_FLAG_GLOBAL_HEADER);
    AVDictionary options = new AVDictionary(null);
    try {
      EncodingException.check(avutil.av_dict_parse_string(options, settings, "=", ":", 0));
      EncodingException.check(avcodec.avcodec_open2(context, codec, options));
    } finally {
      avutil.av_dict_free(options);
    }
    stream = muxer.add(context);
  }

  /** Encodes this frame, or what is held back where there is none, into the file. */
  void encode(@Nullable AVFrame frame) throws EncodingException {
    EncodingException.check(avcodec.avcodec_send_frame(context, frame));
    while (true) {
      int got = avcodec.avcodec_receive_packet(context, packet);
      if (got == avutil.AVERROR_EAGAIN() || got == avutil.AVERROR_EOF()) {
        return;
      }
      EncodingException.check(got);
      muxer.write(packet, stream, context.time_base());
    }
  }

  @Override
  public void close() {
    avcodec.av_packet_free(packet);
    avcodec.avcodec_free_context(context);
  }
}
