package org.eksamik.ui.leaving;

import javafx.scene.Parent;
import org.eksamik.ui.scene.Fxml;
import org.eksamik.ui.scene.View;
import org.eksamik.ui.words.Words;

/** A moment's patience. */
public final class LeavingView implements View {
  private final Fxml fxml;

  public LeavingView(Words words) {
    this.fxml = Fxml.load("LeavingView", words);
  }

  @Override
  public Parent root() {
    return fxml.root();
  }
}
