package org.eksamik.csv;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Said;
import org.eksamik.words.Texts;

/**
 * Why a file that a person gave cannot be used at all; the sentences stand in the bundle {@code
 * files}, under {@code file.<reason>}.
 */
public enum FileFault {
  /** Is not there, or may not be read. */
  UNREADABLE,
  TOO_LARGE,
  EMPTY,
  NO_CANDIDATES,
  HEADER_NOT_UTF8,
  /** With the column's name. */
  COLUMN_TWICE,
  /** With the line's number. */
  QUOTES,
  /** With the place of the mistake. */
  NOT_JSON;

  /** {@code FILE_INVALID} with {@code file} and {@code detail}. */
  public ExamException in(Path file) {
    return in(file, "");
  }

  /**
   * The same.
   *
   * @param about what the sentence names
   */
  public ExamException in(Path file, String about) {
    return refused(file, said(about));
  }

  /** The same, because of this. */
  public ExamException in(Path file, Throwable cause) {
    return with(ExamException.of(Fault.FILE_INVALID, cause), file, said(""));
  }

  /** {@code FILE_INVALID} for a reason that has its own words. */
  public static ExamException refused(Path file, Said why) {
    return with(ExamException.of(Fault.FILE_INVALID), file, why);
  }

  private static ExamException with(ExamException fault, Path file, Said why) {
    return fault.with("file", file.toString()).with("detail", why);
  }

  private Said said(String about) {
    String key = "file." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    return language -> Texts.of("files", language).text(key, Map.of("about", about));
  }
}
