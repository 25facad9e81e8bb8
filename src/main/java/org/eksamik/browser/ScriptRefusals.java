package org.eksamik.browser;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import javafx.scene.web.WebEngine;
import org.eksamik.browser.BrowserWatcher.Refusal;

/**
 * Refuses what WebView has no hook for: printing, and links that save, which it would open instead.
 * Put into the main frame when its document is there, so that scripts which print while the page is
 * being read are not heard; they print nothing either.
 */
final class ScriptRefusals {
  private static final String SCRIPT =
      """
      (() => {
        const ask = prompt.bind(window);
        window.print = function print() { ask('WORD print ' + location.href); };
        addEventListener('click', event => {
          const link = event.composedPath().find(node => node.localName === 'a' && node.hasAttribute('download'));
          if (link) {
            event.preventDefault();
            ask('WORD download ' + link.href);
          }
        }, true);
      })();0
      """;

  private final String word = UUID.randomUUID().toString();
  private final BiConsumer<String, Refusal> refused;

  /**
   * @param refused hears the address and why, on the FX thread
   */
  ScriptRefusals(BiConsumer<String, Refusal> refused) {
    this.refused = refused;
  }

  void attach(WebEngine engine, List<PromptHandler> prompts) {
    prompts.add((message, _) -> answer(message));
    engine
        .documentProperty()
        .addListener((_, _, document) -> {
          if (document != null) {
            engine.executeScript(SCRIPT.replace("WORD", word));
          }
        });
  }

  private Optional<String> answer(String message) {
    String[] parts = message.split(" ", 3);
    if (parts.length < 3 || !parts[0].equals(word)) {
      return Optional.empty();
    }
    refused.accept(parts[2], parts[1].equals("print") ? Refusal.PRINT : Refusal.DOWNLOAD);
    return Optional.of("");
  }
}
