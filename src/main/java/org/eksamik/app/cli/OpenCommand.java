package org.eksamik.app.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code open}: what a desktop calls for a profile's file or an eksamik: link. */
@Command(name = "open")
final class OpenCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE|LINK")
  private String what = "";

  private final GlobalOptions options;
  private final Program program;
  private final ProfileDoor door;
  private final Supplier<Optional<Path>> workstationProfile;

  /**
   * @param workstationProfile the profile that an administrator gave this workstation
   */
  OpenCommand(
      GlobalOptions options,
      Program program,
      ProfileDoor door,
      Supplier<Optional<Path>> workstationProfile) {
    this.options = options;
    this.program = program;
    this.door = door;
    this.workstationProfile = workstationProfile;
  }

  @Override
  public Integer call() throws ExamException {
    Optional<Path> given = workstationProfile.get();
    if (given.isPresent()) {
      throw ExamException.of(Fault.PROFILE_FIXED).with("file", given.get().toString());
    }
    return program.window(options.with(profile())).number();
  }

  private Path profile() throws ExamException {
    return ProfileLink.isMeant(what) ? door.file(what) : file();
  }

  /** Desktops name files by address. */
  private Path file() throws ExamException {
    if (!what.startsWith("file:")) {
      return Path.of(what);
    }
    try {
      return Path.of(new URI(what));
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException notOurs) {
      throw ExamException.of(Fault.PROFILE_UNREADABLE, notOurs)
          .with("file", what)
          .with("detail", what);
    }
  }
}
