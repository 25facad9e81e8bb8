package org.eksamik.app.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;
import org.eksamik.app.Engines;
import org.eksamik.app.check.CheckOrder;
import org.eksamik.app.check.PageCheck;
import org.eksamik.app.check.PageFindings;
import org.eksamik.app.check.PreChecks;
import org.eksamik.app.demo.DemoOrder;
import org.eksamik.app.window.Display;
import org.eksamik.capture.CaptureSource;
import org.eksamik.capture.fake.FakeDevices;
import org.eksamik.evidence.log.SessionFolder;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExitCode;
import org.eksamik.exam.Fault;
import org.eksamik.profile.Profile;
import org.eksamik.ui.admin.evidence.EvidenceDesk;

/** One command as somebody types it, run in this process. */
final class TypedCommand implements Program {
  static final Instant NOW = Instant.parse("2026-05-04T06:00:00Z");

  final List<String> started = new ArrayList<>();
  Optional<ExamException> refusal = Optional.empty();
  CaptureSource devices = new FakeDevices();
  int displays = 1;
  Optional<RuntimeException> defect = Optional.empty();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  int type(String... words) {
    return new Commands(this, InstantSource.fixed(NOW), new PrintWriter(out), new PrintWriter(err))
        .run(words);
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }

  @Override
  public void openLogs(Path dataFolder) {
    started.add("logs " + dataFolder);
  }

  @Override
  public ExitCode window(GlobalOptions options) throws ExamException {
    return start("window", options);
  }

  @Override
  public ExitCode rehearse(GlobalOptions options) throws ExamException {
    return start("rehearsal", options);
  }

  @Override
  public ExitCode administration(GlobalOptions options) throws ExamException {
    return start("admin", options);
  }

  @Override
  public ExitCode recordings(GlobalOptions options, EvidenceDesk recordings, Locale language) {
    started.add(
        "recordings "
            + language
            + " "
            + recordings.named().stream().map(SessionFolder::id).toList()
            + recordings.key().map(file -> " key " + file.getFileName()).orElse("")
            + " signers "
            + recordings.signers().size());
    return ExitCode.DONE;
  }

  @Override
  public ExitCode demo(GlobalOptions options, DemoOrder order) throws ExamException {
    return start("demo " + order.screenshots().map(Path::toString).orElse("-"), options);
  }

  /** The real look, without a display; devices are fake ones. */
  @Override
  public PageFindings check(GlobalOptions options, Optional<Profile> profile, CheckOrder order)
      throws ExamException {
    try {
      Display.NONE.start(() -> {});
    } catch (IllegalStateException running) {
      Platform.setImplicitExit(false);
    }
    return new PageCheck(
            profile,
            devices,
            Engines.usual(devices),
            options.dataFolder(),
            InstantSource.fixed(NOW))
        .look(order);
  }

  @Override
  public PreChecks workstation(GlobalOptions options) {
    return new PreChecks(devices, () -> displays, Optional::empty, options.dataFolder());
  }

  private ExitCode start(String what, GlobalOptions options) throws ExamException {
    started.add(
        what
            + (options.windowed() ? " windowed" : "")
            + (options.headless() ? " headless" : "")
            + (options.json() ? " json" : "")
            + (options.fakeDevices() ? " fake" : "")
            + options.fakeVideo().map(video -> " video " + video).orElse("")
            + options.profile().map(file -> " profile " + file).orElse("")
            + options.passwordFile().map(file -> " password " + file).orElse(""));
    if (defect.isPresent()) {
      throw defect.get();
    }
    if (refusal.isPresent()) {
      throw refusal.get();
    }
    return ExitCode.DONE;
  }

  static ExamException fault(Fault fault) {
    return ExamException.of(fault).with("detail", "the detail");
  }
}
