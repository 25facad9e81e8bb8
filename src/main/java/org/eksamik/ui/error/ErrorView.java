package org.eksamik.ui.error;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import org.eksamik.ui.scene.Fxml;
import org.eksamik.ui.scene.Shown;
import org.eksamik.ui.scene.View;
import org.eksamik.ui.words.Words;
import org.eksamik.ui.words.Words.ErrorText;

/** What happened, what to do, whom to call, a code; details only for those who ask. */
public final class ErrorView implements View {
  private final Fxml fxml;
  private final Words words;
  private final Button first;

  public ErrorView(ErrorViewModel model, Words words) {
    this.fxml = Fxml.load("ErrorView", words);
    this.words = words;
    ErrorText text = words.error(model.why());
    fxml.get("errorTitle", Label.class).setText(text.title());
    fxml.get("errorDo", Label.class).setText(text.doNow());
    fxml.get("errorAsk", Label.class).setText(text.ask());
    fxml.get("errorCode", Label.class)
        .setText(words.text("error.code", "code", model.why().fault().code()));
    Button again = fxml.get("tryAgain", Button.class);
    Button back = fxml.get("back", Button.class);
    Shown.when(model.tryAgain().isPresent(), again);
    again.setOnAction(_ -> model.tryAgain().ifPresent(Runnable::run));
    back.setOnAction(_ -> model.back().run());
    Shown.style(back, "primary", model.tryAgain().isEmpty());
    first = model.tryAgain().isPresent() ? again : back;
    first.setDefaultButton(true);
    details(text, model);
  }

  private void details(ErrorText text, ErrorViewModel model) {
    Label details = fxml.get("errorDetails", Label.class);
    details.setText(text.desk() + facts(model.why().facts(words.language())));
    Hyperlink toggle = fxml.get("errorDetailsToggle", Hyperlink.class);
    toggle.setText(words.text("error.details.show"));
    Shown.when(false, details);
    toggle.setOnAction(_ -> {
      boolean open = !details.isVisible();
      Shown.when(open, details);
      toggle.setVisited(false);
      toggle.setText(words.text(open ? "error.details.hide" : "error.details.show"));
    });
  }

  private String facts(Map<String, String> facts) {
    return new TreeMap<>(facts)
        .entrySet().stream()
            .map(fact ->
                "\n"
                    + words.text(
                        "error.fact", Map.of("name", fact.getKey(), "value", fact.getValue())))
            .collect(Collectors.joining());
  }

  @Override
  public Parent root() {
    return fxml.root();
  }

  @Override
  public Optional<Node> first() {
    return Optional.of(first);
  }
}
