package org.eksamik.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;

/** The profile to begin with: commented, with {@code …} wherever something is to be filled in. */
public final class StarterProfile {
  private static final String RESOURCE = "/profile/starter.json";

  private StarterProfile() {}

  public static String text() {
    try (InputStream resource = StarterProfile.class.getResourceAsStream(RESOURCE)) {
      if (resource == null) {
        throw new IllegalStateException(RESOURCE + " is not in this build");
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * Writes the profile to a new file, never over another.
   *
   * @throws ExamException USAGE where the file exists or cannot be written
   */
  public static void write(Path file) throws ExamException {
    try {
      Files.writeString(file, text(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException exists) {
      throw ExamException.of(Fault.USAGE)
          .with("file", file.toString())
          .with("detail", file + " exists already and is left as it is.");
    } catch (IOException unwritable) {
      throw ExamException.of(Fault.USAGE, unwritable)
          .with("file", file.toString())
          .with("detail", file + " cannot be written.");
    }
  }
}
