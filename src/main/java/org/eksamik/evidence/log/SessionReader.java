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
  private long next = 1;

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

  /** Gets the same, and where to find it again. */
  public interface Indexer {
    /**
     * One entry.
     *
     * @param plain what was added
     */
    void content(Entry entry, byte[] plain, SealedContent sealed) throws IOException;

    /** An entry that the key does not open, or that was changed. */
    void unreadable(Entry entry);

    /** Entries are missing before the next. */
    void missing();
  }

  /**
   * Reads everything that this key opens.
   *
   * @return how many entries it does not open, or that were changed
   */
  public static long read(SessionFolder folder, ReadingKey reader, Visitor visitor)
      throws IOException {
    return index(
        folder,
        reader,
        new Indexer() {
          @Override
          public void content(Entry entry, byte[] plain, SealedContent sealed) throws IOException {
            visitor.content(entry, plain);
          }

          @Override
          public void unreadable(Entry entry) {}

          @Override
          public void missing() {}
        });
  }

  /**
   * The same for those who come back to some of it.
   *
   * @return how many entries the key does not open, or that were changed
   */
  public static long index(SessionFolder folder, ReadingKey reader, Indexer indexer)
      throws IOException {
    SessionReader session = new SessionReader(folder, reader);
    for (Path segment : folder.segments()) {
      long position = 0;
      for (Entry entry : SessionFolder.entries(segment)) {
        session.visit(entry, segment, position, indexer);
        position += EntryFormat.length(entry);
      }
    }
    return session.unreadable;
  }

  private void visit(Entry entry, Path segment, long position, Indexer indexer) throws IOException {
    if (entry.number() != next) {
      indexer.missing();
    }
    next = entry.number() + 1;
    switch (entry.kind()) {
      case OPENED ->
          // A segment before may be elsewhere.
          Notes.Opened.of(entry.body()).ifPresent(opened -> previous = opened.previous());
      case KEY -> key = key(entry).orElse(null);
      case CONTENT -> {
        content(entry, segment, position, indexer);
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

  private void content(Entry entry, Path segment, long position, Indexer indexer)
      throws IOException {
    byte[] head = EntryFormat.head(entry);
    byte[] associated = Notes.associated(folder.id(), head, previous);
    SessionKey opening = key;
    Optional<byte[]> plain =
        opening == null ? Optional.empty() : opening.decrypt(entry.body(), associated);
    if (opening == null || plain.isEmpty()) {
      unreadable++;
      indexer.unreadable(entry);
      return;
    }
    indexer.content(
        entry,
        plain.get(),
        new SealedContent(
            segment,
            position + Integer.BYTES + head.length,
            entry.body().length,
            associated,
            opening));
  }
}
