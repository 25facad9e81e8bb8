package org.eksamik.words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eksamik.browser.BrowserWatcher;
import org.eksamik.candidates.LineProblem;
import org.eksamik.capture.Device;
import org.eksamik.capture.Opening;
import org.eksamik.csv.FileFault;
import org.eksamik.db.StorageTrouble;
import org.eksamik.doctor.update.UpdateNews;
import org.eksamik.evidence.reading.Gravity;
import org.eksamik.evidence.reading.RecordedSession;
import org.eksamik.evidence.reading.SessionSummary;
import org.eksamik.exam.Event;
import org.eksamik.exam.Fault;
import org.eksamik.kiosk.DesktopSession;
import org.eksamik.login.BadLine;
import org.eksamik.profile.ProviderSettings;
import org.eksamik.profile.sealed.SealTrouble;
import org.eksamik.provider.Capability;
import org.eksamik.provider.CellProblem;
import org.eksamik.provider.GroupMove;
import org.eksamik.ui.admin.candidates.Tab;
import org.eksamik.ui.admin.frame.Place;
import org.eksamik.ui.admin.run.Run;
import org.eksamik.ui.scene.Theme;

/**
 * The keys that code and screens ask for: those written out, and those put together from a
 * beginning and the name of something. What may be put together is listed here with the names that
 * really come, so that a key of a name that is no more is found.
 */
final class UsedKeys {
  private static final Path CODE = Path.of("src/main/java");
  private static final Path SCREENS = Path.of("resources/fxml");
  private static final Pattern LITERAL = Pattern.compile("\"([a-zA-Z][A-Za-z0-9.-]*)\"");
  private static final Pattern FXML_KEY = Pattern.compile("=\"%([a-z][a-z0-9.-]*)\"");
  private static final Pattern COUNTED = Pattern.compile("\\bcount\\(\\s*\"([a-z0-9.-]+)\"");
  private static final Pattern DETAIL = Pattern.compile("\\bDetail\\.of\\(\\s*\"([a-z-]+)\"");
  private static final Pattern ASKED =
      Pattern.compile(
          "\\b(?:words(?:\\(\\))?|console|texts)\\s*\\.(?:text|say)\\(\\s*\"([A-Za-z0-9.-]+)\"\\s*[,)]");

  private static final List<String> DEVICES = names(Device.Kind.values(), UsedKeys::lower);
  private static final List<String> CELLS = names(CellProblem.Kind.values(), UsedKeys::dashed);

  private final Set<String> keys = new HashSet<>();

  private UsedKeys() {}

  /** The keys that screens ask for. */
  static Set<String> ofScreens() throws IOException {
    return found(SCREENS, FXML_KEY);
  }

  /** The keys that code asks for in as many words. */
  static Set<String> askedByCode() throws IOException {
    Set<String> asked = found(CODE, ASKED);
    asked.addAll(found(CODE, DETAIL));
    found(CODE, COUNTED).forEach(key -> asked.add(key + ".other"));
    return asked;
  }

  static Set<String> all() throws IOException {
    UsedKeys used = new UsedKeys();
    used.keys.addAll(ofScreens());
    used.keys.addAll(found(CODE, LITERAL));
    found(CODE, COUNTED)
        .forEach(key -> used.add(key + ".", names(PluralForm.values(), UsedKeys::lower)));
    used.faultsAndFiles();
    used.student();
    used.staff();
    used.recordings();
    used.commandLine();
    used.doctor();
    return used.keys;
  }

  private void faultsAndFiles() {
    for (Fault fault : Fault.values()) {
      add("error." + fault.code() + ".", List.of("title", "do", "ask", "desk"));
    }
    add("trouble.", List.of("title", "do", "ask", "desk"));
    add("line.", names(BadLine.Reason.values(), UsedKeys::dashed));
    add("file.", names(FileFault.values(), UsedKeys::dashed));
    add("sealed.", names(SealTrouble.values(), UsedKeys::dashed));
    add("storage.", names(StorageTrouble.values(), UsedKeys::dashed));
    add(
        "format.",
        List.of(
            "text",
            "name",
            "filled",
            "secret",
            "file",
            "enclosure",
            "address",
            "base",
            "pattern",
            "origin",
            "host",
            "pin",
            "kaoshixing",
            "proxy",
            "argon2",
            "sealing-key",
            "signing-key",
            "subdomain",
            "date-time"));
  }

