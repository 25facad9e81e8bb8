package org.eksamik.ui.frozen;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.eksamik.ui.frozen.FrozenViewModel.Now;
import org.eksamik.ui.scene.Fxml;
import org.eksamik.ui.scene.Shown;
import org.eksamik.ui.scene.Sight;
import org.eksamik.ui.scene.View;
import org.eksamik.ui.words.Words;

/** One calm question: start the exam again, or wait. */
public final class FrozenView implements View {
  private final Fxml fxml;
  private final Words words;

  public FrozenView(FrozenViewModel model, Words words) {
    this.fxml = Fxml.load("FrozenView", words);
    this.words = words;
    Sight.keepActions(fxml.get("frozenCard", Parent.class));
    fxml.get("frozenRestart", Button.class).setOnAction(_ -> model.restart());
    fxml.get("frozenWait", Button.class).setOnAction(_ -> model.waitOn());
    model.now().subscribe(this::show);
  }

  private void show(Now now) {
    fxml.get("frozenText", Label.class)
        .setText(
            words.text(
                switch (now) {
                  case ASKING -> "frozen.text";
                  case WAITING -> "frozen.waiting";
                  case RESTARTING -> "frozen.restarting";
                }));
    Shown.when(now == Now.ASKING, fxml.get("frozenAnswers", Node.class));
    Shown.when(now != Now.ASKING, fxml.get("frozenBusy", Node.class));
  }

  @Override
  public Parent root() {
    return fxml.root();
  }

  @Override
  public Optional<Node> first() {
    return Optional.of(fxml.get("frozenWait", Button.class));
  }

  @Override
  public boolean fills() {
    return true;
  }
}
