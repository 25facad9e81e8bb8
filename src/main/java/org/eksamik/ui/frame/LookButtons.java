package org.eksamik.ui.frame;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import org.eksamik.ui.scene.Fxml;
import org.eksamik.ui.scene.Look;
import org.eksamik.ui.scene.Shown;
import org.eksamik.ui.scene.Theme;
import org.eksamik.ui.words.Words;
import org.eksamik.words.Language;

/** The three buttons of a top line: language, size of the text, colours. */
public final class LookButtons {
  private final Fxml fxml;
  private final Words words;
  private final Look look;

  private LookButtons(Fxml fxml, Words words, Look look) {
    this.fxml = fxml;
    this.words = words;
    this.look = look;
  }

  /** Brings the buttons {@code language}, {@code textSize} and {@code contrast} to life. */
  public static void of(Fxml fxml, Words words, Look look, Consumer<Language> speak) {
    LookButtons buttons = new LookButtons(fxml, words, look);
    buttons.language(speak);
    buttons.textSize();
    buttons.contrast();
  }

  /** Each by its own name: who does not read the one that is shown still finds their own. */
  private void language(Consumer<Language> speak) {
    MenuButton button = fxml.get("language", MenuButton.class);
    button.setText(words.spoken().ownName());
    button.setAccessibleText(words.text("frame.language", "language", button.getText()));
    ToggleGroup one = new ToggleGroup();
    for (Language language : Language.values()) {
      RadioMenuItem item = new RadioMenuItem(language.ownName());
      item.setId("language-" + language.code());
      item.setToggleGroup(one);
      item.setSelected(language == words.spoken());
      item.setOnAction(_ -> speak.accept(language));
      button.getItems().add(item);
    }
  }

  private void textSize() {
    Button button = fxml.get("textSize", Button.class);
    button.textProperty().bind(Shown.text(look.scale(), _ -> look.percent() + " %"));
    button
        .accessibleTextProperty()
        .bind(
            Shown.text(
                look.scale(),
                _ -> words.text("frame.text-size", "percent", Integer.toString(look.percent()))));
    button.setOnAction(_ -> look.nextScale());
  }

  private void contrast() {
    Button button = fxml.get("contrast", Button.class);
    button
        .accessibleTextProperty()
        .bind(
            Shown.text(look.theme(), theme -> words.text("frame.contrast", "theme", name(theme))));
    button.setOnAction(_ -> look.nextTheme());
  }

  private String name(Theme theme) {
    return words.text("frame.theme." + theme.name().toLowerCase(Locale.ROOT));
  }
}
