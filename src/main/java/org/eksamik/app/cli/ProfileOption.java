package org.eksamik.app.cli;

import java.util.List;
import java.util.Optional;
import org.eksamik.app.WorkstationFiles;
import org.eksamik.exam.ExamException;
import org.eksamik.profile.Profile;
import org.eksamik.profile.sealed.WorkstationKey;

/** The profile that {@code --profile} names. */
final class ProfileOption {
  private final GlobalOptions options;
  private final ProfileDoor door;
  private final Console console;

  ProfileOption(GlobalOptions options, ProfileDoor door, Console console) {
    this.options = options;
    this.door = door;
    this.console = console;
  }

  /** Opens it; from then on people are spoken to in its language. */
  Profile require() throws ExamException {
    Profile profile = door.open(new TerminalPassword(console));
    console.speak(profile.language());
    return profile;
  }

  /** This workstation's keys, for links that were prepared for it. */
  List<WorkstationKey> keys() throws ExamException {
    return WorkstationFiles.ofThisMachine(options.dataFolder()).keys();
  }

  /** The same with the text it was read from. */
  ProfileDoor.Written written() throws ExamException {
    ProfileDoor.Written written = door.written(new TerminalPassword(console));
    console.speak(written.profile().language());
    return written;
  }

  /** The same for commands that can do without. */
  Optional<Profile> read() throws ExamException {
    return options.profile().isPresent() ? Optional.of(require()) : Optional.empty();
  }
}
