package org.eksamik.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.eksamik.app.Providers;
import org.eksamik.exam.Candidate;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExamLink;
import org.eksamik.exam.ExitCode;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Said;
import org.eksamik.launch.LinkCheck;
import org.eksamik.net.Network;
import org.eksamik.profile.ExamSettings;
import org.eksamik.profile.Profile;
import org.eksamik.profile.ProviderSettings.Oqylyq.Prepared;
import org.eksamik.profile.sealed.WorkstationName;
import org.eksamik.provider.CandidateFile;
import org.eksamik.qr.ProviderPictureCheck;
import org.eksamik.qr.ProviderPictureCheck.Outcome;
import org.eksamik.qr.QrCode;
import org.eksamik.qr.QrReader;
import org.eksamik.words.Detail;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code link}: one candidate's link to one exam, as JSON. */
@Command(name = "link")
final class LinkCommand implements Callable<Integer> {
  private static final int PICTURE_PIXELS = 512;

  private final ProfileOption profiles;
  private final Console console;
  private final InstantSource clock;

  @Option(names = "--exam", required = true, paramLabel = "ID")
  private String exam = "";

  @ArgGroup(multiplicity = "1")
  private LinkFor whose = new LinkFor();

  @Option(names = "--into", paramLabel = "OUT")
  private Optional<Path> into = Optional.empty();

  @Option(names = "--qr", paramLabel = "OUT.png")
  private Optional<Path> qr = Optional.empty();

  @Mixin private WorkstationsOption workstations = new WorkstationsOption();

  LinkCommand(ProfileOption profiles, Console console, InstantSource clock) {
    this.profiles = profiles;
    this.console = console;
    this.clock = clock;
  }

  @Override
  public Integer call() throws ExamException {
    return whose.candidate().isPresent()
        ? link(whose.candidate().get())
        : prepare(whose.candidates().orElseThrow());
  }

  private int link(Path file) throws ExamException {
    Profile profile = profiles.require();
    ExamSettings settings = settings(profile, exam);
    Candidate who = CandidateFile.read(file);
    try (Network network = Network.open(profile.network())) {
      Providers providers = new Providers(profile, network, clock, profiles.keys());
      LinkCheck check = new LinkCheck(profile.allowList(settings), providers.settings(settings));
      ExamLink link = check.check(providers.provider(settings).link(who, settings.exam()));
      answer(who, link);
      // The answer comes first: a link must not get lost for a picture that cannot be written.
      if (qr.isPresent()) {
        draw(link, qr.get());
      }
    }
    return ExitCode.DONE.number();
  }

  private int prepare(Path file) throws ExamException {
    Path out = into.orElseThrow(() -> usage(Detail.of("missing", "name", "--into OUT")));
    List<WorkstationName> names = workstations.names();
    if (names.isEmpty()) {
      throw usage(
          Detail.of(
              "which-workstations", Map.of("one", "--for KEY", "other", "--workstations FILE")));
    }
    ProfileDoor.Written written = profiles.written();
    Profile profile = written.profile();
    List<ExamSettings> exams = new ArrayList<>();
    for (String id : exam.split(",", -1)) {
      exams.add(settings(profile, id));
    }
    // Its account goes, so an exam that was left out could never be opened.
    for (ExamSettings.Oqylyq other : profile.exams(ExamSettings.Oqylyq.class)) {
      if (exams.stream().noneMatch(other::equals)
          && exams.stream().anyMatch(ExamSettings.Oqylyq.class::isInstance)) {
        throw usage(Detail.of("oqylyq-other-exam", "exam", other.exam().id()));
      }
    }
    Prepared prepared = new LinkPreparation(profile, clock).prepare(exams, file, names);
    PreparedProfile.write(written.json(), prepared, out);
    int count = prepared.links().values().stream().mapToInt(Map::size).sum();
    console.answer(
        console
            .object()
            .put("file", out.toString())
            .put("links", count)
            .put("workstations", names.size()));
    console.say("link.prepared", Map.of("file", out.toString(), "count", Integer.toString(count)));
    return ExitCode.DONE.number();
  }

  private void answer(Candidate who, ExamLink link) {
    ObjectNode answer =
        console
            .object()
            .put("provider", link.provider())
            .put("exam", exam)
            .put("candidate", who.id())
            .put("link", link.address().toString())
            .put("expiresAt", link.expiresAt().map(Object::toString).orElse(null));
    Optional<Outcome> picture =
        link.picture()
            .map(file -> new ProviderPictureCheck(new QrReader()).compare(file, link.address()));
    answer
        .putObject("qr")
        .put(
            "providerImageMatches",
            picture.map(outcome -> outcome == Outcome.MATCHES).orElse(null));
    console.answer(answer);
    picture
        .filter(outcome -> outcome != Outcome.MATCHES)
        .ifPresent(_ -> console.say("link.pictureDiffers", Map.of("provider", link.provider())));
  }

  private static void draw(ExamLink link, Path file) throws ExamException {
    try {
      Files.write(file, QrCode.of(link.address().toString()).png(PICTURE_PIXELS));
    } catch (IOException unwritable) {
      throw ExamException.of(Fault.STORAGE, unwritable)
          .with("file", file.toString())
          .with("detail", unwritable.getClass().getSimpleName());
    }
  }

  private static ExamSettings settings(Profile profile, String id) throws ExamException {
    Optional<ExamSettings> found = profile.exam(id);
    if (found.isPresent()) {
      return found.get();
    }
    String known =
        profile.exams().stream()
            .map(settings -> settings.exam().id())
            .collect(Collectors.joining(", "));
    throw usage(Detail.of("no-exam", Map.of("exam", id, "known", known)));
  }

  private static ExamException usage(Said detail) {
    return ExamException.of(Fault.USAGE).with("detail", detail);
  }
}
