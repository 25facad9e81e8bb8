package org.eksamik.ui.admin;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.stage.Window;
import org.eksamik.app.Providers;
import org.eksamik.candidates.CandidateRuns;
import org.eksamik.evidence.Sessions;
import org.eksamik.evidence.log.Disk;
import org.eksamik.exam.Candidate;
import org.eksamik.exam.Event;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Secret;
import org.eksamik.net.Network;
import org.eksamik.profile.Profile;
import org.eksamik.profile.ProfileReader;
import org.eksamik.sandbox.Sandbox;
import org.eksamik.ui.TestScreen;
import org.eksamik.ui.admin.candidates.CandidatesViewModel;
import org.eksamik.ui.admin.candidates.DirectoryChoice;
import org.eksamik.ui.admin.evidence.EvidenceDesk;
import org.eksamik.ui.admin.frame.Place;
import org.eksamik.ui.words.Words;
import org.eksamik.ui.work.Work;

/** An administrator's desk: the sandbox's providers behind the real clients, over real HTTP. */
final class Office implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-05-04T06:00:00Z");
  static final String PASSWORD = "staff-204";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  final Sandbox sandbox = Sandbox.start(InstantSource.fixed(NOW));
  final List<Event> events = new CopyOnWriteArrayList<>();

  /** Replaced where an earlier screen is to hear of nothing any more. */
  TestScreen screen = new TestScreen();

  final Path folder;
  final Dialogs dialogs = new Dialogs();
  Instant now = NOW;
  Words words = Words.in(Locale.of("et"));
  Optional<Predicate<Secret>> password = Optional.empty();
  private final Network network;
  private final List<DirectoryChoice> directories;

  Office(Path folder) throws IOException, ExamException {
    this.folder = folder;
    Profile profile = profile();
    this.network = Network.open(profile.network());
    this.directories =
        new Providers(profile, network, InstantSource.fixed(NOW), List.of()).directories();
  }

  /** The sandbox's own profile, in a hurry and with short time-outs. */
  private Profile profile() throws IOException, ExamException {
    ObjectNode profile = (ObjectNode) JSON.readTree(sandbox.profile());
    profile
        .path("providers")
        .valueStream()
        .map(ObjectNode.class::cast)
        .forEach(provider -> provider.put("requestsPerSecond", 1000));
    ObjectNode network = profile.putObject("network").put("proxy", "direct");
    network.putObject("timeouts").put("connect", 3).put("read", 4).put("call", 6).put("page", 8);
    Files.writeString(folder.resolve("roster.csv"), sandbox.rosterCsv());
    Path file = Files.writeString(folder.resolve("profile.json"), profile.toString());
    return ProfileReader.require(file);
  }

  /** So many more at OnlineExamMaker; the last digits tell them apart. */
  void admit(int many) {
    for (int each = 1; each <= many; each++) {
      sandbox
          .onlineExamMaker()
          .admit(
              180_000L + each,
              NAMES.get(each % NAMES.size()) + " " + FAMILIES.get(each % FAMILIES.size()),
              String.format(Locale.ROOT, "+372 5600 %04d", each),
              "s3cret-" + each);
    }
  }

  /** Marks the first of those admitted. */
  void mark(int many) {
    for (int each = 1; each <= many; each++) {
      int score = 20 + each * 37 % 80;
      sandbox
          .onlineExamMaker()
          .mark(
              String.format(Locale.ROOT, "+372 5600 %04d", each),
              Integer.toString(score),
              score >= 50,
              NOW.minusSeconds(each));
    }
  }

  private static final List<String> NAMES = List.of("Mari", "Jüri", "Õnne", "Kaspar", "Liis");
  private static final List<String> FAMILIES =
      List.of("Tamm", "Saar", "Sepp", "Mägi", "Kask", "Kukk", "Rebane");

  DirectoryChoice directory(String provider) {
    return directories.stream()
        .filter(choice -> choice.provider().equals(provider))
        .findFirst()
        .orElseThrow();
  }

  /** What the window stands on. */
  Administration administration() {
    return new Administration(
        "Näidiskool, ruum 204",
        words.language(),
        password,
        directories,
        bulk -> new CandidateRuns(folder.resolve("data"), bulk),
        dialogs,
        EvidenceDesk.of(new Sessions(folder.resolve("data"), Disk.real(), () -> now)),
        Desks.NONE,
        List.of(Place.CANDIDATES, Place.EVIDENCE),
        events::add,
        () -> now,
        true);
  }

  Work work() {
    return screen.work(() -> now);
  }

  /** The candidates of this provider, on the test's own thread of the screens. */
  CandidatesViewModel candidates(String provider) {
    CandidatesViewModel model =
        new CandidatesViewModel(
            new CandidatesViewModel.Parts(
                directories, bulk -> new CandidateRuns(folder.resolve("data"), bulk), events::add),
            () -> words,
            work());
    model.choose(directory(provider));
    return model;
  }

  void until(BooleanSupplier condition) {
    try {
      screen.until(condition);
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  /** Waits until a request hangs at the sandbox. */
  void awaitSilence() {
    long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (sandbox.silent() == 0) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("no request hangs");
      }
      Thread.onSpinWait();
    }
  }

  Path file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException cannot) {
      throw new AssertionError(cannot);
    }
  }

  /** Adds somebody at Kaoshixing, who lists nobody. */
  void addAtKaoshixing(String id) throws ExamException {
    directory("kaoshixing")
        .directory()
        .add(
            List.of(
                new Candidate(
                    id,
                    "Mari",
                    "Maasikas",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(Secret.of("s3cret")),
                    Map.of("department", "总部/财务部"))));
  }

  @Override
  public void close() {
    network.close();
    sandbox.close();
  }

  /** Answers with the file that the test names. */
  static final class Dialogs implements FileDialogs {
    Optional<Path> opened = Optional.empty();
    Optional<Path> saved = Optional.empty();

    @Override
    public Optional<Path> open(Window over, Words words) {
      return opened;
    }

    @Override
    public Optional<Path> save(Window over, Words words, String name) {
      return saved;
    }
  }
}
