package org.eksamik.kiosk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eksamik.db.OwnerOnly;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The notes of a lock as a file in the data folder. Each change is written beside it, forced to the
 * disk and moved over it, so that a reader finds the old notes or the new ones.
 */
public final class LockFile implements LockNotes {
  private static final Logger log = LoggerFactory.getLogger(LockFile.class);
  private static final JsonMapper JSON =
      JsonMapper.builder().addModule(new Jdk8Module()).addModule(new JavaTimeModule()).build();

  private final Path folder;
  private final Path file;
  private final Map<String, String> notes = new LinkedHashMap<>();

  /**
   * @param data the data folder
   */
  public LockFile(Path data) {
    this.folder = data.resolve("kiosk");
    this.file = folder.resolve("held.json");
  }

  /**
   * What a lock left.
   *
   * @param process that held the workstation
   * @param began when that process did, since numbers of processes are used again
   * @param steps what to put back, in the order in which it was changed
   */
  public record Left(long process, Optional<Instant> began, Map<String, String> steps) {
    public Left {
      steps = new LinkedHashMap<>(steps);
    }
  }

  /** Loads what writing takes, while nobody waits for it. */
  public void warm() {
    try {
      log.debug("a note takes {} bytes", text().length);
    } catch (JsonProcessingException cannot) {
      log.warn("the notes of a lock cannot be written", cannot);
    }
  }

  /** Nothing is on the disk yet: there is nothing to put back. */
  @Override
  public synchronized void begin() {
    notes.clear();
  }

  @Override
  public synchronized void note(String step, String was) throws ExamException {
    notes.put(step, was);
    write();
  }

  @Override
  public synchronized void end() {
    notes.clear();
    try {
      Files.deleteIfExists(file);
    } catch (IOException stays) {
      // The next start finds it and puts back what is put back already: no harm done.
      log.warn("the notes of the lock stay", stays);
    }
  }

  /** What a lock left that nobody took back; empty where the last one ended well. */
  public Optional<Left> left() {
    try {
      return Optional.of(JSON.readValue(Files.readAllBytes(file), Left.class));
    } catch (NoSuchFileException endedWell) {
      return Optional.empty();
    } catch (IOException unreadable) {
      log.warn("the notes of a lock cannot be read", unreadable);
      return Optional.empty();
    }
  }

  /**
   * Puts back what a process left that is gone, last change first; does nothing where none did.
   *
   * @param restorers puts back what a step's note says, by the step's name
   */
  public void restore(Map<String, Consumer<String>> restorers) {
    Optional<Left> left = left().filter(it -> !isAlive(it));
    if (left.isEmpty()) {
      return;
    }
    List<Map.Entry<String, String>> changed = new ArrayList<>(left.get().steps().entrySet());
    for (Map.Entry<String, String> step : changed.reversed()) {
      Consumer<String> restorer = restorers.get(step.getKey());
      try {
        if (restorer != null) {
          restorer.accept(step.getValue());
        }
      } catch (RuntimeException defect) {
        log.error("step {} could not be put back", step.getKey(), defect);
      }
    }
    end();
  }

  private static boolean isAlive(Left left) {
    return ProcessHandle.of(left.process())
        .filter(ProcessHandle::isAlive)
        .filter(process -> process.info().startInstant().equals(left.began()))
        .isPresent();
  }

  private void write() throws ExamException {
    try {
      byte[] text = text();
      OwnerOnly.createFolder(folder);
      Path beside = file.resolveSibling("held.json.new");
      try (FileChannel written =
          FileChannel.open(
              beside,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.TRUNCATE_EXISTING)) {
        written.write(ByteBuffer.wrap(text));
        written.force(true);
      }
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException cannot) {
      throw ExamException.of(Fault.STORAGE, cannot).with("path", file.toString());
    }
  }

  private synchronized byte[] text() throws JsonProcessingException {
    ProcessHandle own = ProcessHandle.current();
    return JSON.writeValueAsBytes(new Left(own.pid(), own.info().startInstant(), notes));
  }
}
