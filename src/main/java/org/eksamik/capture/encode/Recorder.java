package org.eksamik.capture.encode;

/** Makes recordings. For any thread; one is enough for a program. */
public final class Recorder {
  private final OutputCalls calls = new OutputCalls();

  /** Begins at this moment. What is recorded must be handed to the encoding from now on. */
  public Encoding record(RecordingPlan plan, EncodingListener listener) {
    return new Encoding(plan, calls, listener);
  }
}
