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

/**
 * The three buttons of a top line.
 *
 * @param language chooses the language
 * @param textSize the next size of the text
 * @param contrast the next colours
 */
public record LookButtons(MenuButton language, Button textSize, Button contrast) {
  /** Those of an FXML file, by these names. */
  public static LookButtons of(Fxml fxml) {
    return new LookButtons(
        fxml.get("language", MenuButton.class),
        fxml.get("textSize", Button.class),
        fxml.get("contrast", Button.class));
  }

  /** Brings them to life. */
  public void live(Words words, Look look, Consumer<Language> speak) {
    languages(words, speak);
    sizes(words, look);
    colours(words, look);
  }

  /** Each by its own name: who does not read the one that is shown still finds their own. */
  private void languages(Words words, Consumer<Language> speak) {
    language.setText(words.spoken().ownName());
    language.setAccessibleText(words.text("frame.language", "language", language.getText()));
    ToggleGroup one = new ToggleGroup();
    for (Language each : Language.values()) {
      RadioMenuItem item = new RadioMenuItem(each.ownName());
      item.setId("language-" + each.code());
      item.setToggleGroup(one);
      item.setSelected(each == words.spoken());
      item.setOnAction(_ -> speak.accept(each));
      language.getItems().add(item);
    }
  }

  private void sizes(Words words, Look look) {
    textSize.textProperty().bind(Shown.text(look.scale(), _ -> look.percent() + " %"));
    textSize
        .accessibleTextProperty()
        .bind(
            Shown.text(
                look.scale(),
                _ -> words.text("frame.text-size", "percent", Integer.toString(look.percent()))));
    textSize.setOnAction(_ -> look.nextScale());
  }

  private void colours(Words words, Look look) {
    contrast
        .accessibleTextProperty()
        .bind(
            Shown.text(
                look.theme(), theme -> words.text("frame.contrast", "theme", name(words, theme))));
    contrast.setOnAction(_ -> look.nextTheme());
  }

  private static String name(Words words, Theme theme) {
    return words.text("frame.theme." + theme.name().toLowerCase(Locale.ROOT));
  }
}
