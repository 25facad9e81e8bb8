package org.eksamik.evidence.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eksamik.evidence.keys.ReadingKey;
import org.eksamik.evidence.keys.SigningKey;

/** One session in a folder of a test's own. */
final class TestLog {
  static final EvidenceLog.Trouble NONE =
      new EvidenceLog.Trouble() {
        @Override
        public boolean began(IOException why) {
          return false;
        }

        @Override
        public void over(Duration lasted) {}
      };

  final SessionFolder folder;
  final ReadingKey reader;
  final SigningKey signer;

  TestLog(Path root) throws IOException {
    folder = new SessionFolder(Files.createDirectories(root.resolve("session")));
    reader = ReadingKey.readOrMake(root.resolve("reading.key"));
    signer = SigningKey.in(root.resolve("signing.key"));
  }

  SessionWriter open(Disk disk) throws IOException {
    return SessionWriter.open(
        folder,
        folder.hold().orElseThrow(() -> new IOException("taken")),
        disk,
        new LogKeys(signer, reader.open(), "school"),
        InstantSource.system());
  }

  EvidenceLog log(Disk disk) {
    return new EvidenceLog(() -> open(disk), NONE, InstantSource.system());
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    SessionReader.read(
        folder,
        reader,
        (entry, plain) ->
            texts.add(entry.stream() + " " + new String(plain, StandardCharsets.UTF_8)));
    return texts;
  }

  static List<Entry> entries(byte[] segment) {
    ByteBuffer bytes = ByteBuffer.wrap(segment);
    List<Entry> entries = new ArrayList<>();
    while (bytes.hasRemaining()) {
      entries.add(EntryFormat.read(bytes).orElseThrow());
    }
    return entries;
  }

  static Stream<Entry> entriesOf(Path segment) {
    try {
      return SessionFolder.entries(segment).stream();
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }
}
