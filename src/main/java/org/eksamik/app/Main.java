package org.eksamik.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eksamik.app.check.CheckOrder;
import org.eksamik.app.check.PageCheck;
import org.eksamik.app.check.PageFindings;
import org.eksamik.app.check.PreChecks;
import org.eksamik.app.cli.Commands;
import org.eksamik.app.cli.GlobalOptions;
import org.eksamik.app.cli.PasswordFile;
import org.eksamik.app.cli.ProfileDoor;
import org.eksamik.app.cli.Program;
import org.eksamik.app.cli.WindowWords;
import org.eksamik.app.demo.Demo;
import org.eksamik.app.demo.DemoOrder;
import org.eksamik.app.hold.ThisSession;
import org.eksamik.app.window.Display;
import org.eksamik.app.window.ExamRoom;
import org.eksamik.app.window.StaffRoom;
import org.eksamik.app.window.UnlockWindow;
import org.eksamik.capture.CaptureSource;
import org.eksamik.capture.fake.FakeDevices;
import org.eksamik.capture.process.ProcessDevices;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExitCode;
import org.eksamik.profile.Profile;
import org.eksamik.profile.sealed.PasswordSource;
import org.eksamik.ui.FirstScreens;
import org.eksamik.ui.Parts;
import org.eksamik.ui.admin.Administration;
import org.eksamik.ui.admin.evidence.EvidenceDesk;

/** Where the program starts. */
public final class Main implements Program {
  private final PrintWriter out;
  private final boolean begun;

  /**
   * @param begun whether the window is getting ready already
   */
  private Main(PrintWriter out, boolean begun) {
    this.out = out;
    this.begun = begun;
  }

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] words) {
    boolean begun = startAhead(List.of(words));
    PrintWriter out = writer(FileDescriptor.out);
    PrintWriter err = writer(FileDescriptor.err);
    int exitCode = new Commands(new Main(out, begun), InstantSource.system(), out, err).run(words);
    out.flush();
    err.flush();
    // JavaFX and page loaders may have left threads behind that nobody waits for.
    System.exit(exitCode);
  }

  /** The window is to be there at once: it gets ready while we read what is wanted of it. */
  private static boolean startAhead(List<String> words) {
    Display display = Display.choose(false);
    boolean wanted = display == Display.SCREEN && WindowWords.are(words);
    if (wanted) {
      display.startAhead(FirstScreens::prepare);
    }
    return wanted;
  }

  @Override
  public void openLogs(Path dataFolder) {
    Logs.into(dataFolder);
  }

  @Override
  public ExitCode window(GlobalOptions options) throws ExamException {
    return window(options, devices(options), ExamRoom::awaitClosed);
  }

  @Override
  public ExitCode rehearse(GlobalOptions options) throws ExamException {
    // With this machine's devices, whatever the demo has: a workstation's window looks for those.
    return window(options, thisMachine(options), ExamRoom::awaitPainted);
  }

  private ExitCode window(GlobalOptions options, CaptureSource devices, Until until)
      throws ExamException {
    Display display = Display.choose(options.headless());
    if (!begun) {
      display.startAhead(FirstScreens::prepare);
    }
    Profile profile = profile(options, display);
    // Without a display there is nothing to hold.
    boolean windowed = options.windowed() || !profile.kiosk().enabled() || display == Display.NONE;
    try (Wiring wiring = wiring(profile, options, devices)) {
      Parts parts = wiring.parts(false, windowed);
      ExamRoom room = ExamRoom.open(display, parts, wiring::warm);
      until.await(room);
      room.close();
      return ExitCode.DONE;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return ExitCode.DONE;
    }
  }

  @Override
  public ExitCode administration(GlobalOptions options) throws ExamException {
    Profile profile = profile(options, Display.choose(options.headless()));
    try (Wiring wiring = wiring(profile, options, devices(options))) {
      Administration parts = wiring.administration(false);
      if (options.passwordFile().isPresent()) {
        parts = parts.entered(PasswordFile.read(options.passwordFile().get()));
      }
      StaffRoom room =
          StaffRoom.open(Display.choose(options.headless()), parts, options.windowed());
      room.awaitClosed();
      return ExitCode.DONE;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return ExitCode.DONE;
    }
  }

  @Override
  public ExitCode recordings(GlobalOptions options, EvidenceDesk recordings, Locale language) {
    Administration parts =
        Administration.ofRecordings(language, recordings, InstantSource.system());
    try {
      StaffRoom.open(Display.choose(options.headless()), parts, options.windowed()).awaitClosed();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
    return ExitCode.DONE;
  }

  /** How long the window stays. */
  private interface Until {
    void await(ExamRoom room) throws InterruptedException;
  }

  private static Profile profile(GlobalOptions options, Display display) throws ExamException {
    try (UnlockWindow window = new UnlockWindow(display)) {
      return new ProfileDoor(options, InstantSource.system())
          .open(display == Display.NONE ? PasswordSource.NOBODY : window);
    }
  }

  @Override
  public ExitCode demo(GlobalOptions options, DemoOrder order) throws ExamException {
    Display display = Display.choose(options.headless());
    CaptureSource devices =
        display == Display.NONE && !options.fakeDevices() ? new FakeDevices() : devices(options);
    // A demo must not go on with the session of a real exam.
    Path kept =
        options.hasDataFolder() ? options.dataFolder() : options.dataFolder().resolve("demo");
    return new Demo(out)
        .run(
            display,
            devices,
            Engines.of(order.engine(), devices, options.fakeVideo()),
            options.windowed(),
            order,
            kept);
  }

  @Override
  public PageFindings check(GlobalOptions options, Optional<Profile> profile, CheckOrder order)
      throws ExamException {
    Display.choose(options.headless()).start(() -> {});
    CaptureSource devices = devices(options);
    return new PageCheck(
            profile,
            devices,
            Engines.of(Optional.of(order.engine()), devices, options.fakeVideo()),
            options.dataFolder(),
            InstantSource.system())
        .look(order);
  }

  @Override
  public PreChecks workstation(GlobalOptions options) {
    Display display = Display.choose(options.headless());
    int displays = display.count();
    return new PreChecks(devices(options), () -> displays, ThisSession.now(), options.dataFolder());
  }

  private static Wiring wiring(Profile profile, GlobalOptions options, CaptureSource devices)
      throws ExamException {
    return new Wiring(
        profile,
        options.dataFolder(),
        options.dataFolder(),
        devices,
        Engines.of(Optional.empty(), devices, options.fakeVideo()));
  }

  private static CaptureSource devices(GlobalOptions options) {
    if (!options.fakeDevices()) {
      return thisMachine(options);
    }
    return options
        .fakeVideo()
        .map(video -> new FakeDevices(ProcessDevices.ofVideo(video, logs(options))))
        .orElseGet(FakeDevices::new);
  }

  private static CaptureSource thisMachine(GlobalOptions options) {
    return ProcessDevices.ofThisMachine(logs(options));
  }

  private static Path logs(GlobalOptions options) {
    return options.dataFolder().resolve("logs");
  }

  private static PrintWriter writer(FileDescriptor stream) {
    return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
  }
}
