package org.eksamik.evidence.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.eksamik.evidence.keys.ReadingKey;
import org.eksamik.evidence.keys.SigningKey;
import org.eksamik.evidence.log.Finding.What;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionLogTest {
  @TempDir Path root;
  private TestLog log;

  @BeforeEach
  void open() throws Exception {
    log = new TestLog(root);
  }

  private void write(int segments) throws Exception {
    try (SessionWriter writer = log.open(Disk.real())) {
      for (int i = 1; i <= segments; i++) {
        writer.add("journal", 5, 6, TestLog.bytes("event " + i));
        writer.add("camera-1", 7, 8, TestLog.bytes("picture " + i));
        if (i < segments) {
          writer.sign();
        } else {
          writer.end();
        }
        writer.commit();
      }
    }
  }

  private List<Finding> findings() throws Exception {
    return SessionVerifier.verify(log.folder, Set.of(), true).findings();
  }

  @Test
  void readsWhatWasWrittenInItsOrder() throws Exception {
    write(2);

    assertThat(log.texts())
        .containsExactly(
            "journal event 1", "camera-1 picture 1", "journal event 2", "camera-1 picture 2");
    assertThat(findings()).isEmpty();
  }

  @Test
  void keepsItsContentFromWhoeverFindsTheDisk() throws Exception {
    write(1);

    assertThat(Files.readString(log.folder.segment(1), StandardCharsets.ISO_8859_1))
        .doesNotContain("event 1");
    assertThat(
            SessionReader.read(
                log.folder,
                ReadingKey.readOrMake(root.resolve("other.key")),
                (entry, plain) -> {
                  throw new AssertionError("another key opens it");
                }))
        .isEqualTo(2);
  }

  @Test
  void namesEveryFlippedByte() throws Exception {
    write(3);
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    for (Path segment : log.folder.segments()) {
      byte[] good = Files.readAllBytes(segment);
      for (int i = 0; i < good.length; i++) {
        byte[] bad = good.clone();
        bad[i] ^= (byte) (1 << random.nextInt(8));
        Files.write(segment, bad);
        assertThat(findings())
            .as("byte %d of %s", i, segment.getFileName())
            .isNotEmpty()
            .first()
            .satisfies(
                found -> assertThat(found.segment()).isEqualTo(SessionFolder.number(segment)));
      }
      Files.write(segment, good);
    }
    assertThat(findings()).isEmpty();
  }

  @Test
  void namesTheChangedEntryAlone() throws Exception {
    write(3);
    Path segment = log.folder.segment(2);
    byte[] bytes = Files.readAllBytes(segment);
    List<Entry> entries = SessionFolder.entries(segment);
    int start = EntryFormat.bytes(entries.get(0)).length;
    bytes[start + Integer.BYTES + 30 + "journal".length()] ^= 1;
    Files.write(segment, bytes);

    assertThat(findings())
        .containsExactly(new Finding(What.CHANGED, 2, entries.get(1).number(), "journal", ""));
  }

  @Test
  void namesTheEntryThatIsOutOfOrder() throws Exception {
    write(1);
    List<Entry> entries = SessionFolder.entries(log.folder.segment(1));
    ByteBuffer swapped = ByteBuffer.allocate((int) Files.size(log.folder.segment(1)));
    for (int i : new int[] {0, 1, 3, 2, 4}) {
      swapped.put(EntryFormat.bytes(entries.get(i)));
    }
    Files.write(log.folder.segment(1), swapped.array());

    assertThat(findings()).first().isEqualTo(new Finding(What.ORDER, 1, 3, "camera-1", "4"));
  }

  @Test
  void namesTheRemovedSegmentAndTheRemovedEntry() throws Exception {
    write(3);
    byte[] second = Files.readAllBytes(log.folder.segment(2));
    Files.delete(log.folder.segment(2));
    assertThat(findings()).containsExactly(new Finding(What.MISSING, 2, 0, "", ""));

    int last = EntryFormat.bytes(TestLog.entries(second).getLast()).length;
    Files.write(log.folder.segment(2), Arrays.copyOf(second, second.length - last));
    assertThat(findings()).first().extracting(Finding::what).isEqualTo(What.ORDER);
  }

  @Test
  void namesSwappedSegments() throws Exception {
    write(3);
    Path aside = root.resolve("aside");
    Files.move(log.folder.segment(1), aside);
    Files.move(log.folder.segment(2), log.folder.segment(1));
    Files.move(aside, log.folder.segment(2));

    assertThat(findings())
        .extracting(Finding::what, Finding::segment)
        .contains(tuple(What.ORDER, 1), tuple(What.ORDER, 2));
  }

  @Test
  void noticesThatTheEndIsMissing() throws Exception {
    write(3);
    Files.delete(log.folder.segment(3));

    assertThat(findings())
        .extracting(Finding::what, Finding::segment)
        .containsExactly(tuple(What.UNFINISHED, 2));
  }

  @Test
  void noticesASessionOfAnotherSigner() throws Exception {
    write(1);
    SigningKey other = SigningKey.in(root.resolve("other.key"));

    assertThat(SessionVerifier.verify(log.folder, Set.of(other.open()), true).findings())
        .extracting(Finding::what)
        .containsExactly(What.SIGNER);
  }

  @Test
  void noticesAFileThatDoesNotBelong() throws Exception {
    write(1);
    Files.createFile(log.folder.path().resolve("note.txt"));

    assertThat(findings()).containsExactly(new Finding(What.STRANGER, 0, 0, "", "note.txt"));
  }

  @Test
  void goesOnBehindTheLastWholeEntryWithANewKey() throws Exception {
    try (SessionWriter writer = log.open(Disk.real())) {
      writer.add("journal", 1, 1, TestLog.bytes("before"));
      writer.commit();
    }
    Files.write(log.folder.segment(1), new byte[] {0, 0, 1, 44, 3, 0}, StandardOpenOption.APPEND);
    try (SessionWriter writer = log.open(Disk.real())) {
      writer.add("journal", 2, 2, TestLog.bytes("after"));
      writer.end();
      writer.commit();
    }

    assertThat(log.texts()).containsExactly("journal before", "journal after");
    assertThat(findings()).isEmpty();
    assertThat(log.folder.segments().stream().flatMap(TestLog::entriesOf))
        .filteredOn(entry -> entry.kind() == Entry.Kind.KEY)
        .extracting(entry -> new String(entry.body(), StandardCharsets.US_ASCII))
        .hasSize(2)
        .doesNotHaveDuplicates();
  }

  @Test
  void isHeldByOneAtATime() throws Exception {
    try (SessionWriter first = log.open(Disk.real())) {
      first.add("journal", 1, 1, TestLog.bytes("event"));
      assertThat(log.folder.hold()).isEmpty();
    }
    assertThat(log.folder.hold()).isPresent();
  }

  @Test
  void aCopyVerifiesElsewhere() throws Exception {
    write(2);
    Path copy = Files.createDirectories(root.resolve("copy/session"));
    for (Path segment : log.folder.segments()) {
      Files.copy(segment, copy.resolve(segment.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }

    assertThat(
            SessionVerifier.verify(new SessionFolder(copy), Set.of(log.signer.open()), true)
                .isIntact())
        .isTrue();
  }
}
