package org.eksamik.app.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Said;
import org.eksamik.exam.Secret;
import org.eksamik.words.Detail;

/** The file that {@code --password-file} names: its first line is the password. */
public final class PasswordFile {
  private PasswordFile() {}

  /**
   * Reads it.
   *
   * @throws ExamException {@code USAGE} where it cannot be read or holds nothing
   */
  public static Secret read(Path file) throws ExamException {
    byte[] bytes = new byte[0];
    char[] text = new char[0];
    try {
      bytes = Files.readAllBytes(file);
      CharBuffer decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      text = decoded.array();
      int end = 0;
      while (end < decoded.limit() && text[end] != '\n' && text[end] != '\r') {
        end++;
      }
      Secret password = Secret.of(CharBuffer.wrap(text, 0, end));
      if (password.isBlank()) {
        throw unusable(Detail.of("password-file-empty"));
      }
      return password;
    } catch (IOException unreadable) {
      throw unusable(Detail.of("password-file-unreadable"));
    } finally {
      Arrays.fill(bytes, (byte) 0);
      Arrays.fill(text, '\0');
    }
  }

  private static ExamException unusable(Said detail) {
    return ExamException.of(Fault.USAGE).with("detail", detail);
  }
}
