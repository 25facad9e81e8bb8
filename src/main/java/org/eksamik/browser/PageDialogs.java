package org.eksamik.browser;

import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import javafx.scene.web.PromptData;
import javafx.scene.web.WebEngine;

/** A page's alerts, questions and prompts, as long as it does not shout. */
final class PageDialogs {
  private final BrowserDialogs shown;
  private final DialogLimit limit;
  private final Runnable onShouting;
  private final CopyOnWriteArrayList<PromptHandler> handlers = new CopyOnWriteArrayList<>();

  PageDialogs(BrowserDialogs shown, DialogLimit limit, Runnable onShouting) {
    this.shown = shown;
    this.limit = limit;
    this.onShouting = onShouting;
  }

  void attach(WebEngine engine) {
    engine.setOnAlert(event -> alert(event.getData()));
    engine.setConfirmHandler(text -> show(() -> shown.confirm(text), false));
    engine.setPromptHandler(this::prompt);
  }

  CopyOnWriteArrayList<PromptHandler> handlers() {
    return handlers;
  }

  private void alert(String text) {
    show(
        () -> {
          shown.alert(text);
          return true;
        },
        true);
  }

  private String prompt(PromptData question) {
    String initial = Optional.ofNullable(question.getDefaultValue()).orElse("");
    return handlers.stream()
        .flatMap(handler -> handler.answer(question.getMessage(), initial).stream())
        .findFirst()
        .orElseGet(() -> show(() -> shown.prompt(question.getMessage(), initial).orElse(""), ""));
  }

  private <T> T show(Supplier<T> dialog, T declined) {
    if (!limit.mayShow()) {
      onShouting.run();
      return declined;
    }
    try {
      return dialog.get();
    } finally {
      limit.closed();
    }
  }
}
