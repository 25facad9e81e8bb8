package org.eksamik.ui.admin.evidence;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.eksamik.ui.words.Words;

/** Asks staff for files of evidence; on the FX thread. */
public interface EvidenceDialogs {
  /** The file with the private key. */
  Optional<Path> key(Window over, Words words);

  /**
   * A file for a report.
   *
   * @param name with its ending, such as {@code .pdf}
   */
  Optional<Path> save(Window over, Words words, String name);

  /** A folder for recordings. */
  Optional<Path> folder(Window over, Words words);

  /** The dialogs of this system. */
  static EvidenceDialogs ofThisSystem() {
    return new EvidenceDialogs() {
      @Override
      public Optional<Path> key(Window over, Words words) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.text("recordings.key.choose"));
        chooser
            .getExtensionFilters()
            .addAll(new ExtensionFilter("*.key", "*.key"), new ExtensionFilter("*", "*.*"));
        return Optional.ofNullable(chooser.showOpenDialog(over)).map(File::toPath);
      }

      @Override
      public Optional<Path> save(Window over, Words words, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.text("viewer.export"));
        chooser.setInitialFileName(name);
        String ending = "*" + name.substring(name.lastIndexOf('.'));
        chooser.getExtensionFilters().add(new ExtensionFilter(ending, ending));
        return Optional.ofNullable(chooser.showSaveDialog(over)).map(File::toPath);
      }

      @Override
      public Optional<Path> folder(Window over, Words words) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(words.text("viewer.export.video.folder"));
        return Optional.ofNullable(chooser.showDialog(over)).map(File::toPath);
      }
    };
  }
}
