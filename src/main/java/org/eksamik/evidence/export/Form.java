package org.eksamik.evidence.export;

/** What a session can become in the clear. */
public enum Form {
  /** Each recording as a file, as it was encoded; it begins with the whole picture before. */
  WEBM,
  /** The same; players begin exactly with the stretch. */
  MP4,
  /** The report as a page: with the recordings beside it, or else complete in itself. */
  HTML,
  /** The report on paper. */
  PDF,
  /** The events, one a line. */
  JSONL
}
