package org.eksamik.capture.encode;

import org.jspecify.annotations.Nullable;

/** Makes recordings. For any thread; one is enough for a program. */
public final class Recorder {
  private @Nullable OutputCalls calls;
  private int users;

  /** Begins at this moment. What is recorded must be handed to the encoding from now on. */
  public Encoding record(RecordingPlan plan, EncodingListener listener) {
    return new Encoding(plan, this, listener);
  }

  /** What recordings that run at the same time share; to be released. This loads FFmpeg. */
  synchronized OutputCalls acquire() {
    OutputCalls made = calls == null ? new OutputCalls() : calls;
    calls = made;
    users++;
    return made;
  }

  synchronized void release() {
    users--;
    if (users == 0 && calls != null) {
      calls.close();
      calls = null;
    }
  }
}
