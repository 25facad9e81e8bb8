package org.eksamik.browser.media.playing;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.bytedeco.ffmpeg.avfilter.AVFilterContext;
import org.bytedeco.ffmpeg.avfilter.AVFilterGraph;
import org.bytedeco.ffmpeg.avfilter.AVFilterInOut;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avfilter;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.ShortPointer;
import org.jspecify.annotations.Nullable;

/** Makes sound faster or slower without changing its pitch. One thread. */
final class Tempo implements AutoCloseable {
  /** The slowest that FFmpeg's filter does in one step. */
  private static final double SLOWEST = 0.5;

  private static final double FASTEST = 16;

  private final double rate;
  private @Nullable AVFilterGraph graph;
  private final AVFilterContext source = new AVFilterContext();
  private final AVFilterContext sink = new AVFilterContext();

  /** Loads nothing while the rate is 1. */
  Tempo(double rate) {
    this.rate = rate;
  }

  double rate() {
    return rate;
  }

  /** Takes samples of both channels in turn; what comes out may be from a little before. */
  short[] apply(short[] samples) {
    if (rate == 1) {
      return samples;
    }
    if (graph == null) {
      graph = open();
    }
    AVFrame frame = avutil.av_frame_alloc();
    try {
      put(frame, samples);
      avfilter.av_buffersrc_add_frame(source, frame);
      short[] all = new short[0];
      while (avfilter.av_buffersink_get_frame(sink, frame) >= 0) {
        short[] part = new short[frame.nb_samples() * SoundLine.CHANNELS];
        new ShortPointer(frame.data(0)).get(part);
        int before = all.length;
        all = Arrays.copyOf(all, before + part.length);
        System.arraycopy(part, 0, all, before, part.length);
        avutil.av_frame_unref(frame);
      }
      return all;
    } finally {
      avutil.av_frame_free(frame);
    }
  }

  private static void put(AVFrame frame, short[] samples) {
    frame.format(avutil.AV_SAMPLE_FMT_S16);
    frame.sample_rate(SoundLine.RATE);
    frame.nb_samples(samples.length / SoundLine.CHANNELS);
    avutil.av_channel_layout_default(frame.ch_layout(), SoundLine.CHANNELS);
    avutil.av_frame_get_buffer(frame, 0);
    new ShortPointer(frame.data(0)).put(samples);
  }

  private AVFilterGraph open() {
    AVFilterGraph made = avfilter.avfilter_graph_alloc();
    String format = "sample_rate=%d:sample_fmt=s16:channel_layout=stereo".formatted(SoundLine.RATE);
    avfilter.avfilter_graph_create_filter(
        source, avfilter.avfilter_get_by_name("abuffer"), "in", format, null, made);
    avfilter.avfilter_graph_create_filter(
        sink, avfilter.avfilter_get_by_name("abuffersink"), "out", (String) null, null, made);
    AVFilterInOut outputs = end("in", source);
    AVFilterInOut inputs = end("out", sink);
    avfilter.avfilter_graph_parse_ptr(made, steps(), inputs, outputs, null);
    avfilter.avfilter_graph_config(made, null);
    avfilter.avfilter_inout_free(inputs);
    avfilter.avfilter_inout_free(outputs);
    return made;
  }

  private static AVFilterInOut end(String name, AVFilterContext filter) {
    AVFilterInOut end = avfilter.avfilter_inout_alloc();
    end.name(avutil.av_strdup(new BytePointer(name)));
    end.filter_ctx(filter);
    end.pad_idx(0);
    end.next(null);
    return end;
  }

  private String steps() {
    double wanted = Math.clamp(rate, SLOWEST * SLOWEST * SLOWEST * SLOWEST, FASTEST);
    int halves = 0;
    while (wanted < SLOWEST) {
      wanted /= SLOWEST;
      halves++;
    }
    return DoubleStream.concat(
                DoubleStream.generate(() -> SLOWEST).limit(halves), DoubleStream.of(wanted))
            .mapToObj(step -> "atempo=" + step)
            .collect(Collectors.joining(","))
        + ",aformat=sample_fmts=s16:sample_rates="
        + SoundLine.RATE
        + ":channel_layouts=stereo";
  }

  @Override
  public void close() {
    if (graph != null) {
      avfilter.avfilter_graph_free(graph);
      graph = null;
    }
  }
}
