package org.eksamik.app.cli;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eksamik.evidence.Sessions;
import org.eksamik.evidence.upload.Uploader;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExitCode;
import org.eksamik.exam.Fault;
import org.eksamik.net.Network;
import org.eksamik.profile.Profile;
import org.eksamik.profile.UploadSettings;
import org.eksamik.words.Detail;
import picocli.CommandLine.Command;

/** {@code evidence upload}: sends now what would be sent by and by. */
@Command(name = "upload")
final class EvidenceUploadCommand implements Callable<Integer> {
  private final GlobalOptions options;
  private final ProfileOption profiles;
  private final Console console;
  private final EvidenceOption evidence;

  EvidenceUploadCommand(
      GlobalOptions options, ProfileOption profiles, Console console, EvidenceOption evidence) {
    this.options = options;
    this.profiles = profiles;
    this.console = console;
    this.evidence = evidence;
  }

  @Override
  public Integer call() throws ExamException {
    Profile profile = profiles.require();
    UploadSettings settings =
        profile
            .evidence()
            .upload()
            .orElseThrow(() ->
                ExamException.of(Fault.PROFILE_INVALID)
                    .with("detail", Detail.of("missing-in-profile", "name", "evidence.upload")));
    try (Network network = Network.open(profile.network())) {
      int sent = evidence.with(sessions -> send(sessions, settings, network));
      if (options.json()) {
        console.answer(console.object().put("confirmed", sent));
      }
      console.say("evidence.sent", Map.of("count", Integer.toString(sent)));
      return ExitCode.DONE.number();
    }
  }

  private int send(Sessions sessions, UploadSettings settings, Network network)
      throws IOException, ExamException {
    Uploader uploader =
        Uploader.of(settings, sessions, network, sessions.keys(Optional.empty()), evidence.clock());
    try {
      return uploader.sendAll();
    } catch (IOException notThere) {
      throw ExamException.of(Fault.NETWORK_DOWN, notThere).with("host", uploader.destination());
    }
  }
}
