package org.eksamik.candidates;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eksamik.csv.CsvForm;
import org.eksamik.db.OwnerOnly;
import org.eksamik.db.StorageTrouble;
import org.eksamik.exam.ExamException;

/**
 * The CSV file beside the input with every line that was refused, as it stood there, and why. It
 * can be corrected and used as input itself. Not there while nothing was refused. For one thread.
 */
final class RefusedFile implements AutoCloseable {
  static final List<String> OWN_COLUMNS = List.of("line", "reason");

  private final Path file;
  private final CsvForm form;
  private final List<String> columns;
  private final List<Integer> kept = new ArrayList<>();
  private final FileChannel channel;
  private long length;

  private RefusedFile(Path file, CandidateLines lines, FileChannel channel, long length) {
    this.file = file;
    this.form = lines.form();
    this.columns = lines.columns();
    this.channel = channel;
    this.length = length;
    for (int i = 0; i < columns.size(); i++) {
      if (!OWN_COLUMNS.contains(columns.get(i).toLowerCase(Locale.ROOT))) {
        kept.add(i);
      }
    }
  }

  /** The first name beside the input that no file has. */
  static Path beside(Path input) {
    String name = input.toAbsolutePath().getFileName().toString();
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    Path free = input.toAbsolutePath().resolveSibling(stem + "-refused.csv");
    for (int number = 2; Files.exists(free); number++) {
      free = input.toAbsolutePath().resolveSibling(stem + "-refused-" + number + ".csv");
    }
    return free;
  }

  /**
   * Opens or makes the file.
   *
   * @param length what is known to be whole; the rest is cut off
   */
  static RefusedFile open(Path file, CandidateLines lines, long length) throws ExamException {
    try {
      if (Files.notExists(file)) {
        OwnerOnly.createFile(file);
      }
      FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
      long whole = Math.min(length, channel.size());
      channel.truncate(whole).position(whole);
      return new RefusedFile(file, lines, channel, whole);
    } catch (IOException cannot) {
      throw StorageTrouble.of(cannot, RunJournal.folderOf(file));
    }
  }

  /** Adds lines; returns the file's length once they are on the disk. */
  long add(List<Refusal> refusals) throws ExamException {
    if (refusals.isEmpty()) {
      return length;
    }
    StringBuilder text = new StringBuilder();
    if (length == 0) {
      text.append(form.beginning()).append(form.line(header()));
    }
    refusals.forEach(refusal -> text.append(form.line(cells(refusal))));
    try {
      ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
      length += bytes.remaining();
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(false);
      return length;
    } catch (IOException cannot) {
      throw StorageTrouble.of(cannot, RunJournal.folderOf(file));
    }
  }

  private List<String> header() {
    List<String> header = new ArrayList<>(OWN_COLUMNS);
    kept.forEach(at -> header.add(columns.get(at)));
    return header;
  }

  /** Ours stand first, so that a line with too many cells keeps them all. */
  private List<String> cells(Refusal refusal) {
    List<String> original = refusal.line().original();
    List<String> cells = new ArrayList<>();
    cells.add(Long.toString(refusal.line().number()));
    cells.add(refusal.reason());
    kept.stream().filter(at -> at < original.size()).map(original::get).forEach(cells::add);
    original.stream().skip(columns.size()).forEach(cells::add);
    return cells;
  }

  @Override
  public void close() throws ExamException {
    try {
      channel.close();
      if (length == 0) {
        Files.deleteIfExists(file);
      }
    } catch (IOException cannot) {
      throw StorageTrouble.of(cannot, RunJournal.folderOf(file));
    }
  }

  /** One line and why it was refused, in words for people. */
  record Refusal(CandidateLine line, String reason) {}
}
