package org.eksamik.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Secret;

/** The file that {@code --password-file} names: its first line is the password. */
public final class PasswordFile {
  private PasswordFile() {}

  /**
   * Reads it.
   *
   * @throws ExamException {@code USAGE} where it cannot be read or holds nothing
   */
  public static Secret read(Path file) throws ExamException {
    try {
      return Files.readString(file)
          .lines()
          .findFirst()
          .filter(line -> !line.isBlank())
          .map(Secret::of)
          .orElseThrow(() -> unusable("the password file is empty"));
    } catch (IOException unreadable) {
      throw unusable("the password file cannot be read");
    }
  }

  private static ExamException unusable(String detail) {
    return ExamException.of(Fault.USAGE).with("detail", detail);
  }
}
