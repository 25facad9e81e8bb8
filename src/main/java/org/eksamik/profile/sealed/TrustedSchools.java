package org.eksamik.profile.sealed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Said;
import org.eksamik.keys.SchoolKey;

/**
 * Whose profiles a workstation takes: the keys in its {@code school.pub}, one a line. Without such
 * a file it takes anybody's, sealed or not.
 *
 * @param keys empty: no school was named
 */
public record TrustedSchools(List<SchoolKey> keys) {
  public TrustedSchools {
    keys = List.copyOf(keys);
  }

  /**
   * Those of the first of these files that is there. A file that names nobody fails closed.
   *
   * @throws ExamException KEY_UNUSABLE
   */
  public static TrustedSchools in(List<Path> files) throws ExamException {
    Optional<Path> first = files.stream().filter(Files::exists).findFirst();
    return new TrustedSchools(first.isPresent() ? read(first.get()) : List.of());
  }

  /** Whether only sealed profiles of certain schools are taken. */
  public boolean areNamed() {
    return !keys.isEmpty();
  }

  /**
   * Lets pass what one of them signed.
   *
   * @throws ExamException PROFILE_OTHER_SCHOOL
   */
  public void check(SealedProfile profile) throws ExamException {
    SchoolKey signer = profile.statement().signer();
    if (areNamed() && !keys.contains(signer)) {
      throw ExamException.of(Fault.PROFILE_OTHER_SCHOOL).with("signer", signer.fingerprint());
    }
  }

  private static List<SchoolKey> read(Path file) throws ExamException {
    List<SchoolKey> keys = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          keys.add(SchoolKey.of(line.strip()));
        }
      }
    } catch (IOException cannot) {
      throw unusable(file, SealTrouble.UNREADABLE.said());
    } catch (IllegalArgumentException notAKey) {
      throw unusable(file, SealTrouble.NO_PUBLIC_KEY.said(Integer.toString(keys.size() + 1)));
    }
    if (keys.isEmpty()) {
      throw unusable(file, SealTrouble.NO_SCHOOL.said());
    }
    return keys;
  }

  private static ExamException unusable(Path file, Said why) {
    return ExamException.of(Fault.KEY_UNUSABLE).with("file", file.toString()).with("detail", why);
  }
}
