package org.eksamik.profile.sealed;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.eksamik.db.OwnerOnly;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.words.Detail;

/**
 * A file with a secret in it: its owner's alone from the moment it exists, and never over another.
 */
public final class NewFile {
  private NewFile() {}

  /**
   * Writes it, and wipes what was written from memory.
   *
   * @throws ExamException USAGE where there is such a file; STORAGE
   */
  public static void write(Path file, byte[] content) throws ExamException {
    try {
      OwnerOnly.createFolder(file.toAbsolutePath().resolveSibling(""));
      OwnerOnly.createFile(file);
      Files.write(file, content);
    } catch (FileAlreadyExistsException exists) {
      throw ExamException.of(Fault.USAGE)
          .with("file", file.toString())
          .with("detail", Detail.of("file-exists", "file", file.toString()));
    } catch (IOException cannot) {
      throw ExamException.of(Fault.STORAGE, cannot)
          .with("path", file.toString())
          .with("detail", cannot.getClass().getSimpleName());
    } finally {
      Arrays.fill(content, (byte) 0);
    }
  }
}
