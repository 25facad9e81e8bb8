package org.eksamik.path;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.stage.Window;
import org.eksamik.browser.PageSnapshot;
import org.eksamik.qr.QrReader;
import org.testfx.api.FxRobot;

/** A student at the workstation: sees, clicks and types as people do. */
final class Student {
  private final FxRobot robot = new FxRobot();

  /** Waits until the node with this id can be seen. */
  Node see(String id) {
    return Fx.await("#" + id + " on screen; there: " + ids(), () -> find(id));
  }

  /** Whether it can be seen now. */
  boolean sees(String id) {
    return Fx.ask(() -> find(id)).isPresent();
  }

  /** Waits until the node can be used, and clicks it. */
  void click(String id) {
    Node node = usable(id);
    Mouse.click(node);
  }

  /** Waits for the field, and types into it in place of what is there. */
  void type(String id, String text) {
    TextInputControl field = (TextInputControl) usable(id);
    Fx.run(() -> {
      field.requestFocus();
      field.clear();
    });
    robot.write(text, 0);
    Fx.await(
        "the text in #" + id, () -> Optional.of(true).filter(_ -> field.getText().equals(text)));
  }

  /** What a phone reads from the code on the screen. */
  URI scan() {
    byte[] seen = PageSnapshot.png(see("qr-code")).join();
    return URI.create(
        new QrReader().read(seen).orElseThrow(() -> new AssertionError("the code cannot be read")));
  }

  /** Puts a text into a field that may be closed to the keyboard now. */
  void enter(String id, String text) {
    TextInputControl field = (TextInputControl) see(id);
    Fx.run(() -> field.setText(text));
  }

  boolean mayUse(String id) {
    Node node = see(id);
    return Fx.ask(() -> !node.isDisabled());
  }

  /** The text of a label, button or field. */
  String read(String id) {
    Node node = see(id);
    return Fx.ask(() ->
        switch (node) {
          case Labeled labeled -> labeled.getText();
          case TextInputControl field -> field.getText();
          default -> throw new AssertionError(id + " has no text");
        });
  }

  /** Waits until it cannot be seen any more. */
  void seesNoMore(String id) {
    Fx.await("#" + id + " to go", () -> Optional.of(true).filter(_ -> find(id).isEmpty()));
  }

  /** Waits until the bar has heard from the page that the work is handed in, and finishes. */
  void finishHandedIn() {
    Fx.await(
        "the bar to hear that it is handed in",
        () -> find("exam-leave").filter(node -> node.getStyleClass().contains("handed-in")));
    click("exam-leave");
  }

  /** Clicks the middle of an element in the page that is open. */
  void clickInPage(WebPage page, String element) {
    Mouse.click(element, () -> page.middleOf(element));
  }

  /** How many windows are open. */
  static int windows() {
    return Fx.ask(() -> open().size());
  }

  void signInLocally(String login) {
    type("local-login", login);
    type("local-password", "naidis-" + login + "-204");
    click("local-sign-in");
    see("that-is-me");
  }

  /** Opens Stuudium's page and chooses a person there. */
  void chooseAtStuudium(Schoolroom room, String person) {
    click("stuudium-sign-in");
    WebPage page = room.page("/stuudium/authenticate");
    page.await("document.readyState === 'complete' && !!document.getElementById('deny')");
    clickInPage(page, person);
  }

  /** From the exams to the code, saying yes to what is recorded where that is said. */
  void launch(String exam) {
    choose(exam);
    see("qr-code");
  }

  /** From the exams into the launch. */
  void choose(String exam) {
    click("exam-card-" + exam);
    click("continue");
    click("understand");
  }

  void leaveUnfinished() {
    click("exam-leave");
    click("confirm-leave");
    signOut();
  }

  void signOut() {
    click("finish-sign-out");
    see("local-sign-in");
  }

  private Node usable(String id) {
    return Fx.await("#" + id + " to be used", () -> find(id).filter(node -> !node.isDisabled()));
  }

  /** What can be seen now; FX thread. */
  static Optional<Node> find(String id) {
    return open().stream()
        .map(window -> window.getScene().lookup("#" + id))
        .filter(node -> node != null)
        .filter(Student::isShown)
        .findFirst();
  }

  /** The newest window first: an exam's lies over the frame's. */
  private static List<Window> open() {
    return Window.getWindows().stream()
        .filter(window -> window.isShowing() && window.getScene() != null)
        .toList()
        .reversed();
  }

  private static List<String> ids() {
    return Fx.ask(() ->
        open().stream()
            .flatMap(window -> window.getScene().getRoot().lookupAll("*").stream())
            .filter(Student::isShown)
            .map(Node::getId)
            .filter(id -> id != null)
            .toList());
  }

  private static boolean isShown(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }
}
