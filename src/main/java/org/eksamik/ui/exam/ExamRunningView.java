package org.eksamik.ui.exam;

import javafx.scene.Parent;
import javafx.scene.control.Label;
import org.eksamik.ui.scene.Fxml;
import org.eksamik.ui.scene.View;
import org.eksamik.ui.words.Words;

/** What the frame shows while the exam is open in its own window. */
public final class ExamRunningView implements View {
  private final Fxml fxml;

  public ExamRunningView(ExamViewModel model, Words words) {
    this.fxml = Fxml.load("ExamRunningView", words);
    fxml.get("runningTitle", Label.class)
        .setText(words.text("exam.running", "exam", model.admission().exam().title()));
  }

  @Override
  public Parent root() {
    return fxml.root();
  }
}
