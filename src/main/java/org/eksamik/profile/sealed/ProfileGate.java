package org.eksamik.profile.sealed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Secret;
import org.eksamik.profile.Profile;
import org.eksamik.profile.ProfileReader;
import org.eksamik.profile.Reading;
import org.eksamik.words.Detail;

/**
 * What one workstation lets in: profiles as they are written, unless it was told its school, and
 * sealed ones after every check.
 *
 * @param keys those of this workstation
 * @param serials what was opened here before
 */
public record ProfileGate(
    TrustedSchools schools, List<WorkstationKey> keys, Serials serials, InstantSource clock) {
  public ProfileGate {
    keys = List.copyOf(keys);
  }

  /**
   * Opens a profile. Waits for the disk and for people: not for the FX thread.
   *
   * @param people asked only where no key of this workstation opens it
   * @throws ExamException as {@link ProfileReader#require}, or with the fault of the check that a
   *     sealed profile does not pass
   */
  public Profile open(Path file, PasswordSource people) throws ExamException {
    return ProfileReader.require(read(file, people), file);
  }

  /** The same, with everything that is wrong in the profile. */
  public Reading read(Path file, PasswordSource people) throws ExamException {
    byte[] plain = bytes(file, people);
    try {
      return ProfileReader.parse(plain, ProfileReader.folderOf(file));
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  /** The profile as it was written before it was sealed; the caller wipes it. */
  public byte[] bytes(Path file, PasswordSource people) throws ExamException {
    byte[] bytes = readFile(file);
    if (!SealedProfile.isMeant(bytes)) {
      if (schools.areNamed()) {
        throw ExamException.of(Fault.PROFILE_NOT_SEALED).with("file", file.toString());
      }
      return bytes;
    }
    SealedProfile sealed = SealedProfile.read(bytes);
    schools.check(sealed);
    sealed.statement().terms().check(clock.instant());
    byte[] plain = unlock(sealed, people);
    try {
      serials.rise(sealed.statement());
    } catch (ExamException refusal) {
      Arrays.fill(plain, (byte) 0);
      throw refusal;
    }
    return plain;
  }

  /**
   * Opens a sealed profile to look at it, whatever its time and number.
   *
   * @param byPassword whether only a password counts, and not this workstation's keys
   * @throws ExamException PROFILE_NOT_SEALED, too
   */
  public Opened inspect(Path file, PasswordSource people, boolean byPassword) throws ExamException {
    byte[] bytes = readFile(file);
    if (!SealedProfile.isMeant(bytes)) {
      Arrays.fill(bytes, (byte) 0);
      throw ExamException.of(Fault.PROFILE_NOT_SEALED).with("file", file.toString());
    }
    SealedProfile sealed = SealedProfile.read(bytes);
    schools.check(sealed);
    return new Opened(
        sealed.statement(), byPassword ? typed(sealed, people) : unlock(sealed, people));
  }

  private byte[] unlock(SealedProfile sealed, PasswordSource people) throws ExamException {
    for (WorkstationKey key : keys) {
      Optional<byte[]> plain = sealed.unlock(key);
      if (plain.isPresent()) {
        return plain.get();
      }
    }
    return typed(sealed, people);
  }

  private static byte[] typed(SealedProfile sealed, PasswordSource people) throws ExamException {
    if (!sealed.hasPassword()) {
      throw ExamException.of(Fault.PROFILE_LOCKED);
    }
    ExamException refusal = ExamException.of(Fault.PROFILE_LOCKED);
    boolean wrong = false;
    while (true) {
      Optional<Secret> password = people.password(sealed.statement(), wrong);
      if (password.isEmpty()) {
        throw refusal;
      }
      try {
        return sealed.unlock(password.get());
      } catch (ExamException failed) {
        if (failed.fault() != Fault.PROFILE_PASSWORD) {
          throw failed;
        }
        refusal = failed;
        wrong = true;
      } finally {
        password.get().wipe();
      }
    }
  }

  private static byte[] readFile(Path file) throws ExamException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(SealedProfile.LONGEST + 1);
      if (bytes.length > SealedProfile.LONGEST) {
        throw unreadable(file)
            .with(
                "detail",
                Detail.of("longer-than", "bytes", Integer.toString(SealedProfile.LONGEST)));
      }
      return bytes;
    } catch (IOException cannot) {
      throw unreadable(file).with("detail", file.toString());
    }
  }

  private static ExamException unreadable(Path file) {
    return ExamException.of(Fault.PROFILE_UNREADABLE).with("file", file.toString());
  }
}
