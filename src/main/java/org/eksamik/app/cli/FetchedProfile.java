package org.eksamik.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import okhttp3.Request;
import org.eksamik.db.OwnerOnly;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.net.Answer;
import org.eksamik.net.Network;
import org.eksamik.net.Repeat;
import org.eksamik.profile.sealed.SealedProfile;
import org.eksamik.words.Detail;

/**
 * A profile that a link named, kept in the data folder while it is used. What it names beside
 * itself is looked for there, too, and so is not found: such a profile stands alone.
 *
 * @param data the data folder
 */
record FetchedProfile(Path data) {
  /** More than any profile needs. */
  static final int LIMIT = SealedProfile.LONGEST;

  /**
   * Fetches it, without following it elsewhere.
   *
   * @throws ExamException of the network kind; PROFILE_UNREADABLE for an answer that is no file or
   *     too long; STORAGE
   */
  Path fetch(ProfileLink link, Network network) throws ExamException {
    Answer answer =
        network.sendWithoutFollowing(
            new Request.Builder().url(link.address().toString()).build(), Repeat.SAFE);
    if (!answer.isSuccess()) {
      throw refused(link).with("detail", "HTTP " + answer.status());
    }
    if (answer.body().length > LIMIT) {
      throw refused(link)
          .with("detail", Detail.of("longer-than", "bytes", Integer.toString(LIMIT)));
    }
    return keep(answer.body());
  }

  private static ExamException refused(ProfileLink link) {
    return ExamException.of(Fault.PROFILE_UNREADABLE).with("file", link.host());
  }

  private Path keep(byte[] profile) throws ExamException {
    Path folder = data.resolve("opened");
    Path file = folder.resolve("profile.json");
    try {
      OwnerOnly.createFolder(folder);
      Path beside = folder.resolve("profile.json.new");
      Files.deleteIfExists(beside);
      OwnerOnly.createFile(beside);
      Files.write(beside, profile);
      return Files.move(
          beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException cannot) {
      throw ExamException.of(Fault.STORAGE, cannot).with("path", file.toString());
    }
  }
}
