package org.eksamik.doctor.update;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import okhttp3.Request;
import org.eksamik.doctor.update.UpdateNews.Reason;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.keys.SchoolKey;
import org.eksamik.net.Answer;
import org.eksamik.net.Network;
import org.eksamik.net.Repeat;
import org.eksamik.profile.UpdateSettings;

/**
 * Looks at the school's manifest and installs nothing. The signature is checked before a single
 * word of the manifest is read.
 */
public final class UpdateLook {
  /** More than any manifest needs, in bytes. */
  static final int LIMIT = 16 * 1024;

  private final UpdateSettings settings;
  private final SchoolKey key;
  private final Network network;
  private final InstantSource clock;
  private final Optional<ReleaseNumber> own;

  /**
   * @param own this program's version; one that is no version is older than all
   */
  public UpdateLook(UpdateSettings settings, Network network, InstantSource clock, String own) {
    this.settings = settings;
    this.key = SchoolKey.of(settings.key());
    this.network = network;
    this.clock = clock;
    this.own = ReleaseNumber.read(own);
  }

  /** Asks the school's server; waits for the network. */
  public UpdateNews look() {
    try {
      byte[] manifest = fetch(settings.manifest());
      byte[] signature = fetch(URI.create(settings.manifest() + ".sig"));
      return manifest.length > LIMIT || signature.length > LIMIT
          ? new UpdateNews.Refused(Reason.LONG)
          : judge(manifest, signature);
    } catch (ExamException failed) {
      return new UpdateNews.Unreachable(failed.fault().code());
    }
  }

  private UpdateNews judge(byte[] manifest, byte[] signature) {
    if (!key.signed(manifest, decoded(signature))) {
      return new UpdateNews.Refused(Reason.SIGNATURE);
    }
    return Release.read(manifest)
        .map(this::compare)
        .orElseGet(() -> new UpdateNews.Refused(Reason.UNREADABLE));
  }

  private UpdateNews compare(Release release) {
    if (!clock.instant().isBefore(release.expires())) {
      return new UpdateNews.Refused(Reason.EXPIRED);
    }
    int newer = own.map(release.version()::compareTo).orElse(1);
    if (newer < 0) {
      return new UpdateNews.Refused(Reason.OLDER);
    }
    return newer == 0
        ? new UpdateNews.Current()
        : new UpdateNews.Newer(
            release.version().toString(), release.file(), release.sha256(), release.address());
  }

  private byte[] fetch(URI address) throws ExamException {
    Answer answer =
        network.sendWithoutFollowing(
            new Request.Builder().url(address.toString()).build(), Repeat.SAFE);
    if (!answer.isSuccess()) {
      throw ExamException.of(Fault.PROVIDER_ANSWER).with("detail", "HTTP " + answer.status());
    }
    return answer.body();
  }

  /** No bytes at all where it is not base64. */
  private static byte[] decoded(byte[] signature) {
    try {
      return Base64.getDecoder()
          .decode(new String(signature, StandardCharsets.US_ASCII).replaceAll("\\s", ""));
    } catch (IllegalArgumentException notBase64) {
      return new byte[0];
    }
  }
}
