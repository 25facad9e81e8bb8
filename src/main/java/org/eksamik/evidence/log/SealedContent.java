package org.eksamik.evidence.log;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Optional;
import org.eksamik.evidence.keys.SessionKey;

/** The content of one entry, which stays on the disk, encrypted, until it is wanted. */
public final class SealedContent {
  private final Path segment;
  private final long position;
  private final int length;
  private final byte[] associated;
  private final SessionKey key;

  /**
   * @param position where the entry's body begins in the segment
   */
  SealedContent(Path segment, long position, int length, byte[] associated, SessionKey key) {
    this.segment = segment;
    this.position = position;
    this.length = length;
    this.associated = associated;
    this.key = key;
  }

  /**
   * Reads and decrypts it; for any thread.
   *
   * @return empty where it is not any more what it was
   */
  public Optional<byte[]> open() throws IOException {
    byte[] body = new byte[length];
    try (RandomAccessFile file = new RandomAccessFile(segment.toFile(), "r")) {
      file.seek(position);
      file.readFully(body);
    }
    return key.decrypt(body, associated);
  }
}
