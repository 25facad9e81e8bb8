package org.eksamik.ui.page;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.eksamik.ui.page.PageViewModel.State;
import org.eksamik.ui.scene.Fxml;
import org.eksamik.ui.scene.Shown;
import org.eksamik.ui.scene.View;
import org.eksamik.ui.words.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** The sign-in's page inside the frame, its address above it. */
public final class PageView implements View {
  private final Fxml fxml;
  private final PageViewModel model;

  public PageView(PageViewModel model, Words words) {
    this.fxml = Fxml.load("PageView", words);
    this.model = model;
    fxml.get("pageBack", Button.class).setOnAction(_ -> model.back());
    fxml.get("pageTryAgain", Button.class).setOnAction(_ -> model.reload());
    fxml.get("pageHolder", StackPane.class).getChildren().setAll(model.browser().view());
    Label address = fxml.get("pageAddress", Label.class);
    address.textProperty().bind(model.address());
    model
        .address()
        .subscribe(now -> {
          address.setAccessibleText(words.text("page.address", "address", now));
          fxml.get("pageLock", FontIcon.class)
              .setIconLiteral(
                  now.startsWith("https:") ? "mdi2l-lock-outline" : "mdi2l-lock-open-outline");
        });
    Shown.when(
        model.state().map(state -> state == State.OPENING || state == State.SIGNING_IN),
        fxml.get("pageWait", Node.class));
    Shown.when(
        model.state().map(state -> state == State.NOT_LOADED), fxml.get("pageTrouble", Node.class));
    fxml.get("pageWaitText", Label.class)
        .textProperty()
        .bind(
            model
                .state()
                .map(state ->
                    words.text(state == State.SIGNING_IN ? "page.signing-in" : "page.opening")));
  }

  @Override
  public Parent root() {
    return fxml.root();
  }

  @Override
  public boolean fills() {
    return true;
  }

  @Override
  public Optional<Node> first() {
    return Optional.of(model.browser().view());
  }
}
