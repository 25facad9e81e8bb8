package org.eksamik.candidates;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.BitSet;
import java.util.Objects;
import java.util.Optional;
import org.eksamik.db.OwnerOnly;
import org.eksamik.db.StorageTrouble;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.words.Detail;
import org.jspecify.annotations.Nullable;

/**
 * What a run has done, line by line in a file that is only added to: before a batch is sent, that
 * it will be; after its answer, what came of it. A batch that was sent without an answer may have
 * arrived. A line that was cut off when the program ended counts as never written. Holds one bit a
 * batch in memory. Safe for several threads.
 */
final class RunJournal implements AutoCloseable {
  private static final String SENT = "sent";
  private static final String DONE = "done";
  private static final String END = "end";

  private final Path file;
  private final FileChannel channel;
  private final RunPlan plan;
  private final BitSet sent = new BitSet();
  private final BitSet done = new BitSet();
  private long taken;
  private long refused;
  private long refusedLength;
  private boolean ended;

  private RunJournal(Path file, FileChannel channel, RunPlan plan) {
    this.file = file;
    this.channel = channel;
    this.plan = plan;
  }

  /** Begins a new one in place of any that is there. */
  static RunJournal begin(Path file, RunPlan plan) throws ExamException {
    try {
      OwnerOnly.createFolder(folderOf(file));
      if (Files.notExists(file)) {
        OwnerOnly.createFile(file);
      }
      RunJournal journal = new RunJournal(file, lock(file), plan);
      journal.channel.truncate(0);
      journal.write(plan.line());
      return journal;
    } catch (IOException cannot) {
      throw trouble(file, cannot);
    }
  }

  /**
   * Goes on with one that is there.
   *
   * @throws ExamException {@code USAGE} while another program goes on with it
   */
  static RunJournal resume(Path file) throws ExamException {
    try {
      FileChannel channel = lock(file);
      try (BufferedReader reader = Files.newBufferedReader(file)) {
        RunJournal journal = new RunJournal(file, channel, plan(file, reader.readLine()));
        String line = reader.readLine();
        while (line != null) {
          journal.read(line);
          line = reader.readLine();
        }
        journal.mend();
        return journal;
      } catch (IOException | ExamException | RuntimeException broken) {
        channel.close();
        throw broken;
      }
    } catch (IOException cannot) {
      throw trouble(file, cannot);
    }
  }

  /** The plan of a journal that is there, and how far its run came. */
  record Glance(RunPlan plan, boolean anySent, boolean ended) {}

  /** Empty where there is none, or one whose first line was never written whole. */
  static Optional<Glance> glance(Path file) throws ExamException {
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      String first = reader.readLine();
      if (first == null || !RunPlan.isWhole(first)) {
        return Optional.empty();
      }
      boolean any = false;
      boolean ended = false;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        any = true;
        ended |= line.equals(END);
      }
      return Optional.of(new Glance(plan(file, first), any, ended));
    } catch (IOException cannot) {
      throw trouble(file, cannot);
    }
  }

  private static RunPlan plan(Path file, @Nullable String line) throws ExamException {
    try {
      return RunPlan.parse(line == null ? "" : line);
    } catch (IllegalArgumentException unknown) {
      throw trouble(file, new IOException("not a journal of this version", unknown));
    }
  }

  private static FileChannel lock(Path file) throws IOException, ExamException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return channel;
      }
    } catch (OverlappingFileLockException inThisProgram) {
      // told below, together with a lock of another program
    }
    channel.close();
    throw ExamException.of(Fault.USAGE).with("detail", Detail.of("run-busy"));
  }

  private void read(String line) {
    String[] words = line.split(" ", -1);
    switch (words[0]) {
      // A line cut off in the middle of a number would else be another number.
      case SENT -> {
        if (words.length == 3) {
          sent.set(Integer.parseInt(words[1]));
        }
      }
      case DONE -> {
        if (words.length == 6 && words[5].equals(RunPlan.WHOLE)) {
          done.set(Integer.parseInt(words[1]));
          taken += Long.parseLong(words[2]);
          refused += Long.parseLong(words[3]);
          refusedLength = Long.parseLong(words[4]);
        }
      }
      case END -> ended = true;
      default -> {
        // A line cut off in the middle of its first word says nothing.
      }
    }
  }

  /** Ends a line that was cut off, so that the next one stands alone. */
  private void mend() throws IOException {
    long size = channel.size();
    ByteBuffer last = ByteBuffer.allocate(1);
    if (size > 0 && channel.read(last, size - 1) == 1 && last.get(0) != '\n') {
      channel.write(ByteBuffer.wrap(new byte[] {'\n'}), size);
    }
    channel.position(channel.size());
  }

  RunPlan plan() {
    return plan;
  }

  synchronized boolean isDone(int batch) {
    return done.get(batch);
  }

  synchronized boolean isSent(int batch) {
    return sent.get(batch);
  }

  synchronized long taken() {
    return taken;
  }

  synchronized long refused() {
    return refused;
  }

  /** How much of the refused lines' file belongs to batches that are done. */
  synchronized long refusedLength() {
    return refusedLength;
  }

  synchronized boolean isEnded() {
    return ended;
  }

  /** Returns once it is on the disk that this batch goes out now. */
  synchronized void sending(int batch) throws ExamException {
    write(SENT + " " + batch + " " + RunPlan.WHOLE);
    sent.set(batch);
  }

  synchronized void done(int batch, long tookThis, long refusedThis, long length)
      throws ExamException {
    write(
        String.join(
            " ",
            DONE,
            Integer.toString(batch),
            Long.toString(tookThis),
            Long.toString(refusedThis),
            Long.toString(length),
            RunPlan.WHOLE));
    done.set(batch);
    taken += tookThis;
    refused += refusedThis;
    refusedLength = length;
  }

  synchronized void end() throws ExamException {
    write(END);
    ended = true;
  }

  private void write(String line) throws ExamException {
    try {
      ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(false);
    } catch (IOException cannot) {
      throw trouble(file, cannot);
    }
  }

  /** A file always lies in a folder once its path is absolute. */
  static Path folderOf(Path file) {
    return Objects.requireNonNull(file.toAbsolutePath().getParent());
  }

  private static ExamException trouble(Path file, IOException cannot) {
    return StorageTrouble.of(cannot, folderOf(file));
  }

  @Override
  public void close() throws ExamException {
    try {
      channel.close();
    } catch (IOException cannot) {
      throw trouble(file, cannot);
    }
  }
}