  private void student() throws IOException {
    Set<String> steps = new HashSet<>(found(CODE.resolve("org/eksamik/launch"), LITERAL));
    steps.forEach(step -> add("launch.step." + step, List.of("", ".slow")));
    add("launch.step.other", List.of("", ".slow"));
    add("step.", List.of("check", "sign-in", "exam", "start", "done", "here", "ahead"));
    add("frame.theme.", names(Theme.values(), UsedKeys::lower));
    add("provider.", ProviderSettings.NAMES);
    add("exam.device.", DEVICES);
    add("exam.device.missing.", DEVICES);
    add("exam.notice.stopped.", DEVICES);
    add("exam.notice.lost.", DEVICES);
    add("exam.notice.battery.", List.of("20", "10"));
    // By default these warn; a detector without words of its own gets those of "other".
    add("exam.notice.watch.", List.of("screensharing", "programs", "displays"));
    add("finished.title.", List.of("handed-in", "student", "time-up", "left", "stopped"));
    add("finished.work.", List.of("handed-in", "student", "time-up", "left", "stopped"));
  }

  private void staff() {
    add("admin.", names(Place.values(), UsedKeys::lower));
    add(
        "profiles.",
        List.of(
            "title", "language", "login", "providers", "exam", "recorded", "kiosk", "password"));
    add("devices.kind.", DEVICES);
    add("admin.tab.", names(Tab.values(), UsedKeys::lower));
    add("admin.can.", names(Capability.values(), UsedKeys::lower));
    add("admin.import.", List.of("add", "update"));
    add("admin.line.", names(LineProblem.values(), UsedKeys::dashed));
    add("admin.cell.", CELLS);
    CELLS.forEach(cell -> add("admin.cell." + cell, List.of(".about")));
    add("admin.move.", names(GroupMove.Action.values(), UsedKeys::dashed));
    add(
        "admin.results.column.",
        List.of("name", "login", "id", "exam", "score", "passed", "started", "ended"));
    for (Run.Kind kind : Run.Kind.values()) {
      add(
          "admin.run." + dashed(kind),
          kind.isReading() ? List.of("", ".part") : List.of("", ".whole", ".part", ".stopped"));
    }
  }

  private void recordings() {
    add("recordings.column.", List.of("began", "length", "state", "size", "reader", "id"));
    add("recordings.state.", names(SessionSummary.State.values(), UsedKeys::lower));
    add("recordings.reader.", List.of("school", "workstation"));
    add("viewer.", List.of("screen", "camera", "screen.none", "camera.none"));
    add("report.", List.of("screen", "camera"));
    add("event.", names(Event.Kind.values(), Enum::name));
    add("gravity.", names(Gravity.values(), UsedKeys::dashed));
    add("verdict.", names(RecordedSession.Verdict.values(), UsedKeys::dashed));
    add("finding.", names(org.eksamik.evidence.log.Finding.What.values(), UsedKeys::dashed));
  }

  private void commandLine() throws IOException {
    add("candidates.line.", names(LineProblem.values(), UsedKeys::lower));
    add("candidates.cell.", names(CellProblem.Kind.values(), UsedKeys::lower));
    add("check.device.", DEVICES);
    add("check.blocked.", names(BrowserWatcher.Refusal.values(), UsedKeys::dashed));
    add("check.api.", found(Path.of("resources/check"), Pattern.compile("\\b(\\w+)\\b")));
    // The commands' own names: that each is one is held by HelpWordsTest.
    keys.addAll(BundleFiles.read("help", "en").keySet());
    // A provider's codes are its own: what the bundle has a sentence for is what is known of them.
    ProviderSettings.NAMES.forEach(name ->
        BundleFiles.read("reasons", "en").keySet().stream()
            .filter(key -> key.startsWith("reason." + name + "."))
            .forEach(keys::add));
  }

  /** A check's name, and behind it what it finds. */
  private void doctor() throws IOException {
    Set<String> found = found(CODE.resolve("org/eksamik/doctor"), LITERAL);
    found.addAll(DEVICES);
    Set<String> reasons = new HashSet<>(found);
    reasons.addAll(names(DesktopSession.Hindrance.values(), UsedKeys::lower));
    reasons.addAll(names(UpdateNews.Reason.values(), UsedKeys::lower));
    reasons.addAll(names(Opening.Reason.values(), UsedKeys::lower));
    found.add("network");
    found.forEach(check -> add("doctor." + check, List.of("")));
    found.forEach(check -> add("doctor." + check + ".", reasons));
    add("doctor.any.", List.of("silent", "broken"));
  }

  private void add(String beginning, Iterable<String> endings) {
    endings.forEach(ending -> keys.add(beginning + ending));
  }

  private static <E extends Enum<E>> List<String> names(E[] values, Function<E, String> name) {
    return Stream.of(values).map(name).toList();
  }

  private static String lower(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }

  private static String dashed(Enum<?> name) {
    return lower(name).replace('_', '-');
  }

  private static Set<String> found(Path folder, Pattern pattern) throws IOException {
    Set<String> found = new HashSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        pattern.matcher(Files.readString(file)).results().forEach(hit -> found.add(hit.group(1)));
      }
    }
    return found;
  }
}
