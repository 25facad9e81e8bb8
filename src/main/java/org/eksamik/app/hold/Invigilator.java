package org.eksamik.app.hold;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eksamik.db.OwnerOnly;
import org.eksamik.exam.Secret;
import org.eksamik.keys.QuitPassword;
import org.eksamik.keys.RecoveryCode;
import org.eksamik.profile.KioskSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows an invigilator by the password, or by a recovery code that was not used here before. A code
 * counts only once the data folder remembers that it is used. Slow on purpose: not for the FX
 * thread.
 */
public final class Invigilator implements Predicate<Secret> {
  private static final Logger log = LoggerFactory.getLogger(Invigilator.class);

  private final KioskSettings settings;
  private final Path folder;
  private final Path used;

  /**
   * @param data the data folder
   */
  public Invigilator(KioskSettings settings, Path data) {
    this.settings = settings;
    this.folder = data.resolve("kiosk");
    this.used = folder.resolve("used-codes");
  }

  @Override
  public boolean test(Secret typed) {
    return settings.quitPassword().filter(hash -> QuitPassword.matches(hash, typed)).isPresent()
        || (RecoveryCode.isOne(typed) && isUnusedCode(RecoveryCode.read(typed)));
  }

  private synchronized boolean isUnusedCode(Secret code) {
    try {
      List<String> before = Files.exists(used) ? Files.readAllLines(used) : List.of();
      Optional<String> hash =
          settings.recoveryCodes().stream()
              .filter(it -> !before.contains(it))
              .filter(it -> QuitPassword.matches(it, code))
              .findFirst();
      if (hash.isPresent()) {
        remember(hash.get());
      }
      return hash.isPresent();
    } catch (IOException cannot) {
      log.error("a recovery code cannot be marked as used, so it does not count", cannot);
      return false;
    }
  }

  private void remember(String hash) throws IOException {
    OwnerOnly.createFolder(folder);
    if (!Files.exists(used)) {
      OwnerOnly.createFile(used);
    }
    Files.writeString(
        used,
        hash + "\n",
        StandardCharsets.US_ASCII,
        StandardOpenOption.APPEND,
        StandardOpenOption.SYNC);
  }
}
