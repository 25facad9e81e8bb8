package org.eksamik.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.words.Detail;

/** The profile to begin with: commented, with {@code …} wherever something is to be filled in. */
public final class StarterProfile {
  private static final String RESOURCE = "/profile/starter.json";
  private static final String DISPLAYS = "\"displays\": 1";

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

  /** The same with these hashes as recovery codes. */
  public static String text(List<String> recoveryCodes) {
    if (recoveryCodes.isEmpty()) {
      return text();
    }
    String hashes =
        recoveryCodes.stream()
            .map(hash -> "      \"" + hash + "\"")
            .collect(Collectors.joining(",\n"));
    return text()
        .replace(
            DISPLAYS,
            "// Each lets a student out once; the codes were told when this file was made.\n"
                + "    \"recoveryCodes\": [\n"
                + hashes
                + "\n    ],\n    "
                + DISPLAYS);
  }

  /**
   * Writes the profile to a new file, never over another.
   *
   * @param recoveryCodes Argon2 hashes
   * @throws ExamException USAGE where the file exists or cannot be written
   */
  public static void write(Path file, List<String> recoveryCodes) throws ExamException {
    try {
      Files.writeString(
          file, text(recoveryCodes), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException exists) {
      throw ExamException.of(Fault.USAGE)
          .with("file", file.toString())
          .with("detail", Detail.of("file-exists", "file", file.toString()));
    } catch (IOException unwritable) {
      throw ExamException.of(Fault.USAGE, unwritable)
          .with("file", file.toString())
          .with("detail", Detail.of("file-unwritable", "file", file.toString()));
    }
  }
}
