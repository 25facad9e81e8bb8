package org.eksamik.ui.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.TextField;
import javafx.stage.Window;
import org.eksamik.ui.words.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PageQuestionsTest {
  private final PageQuestions questions = new PageQuestions(() -> Words.in(Locale.of("et")));

  @BeforeAll
  static void startJavaFx() {
    try {
      Platform.startup(() -> Platform.setImplicitExit(false));
    } catch (IllegalStateException running) {
      assertThat(running).hasMessageContaining("already");
    }
  }

  @Test
  void aConfirmedQuestionIsYes() throws Exception {
    assertThat(asked(() -> questions.confirm("Kas esitad töö?"), pane -> press(pane, true)))
        .isTrue();
  }

  @Test
  void aDeclinedQuestionIsNo() throws Exception {
    assertThat(asked(() -> questions.confirm("Kas esitad töö?"), pane -> press(pane, false)))
        .isFalse();
  }

  @Test
  void aPromptGivesWhatTheStudentWrote() throws Exception {
    Optional<String> answer =
        asked(
            () -> questions.prompt("Sinu rühm?", "12a"),
            pane -> {
              TextField field = (TextField) pane.lookup(".text-field");
              assertThat(field.getText()).isEqualTo("12a");
              field.setText("12b");
              press(pane, true);
            });

    assertThat(answer).contains("12b");
  }

  @Test
  void aDeclinedPromptGivesNothing() throws Exception {
    assertThat(asked(() -> questions.prompt("Sinu rühm?", ""), pane -> press(pane, false)))
        .isEmpty();
  }

  private static void press(DialogPane pane, boolean agree) {
    ButtonData wanted = agree ? ButtonData.OK_DONE : ButtonData.CANCEL_CLOSE;
    ButtonType type =
        pane.getButtonTypes().stream()
            .filter(button -> button.getButtonData() == wanted)
            .findFirst()
            .orElseThrow();
    ((Button) pane.lookupButton(type)).fire();
  }

  /** Asks on the FX thread, which waits, and answers from within as the student would. */
  private static <T> T asked(Supplier<T> question, Consumer<DialogPane> student) throws Exception {
    CompletableFuture<T> answer = new CompletableFuture<>();
    Platform.runLater(() -> {
      Platform.runLater(() -> answerOnceShown(student));
      answer.complete(question.get());
    });
    return answer.get(20, TimeUnit.SECONDS);
  }

  private static void answerOnceShown(Consumer<DialogPane> student) {
    Optional<DialogPane> pane =
        Window.getWindows().stream()
            .filter(Window::isShowing)
            .map(window -> window.getScene().getRoot())
            .filter(DialogPane.class::isInstance)
            .map(DialogPane.class::cast)
            .findFirst();
    if (pane.isPresent()) {
      student.accept(pane.get());
    } else {
      Platform.runLater(() -> answerOnceShown(student));
    }
  }
}
