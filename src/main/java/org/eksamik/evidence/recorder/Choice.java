package org.eksamik.evidence.recorder;

import org.eksamik.capture.VideoFrame;

/** Which of a device's pictures are recorded. One thread at a time. */
interface Choice {
  /** What becomes of a picture. */
  enum Verdict {
    LEAVE,
    RECORD,
    /** As a whole, since little of it was there before. */
    RECORD_ANEW
  }

  Verdict of(VideoFrame frame, Thrift thrift);
}
