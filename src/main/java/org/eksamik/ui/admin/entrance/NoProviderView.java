package org.eksamik.ui.admin.entrance;

import javafx.scene.Parent;
import org.eksamik.ui.scene.Fxml;
import org.eksamik.ui.scene.View;
import org.eksamik.ui.words.Words;

/** The profile names no provider, so there are no candidates to work on. */
public final class NoProviderView implements View {
  private final Fxml fxml;

  public NoProviderView(Words words) {
    this.fxml = Fxml.load("NoProviderView", words);
  }

  @Override
  public Parent root() {
    return fxml.root();
  }
}
