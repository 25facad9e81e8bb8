package org.eksamik.evidence.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eksamik.evidence.keys.ReadingKey;
import org.eksamik.evidence.keys.SessionKey;
import org.jspecify.annotations.Nullable;

/** Decrypts a session for those who have a key that its session keys are sealed for. */
public final class SessionReader {
  private final SessionFolder folder;
  private final ReadingKey reader;
  private @Nullable SessionKey key;
  private byte[] previous;
  private long unreadable;

  private SessionReader(SessionFolder folder, ReadingKey reader) {
    this.folder = folder;
    this.reader = reader;
    this.previous = EntryFormat.beginning(folder.id());
  }

  /** Gets the content of a session, in the order in which it was written. */
  @FunctionalInterface
  public interface Visitor {
    /**
     * One entry.
     *
     * @param plain what was added
     */
    void content(Entry entry, byte[] plain) throws IOException;
  }

  /**
   * Reads everything that this key opens.
   *
   * @return how many entries it does not open, or that were changed
   */
  public static long read(SessionFolder folder, ReadingKey reader, Visitor visitor)
      throws IOException {
    SessionReader session = new SessionReader(folder, reader);
    for (Path segment : folder.segments()) {
      for (Entry entry : SessionFolder.entries(segment)) {
        session.visit(entry, visitor);
      }
    }
    return session.unreadable;
  }

  private void visit(Entry entry, Visitor visitor) throws IOException {
    switch (entry.kind()) {
      case OPENED ->
          // A segment before may be elsewhere.
          Notes.Opened.of(entry.body()).ifPresent(opened -> previous = opened.previous());
      case KEY -> key = key(entry).orElse(null);
      case CONTENT -> {
        Optional<byte[]> plain = plain(entry);
        if (plain.isPresent()) {
          visitor.content(entry, plain.get());
        } else {
          unreadable++;
        }
      }
      case NOTE, SIGNED, ENDED -> {}
    }
    previous = entry.hash();
  }

  private Optional<SessionKey> key(Entry entry) {
    return Notes.WrappedKey.of(entry.body())
        .flatMap(wrapped ->
            SessionKey.unseal(
                reader, wrapped.sealed(), Notes.keyContext(folder.id(), entry.number())));
  }

  private Optional<byte[]> plain(Entry entry) {
    return key == null
        ? Optional.empty()
        : key.decrypt(
            entry.body(), Notes.associated(folder.id(), EntryFormat.head(entry), previous));
  }
}
