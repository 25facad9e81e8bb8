package org.eksamik.app.demo.gallery;

import java.net.URI;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.eksamik.browser.BrowserWatcher;
import org.eksamik.browser.ExamBrowser;

/** Stands where a page would: lines without words, the same in every language. */
final class SamplePage implements ExamBrowser {
  private static final List<Integer> LINES = List.of(40, 90, 86, 62, 0, 90, 74, 0, 30, 34, 28);
  private static final String PAPER = "-fx-background-color: white; -fx-padding: 40 64 40 64;";
  private static final String LINE = "-fx-background-color: #E4E8E5; -fx-background-radius: 4;";

  private final BrowserWatcher watcher;

  SamplePage(BrowserWatcher watcher) {
    this.watcher = watcher;
  }

  /** Who hears of what happens in the page. */
  BrowserWatcher watcher() {
    return watcher;
  }

  @Override
  public Node view() {
    VBox lines = new VBox(14);
    lines.setAlignment(Pos.TOP_LEFT);
    for (int percent : LINES) {
      Region line = new Region();
      line.setMinHeight(percent == 0 ? 4 : 12);
      line.maxWidthProperty().bind(lines.widthProperty().multiply(percent / 100.0));
      line.setStyle(LINE);
      lines.getChildren().add(line);
    }
    StackPane paper = new StackPane(lines);
    paper.setStyle(PAPER);
    StackPane.setMargin(lines, new Insets(0));
    paper.setMinSize(0, 0);
    return paper;
  }

  @Override
  public void open(URI address) {}

  @Override
  public void reload() {}

  @Override
  public void zoom(double factor) {}

  @Override
  public String evaluate(String script) {
    return "";
  }

  @Override
  public void close() {}
}
