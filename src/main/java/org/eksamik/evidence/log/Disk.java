package org.eksamik.evidence.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.eksamik.db.OwnerOnly;

/** Where segments are written: the lowest seam, at which tests let a disk fill up. */
public interface Disk {
  /** An open segment. One thread at a time. */
  interface Segment extends AutoCloseable {
    /** Adds all of it, or throws; what was added in part is cut off by {@link #cut}. */
    void add(ByteBuffer bytes) throws IOException;

    /** Comes back when everything added is on the disk. */
    void force() throws IOException;

    /** Leaves only the first bytes. */
    void cut(long length) throws IOException;

    @Override
    void close() throws IOException;
  }

  /** A new file that only its owner may read; its name lasts, too. */
  Segment create(Path file) throws IOException;

  /** How many bytes there is room for where this folder lies. */
  long free(Path folder) throws IOException;

  /** The disk itself. */
  static Disk real() {
    return new Disk() {
      @Override
      public Segment create(Path file) throws IOException {
        OwnerOnly.createFile(file);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        rememberName(file);
        return new FileSegment(channel);
      }

      @Override
      public long free(Path folder) throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
      }
    };
  }

  /** A file's name is on the disk only once its folder is; Windows does not open folders. */
  private static void rememberName(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      return;
    }
    try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
      names.force(true);
    } catch (IOException notHere) {
      // There the file system sees to it.
    }
  }
}
