package org.eksamik.evidence.log;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.eksamik.evidence.keys.SessionKey;

/**
 * Writes one session's log. What was added lasts once {@link #commit} came back; when that fails,
 * it may be called again. One thread at a time.
 */
public final class SessionWriter implements AutoCloseable {
  private final SessionFolder folder;
  private final SessionFolder.Hold hold;
  private final Disk disk;
  private final LogKeys keys;
  private final InstantSource clock;
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
  private final SessionKey key = SessionKey.make();
  private Optional<Disk.Segment> file = Optional.empty();
  private byte[] last;
  private long number;
  private int segment;
  private long written;
  private boolean inSegment;
  private boolean hasKey;
  private boolean unsigned;

  private SessionWriter(
      SessionFolder folder, SessionFolder.Hold hold, Disk disk, LogKeys keys, InstantSource clock) {
    this.folder = folder;
    this.hold = hold;
    this.disk = disk;
    this.keys = keys;
    this.clock = clock;
    this.last = EntryFormat.beginning(folder.id());
  }

  /** Begins a session in an empty folder that is held, or goes on with one that was cut off. */
  public static SessionWriter open(
      SessionFolder folder, SessionFolder.Hold hold, Disk disk, LogKeys keys, InstantSource clock)
      throws IOException {
    SessionWriter writer = new SessionWriter(folder, hold, disk, keys, clock);
    writer.findEnd();
    return writer;
  }

  /**
   * Goes behind the last whole entry. What a crash left of one more is cut off: nobody was told
   * that it lasts.
   */
  private void findEnd() throws IOException {
    List<Path> segments = folder.segments();
    for (int i = segments.size() - 1; i >= 0; i--) {
      Path path = segments.get(i);
      segment = Math.max(segment, SessionFolder.number(path));
      List<Entry> entries = SessionFolder.entries(path);
      if (!entries.isEmpty()) {
        cut(path, entries);
        last = entries.getLast().hash();
        number = entries.getLast().number();
        unsigned = !entries.getLast().kind().isSignature();
        segment = SessionFolder.number(path);
        return;
      }
      Files.delete(path);
      segment = SessionFolder.number(path) - 1;
    }
  }

  private static void cut(Path path, List<Entry> entries) throws IOException {
    long whole = entries.stream().mapToLong(entry -> EntryFormat.bytes(entry).length).sum();
    if (whole < Files.size(path)) {
      try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
        channel.truncate(whole);
        channel.force(true);
      }
    }
  }

  public SessionFolder folder() {
    return folder;
  }

  /** Whether there is anything that no signature covers. */
  public boolean isUnsigned() {
    return unsigned;
  }

  /** How long the segment under way is, in bytes. */
  public long segmentBytes() {
    return written + pending.size();
  }

  /** Adds something of a stream, which is encrypted at once. */
  public void add(String stream, long at, long monotonic, byte[] plain) {
    openSegment();
    if (!hasKey) {
      String context = Notes.keyContext(folder.id(), number + 1);
      Notes.WrappedKey wrapped =
          new Notes.WrappedKey(
              keys.readerName(), keys.reader().text(), key.sealFor(keys.reader(), context));
      chain(Entry.Kind.KEY, wrapped.bytes());
      hasKey = true;
    }
    byte[] head = EntryFormat.head(Entry.Kind.CONTENT, number + 1, at, monotonic, stream);
    byte[] body = key.encrypt(plain, Notes.associated(folder.id(), head, last));
    chain(EntryFormat.chained(last, Entry.Kind.CONTENT, number + 1, at, monotonic, stream, body));
    unsigned = true;
  }

  /** Adds something that anyone may read. */
  public void note(byte[] open) {
    openSegment();
    chain(Entry.Kind.NOTE, open);
    unsigned = true;
  }

  /** Signs what was added so far and so ends the segment. */
  public void sign() {
    sign(Entry.Kind.SIGNED);
  }

  /** The same for good. */
  public void end() {
    sign(Entry.Kind.ENDED);
  }

  private void sign(Entry.Kind kind) {
    openSegment();
    long at = clock.millis();
    long monotonic = System.nanoTime();
    byte[] head = EntryFormat.head(kind, number + 1, at, monotonic, "");
    byte[] signature = keys.signer().sign(Notes.statement(folder.id(), head, last));
    chain(EntryFormat.chained(last, kind, number + 1, at, monotonic, "", signature));
    unsigned = false;
    inSegment = false;
  }

  private void openSegment() {
    if (inSegment) {
      return;
    }
    if (pending.size() > 0) {
      throw new IllegalStateException("the segment before is not committed yet");
    }
    inSegment = true;
    segment++;
    written = 0;
    chain(
        Entry.Kind.OPENED,
        new Notes.Opened(folder.id(), segment, last, keys.signer().open()).bytes());
  }

  private void chain(Entry.Kind kind, byte[] body) {
    chain(EntryFormat.chained(last, kind, number + 1, clock.millis(), System.nanoTime(), "", body));
  }

  private void chain(Entry entry) {
    pending.writeBytes(EntryFormat.bytes(entry));
    last = entry.hash();
    number = entry.number();
  }

  /** Comes back when everything added so far is on the disk. */
  public void commit() throws IOException {
    if (pending.size() == 0) {
      return;
    }
    if (file.isEmpty()) {
      Files.deleteIfExists(folder.segment(segment));
      file = Optional.of(disk.create(folder.segment(segment)));
    }
    Disk.Segment open = file.get();
    try {
      open.add(ByteBuffer.wrap(pending.toByteArray()));
      open.force();
    } catch (IOException full) {
      open.cut(written);
      throw full;
    }
    written += pending.size();
    pending.reset();
    if (!inSegment) {
      open.close();
      file = Optional.empty();
    }
  }

  /** Lets the session go as it is; what was not committed is gone. */
  @Override
  public void close() throws IOException {
    if (file.isPresent()) {
      file.get().close();
    }
    hold.close();
  }
}
