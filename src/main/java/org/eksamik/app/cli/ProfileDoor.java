package org.eksamik.app.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.eksamik.app.WorkstationFiles;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Secret;
import org.eksamik.net.Network;
import org.eksamik.net.NetworkSettings;
import org.eksamik.profile.Profile;
import org.eksamik.profile.ProfileReader;
import org.eksamik.profile.Reading;
import org.eksamik.profile.sealed.PasswordSource;
import org.eksamik.profile.sealed.ProfileGate;
import org.eksamik.words.Detail;

/** Opens the profile that a command line names, sealed or not, from a file or an address. */
public final class ProfileDoor {
  private final GlobalOptions options;
  private final InstantSource clock;

  public ProfileDoor(GlobalOptions options, InstantSource clock) {
    this.options = options;
    this.clock = clock;
  }

  /**
   * The profile.
   *
   * @param people asked for the password where {@code --password-file} gives none
   * @throws ExamException as {@link ProfileGate#open}; USAGE where no profile is named; as {@link
   *     FetchedProfile#fetch}
   */
  public Profile open(PasswordSource people) throws ExamException {
    return gate().open(file(), password(people));
  }

  /**
   * The profile with the text it was read from, for who writes another from it.
   *
   * @param json in UTF-8; to be wiped
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  record Written(Profile profile, byte[] json) {}

  Written written(PasswordSource people) throws ExamException {
    Path file = file();
    byte[] json = gate().bytes(file, password(people));
    Reading reading = ProfileReader.parse(json, ProfileReader.folderOf(file));
    return new Written(ProfileReader.require(reading, file), json);
  }

  ProfileGate gate() throws ExamException {
    return WorkstationFiles.ofThisMachine(options.dataFolder()).gate(clock);
  }

  /** The file's own password first: it is tried once. */
  PasswordSource password(PasswordSource people) {
    Optional<Path> given = options.passwordFile();
    if (given.isEmpty()) {
      return people;
    }
    return (_, wrong) -> {
      if (wrong) {
        return Optional.<Secret>empty();
      }
      return Optional.of(PasswordFile.read(given.get()));
    };
  }

  private Path file() throws ExamException {
    String named =
        options
            .profile()
            .orElseThrow(() ->
                ExamException.of(Fault.USAGE)
                    .with("detail", Detail.of("missing", "name", "--profile FILE")));
    return file(named);
  }

  /** The file itself, or where a link's was put. */
  Path file(String named) throws ExamException {
    if (!ProfileLink.isMeant(named)) {
      return Path.of(named);
    }
    ProfileLink link =
        ProfileLink.read(named)
            .orElseThrow(() ->
                ExamException.of(Fault.USAGE)
                    .with(
                        "detail",
                        Detail.of(
                            "expected",
                            Map.of("one", "eksamik://host/path", "other", "https://host/path"))));
    try (Network network = Network.open(NetworkSettings.SYSTEM)) {
      return new FetchedProfile(options.dataFolder()).fetch(link, network);
    }
  }
}
