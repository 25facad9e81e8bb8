package org.eksamik.path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.stage.Stage;
import org.eksamik.app.Wiring;
import org.eksamik.app.demo.Glimpse;
import org.eksamik.browser.ExamBrowser;
import org.eksamik.browser.chromium.process.ChromiumHere;
import org.eksamik.capture.fake.FakeDevices;
import org.eksamik.db.DataFolder;
import org.eksamik.evidence.JournalText;
import org.eksamik.evidence.Sessions;
import org.eksamik.evidence.keys.ReadingKey;
import org.eksamik.evidence.log.Disk;
import org.eksamik.evidence.log.SessionFolder;
import org.eksamik.evidence.log.SessionReader;
import org.eksamik.exam.Event;
import org.eksamik.exam.ExamException;
import org.eksamik.login.local.AccountImport;
import org.eksamik.login.local.ImportProgress;
import org.eksamik.profile.ExamSettings.Engine;
import org.eksamik.profile.Profile;
import org.eksamik.profile.ProfileReader;
import org.eksamik.sandbox.Sandbox;
import org.eksamik.ui.StudentWindow;

/**
 * One workstation with the real program on it, and the sandbox it speaks to. Only the clock of the
 * windows can be set, and one can look at the page that is open.
 */
final class Schoolroom implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Sandbox sandbox = Sandbox.start();
  private final TestClock clock = new TestClock();
  private final Path data;
  private final Wiring wiring;
  private final StudentWindow window;
  private final Glimpse glimpse;

  private Schoolroom(Path folder, Consumer<ObjectNode> changes, boolean windowed)
      throws IOException, ExamException {
    Fx.start();
    this.data = folder.resolve("data");
    this.wiring = new Wiring(fill(folder, changes), data, new FakeDevices());
    this.glimpse = new Glimpse(wiring.parts(true, windowed).at(clock));
    this.window =
        Fx.ask(() -> {
          StudentWindow opened = new StudentWindow(new Stage(), glimpse.parts());
          opened.open();
          return opened;
        });
  }

  static Schoolroom open(Path folder) throws IOException, ExamException {
    return open(folder, _ -> {});
  }

  /**
   * @param changes to the sandbox's own profile
   */
  static Schoolroom open(Path folder, Consumer<ObjectNode> changes)
      throws IOException, ExamException {
    return new Schoolroom(folder, changes, true);
  }

  /** A room whose workstation is held while an exam runs; needs a display. */
  static Schoolroom held(Path folder, Consumer<ObjectNode> changes)
      throws IOException, ExamException {
    return new Schoolroom(
        folder,
        profile -> {
          ((ObjectNode) profile.path("kiosk")).put("enabled", true);
          changes.accept(profile);
        },
        false);
  }

  /** A profile that waits no longer than a test can. */
  static void impatient(ObjectNode profile) {
    profile
        .putObject("network")
        .put("proxy", "direct")
        .putObject("timeouts")
        .put("connect", 3)
        .put("read", 4)
        .put("call", 6)
        .put("page", 8);
  }

  /** Every exam of a profile by one engine; skips the test where this machine does not have it. */
  static void shownBy(ObjectNode profile, Engine engine) {
    if (engine == Engine.CHROMIUM) {
      ChromiumHere.required();
    }
    String name = engine.name().toLowerCase(Locale.ROOT);
    profile.path("exams").valueStream().forEach(exam -> ((ObjectNode) exam).put("engine", name));
  }

  /** One exam of a profile. */
  static ObjectNode exam(ObjectNode profile, String id) {
    return profile
        .path("exams")
        .valueStream()
        .filter(exam -> exam.path("id").asText().equals(id))
        .map(ObjectNode.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private Profile fill(Path folder, Consumer<ObjectNode> changes)
      throws IOException, ExamException {
    ObjectNode profile = (ObjectNode) JSON.readTree(sandbox.profile());
    changes.accept(profile);
    Files.writeString(folder.resolve("profile.json"), profile.toString());
    Files.writeString(folder.resolve("roster.csv"), sandbox.rosterCsv());
    Path accounts =
        Files.writeString(
            folder.resolve("accounts.csv"),
            sandbox.accountsCsv() + "kadri,Kadri,Kask,12a,naidis-kadri-204\n");
    try (DataFolder opened = new DataFolder(data)) {
      new AccountImport(opened.database(), new SecureRandom())
          .run(accounts, new AccountImport.Choice(false, false), ImportProgress.UNWATCHED);
    }
    return ProfileReader.require(folder.resolve("profile.json"));
  }

  Sandbox sandbox() {
    return sandbox;
  }

  TestClock clock() {
    return clock;
  }

  StudentWindow window() {
    return window;
  }

  /** The page that was opened last, once its address has this path. */
  WebPage page(String path) {
    WebPage page = new WebPage(this::browser);
    page.await("location.pathname.indexOf('" + path + "') === 0");
    return page;
  }

  /** The browser that was opened last. */
  ExamBrowser browser() {
    return glimpse.browser().orElseThrow();
  }

  /** The number of the window in front; 0 without one. */
  long handle() {
    return glimpse.parts().holding().window().handle().orElse(0);
  }

  /** What the journal holds of one kind, each as its facts in JSON. */
  List<String> journal(Event.Kind kind) {
    return journal()
        .filter(line -> line.path("event").asText().equals(kind.name()))
        .map(line -> line.path("facts").toString())
        .toList();
  }

  /** Waits until the journal holds such an event with this in its facts. */
  void awaitJournal(Event.Kind kind, String fact) {
    Fx.await(
        kind + " with " + fact + " in the journal",
        () -> journal(kind).stream().filter(facts -> facts.contains(fact)).findFirst());
  }

  /** Waits until the journal holds so many of one kind. */
  void awaitJournal(Event.Kind kind, int count) {
    Fx.await(
        count + " times " + kind + " in the journal",
        () -> Optional.of(journal(kind)).filter(told -> told.size() >= count));
  }

  private Stream<JsonNode> journal() {
    Sessions sessions = new Sessions(data, Disk.real(), InstantSource.system());
    List<JsonNode> events = new ArrayList<>();
    try {
      for (SessionFolder session : sessions.list()) {
        SessionReader.read(
            session,
            ReadingKey.readOrMake(sessions.ownReadingKey()),
            (entry, plain) -> {
              if (entry.stream().equals(JournalText.STREAM)) {
                events.add(JournalText.read(plain));
              }
            });
      }
      return events.stream();
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }

  @Override
  public void close() throws ExamException {
    Fx.run(window::close);
    wiring.close();
    sandbox.close();
  }
}
