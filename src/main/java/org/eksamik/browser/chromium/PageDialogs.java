package org.eksamik.browser.chromium;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.eksamik.browser.BrowserDialogs;
import org.eksamik.browser.DialogLimit;
import org.eksamik.browser.chromium.pipe.Session;

/** A page's alerts, questions and prompts, as long as it does not shout. */
final class PageDialogs {
  private final BrowserDialogs shown;
  private final DialogLimit limit = new DialogLimit(InstantSource.system());
  private final PageNews news;
  private final FxQueue queue;

  PageDialogs(BrowserDialogs shown, PageNews news, FxQueue queue) {
    this.shown = shown;
    this.news = news;
    this.queue = queue;
  }

  /** Answers {@code Page.javascriptDialogOpening}; any thread. */
  void opening(Session from, JsonNode dialog) {
    if (dialog.path("type").asText().equals("beforeunload")) {
      // A page cannot keep a student: what leads away from it was asked for.
      answer(from, Optional.of(""));
      return;
    }
    queue.add(() -> ask(from, dialog));
  }

  private void ask(Session from, JsonNode dialog) {
    if (!limit.mayShow()) {
      news.console("warning", "The page asks too much: a dialog was not shown");
      answer(from, Optional.empty());
      return;
    }
    Optional<String> answered = Optional.empty();
    try {
      answered = show(dialog);
    } finally {
      limit.closed();
      answer(from, answered);
    }
  }

  private Optional<String> show(JsonNode dialog) {
    String text = dialog.path("message").asText();
    return switch (dialog.path("type").asText()) {
      case "confirm" -> Optional.of("").filter(_ -> shown.confirm(text));
      case "prompt" -> shown.prompt(text, dialog.path("defaultPrompt").asText());
      default -> {
        shown.alert(text);
        yield Optional.of("");
      }
    };
  }

  private static void answer(Session from, Optional<String> answer) {
    from.tell(
        "Page.handleJavaScriptDialog",
        Map.of("accept", answer.isPresent(), "promptText", answer.orElse("")));
  }
}
