package org.eksamik.ui.frame;

import java.util.Locale;
import javafx.scene.control.Button;
import org.eksamik.ui.scene.Fxml;
import org.eksamik.ui.scene.Look;
import org.eksamik.ui.scene.Shown;
import org.eksamik.ui.scene.Theme;
import org.eksamik.ui.words.Words;

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
  public static void of(Fxml fxml, Words words, Look look, Runnable nextLanguage) {
    LookButtons buttons = new LookButtons(fxml, words, look);
    buttons.language(nextLanguage);
    buttons.textSize();
    buttons.contrast();
  }

  private void language(Runnable nextLanguage) {
    String other = words.next().text("language.name");
    Button button = fxml.get("language", Button.class);
    button.setText(other);
    button.setAccessibleText(words.text("frame.language", "language", other));
    button.setOnAction(_ -> nextLanguage.run());
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
            Shown.text(
                look.theme(), theme -> words.text("frame.contrast", "theme", name(theme))));
    button.setOnAction(_ -> look.nextTheme());
  }

  private String name(Theme theme) {
    return words.text("frame.theme." + theme.name().toLowerCase(Locale.ROOT));
  }
}
