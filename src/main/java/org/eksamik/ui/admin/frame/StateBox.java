package org.eksamik.ui.admin.frame;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.eksamik.exam.ExamException;
import org.eksamik.ui.scene.Shown;
import org.eksamik.ui.words.Words;

/** What stands where a table would, while there is none: that it is on its way, empty or failed. */
public final class StateBox extends VBox {
  private final Words words;
  private final ProgressIndicator progress = new ProgressIndicator();
  private final Label title = new Label();
  private final Label text = new Label();
  private final Button button = new Button();

  public StateBox(Words words) {
    this.words = words;
    getStyleClass().add("state-box");
    progress.getStyleClass().add("progress");
    title.getStyleClass().add("state-title");
    title.setWrapText(true);
    text.getStyleClass().add("soft");
    text.setWrapText(true);
    // The room around may be too low; then what lies above scrolls, and no sentence is cut.
    for (Region part : List.of(title, text, this)) {
      part.setMinHeight(Region.USE_PREF_SIZE);
    }
    button.setId("state-button");
    getChildren().setAll(progress, title, text, button);
    hide();
  }

  public void hide() {
    Shown.when(false, this);
  }

  /** Something is on its way. */
  public void await(String what, boolean slow) {
    show(true, what, slow ? words.text("admin.slow") : "", Optional.empty());
  }

  /** The same for what comes from this workstation alone. */
  public void awaitHere(String what, boolean slow) {
    show(true, what, slow ? words.text("admin.slow.here") : "", Optional.empty());
  }

  /** There is nothing, and that is no mistake. */
  public void tell(String what, String more) {
    show(false, what, more, Optional.empty());
  }

  /** There is nothing, and a button may change that. */
  public void offer(String what, String more, String label, Runnable act) {
    show(false, what, more, Optional.of(label));
    button.setOnAction(_ -> act.run());
  }

  /** It failed: what happened, in the words for the help desk too, and again. */
  public void fail(ExamException why, Runnable again) {
    StaffTexts texts = new StaffTexts(words);
    String code = words.text("error.code", "code", why.fault().code());
    offer(texts.title(why), texts.details(why) + "\n" + code, words.text("error.try-again"), again);
  }

  private void show(boolean waiting, String what, String more, Optional<String> label) {
    Shown.when(true, this);
    Shown.when(waiting, progress);
    progress.setAccessibleText(what);
    title.setText(what);
    text.setText(more);
    Shown.when(!more.isEmpty(), text);
    button.setText(label.orElse(""));
    Shown.when(label.isPresent(), button);
  }
}
