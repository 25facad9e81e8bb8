package org.eksamik.browser;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.web.WebEngine;

/**
 * Hears of {@code window.print()}, which does nothing in WebView. Put into the main frame when its
 * document is there: scripts that print while the page is being read are not heard, and print
 * nothing either.
 */
final class PrintRefusal {
  private final String word = "print-" + UUID.randomUUID();

  void attach(WebEngine engine, List<PromptHandler> prompts, Runnable onPrint) {
    prompts.add((message, _) -> {
      if (!word.equals(message)) {
        return Optional.empty();
      }
      onPrint.run();
      return Optional.of("");
    });
    engine
        .documentProperty()
        .addListener((_, _, document) -> {
          if (document != null) {
            engine.executeScript(
                "window.print=((ask)=>function print(){ask('"
                    + word
                    + "')})(prompt.bind(window));0");
          }
        });
  }
}
