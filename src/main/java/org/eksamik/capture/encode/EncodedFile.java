package org.eksamik.capture.encode;

import java.util.Optional;
import org.bytedeco.ffmpeg.global.avutil;
import org.eksamik.capture.SoundBlock;
import org.eksamik.capture.VideoFrame;

/** A recording's encoders and their file. Times are the recording's own. One thread at a time. */
final class EncodedFile implements AutoCloseable {
  private final Muxer muxer;
  private final Optional<PictureEncoder> pictures;
  private final Optional<SoundEncoder> sounds;

  private EncodedFile(
      Muxer muxer, Optional<PictureEncoder> pictures, Optional<SoundEncoder> sounds) {
    this.muxer = muxer;
    this.pictures = pictures;
    this.sounds = sounds;
  }

  static EncodedFile open(RecordingPlan plan, OutputCalls calls) throws EncodingException {
    avutil.av_log_set_level(avutil.AV_LOG_FATAL);
    Muxer muxer = new Muxer(plan.container(), calls);
    Optional<PictureEncoder> pictures = Optional.empty();
    Optional<SoundEncoder> sounds = Optional.empty();
    try {
      if (plan.picture().isPresent()) {
        pictures = Optional.of(new PictureEncoder(plan.picture().get(), muxer));
      }
      if (plan.sound().isPresent()) {
        sounds = Optional.of(new SoundEncoder(plan.sound().get(), muxer));
      }
      muxer.begin();
      return new EncodedFile(muxer, pictures, sounds);
    } catch (EncodingException e) {
      new EncodedFile(muxer, pictures, sounds).close();
      throw e;
    }
  }

  void picture(VideoFrame frame, boolean black, long millis) throws EncodingException {
    if (pictures.isPresent()) {
      pictures.get().encode(frame, black, millis);
    }
  }

  void beginAnew() {
    pictures.ifPresent(PictureEncoder::beginAnew);
  }

  void sound(SoundBlock block, boolean silent, long endNanos) throws EncodingException {
    if (sounds.isPresent()) {
      sounds.get().encode(block, silent, endNanos);
    }
  }

  /** What came since the last part; with the file's head or without. */
  Part flush(boolean withHead) throws EncodingException {
    RecordedBytes file = muxer.flush();
    return new Part(withHead ? file.takeHead() : new byte[0], file.takeBody());
  }

  /** The last part; the last picture stands until {@code millis}. */
  Part finish(long millis) throws EncodingException {
    if (pictures.isPresent()) {
      pictures.get().hold(millis);
      pictures.get().finish();
    }
    if (sounds.isPresent()) {
      sounds.get().finish();
    }
    RecordedBytes file = muxer.finish();
    return new Part(file.takeHead(), file.takeBody());
  }

  @Override
  public void close() {
    pictures.ifPresent(PictureEncoder::close);
    sounds.ifPresent(SoundEncoder::close);
    muxer.close();
  }
}
