package org.eksamik.profile;

import java.net.URI;
import java.nio.file.Path;
import org.eksamik.exam.Secret;

/**
 * Where evidence goes from the workstation.
 *
 * @param kilobitsPerSecond the most that is sent; so that exams do not feel it
 * @param keepLocal whether segments stay here once the other side has confirmed them
 */
public record UploadSettings(Target target, When when, int kilobitsPerSecond, boolean keepLocal) {
  public static final int USUAL_KILOBITS = 1000;

  /** When it goes. */
  public enum When {
    /** While the exam runs. */
    DURING,
    /** Once the session is complete. */
    AFTER
  }

  /** The other side. */
  public sealed interface Target {
    /** A folder, such as a share of the school's server. */
    record Folder(Path path) implements Target {}

    /** A bucket of a server that speaks S3. */
    record S3(URI endpoint, String region, String bucket, String accessKey, Secret secretKey)
        implements Target {}

    /** A server that takes PUT below an address. */
    record Https(URI address, Secret token) implements Target {}
  }
}
