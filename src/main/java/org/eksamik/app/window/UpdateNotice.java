package org.eksamik.app.window;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.eksamik.app.Version;
import org.eksamik.doctor.update.UpdateLook;
import org.eksamik.doctor.update.UpdateNews;
import org.eksamik.net.Network;
import org.eksamik.profile.Profile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks once, when the program starts, whether the school wants a newer version, and tells the log
 * and the status line. Nobody looks while an exam runs or is about to be resumed.
 */
public final class UpdateNotice {
  private static final Logger log = LoggerFactory.getLogger(UpdateNotice.class);

  private final Optional<UpdateLook> look;
  private final BooleanSupplier examIsUnfinished;
  private final AtomicReference<Optional<String>> newer = new AtomicReference<>(Optional.empty());

  /**
   * @param look absent where the profile names no manifest
   */
  public UpdateNotice(Optional<UpdateLook> look, BooleanSupplier examIsUnfinished) {
    this.look = look;
    this.examIsUnfinished = examIsUnfinished;
  }

  /** What looks, where the profile names a manifest. */
  public static Optional<UpdateLook> look(Profile profile, Network network, InstantSource clock) {
    return profile
        .updates()
        .map(settings -> new UpdateLook(settings, network, clock, Version.number()));
  }

  /** Looks, on a thread of its own; the caller does not wait. */
  public void begin() {
    if (look.isPresent() && !examIsUnfinished.getAsBoolean()) {
      Thread.ofVirtual().name("update").start(() -> tell(look.get().look()));
    }
  }

  /** The newer version, once one is known. */
  public Optional<String> newerVersion() {
    return newer.get();
  }

  private void tell(UpdateNews news) {
    switch (news) {
      case UpdateNews.Current _ -> log.info("this is the version that the school wants");
      case UpdateNews.Newer it -> {
        log.info("version {} is offered: {} at {}", it.version(), it.file(), it.address());
        newer.set(Optional.of(it.version()));
      }
      case UpdateNews.Refused it -> log.warn("the school's manifest is refused: {}", it.reason());
      case UpdateNews.Unreachable it ->
          log.info("the school's manifest did not come: {}", it.code());
    }
  }
}
