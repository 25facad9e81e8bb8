package org.eksamik.capture.encode;

/** Hears of a recording, on its thread: {@link #begun}, parts, and one of the two ends. */
public interface EncodingListener {
  void begun();

  /**
   * More of the recording.
   *
   * @param isComplete with this part, one that was asked for or a time slice is complete
   * @param millis where in the recording that one began
   */
  void recorded(Part part, boolean isComplete, double millis);

  /** The recording was stopped, and this is the rest of it. */
  void finished(Part part, double millis);

  /** Nothing more comes. */
  void failed(String detail);
}
