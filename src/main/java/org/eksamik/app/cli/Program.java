package org.eksamik.app.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.eksamik.app.check.CheckOrder;
import org.eksamik.app.check.PageFindings;
import org.eksamik.app.check.PreChecks;
import org.eksamik.app.demo.DemoOrder;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExitCode;
import org.eksamik.profile.Profile;
import org.eksamik.ui.admin.evidence.EvidenceDesk;

/** What the command line starts but does not build itself. */
public interface Program {
  /** Begins to write logs into the data folder; called once, before any command works. */
  void openLogs(Path dataFolder);

  /** Opens the window and waits until it is closed. */
  ExitCode window(GlobalOptions options) throws ExamException;

  /** Opens the same window and closes it once its first screen is painted. */
  ExitCode rehearse(GlobalOptions options) throws ExamException;

  /** Opens the administrator's window and waits until it is closed. */
  ExitCode administration(GlobalOptions options) throws ExamException;

  /**
   * Opens a window with recorded sessions and waits until it is closed.
   *
   * @param language of the window
   */
  ExitCode recordings(GlobalOptions options, EvidenceDesk recordings, Locale language);

  /** Runs the demonstration. */
  ExitCode demo(GlobalOptions options, DemoOrder order) throws ExamException;

  /**
   * Looks at a page as an exam would.
   *
   * @param profile whose rules hold
   */
  PageFindings check(GlobalOptions options, Optional<Profile> profile, CheckOrder order)
      throws ExamException;

  /** What {@code doctor} looks at. */
  PreChecks workstation(GlobalOptions options);
}
