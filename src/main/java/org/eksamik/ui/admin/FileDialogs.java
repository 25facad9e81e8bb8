package org.eksamik.ui.admin;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.eksamik.ui.words.Words;

/** Asks a person for a file; on the FX thread. */
public interface FileDialogs {
  /** A file of candidates to be read. */
  Optional<Path> open(Window over, Words words);

  /** A CSV file to be written. */
  Optional<Path> save(Window over, Words words, String name);

  /** The dialogs of this system. */
  static FileDialogs ofThisSystem() {
    return new FileDialogs() {
      @Override
      public Optional<Path> open(Window over, Words words) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.text("admin.import.choose"));
        chooser
            .getExtensionFilters()
            .addAll(
                new FileChooser.ExtensionFilter("CSV, JSON", "*.csv", "*.tsv", "*.txt", "*.json"),
                new FileChooser.ExtensionFilter("*", "*.*"));
        return Optional.ofNullable(chooser.showOpenDialog(over)).map(file -> file.toPath());
      }

      @Override
      public Optional<Path> save(Window over, Words words, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.text("admin.results.export"));
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("CSV", "*.csv"));
        return Optional.ofNullable(chooser.showSaveDialog(over)).map(file -> file.toPath());
      }
    };
  }
}
