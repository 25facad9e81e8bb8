package org.eksamik.ui.exam;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.StageStyle;
import javafx.stage.Window;
import org.eksamik.browser.BrowserDialogs;
import org.eksamik.ui.words.Words;

/** What a page asks in between, such as whether to hand in, shown over the page in our own look. */
public final class PageQuestions implements BrowserDialogs {
  private static final double WIDTH = 440;

  private final Supplier<Words> words;

  public PageQuestions(Supplier<Words> words) {
    this.words = words;
  }

  @Override
  public void alert(String text) {
    ask(text, List.of(yes("page.understood"))).showAndWait();
  }

  @Override
  public boolean confirm(String text) {
    ButtonType yes = yes("page.yes");
    return ask(text, List.of(yes, no())).showAndWait().filter(yes::equals).isPresent();
  }

  @Override
  public Optional<String> prompt(String text, String initial) {
    ButtonType yes = yes("page.yes");
    Dialog<ButtonType> dialog = ask(text, List.of(yes, no()));
    TextField answer = new TextField(initial);
    dialog.getDialogPane().setContent(new VBox(12, said(text), answer));
    dialog.setOnShown(_ -> answer.requestFocus());
    return dialog.showAndWait().filter(yes::equals).map(_ -> answer.getText());
  }

  private Dialog<ButtonType> ask(String text, List<ButtonType> buttons) {
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initStyle(StageStyle.UNDECORATED);
    dialog.initModality(Modality.WINDOW_MODAL);
    Window.getWindows().stream()
        .filter(Window::isFocused)
        .findFirst()
        .ifPresent(owner -> {
          dialog.initOwner(owner);
          dialog.getDialogPane().getStylesheets().addAll(owner.getScene().getStylesheets());
          dialog.getDialogPane().getStyleClass().addAll(owner.getScene().getRoot().getStyleClass());
        });
    dialog.getDialogPane().getStyleClass().add("page-question");
    dialog.getDialogPane().setContent(said(text));
    dialog.getDialogPane().getButtonTypes().setAll(buttons);
    return dialog;
  }

  private static Label said(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setPrefWidth(WIDTH);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private ButtonType yes(String key) {
    return new ButtonType(words.get().text(key), ButtonData.OK_DONE);
  }

  private ButtonType no() {
    return new ButtonType(words.get().text("page.no"), ButtonData.CANCEL_CLOSE);
  }
}
