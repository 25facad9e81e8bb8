package org.eksamik.browser.media.playing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVOutputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;

/** Makes small media files: a grey picture that is lighter each second, and a tone of 440 Hz. */
public final class MediaSample {
  public static final int RATE = 10;
  private static final int SOUND_RATE = 48_000;
  private static final int WIDTH = 64;
  private static final int HEIGHT = 48;

  private final AVFormatContext file = new AVFormatContext(null);
  private final int seconds;

  /** One track on its way into the file. */
  private record Track(AVCodecContext encoder, AVStream stream) {}

  private MediaSample(int seconds) {
    this.seconds = seconds;
  }

  /** How light the picture of a second is; about, as encoders lose a little. */
  public static int light(int second) {
    return 20 + 60 * second;
  }

  /**
   * Makes a file.
   *
   * @param picture FFmpeg's name of an encoder, or empty for none; the same for the sound
   */
  public static byte[] make(String format, String picture, String sound, int seconds) {
    try {
      Path path = Files.createTempFile("sample", ".media");
      try {
        new MediaSample(seconds).write(path, format, picture, sound);
        return Files.readAllBytes(path);
      } finally {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A WAV file of both channels; {@code sample} is each sample's value. */
  public static byte[] wav(int frames, int sample) {
    int bytes = frames * 4;
    ByteBuffer wav = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
    wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + bytes);
    wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
    wav.putShort((short) 1).putShort((short) 2).putInt(SOUND_RATE).putInt(SOUND_RATE * 4);
    wav.putShort((short) 4).putShort((short) 16);
    wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(bytes);
    for (int i = 0; i < frames * 2; i++) {
      wav.putShort((short) sample);
    }
    return wav.array();
  }

  private void write(Path path, String format, String picture, String sound) {
    avutil.av_log_set_level(avutil.AV_LOG_QUIET);
    check(
        avformat.avformat_alloc_output_context2(
            file, (AVOutputFormat) null, format, (String) null));
    List<Track> tracks = new ArrayList<>();
    if (!picture.isEmpty()) {
      tracks.add(picture(picture));
    }
    if (!sound.isEmpty()) {
      tracks.add(sound(sound));
    }
    AVIOContext out = new AVIOContext(null);
    check(avformat.avio_open(out, path.toString(), avformat.AVIO_FLAG_WRITE));
    file.pb(out);
    check(avformat.avformat_write_header(file, (PointerPointer<?>) null));
    tracks.forEach(this::fill);
    check(avformat.av_write_trailer(file));
    avformat.avio_closep(out);
    tracks.forEach(track -> avcodec.avcodec_free_context(track.encoder()));
    avformat.avformat_free_context(file);
  }

  private Track picture(String name) {
    AVCodec codec = avcodec.avcodec_find_encoder_by_name(name);
    AVCodecContext encoder = avcodec.avcodec_alloc_context3(codec);
    encoder.width(WIDTH).height(HEIGHT).pix_fmt(avutil.AV_PIX_FMT_YUV420P);
    encoder.gop_size(3 * RATE).max_b_frames(0).bit_rate(200_000);
    AVRational base = new AVRational();
    base.num(1).den(RATE);
    return open(encoder, codec, base);
  }

  private Track sound(String name) {
    AVCodec codec = avcodec.avcodec_find_encoder_by_name(name);
    AVCodecContext encoder = avcodec.avcodec_alloc_context3(codec);
    encoder.sample_rate(SOUND_RATE).bit_rate(64_000);
    encoder.sample_fmt(
        name.equals("libopus") || name.equals("flac")
            ? avutil.AV_SAMPLE_FMT_S16
            : avutil.AV_SAMPLE_FMT_FLTP);
    avutil.av_channel_layout_default(encoder.ch_layout(), 2);
    encoder.strict_std_compliance(avcodec.FF_COMPLIANCE_EXPERIMENTAL);
    AVRational base = new AVRational();
    base.num(1).den(SOUND_RATE);
    return open(encoder, codec, base);
  }

  private Track open(AVCodecContext encoder, AVCodec codec, AVRational base) {
    encoder.time_base(base);
    if ((file.oformat().flags() & avformat.AVFMT_GLOBALHEADER) != 0) {
      encoder.flags(encoder.flags() | avcodec.AV_CODEC_FLAG_GLOBAL_HEADER);
    }
    check(avcodec.avcodec_open2(encoder, codec, (AVDictionary) null));
    AVStream stream = avformat.avformat_new_stream(file, null);
    check(avcodec.avcodec_parameters_from_context(stream.codecpar(), encoder));
    stream.time_base(base);
    return new Track(encoder, stream);
  }

  private void fill(Track track) {
    boolean picture = track.encoder().codec_type() == avutil.AVMEDIA_TYPE_VIDEO;
    int size =
        picture ? 1 : (track.encoder().frame_size() > 0 ? track.encoder().frame_size() : 960);
    long count = (long) seconds * (picture ? RATE : SOUND_RATE) / size;
    AVFrame frame = avutil.av_frame_alloc();
    for (long i = 0; i < count; i++) {
      avutil.av_frame_unref(frame);
      if (picture) {
        draw(frame, light((int) (i / RATE)));
      } else {
        sing(frame, track.encoder().sample_fmt(), size, i * size);
      }
      frame.pts(i * size);
      check(avcodec.avcodec_send_frame(track.encoder(), frame));
      drain(track);
    }
    avutil.av_frame_free(frame);
    check(avcodec.avcodec_send_frame(track.encoder(), null));
    drain(track);
  }

  private static void draw(AVFrame frame, int light) {
    frame.width(WIDTH).height(HEIGHT).format(avutil.AV_PIX_FMT_YUV420P);
    check(avutil.av_frame_get_buffer(frame, 0));
    for (int plane = 0; plane < 3; plane++) {
      int rows = plane == 0 ? HEIGHT : HEIGHT / 2;
      // from the whole scale to the one of television
      byte value = (byte) (plane == 0 ? 16 + light * 219 / 255 : 128);
      byte[] row = new byte[frame.linesize(plane) * rows];
      java.util.Arrays.fill(row, value);
      frame.data(plane).capacity(row.length).put(row);
    }
  }

  private static void sing(AVFrame frame, int format, int size, long from) {
    frame.nb_samples(size).format(format).sample_rate(SOUND_RATE);
    avutil.av_channel_layout_default(frame.ch_layout(), 2);
    check(avutil.av_frame_get_buffer(frame, 0));
    boolean planes = format == avutil.AV_SAMPLE_FMT_FLTP;
    for (int channel = 0; channel < (planes ? 2 : 1); channel++) {
      BytePointer data = frame.extended_data(channel);
      ByteBuffer samples =
          data.capacity((long) size * 4).asByteBuffer().order(ByteOrder.nativeOrder());
      for (int i = 0; i < size; i++) {
        double value = 0.5 * Math.sin(2 * Math.PI * 440 * (from + i) / SOUND_RATE);
        if (planes) {
          samples.putFloat((float) value);
        } else {
          samples.putShort((short) (value * 32767)).putShort((short) (value * 32767));
        }
      }
    }
  }

  private void drain(Track track) {
    AVPacket packet = avcodec.av_packet_alloc();
    while (avcodec.avcodec_receive_packet(track.encoder(), packet) >= 0) {
      packet.stream_index(track.stream().index());
      avcodec.av_packet_rescale_ts(packet, track.encoder().time_base(), track.stream().time_base());
      check(avformat.av_interleaved_write_frame(file, packet));
    }
    avcodec.av_packet_free(packet);
  }

  private static void check(int result) {
    assertThat(result).isNotNegative();
  }
}
