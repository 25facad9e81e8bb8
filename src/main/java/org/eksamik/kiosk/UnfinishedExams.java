package org.eksamik.kiosk;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.eksamik.db.OwnerOnly;
import org.eksamik.exam.Admission;
import org.eksamik.exam.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The exam that runs on this workstation, remembered so that it can be offered to the same student
 * again after a crash or a cut in power. Holds no link and no secret. Safe for use by several
 * threads; only {@link #find} is for the window's.
 */
public final class UnfinishedExams {
  private static final Logger log = LoggerFactory.getLogger(UnfinishedExams.class);
  private static final JsonMapper JSON =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();

  private final Path folder;
  private final Path file;
  private final InstantSource clock;
  private Optional<Unfinished> remembered;

  /**
   * Reads what an earlier run left.
   *
   * @param data the data folder
   */
  public UnfinishedExams(Path data, InstantSource clock) {
    this.folder = data.resolve("kiosk");
    this.file = folder.resolve("exam.json");
    this.clock = clock;
    this.remembered = read();
  }

  /**
   * An exam that was begun and not ended.
   *
   * @param person the sign-in and the person's name there
   * @param exam its id in the profile
   */
  public record Unfinished(String person, String exam, Instant began) {}

  /** Whether anybody's exam was begun and not ended. */
  public synchronized boolean isAny() {
    return remembered.isPresent();
  }

  /** The exam that this person did not finish here. */
  public synchronized Optional<Unfinished> find(Person person) {
    return remembered.filter(it -> it.person().equals(name(person)));
  }

  /** An exam begins; one that goes on keeps its beginning. */
  public synchronized void remember(Admission admission) {
    Unfinished now =
        new Unfinished(name(admission.person()), admission.exam().id(), clock.instant());
    boolean goesOn =
        remembered
            .filter(it -> it.person().equals(now.person()) && it.exam().equals(now.exam()))
            .isPresent();
    if (!goesOn) {
      remembered = Optional.of(now);
      write(now);
    }
  }

  /** The exam ended. */
  public synchronized void forget() {
    remembered = Optional.empty();
    try {
      Files.deleteIfExists(file);
    } catch (IOException stays) {
      log.warn("the exam that ended is remembered still", stays);
    }
  }

  private Optional<Unfinished> read() {
    try {
      return Optional.of(JSON.readValue(Files.readAllBytes(file), Unfinished.class));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException unreadable) {
      log.warn("an unfinished exam cannot be read", unreadable);
      return Optional.empty();
    }
  }

  private void write(Unfinished exam) {
    try {
      OwnerOnly.createFolder(folder);
      Path beside = file.resolveSibling("exam.json.new");
      Files.deleteIfExists(beside);
      OwnerOnly.createFile(beside);
      Files.write(beside, JSON.writeValueAsBytes(exam));
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException cannot) {
      // The exam goes on; only a crash would show that it is not remembered.
      log.error("the exam cannot be remembered", cannot);
    }
  }

  private static String name(Person person) {
    return person.login() + ":" + person.id().orElseGet(person::fullName);
  }
}
