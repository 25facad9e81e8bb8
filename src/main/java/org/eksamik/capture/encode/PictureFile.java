package org.eksamik.capture.encode;

import static org.eksamik.capture.encode.EncodingException.check;

import java.io.IOException;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVOutputFormat;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * A file of pictures that were encoded before, which are not encoded anew. It has a length and an
 * index. One thread at a time.
 */
public final class PictureFile implements AutoCloseable {
  private final AVFormatContext output;
  private final AVPacket packet = avcodec.av_packet_alloc();

  private PictureFile(AVFormatContext output) {
    this.output = output;
  }

  /**
   * Makes the file.
   *
   * @param codec the encoding's name in WebM: {@code V_VP9} or {@code V_VP8}
   * @throws IOException where it cannot be written, or the container does not take such pictures
   */
  public static PictureFile create(
      Path file, Container container, String codec, int width, int height) throws IOException {
    AVFormatContext output = new AVFormatContext(null);
    check(
        avformat.avformat_alloc_output_context2(
            output, (AVOutputFormat) null, container.format(), file.toString()));
    try {
      AVCodecParameters pictures = avformat.avformat_new_stream(output, null).codecpar();
      pictures.codec_type(avutil.AVMEDIA_TYPE_VIDEO);
      pictures.codec_id(codec.equals("V_VP8") ? avcodec.AV_CODEC_ID_VP8 : avcodec.AV_CODEC_ID_VP9);
      pictures.width(width);
      pictures.height(height);
      pictures.format(avutil.AV_PIX_FMT_YUV420P);
      pictures.profile(0);
      AVIOContext io = new AVIOContext(null);
      check(avformat.avio_open(io, file.toString(), avformat.AVIO_FLAG_WRITE));
      output.pb(io);
      output.streams(0).time_base(avutil.av_make_q(1, 1000));
      check(avformat.avformat_write_header(output, (AVDictionary) null));
      return new PictureFile(output);
    } catch (IOException refused) {
      free(output);
      throw refused;
    }
  }

  /**
   * Adds a picture.
   *
   * @param millis when it is shown; what lies before 0 is decoded but not shown (MP4 alone)
   * @param stands how long it is shown, in milliseconds
   * @param whole whether players can begin here
   */
  public void add(byte[] encoded, long millis, long stands, boolean whole) throws IOException {
    check(avcodec.av_new_packet(packet, encoded.length));
    packet.data().put(encoded, 0, encoded.length);
    packet.pts(ticks(millis));
    packet.dts(packet.pts());
    packet.duration(ticks(stands));
    packet.flags(whole ? avcodec.AV_PKT_FLAG_KEY : 0);
    check(avformat.av_interleaved_write_frame(output, packet));
  }

  private long ticks(long millis) {
    return avutil.av_rescale_q(millis, avutil.av_make_q(1, 1000), output.streams(0).time_base());
  }

  /** Completes the file. */
  public void finish() throws IOException {
    check(avformat.av_write_trailer(output));
    avformat.avio_flush(output.pb());
    check(output.pb().error());
  }

  /** Lets go of it, complete or not. */
  @Override
  public void close() {
    avcodec.av_packet_free(packet);
    free(output);
  }

  private static void free(AVFormatContext output) {
    if (output.pb() != null) {
      avformat.avio_closep(output.pb());
    }
    avformat.avformat_free_context(output);
  }
}
