package org.eksamik.ui.help;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.eksamik.ui.scene.Fxml;
import org.eksamik.ui.scene.Shown;
import org.eksamik.ui.scene.View;
import org.eksamik.ui.words.Words;

/** Lies over the screen until it is closed. */
public final class HelpView implements View {
  private final Fxml fxml;
  private final Button close;

  public HelpView(Words words, Runnable closed) {
    this(words, closed, Optional.empty());
  }

  /**
   * Lays out the help.
   *
   * @param staff where school staff may go from here
   */
  public HelpView(Words words, Runnable closed, Optional<Runnable> staff) {
    this.fxml = Fxml.load("HelpView", words);
    fxml.get("helpCover", StackPane.class)
        .getChildren()
        .setAll(Shown.inTheMiddle(fxml.get("helpCard", Region.class)));
    close = fxml.get("helpClose", Button.class);
    close.setOnAction(_ -> closed.run());
    Hyperlink entrance = fxml.get("staffEntrance", Hyperlink.class);
    Shown.when(staff.isPresent(), entrance);
    entrance.setOnAction(_ -> staff.ifPresent(Runnable::run));
  }

  @Override
  public Parent root() {
    return fxml.root();
  }

  @Override
  public Optional<Node> first() {
    return Optional.of(close);
  }
}
