package org.eksamik.evidence.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder of one session: its segments, {@code 000001.log} and so on, and a lock. */
public record SessionFolder(Path path) {
  private static final String LOCK = "lock";
  private static final String SEGMENT = "[0-9]{6}\\.log";

  /** The session's name. */
  public String id() {
    return path.getFileName().toString();
  }

  /** Where a segment lies, or will. */
  public Path segment(int number) {
    return path.resolve(String.format(Locale.ROOT, "%06d.log", number));
  }

  /** The segments that are there, in their order. */
  public List<Path> segments() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files.filter(SessionFolder::isSegment).sorted().toList();
    }
  }

  /** Files that no session has. */
  public List<Path> strangers() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files
          .filter(file -> !isSegment(file) && !file.getFileName().toString().equals(LOCK))
          .sorted()
          .toList();
    }
  }

  private static boolean isSegment(Path file) {
    return file.getFileName().toString().matches(SEGMENT);
  }

  public static int number(Path segment) {
    return Integer.parseInt(segment.getFileName().toString().substring(0, 6));
  }

  /** The whole entries of a segment, up to the first that is damaged. */
  public static List<Entry> entries(Path segment) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(segment));
    List<Entry> entries = new ArrayList<>();
    for (Optional<Entry> next = EntryFormat.read(bytes);
        next.isPresent();
        next = EntryFormat.read(bytes)) {
      entries.add(next.get());
    }
    return entries;
  }

  /** Whether the last segment says that nothing follows. */
  public boolean hasEnded() throws IOException {
    List<Path> segments = segments();
    if (segments.isEmpty()) {
      return false;
    }
    List<Entry> last = entries(segments.getLast());
    return !last.isEmpty() && last.getLast().kind() == Entry.Kind.ENDED;
  }

  public long bytes() throws IOException {
    long sum = 0;
    for (Path segment : segments()) {
      sum += Files.size(segment);
    }
    return sum;
  }

  /** Takes the session for one program; empty where another has it. */
  public Optional<Hold> hold() throws IOException {
    FileChannel channel =
        FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return Optional.of(new Hold(channel));
      }
    } catch (OverlappingFileLockException sameProgram) {
      // Taken by another part of this program.
    }
    channel.close();
    return Optional.empty();
  }

  /** Whether a program writes to it just now. Leaves no trace in a folder of copies. */
  public boolean isHeld() throws IOException {
    if (!Files.isWritable(path.resolve(LOCK))) {
      return false;
    }
    Optional<Hold> hold = hold();
    if (hold.isPresent()) {
      hold.get().close();
    }
    return hold.isEmpty();
  }

  /** A session that is taken, until closed or the program ends. */
  public record Hold(FileChannel lock) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      lock.close();
    }
  }
}
