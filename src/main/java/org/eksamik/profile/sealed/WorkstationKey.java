package org.eksamik.profile.sealed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.Optional;
import org.eksamik.exam.ExamException;
import org.eksamik.keys.Curve;

/** The private X25519 key of one workstation; what is locked to it opens there alone. */
public final class WorkstationKey {
  private final PrivateKey secret;
  private final WorkstationName name;

  private WorkstationKey(PrivateKey secret) {
    this.secret = secret;
    this.name = WorkstationName.of(Curve.X25519.openHalf(secret));
  }

  /** Makes one into a new file, PEM. */
  public static WorkstationKey make(Path file) throws ExamException {
    return new WorkstationKey(PrivateKeyFile.make(Curve.X25519, file));
  }

  /** The one in this file, if there is such a file. */
  public static Optional<WorkstationKey> in(Path file) throws ExamException {
    return Files.exists(file)
        ? Optional.of(new WorkstationKey(PrivateKeyFile.read(Curve.X25519, file)))
        : Optional.empty();
  }

  /** The public half. */
  public WorkstationName name() {
    return name;
  }

  /** The content key, where one of these was locked to this workstation. */
  Optional<ContentKey> unlock(Iterable<WrappedKey> keys) throws ExamException {
    for (WrappedKey key : keys) {
      if (key instanceof WrappedKey.ForWorkstation(WorkstationName whose, String jwe)
          && whose.equals(name)) {
        return Optional.of(Jwe.unlock(jwe, secret));
      }
    }
    return Optional.empty();
  }
}
