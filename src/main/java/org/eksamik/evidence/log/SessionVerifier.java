package org.eksamik.evidence.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eksamik.evidence.keys.VerifyingKey;
import org.eksamik.evidence.log.Finding.What;
import org.jspecify.annotations.Nullable;

/** Follows a session's chain and signatures with public keys alone. For one session, once. */
public final class SessionVerifier {
  private final SessionFolder folder;
  private final Set<VerifyingKey> believed;
  private final List<Finding> findings = new ArrayList<>();

  /** What the next entry may be chained to; none where a gap must be stepped over. */
  private List<byte[]> previous;

  /** What the last good entry is chained to. */
  private byte[] chainedTo = {};

  private long next = 1;
  private long entries;
  private @Nullable VerifyingKey signer;
  private boolean signed;
  private boolean ended;

  private SessionVerifier(SessionFolder folder, Set<VerifyingKey> believed) {
    this.folder = folder;
    this.believed = believed;
    this.previous = List.of(EntryFormat.beginning(folder.id()));
  }

  /**
   * Verifies a whole session.
   *
   * @param believed whose signatures count; empty: whoever the session itself names
   * @param mustEnd whether a session without an end is a finding
   */
  public static Verification verify(
      SessionFolder folder, Set<VerifyingKey> believed, boolean mustEnd) throws IOException {
    SessionVerifier verifier = new SessionVerifier(folder, Set.copyOf(believed));
    verifier.run(mustEnd);
    return new Verification(
        folder.id(),
        verifier.entries,
        Optional.ofNullable(verifier.signer).filter(_ -> verifier.signed),
        verifier.findings);
  }

  private void run(boolean mustEnd) throws IOException {
    int expected = 1;
    for (Path path : folder.segments()) {
      int number = SessionFolder.number(path);
      for (; expected < number; expected++) {
        add(new Finding(What.MISSING, expected, 0, "", ""));
        previous = List.of();
      }
      segment(number, ByteBuffer.wrap(Files.readAllBytes(path)));
      expected = number + 1;
    }
    for (Path stranger : folder.strangers()) {
      add(new Finding(What.STRANGER, 0, 0, "", stranger.getFileName().toString()));
    }
    if (!ended && mustEnd) {
      add(new Finding(What.UNFINISHED, expected - 1, next - 1, "", ""));
    }
  }

  private void segment(int number, ByteBuffer bytes) {
    boolean isFirst = true;
    boolean closed = false;
    while (bytes.hasRemaining()) {
      Optional<Entry> read = EntryFormat.read(bytes);
      if (read.isEmpty()) {
        add(new Finding(What.DAMAGED, number, next, "", ""));
        previous = List.of();
        return;
      }
      Entry entry = read.get();
      entries++;
      boolean misplaced = closed || ended || isFirst != (entry.kind() == Entry.Kind.OPENED);
      if (isFirst && !misplaced) {
        opened(number, entry);
      }
      if (!follows(number, entry, misplaced)) {
        previous = List.of();
        return;
      }
      if (entry.kind().isSignature()) {
        closed = true;
        signature(number, entry);
      }
      next = entry.number() + 1;
      isFirst = false;
    }
    if (isFirst) {
      add(new Finding(What.DAMAGED, number, next, "", ""));
    }
  }

  private void opened(int number, Entry entry) {
    Optional<Notes.Opened> read = Notes.Opened.of(entry.body());
    if (read.isEmpty()) {
      return;
    }
    Notes.Opened opened = read.get();
    if (previous.isEmpty()) {
      previous = List.of(opened.previous());
      next = entry.number();
    }
    if (opened.segment() != number || !opened.session().equals(folder.id())) {
      add(
          new Finding(
              What.ORDER, number, 0, "", opened.session() + " segment " + opened.segment()));
    }
    if (signer == null) {
      signer = opened.signer();
      if (!believed.isEmpty() && !believed.contains(signer)) {
        add(new Finding(What.SIGNER, number, entry.number(), "", signer.fingerprint()));
      }
    } else if (!signer.equals(opened.signer())) {
      add(new Finding(What.SIGNER, number, entry.number(), "", opened.signer().fingerprint()));
    }
  }

  /** Whether the chain can be followed beyond this entry. */
  private boolean follows(int number, Entry entry, boolean misplaced) {
    boolean inTurn = entry.number() == next && !misplaced;
    boolean chained = isChained(entry);
    if (inTurn && chained) {
      chainedTo = previous.getFirst();
      previous = List.of(entry.hash());
      return true;
    }
    if (inTurn || isChained(inPlace(entry))) {
      add(new Finding(What.CHANGED, number, next, entry.stream(), ""));
    } else {
      add(new Finding(What.ORDER, number, next, entry.stream(), Long.toString(entry.number())));
      return false;
    }
    // Either the entry was changed or its hash was; what follows is chained to the right one.
    List<byte[]> either = new ArrayList<>(List.of(entry.hash()));
    previous.forEach(each -> either.add(EntryFormat.hash(each, entry)));
    previous = either;
    return entry.number() == next;
  }

  /** The same entry with the number that is due here: perhaps only its number was changed. */
  private Entry inPlace(Entry entry) {
    return new Entry(
        entry.kind(),
        next,
        entry.at(),
        entry.monotonic(),
        entry.stream(),
        entry.body(),
        entry.hash());
  }

  private boolean isChained(Entry entry) {
    return previous.stream()
        .anyMatch(each -> Arrays.equals(EntryFormat.hash(each, entry), entry.hash()));
  }

  private void signature(int number, Entry entry) {
    ended = entry.kind() == Entry.Kind.ENDED;
    if (findings.stream().anyMatch(found -> found.segment() == number)) {
      // Named already: what is signed here is not what stands here.
      return;
    }
    VerifyingKey key = signer;
    byte[] before = chainedTo;
    if (key == null
        || !key.signed(
            Notes.statement(folder.id(), EntryFormat.head(entry), before), entry.body())) {
      add(Finding.of(What.SIGNATURE, number, entry));
    } else {
      signed = true;
    }
  }

  private void add(Finding finding) {
    findings.add(finding);
  }
}
