package org.eksamik.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.eksamik.app.WorkstationFiles;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExitCode;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Said;
import org.eksamik.exam.Secret;
import org.eksamik.profile.EnclosedFiles;
import org.eksamik.profile.ProfileReader;
import org.eksamik.profile.sealed.ContentKey;
import org.eksamik.profile.sealed.SealedProfile;
import org.eksamik.profile.sealed.SigningKey;
import org.eksamik.profile.sealed.Terms;
import org.eksamik.profile.sealed.WorkstationName;
import org.eksamik.profile.sealed.WrappedKey;
import org.eksamik.words.Detail;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code profile seal}: a profile in one file, signed by the school and locked. */
@Command(name = "seal")
final class ProfileSealCommand implements Callable<Integer> {
  /** Shorter ones are guessed sooner than the exam is over. */
  private static final int GOOD_PASSWORD = 16;

  private final GlobalOptions options;
  private final Console console;
  private final InstantSource clock;

  @Parameters(index = "0", paramLabel = "IN")
  private Path in = Path.of("");

  @Parameters(index = "1", paramLabel = "OUT")
  private Path out = Path.of("");

  @Option(names = "--key", paramLabel = "FILE")
  private Optional<Path> key = Optional.empty();

  @Mixin private WorkstationsOption workstations = new WorkstationsOption();
  @Mixin private TermsOptions terms = new TermsOptions();

  ProfileSealCommand(GlobalOptions options, Console console, InstantSource clock) {
    this.options = options;
    this.console = console;
    this.clock = clock;
  }

  @Override
  public Integer call() throws ExamException {
    Terms said = terms.terms(in, clock.instant());
    List<WorkstationName> names = workstations.names();
    refuseToOverwrite();
    byte[] plain = checked();
    try {
      Optional<Secret> password = password(names.isEmpty());
      SigningKey school = school();
      List<Function<ContentKey, WrappedKey>> recipients = new ArrayList<>();
      password.ifPresent(typed -> recipients.add(content -> WrappedKey.of(typed, content)));
      names.forEach(name -> recipients.add(content -> WrappedKey.of(name, content)));
      write(SealedProfile.seal(plain, said, school, recipients, new SecureRandom()));
      password.ifPresent(Secret::wipe);
      tell(said, school, password.isPresent(), names.size());
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
    return ExitCode.DONE.number();
  }

  /** A mistake shall show here and not on two hundred workstations. */
  private byte[] checked() throws ExamException {
    try {
      byte[] plain = Files.readAllBytes(in);
      if (SealedProfile.isMeant(plain)) {
        throw usage(Detail.of("file-sealed", "file", in.toString()));
      }
      Path folder = ProfileReader.folderOf(in);
      ProfileReader.require(ProfileReader.parse(plain, folder), in);
      byte[] whole = EnclosedFiles.in(plain, folder);
      Arrays.fill(plain, (byte) 0);
      return whole;
    } catch (IOException cannot) {
      throw ExamException.of(Fault.PROFILE_UNREADABLE, cannot)
          .with("file", in.toString())
          .with("detail", in.toString());
    }
  }

  /** The file's, or where nobody else could open the profile what is typed twice at a terminal. */
  private Optional<Secret> password(boolean needed) throws ExamException {
    Optional<Secret> password = Optional.empty();
    if (options.passwordFile().isPresent()) {
      password = Optional.of(PasswordFile.read(options.passwordFile().get()));
    } else if (needed) {
      password = Optional.of(typedTwice());
    }
    if (password.isPresent() && password.get().use(text -> text.length < GOOD_PASSWORD)) {
      console.say("profile.shortPassword", Map.of("count", Integer.toString(GOOD_PASSWORD)));
    }
    return password;
  }

  private Secret typedTwice() throws ExamException {
    TerminalPassword terminal = new TerminalPassword(console);
    Map<String, String> facts = Map.of("name", in.toString());
    Secret first =
        terminal
            .ask("profile.newPassword", facts)
            .orElseThrow(() ->
                usage(
                    Detail.of(
                        "who-may-open",
                        Map.of("one", "--for KEY", "other", "--password-file FILE"))));
    Optional<Secret> second = terminal.ask("profile.newPasswordAgain", facts);
    boolean same =
        second.isPresent() && first.use(one -> second.get().use(two -> Arrays.equals(one, two)));
    second.ifPresent(Secret::wipe);
    if (!same) {
      first.wipe();
      throw usage(Detail.of("passwords-differ"));
    }
    return first;
  }

  private SigningKey school() throws ExamException {
    if (key.isPresent()) {
      return SigningKey.read(key.get());
    }
    Path usual = WorkstationFiles.ofThisMachine(options.dataFolder()).signingKeyFile();
    if (Files.exists(usual)) {
      return SigningKey.read(usual);
    }
    SigningKey made = SigningKey.make(usual);
    console.say("profile.newKey", Map.of("file", usual.toString()));
    return made;
  }

  private void refuseToOverwrite() throws ExamException {
    try {
      if (Files.exists(out) && !SealedProfile.isMeant(Files.readAllBytes(out))) {
        throw usage(Detail.of("file-exists", "file", out.toString()));
      }
    } catch (IOException cannot) {
      throw usage(Detail.of("file-unwritable", "file", out.toString()));
    }
  }

  private void write(byte[] sealed) throws ExamException {
    if (sealed.length > SealedProfile.LONGEST) {
      throw usage(
          Detail.of("sealed-longer-than", "bytes", Integer.toString(SealedProfile.LONGEST)));
    }
    Path beside = out.resolveSibling(out.getFileName() + ".new");
    try {
      Files.write(beside, sealed);
      Files.move(beside, out, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException cannot) {
      throw ExamException.of(Fault.STORAGE, cannot)
          .with("path", out.toString())
          .with("detail", cannot.getClass().getSimpleName());
    }
  }

  private void tell(Terms said, SigningKey school, boolean password, int count) {
    if (options.json()) {
      ObjectNode answer =
          console
              .object()
              .put("file", out.toString())
              .put("name", said.name())
              .put("serial", said.serial())
              .put("notBefore", said.notBefore().map(Object::toString).orElse(null))
              .put("expires", said.expires().map(Object::toString).orElse(null))
              .put("publicKey", school.open().text())
              .put("password", password)
              .put("workstations", count);
      console.answer(answer);
    }
    console.say(
        "profile.sealed",
        Map.of(
            "file", out.toString(),
            "signer", school.open().fingerprint(),
            "count", Integer.toString(count)));
  }

  private static ExamException usage(Said detail) {
    return ExamException.of(Fault.USAGE).with("detail", detail);
  }
}
