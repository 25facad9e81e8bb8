package org.eksamik.app.demo;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.eksamik.sandbox.Sandbox;

/** Walks the whole path as a student would, says each step with its time, and takes pictures. */
final class DemoWalk {
  private static final String ANSWERS =
      """
      (function () {
        var texts = ['', 'curiosity', '3', 'Dear Liis, you will like it here. The sea is near.'];
        document.querySelectorAll('fieldset').forEach(function (question, index) {
          var choices = question.querySelectorAll('input[type=radio]');
          var field = question.querySelector('input[type=text], textarea');
          if (choices.length) { choices[1].click(); }
          if (field) { field.focus(); document.execCommand('insertText', false, texts[index]); }
        });
        window.scrollTo(0, 0);
      })()
      """;

  /** What is drawn for one frame is on the screen when the next one begins. */
  private static final String PAINTED =
      "requestAnimationFrame(function () {"
          + " requestAnimationFrame(function () { window.painted = true; }); })";

  /** Parts of a second. */
  private static final int ENOUGH_PARTS = 3;

  private static final Duration SHORTEST_RECORDING = Duration.ofSeconds(2);

  private final Sandbox sandbox;
  private final Glimpse glimpse;
  private final Album album;
  private final Recordings recordings;
  private final PrintWriter out;
  private final Hands hands = new Hands();

  DemoWalk(Sandbox sandbox, Glimpse glimpse, Album album, PrintWriter out) {
    this.sandbox = sandbox;
    this.glimpse = glimpse;
    this.album = album;
    this.recordings = new Recordings(sandbox);
    this.out = out;
  }

  /** Whether the path was whole. */
  boolean walk() {
    try (PulseWatcher pulse = PulseWatcher.start()) {
      step("sign-in", () -> hands.see("local-sign-in"));
      step("who-am-i", this::signIn);
      step("exam-choice", this::thatIsMe);
      step("what-is-recorded", this::choose);
      pulse.takeLongest();
      Duration[] longest = new Duration[1];
      step(
          "qr-code",
          () -> {
            launch();
            longest[0] = pulse.takeLongest();
          });
      Duration[] opened = new Duration[1];
      step("exam", () -> opened[0] = openExam());
      step("watched", this::turnOn);
      step("answers", this::answer);
      step("handed-in", this::handIn);
      recordings.read(album.folder(), SHORTEST_RECORDING).forEach(this::say);
      step("finished", this::finish);
      step("ready-for-the-next", this::signOut);
      glimpse.parts().staff().ifPresent(staff -> new StaffTour(staff, hands).walk(this::step));
      say("longest wait for the window during the launch: " + longest[0].toMillis() + " ms");
      say("from the link to the exam's page painted: " + opened[0].toMillis() + " ms");
      say("pictures: " + album.folder());
      return true;
    } catch (IllegalStateException broken) {
      say("the path is broken: " + broken);
      return false;
    }
  }

  private void signIn() {
    hands.type("local-login", sandbox.studentLogin());
    hands.type("local-password", sandbox.studentPassword());
    hands.press("local-sign-in");
    hands.see("that-is-me");
  }

  private void thatIsMe() {
    hands.press("that-is-me");
    hands.see("exam-card-english");
  }

  private void choose() {
    hands.press("exam-card-english");
    hands.press("continue");
    hands.see("understand");
  }

  private void launch() {
    hands.press("understand");
    hands.see("qr-code");
  }

  /** How long it took from the button until the page was painted. */
  private Duration openExam() {
    hands.see("start-exam");
    long began = System.nanoTime();
    hands.press("start-exam");
    page("document.readyState === 'complete' && !!document.querySelector('fieldset')");
    ask(PAINTED);
    page("window.painted === true");
    return Duration.ofNanos(System.nanoTime() - began);
  }

  private void turnOn() {
    ask("document.getElementById('watch-begin').click()");
    page(
        "document.getElementById('preview').videoWidth === 640"
            + " && document.getElementById('preview').currentTime > 1");
    hands.await(
        "the recordings' first parts",
        () -> Optional.of(recordings.parts()).filter(parts -> parts >= ENOUGH_PARTS));
  }

  private void answer() {
    ask(ANSWERS);
    page("!!document.querySelector('.chosen')");
  }

  private void handIn() {
    ask("document.getElementById('hand-in').click()");
    page("!!document.getElementById('confirm-yes').offsetParent");
    ask("document.getElementById('confirm-yes').click()");
    page("document.readyState === 'complete' && location.pathname === '/done'");
  }

  private void finish() {
    hands.press("exam-leave");
    hands.see("finish-sign-out");
  }

  private void signOut() {
    hands.press("finish-sign-out");
    hands.see("local-sign-in");
  }

  /** Waits until this holds in the page. */
  private void page(String condition) {
    hands.await("the exam's page", () -> glimpse.ask(condition).filter("true"::equals));
  }

  private void ask(String script) {
    hands.await("the exam's page", () -> Optional.of(glimpse.ask(script).orElse("")));
  }

  private void step(String name, Runnable walk) {
    long began = System.nanoTime();
    walk.run();
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    album.take(name);
    say(String.format(Locale.ROOT, "%-20s %6d ms", name, took.toMillis()));
  }

  private void say(String line) {
    out.println(line);
    out.flush();
  }
}
