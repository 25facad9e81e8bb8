package org.eksamik.profile.sealed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.eksamik.db.OwnerOnly;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;

/**
 * The highest serial number that this workstation opened of each school's profiles, a file each in
 * the data folder. Several programs may use it at once.
 *
 * @param folder made where it is missing
 */
public record Serials(Path folder) {
  private static final int DIGITS = 19;

  /**
   * Lets pass a serial number that is not lower than any before, and remembers it.
   *
   * @throws ExamException PROFILE_ROLLED_BACK; STORAGE where what was remembered cannot be read,
   *     since then nobody knows
   */
  public void rise(Statement statement) throws ExamException {
    Path file = folder.resolve(name(statement));
    try {
      OwnerOnly.createFolder(folder);
      try {
        OwnerOnly.createFile(file);
      } catch (FileAlreadyExistsException known) {
        // As after every first time.
      }
      long serial = statement.terms().serial();
      long highest = rise(file, serial);
      if (serial < highest) {
        throw ExamException.of(Fault.PROFILE_ROLLED_BACK)
            .with("serial", Long.toString(serial))
            .with("highest", Long.toString(highest));
      }
    } catch (IOException | NumberFormatException cannot) {
      throw ExamException.of(Fault.STORAGE, cannot).with("path", file.toString());
    }
  }

  /** All digits always, so that a write is one write of one block. */
  private static long rise(Path file, long serial) throws IOException {
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock _ = channel.lock()) {
      ByteBuffer read = ByteBuffer.allocate(DIGITS);
      int count = channel.read(read, 0);
      long highest =
          count <= 0
              ? 0
              : Long.parseLong(new String(read.array(), 0, count, StandardCharsets.US_ASCII));
      if (serial > highest) {
        String digits = String.format("%0" + DIGITS + "d", serial);
        channel.write(ByteBuffer.wrap(digits.getBytes(StandardCharsets.US_ASCII)), 0);
        channel.force(true);
      }
      return Math.max(highest, serial);
    }
  }

  private static String name(Statement statement) {
    try {
      byte[] of =
          (statement.signer().text() + "\n" + statement.terms().name())
              .getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(of));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
