package org.eksamik.capture.encode;

import org.jspecify.annotations.Nullable;

/** Makes recordings. For any thread; one is enough for a program. */
public final class Recorder {
  private @Nullable OutputCalls calls;

  /** Begins at this moment. What is recorded must be handed to the encoding from now on. */
  public Encoding record(RecordingPlan plan, EncodingListener listener) {
    return new Encoding(plan, this::calls, listener);
  }

  /** Made by the first recording on its own thread, as this loads FFmpeg. */
  private synchronized OutputCalls calls() {
    OutputCalls made = calls == null ? new OutputCalls() : calls;
    calls = made;
    return made;
  }
}
