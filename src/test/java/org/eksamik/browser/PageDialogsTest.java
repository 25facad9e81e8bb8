package org.eksamik.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a page may ask the student, and how often. */
class PageDialogsTest {
  private final PageServer exam = new PageServer("localhost").page("/", "<title>exam</title>");
  private final List<String> shown = new CopyOnWriteArrayList<>();

  private final BrowserDialogs dialogs =
      new BrowserDialogs() {
        @Override
        public void alert(String text) {
          shown.add("alert " + text);
        }

        @Override
        public boolean confirm(String text) {
          shown.add("confirm " + text);
          return true;
        }

        @Override
        public Optional<String> prompt(String text, String initial) {
          shown.add("prompt " + text + " " + initial);
          return Optional.of("blue");
        }
      };

  @AfterEach
  void stop() {
    exam.close();
  }

  private Visitor visitor(BrowserDialogs shownBy, PageExtension... extensions) {
    return Visitor.with(_ -> false, shownBy, Duration.ofSeconds(30), List.of(extensions), exam)
        .see(exam.at("/"));
  }

  @Test
  void questionsReachTheStudentAndAnswersThePage() {
    try (Visitor visitor = visitor(dialogs)) {
      visitor.script("alert('one');0");
      assertThat(visitor.script("confirm('two')")).isEqualTo("true");
      assertThat(visitor.script("prompt('colour?','red')")).isEqualTo("blue");
    }
    assertThat(shown).containsExactly("alert one", "confirm two", "prompt colour? red");
  }

  @Test
  void withoutAWindowTheyAreDeclined() {
    try (Visitor visitor = visitor(BrowserDialogs.SILENT)) {
      assertThat(visitor.script("alert('one');confirm('two')+' '+prompt('three')"))
          .isEqualTo("false ");
    }
  }

  @Test
  void aLoopOfAlertsEnds() {
    try (Visitor visitor = visitor(dialogs)) {
      visitor.script("for(let i=0;i<50;i++)alert(i);0");

      assertThat(shown).hasSizeLessThan(6);
      Fx.await("it is recorded", () -> !visitor.console.isEmpty());
      assertThat(visitor.console).first().asString().startsWith("warning ");
    }
  }

  @Test
  void anExtensionAnswersItsOwnPromptsAndNoOthers() {
    PageExtension extension =
        to -> {
          to.prompts()
              .addFirst((message, _) ->
                  message.startsWith("bridge:") ? Optional.of("mine") : Optional.empty());
          return () -> shown.add("end");
        };
    try (Visitor visitor = visitor(dialogs, extension)) {
      assertThat(visitor.script("prompt('bridge:camera')+' '+prompt('colour?')"))
          .isEqualTo("mine blue");
    }
    assertThat(shown).containsExactly("prompt colour? ", "end");
  }

  @Test
  void printingIsRecordedAndDoesNothing() {
    try (Visitor visitor = visitor(dialogs)) {
      visitor.script("window.print();0");

      assertThat(visitor.refused).containsExactly("PRINT " + exam.origin() + "/");
    }
    assertThat(shown).isEmpty();
  }

  @Test
  void aQuestionBeforeLeavingKeepsNobody() {
    Visitor visitor = visitor(dialogs);
    visitor.script(
        "addEventListener('beforeunload',e=>{e.preventDefault();alert('stay');"
            + "navigator.sendBeacon('/bye','x')});addEventListener('pagehide',()=>"
            + "navigator.sendBeacon('/bye','x'));0");

    visitor.close();

    assertThat(shown).isEmpty();
    assertThat(visitor.script("location.href")).isEqualTo("about:blank");
    assertThat(exam.requests()).doesNotContain("POST /bye");
  }
}
