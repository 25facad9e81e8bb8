package org.eksamik.evidence.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eksamik.db.OwnerOnly;

/** A pair of keys in a file that only its owner may read: two lines of Base64. */
final class KeyFile {
  private KeyFile() {}

  /** Private first. */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  record Pair(byte[] secret, byte[] open) {}

  /** Reads the file, or makes it; of several that make it at once one wins for all. */
  static Pair readOrMake(Path file, Supplier<Pair> maker) throws IOException {
    if (!Files.exists(file)) {
      OwnerOnly.createFolder(file.toAbsolutePath().resolveSibling(""));
      Path draft = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID());
      write(draft, maker.get());
      try {
        Files.createLink(file, draft);
      } catch (FileAlreadyExistsException other) {
        // The other pair counts.
      } finally {
        Files.delete(draft);
      }
    }
    return read(file);
  }

  static void write(Path file, Pair pair) throws IOException {
    OwnerOnly.createFile(file);
    Base64.Encoder base64 = Base64.getEncoder();
    Files.write(
        file,
        List.of(base64.encodeToString(pair.secret()), base64.encodeToString(pair.open())),
        StandardCharsets.US_ASCII);
  }

  static Pair read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
    if (lines.size() != 2) {
      throw new IOException(file + " holds no pair of keys");
    }
    try {
      Base64.Decoder base64 = Base64.getDecoder();
      return new Pair(base64.decode(lines.getFirst()), base64.decode(lines.getLast()));
    } catch (IllegalArgumentException notBase64) {
      throw new IOException(file + " holds no pair of keys", notBase64);
    }
  }
}
