package org.eksamik.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eksamik.db.StorageTrouble;
import org.eksamik.evidence.Sessions;
import org.eksamik.evidence.keys.ReadingKey;
import org.eksamik.evidence.log.Disk;
import org.eksamik.evidence.log.SessionFolder;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.words.Detail;

/** The sessions that the commands of {@code evidence} work on. */
final class EvidenceOption {
  private final GlobalOptions options;
  private final InstantSource clock;

  EvidenceOption(GlobalOptions options, InstantSource clock) {
    this.options = options;
    this.clock = clock;
  }

  /** Something that reads or writes sessions. */
  interface Work<T> {
    T run(Sessions sessions) throws IOException, ExamException;
  }

  /** Does it; what the disk refuses becomes a fault for people. */
  <T> T with(Work<T> work) throws ExamException {
    Sessions sessions = new Sessions(options.dataFolder(), Disk.real(), clock);
    try {
      return work.run(sessions);
    } catch (IOException cannot) {
      throw StorageTrouble.of(cannot, sessions.folder());
    }
  }

  InstantSource clock() {
    return clock;
  }

  /** The sessions named by their ids, or by the folders that they were copied to. */
  static List<SessionFolder> named(Sessions sessions, List<String> names)
      throws IOException, ExamException {
    List<SessionFolder> found = new ArrayList<>();
    for (String name : names) {
      found.add(named(sessions, name));
    }
    return found;
  }

  static SessionFolder named(Sessions sessions, String name) throws IOException, ExamException {
    Optional<SessionFolder> here = sessions.find(name);
    if (here.isPresent()) {
      return here.get();
    }
    Path copy = Path.of(name).toAbsolutePath().normalize();
    if (Files.isDirectory(copy)) {
      return new SessionFolder(copy);
    }
    throw ExamException.of(Fault.USAGE).with("detail", Detail.of("no-session", "name", name));
  }

  /** The key in the file, or else the workstation's own. */
  static ReadingKey key(Sessions sessions, Optional<Path> file) throws ExamException {
    Path path = file.orElseGet(sessions::ownReadingKey);
    try {
      return ReadingKey.read(path);
    } catch (IOException cannot) {
      throw ExamException.of(Fault.USAGE, cannot)
          .with("detail", Detail.of("no-reading-key", "file", path.toString()));
    }
  }
}
