package org.eksamik.ui;

import org.eksamik.ui.check.CheckViewModel;
import org.eksamik.ui.child.ChildViewModel;
import org.eksamik.ui.choice.ExamChoiceViewModel;
import org.eksamik.ui.error.ErrorViewModel;
import org.eksamik.ui.exam.ExamViewModel;
import org.eksamik.ui.finished.FinishedViewModel;
import org.eksamik.ui.launch.LaunchViewModel;
import org.eksamik.ui.leaving.LeavingViewModel;
import org.eksamik.ui.page.PageViewModel;
import org.eksamik.ui.recorded.RecordedViewModel;
import org.eksamik.ui.resume.ResumeViewModel;
import org.eksamik.ui.roster.NotOnRosterViewModel;
import org.eksamik.ui.scan.ScanViewModel;
import org.eksamik.ui.scene.ScreenModel;
import org.eksamik.ui.signin.SignInViewModel;
import org.eksamik.ui.whoami.WhoAmIViewModel;

/** Where the student is on the way from sign-in to a finished exam. */
public sealed interface Place {
  /** What stands behind the screen of this place. */
  ScreenModel model();

  record Checking(CheckViewModel model) implements Place {}

  record SigningIn(SignInViewModel model) implements Place {}

  record OnLoginPage(PageViewModel model) implements Place {}

  record ChoosingChild(ChildViewModel model) implements Place {}

  record SayingWho(WhoAmIViewModel model) implements Place {}

  record NotOnRoster(NotOnRosterViewModel model) implements Place {}

  record Resuming(ResumeViewModel model) implements Place {}

  record ChoosingExam(ExamChoiceViewModel model) implements Place {}

  record BeingTold(RecordedViewModel model) implements Place {}

  record Launching(LaunchViewModel model) implements Place {}

  record Scanning(ScanViewModel model) implements Place {}

  record InExam(ExamViewModel model) implements Place {}

  record Finished(FinishedViewModel model) implements Place {}

  record Leaving(LeavingViewModel model) implements Place {}

  record InTrouble(ErrorViewModel model) implements Place {}
}
