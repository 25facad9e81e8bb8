package org.eksamik.ui.scene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.eksamik.ui.words.Words;

/**
 * A loaded FXML file. Its parts are asked for by {@code fx:id}; in the scene a part named {@code
 * localSignIn} is found as {@code #local-sign-in}.
 */
public final class Fxml {
  private static final Pattern HUMP = Pattern.compile("([a-z0-9])([A-Z])");

  private final String name;
  private final Parent root;
  private final Map<String, Object> parts;

  private Fxml(String name, Parent root, Map<String, Object> parts) {
    this.name = name;
    this.root = root;
    this.parts = parts;
  }

  /**
   * Loads screens that will come soon once, off the FX thread, so that the window does not stop for
   * their classes when their turn comes.
   */
  public static void readAhead(List<String> names, Words words) {
    Thread.ofPlatform()
        .name("screens")
        .daemon()
        .start(() -> names.forEach(name -> load(name, words)));
  }

  /** Loads {@code /fxml/<name>.fxml} with its texts. */
  public static Fxml load(String name, Words words) {
    FXMLLoader loader =
        new FXMLLoader(Fxml.class.getResource("/fxml/" + name + ".fxml"), words.bundle());
    try {
      Parent root = loader.load();
      loader
          .getNamespace()
          .forEach((id, part) -> {
            if (part instanceof Node node) {
              node.setId(kebab(id));
            }
          });
      return new Fxml(name, root, loader.getNamespace());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  public Parent root() {
    return root;
  }

  /** The part with this {@code fx:id}. */
  public <N> N get(String id, Class<N> kind) {
    Object part = parts.get(id);
    if (part == null) {
      throw new IllegalArgumentException(name + ".fxml has no " + id);
    }
    return kind.cast(part);
  }

  private static String kebab(String id) {
    return HUMP.matcher(id).replaceAll("$1-$2").toLowerCase(Locale.ROOT);
  }
}
