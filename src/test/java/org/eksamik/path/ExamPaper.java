package org.eksamik.path;

import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.eksamik.sandbox.Received;
import org.eksamik.sandbox.demo.Sitting;
import org.eksamik.words.Language;
import org.testfx.api.FxRobot;

/**
 * The demo exam, answered by keyboard alone: that reaches a page in a frame of another origin, too,
 * where no script of ours may look. What became of it the sandbox knows.
 */
final class ExamPaper {
  private static final int OTHER_LANGUAGES = Language.values().length - 1;

  /** What {@link #answer} leaves on the server. */
  static final Map<String, String> ANSWERS = Map.of("q1", "a", "q2", "42", "q3", "42", "q4", "42");

  private final Schoolroom room;
  private final FxRobot robot = new FxRobot();
  private final int before;

  private ExamPaper(Schoolroom room) {
    this.room = room;
    this.before = asked(room);
  }

  /** Before the exam opens. */
  static ExamPaper before(Schoolroom room) {
    return new ExamPaper(room);
  }

  /** Waits until the page has its questions; gives the sitting that the server has for it. */
  Sitting opened() {
    Fx.await("the exam's questions", () -> Optional.of(true).filter(_ -> asked(room) > before));
    String key =
        room.sandbox().received().stream()
            .filter(ExamPaper::isForPaper)
            .toList()
            .getLast()
            .parameters()
            .getOrDefault("sitting", "");
    return room.sandbox().sittings().stream()
        .filter(sitting -> sitting.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new AssertionError("a sitting that nobody began"));
  }

  private static int asked(Schoolroom room) {
    return (int) room.sandbox().received().stream().filter(ExamPaper::isForPaper).count();
  }

  private static boolean isForPaper(Received request) {
    return request.path().startsWith("/exam/") && request.path().endsWith("/paper");
  }

  /**
   * Passes the other languages and the button that begins to watch, chooses the first option of the
   * first question, and writes into the three others.
   */
  void answer(WebPage page, Sitting sitting) {
    page.await(
        "document.readyState === 'complete' && !!document.querySelector('iframe, fieldset')");
    page.focus();
    for (int passed = 0; passed < OTHER_LANGUAGES + 1; passed++) {
      robot.type(KeyCode.TAB);
    }
    robot.type(KeyCode.TAB, KeyCode.SPACE);
    awaitAnswers(sitting, 1);
    for (int question = 2; question <= ANSWERS.size(); question++) {
      robot.type(KeyCode.TAB, KeyCode.DIGIT4, KeyCode.DIGIT2);
      awaitAnswers(sitting, question);
    }
  }

  private static void awaitAnswers(Sitting sitting, int count) {
    Fx.await(
        count + " answers on the server",
        () -> Optional.of(true).filter(_ -> sitting.answers().size() == count));
  }

  /** Hands in, with the focus on the last answer. */
  void handIn(Sitting sitting) {
    // The button asks once more, and puts the focus on its question.
    robot.type(KeyCode.TAB, KeyCode.SPACE, KeyCode.SPACE);
    Fx.await("handed in", () -> Optional.of(true).filter(_ -> sitting.handedIn()));
  }
}
