package org.eksamik.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.profile.Profile;
import org.eksamik.profile.ProfileReader;

/** The profile that {@code --profile} names. */
final class ProfileOption {
  private final GlobalOptions options;
  private final Console console;

  ProfileOption(GlobalOptions options, Console console) {
    this.options = options;
    this.console = console;
  }

  /** Reads it; from then on people are spoken to in its language. */
  Profile require() throws ExamException {
    Path file =
        options
            .profile()
            .orElseThrow(
                () -> ExamException.of(Fault.USAGE).with("detail", "--profile FILE is missing"));
    return read(file);
  }

  /** The same for commands that can do without. */
  Optional<Profile> read() throws ExamException {
    return options.profile().isPresent()
        ? Optional.of(read(options.profile().get()))
        : Optional.empty();
  }

  private Profile read(Path file) throws ExamException {
    Profile profile = ProfileReader.require(file);
    console.speak(profile.language());
    return profile;
  }
}
