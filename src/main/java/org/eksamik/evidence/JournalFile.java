package org.eksamik.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.eksamik.exam.Event;
import org.eksamik.exam.Events;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The journal as a file of JSON lines, one an event, in the order they were told. Telling returns
 * at once; one thread writes, and forces a batch to disk together.
 */
public final class JournalFile implements Events, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(JournalFile.class);
  private static final JsonMapper JSON = new JsonMapper();

  /** Told by {@link #close()}: everything before it is to be written. */
  private static final Line LAST = new Line("");

  private final BlockingQueue<Line> told = new LinkedBlockingQueue<>();
  private final InstantSource clock;
  private final FileChannel file;
  private final Thread writer;

  private record Line(String json) {}

  private JournalFile(FileChannel file, InstantSource clock) {
    this.file = file;
    this.clock = clock;
    this.writer = Thread.ofPlatform().name("journal").daemon().start(this::write);
  }

  /**
   * Opens the journal for adding to it.
   *
   * @throws ExamException {@code STORAGE} where the file cannot be written
   */
  public static JournalFile open(Path path, InstantSource clock) throws ExamException {
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      return new JournalFile(
          FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND), clock);
    } catch (IOException cannot) {
      throw ExamException.of(Fault.STORAGE, cannot).with("path", path.toString());
    }
  }

  @Override
  public void record(Event event) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("at", clock.instant().toString());
    line.put("monotonic", System.nanoTime());
    line.put("event", event.kind().name());
    line.put("facts", event.facts());
    try {
      told.add(new Line(JSON.writeValueAsString(line) + "\n"));
    } catch (JsonProcessingException defect) {
      throw new IllegalStateException("an event of strings is always JSON", defect);
    }
  }

  /** Writes what was told so far; waits for the disk. */
  @Override
  public void close() {
    told.add(LAST);
    try {
      writer.join();
      file.close();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } catch (IOException cannot) {
      log.error("the journal could not be closed", cannot);
    }
  }

  private void write() {
    List<Line> batch = new ArrayList<>();
    boolean last = false;
    while (!last) {
      batch.clear();
      try {
        batch.add(told.take());
      } catch (InterruptedException stop) {
        return;
      }
      told.drainTo(batch);
      last = batch.remove(LAST);
      append(batch);
    }
  }

  private void append(List<Line> batch) {
    StringBuilder text = new StringBuilder();
    batch.forEach(line -> text.append(line.json()));
    ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
    try {
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
      file.force(false);
    } catch (IOException cannot) {
      log.error("{} events could not be written to the journal", batch.size(), cannot);
    }
  }
}
