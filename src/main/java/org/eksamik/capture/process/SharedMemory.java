package org.eksamik.capture.process;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * Memory under a name that only this person may open, and that goes as soon as the other process
 * has the memory, too.
 */
final class SharedMemory implements AutoCloseable {
  /** Memory that never goes to a disk, where there is such a folder. */
  private static final Path IN_MEMORY = Path.of("/dev/shm");

  private static final int CHUNK = 1 << 16;

  private final Path name;
  private final Arena arena = Arena.ofShared();
  private final MemorySegment segment;

  private SharedMemory(Path name, long bytes) throws IOException {
    this.name = name;
    this.segment = map(name, bytes, arena);
  }

  /** Takes zeroed memory. */
  static SharedMemory take(long bytes) throws IOException {
    IOException failed = new IOException("nowhere to share memory");
    for (Path folder : folders()) {
      try {
        return in(folder, bytes);
      } catch (IOException e) {
        failed.addSuppressed(e);
      }
    }
    throw failed;
  }

  private static List<Path> folders() {
    List<Path> folders = new ArrayList<>();
    if (Files.isWritable(IN_MEMORY)) {
      folders.add(IN_MEMORY);
    }
    folders.add(Path.of(System.getProperty("java.io.tmpdir")));
    return folders;
  }

  private static SharedMemory in(Path folder, long bytes) throws IOException {
    FileAttribute<?>[] mine =
        folder.getFileSystem().supportedFileAttributeViews().contains("posix")
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    Path name = Files.createTempFile(folder, "eksamik-", ".capture", mine);
    try {
      fill(name, bytes);
      return new SharedMemory(name, bytes);
    } catch (IOException e) {
      Files.deleteIfExists(name);
      throw e;
    }
  }

  /** Writes every byte: memory that is only promised would end the process that touches it. */
  private static void fill(Path name, long bytes) throws IOException {
    ByteBuffer zeros = ByteBuffer.allocateDirect(CHUNK);
    try (FileChannel file = FileChannel.open(name, StandardOpenOption.WRITE)) {
      for (long left = bytes; left > 0; ) {
        left -= file.write(zeros.clear().limit((int) Math.min(left, CHUNK)));
      }
    }
  }

  /** The memory of that name, as long as the arena lives. */
  static MemorySegment map(Path name, long bytes, Arena arena) throws IOException {
    try (FileChannel file =
        FileChannel.open(name, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      return file.map(MapMode.READ_WRITE, 0, bytes, arena);
    }
  }

  Path name() {
    return name;
  }

  MemorySegment segment() {
    return segment;
  }

  @Override
  public void close() {
    arena.close();
    deleteIfPossible(name);
  }

  /**
   * Takes the name away, so that nobody else comes by this memory, as soon as the system lets us.
   */
  static void deleteIfPossible(Path name) {
    try {
      Files.deleteIfExists(name);
    } catch (IOException e) {
      // Windows keeps what is mapped; the program deletes it in the end
    }
  }
}
