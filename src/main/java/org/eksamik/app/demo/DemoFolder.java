package org.eksamik.app.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eksamik.db.DataFolder;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.login.local.AccountImport;
import org.eksamik.login.local.ImportProgress;
import org.eksamik.sandbox.Sandbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A folder of the demo's own, with the sandbox's profile, roster and accounts; gone at the end. */
final class DemoFolder implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(DemoFolder.class);

  private final Path folder;

  private DemoFolder(Path folder) {
    this.folder = folder;
  }

  /** Fills a fresh folder from the sandbox. */
  static DemoFolder of(Sandbox sandbox) throws ExamException {
    try {
      Path folder = Files.createTempDirectory("eksamik-demo");
      Files.writeString(folder.resolve("profile.json"), sandbox.profile());
      Files.writeString(folder.resolve("roster.csv"), sandbox.rosterCsv());
      Path accounts = Files.writeString(folder.resolve("accounts.csv"), sandbox.accountsCsv());
      try (DataFolder data = new DataFolder(folder.resolve("data"))) {
        new AccountImport(data.database(), new SecureRandom())
            .run(accounts, new AccountImport.Choice(false, false), ImportProgress.UNWATCHED);
      }
      return new DemoFolder(folder);
    } catch (IOException cannot) {
      throw ExamException.of(Fault.STORAGE, cannot)
          .with("path", System.getProperty("java.io.tmpdir"));
    }
  }

  Path profile() {
    return folder.resolve("profile.json");
  }

  Path data() {
    return folder.resolve("data");
  }

  @Override
  public void close() {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    } catch (IOException stays) {
      log.warn("the demo's folder {} could not be removed", folder, stays);
    }
  }
}
