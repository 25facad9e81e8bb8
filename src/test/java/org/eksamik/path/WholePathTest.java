package org.eksamik.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eksamik.exam.Event;
import org.eksamik.profile.ExamSettings.Engine;
import org.eksamik.sandbox.Received;
import org.eksamik.sandbox.demo.Sitting;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One student after another at the same workstation, with a local account, at each provider, with
 * each engine.
 */
@ParameterizedClass
@EnumSource(
    value = Engine.class,
    names = {"WEBVIEW", "CHROMIUM"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholePathTest {
  @Parameter private Engine engine = Engine.AUTO;
  private final Student student = new Student();
  private Optional<Schoolroom> opened = Optional.empty();

  @BeforeParameterizedClassInvocation
  void open(Engine shown, @TempDir Path folder) throws Exception {
    Path own = Files.createDirectory(folder.resolve(shown.name()));
    opened = Optional.of(Schoolroom.open(own, profile -> Schoolroom.shownBy(profile, shown)));
  }

  @AfterParameterizedClassInvocation
  void close() throws Exception {
    if (opened.isPresent()) {
      opened.get().close();
      opened = Optional.empty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    // Oqylyq shows the exam in a frame of another origin.
    "math, /oqylyq/",
    "english, /exam/english",
    "safety, /exam/safety"
  })
  void leadsFromSignInToTheNextStudent(String exam, String shownAt) {
    Schoolroom room = opened.orElseThrow();
    student.signInLocally("mari");
    assertThat(student.read("person-name")).isEqualTo("Mari Maasikas");
    student.click("that-is-me");
    student.launch(exam);
    URI code = student.scan();

    ExamPaper paper = ExamPaper.before(room);
    student.click("start-exam");
    assertThat(student.read("exam-person")).isEqualTo("Mari Maasikas");
    Sitting sitting = paper.opened();
    assertThat(sitting.exam()).isEqualTo(exam);
    WebPage page = room.page(shownAt);
    assertWasOpened(room, code);
    page.ask("localStorage.setItem('left', 'by-mari'); document.cookie = 'left=by-mari'");
    paper.answer(page, sitting);
    paper.handIn(sitting);
    assertThat(sitting.answers()).isEqualTo(ExamPaper.ANSWERS);

    room.page("/done");
    student.finishHandedIn();
    student.signOut();
    assertThat(Student.windows()).isOne();
    room.awaitJournal(Event.Kind.EXAM_FINISHED, "HANDED_IN");
    if (engine == Engine.CHROMIUM) {
      room.awaitJournal(Event.Kind.ENGINE_CHOSEN, "CHROMIUM: the profile says so");
    }

    nextStudentFindsNothingOfTheLast(room, exam, shownAt, sitting);
  }

  private void nextStudentFindsNothingOfTheLast(
      Schoolroom room, String exam, String shownAt, Sitting last) {
    student.signInLocally("kaspar");
    student.click("that-is-me");
    student.launch(exam);
    ExamPaper paper = ExamPaper.before(room);
    student.click("start-exam");
    Sitting sitting = paper.opened();
    assertThat(sitting.key()).isNotEqualTo(last.key());
    assertThat(sitting.handedIn()).isFalse();
    assertThat(sitting.answers()).isEmpty();
    WebPage page = room.page(shownAt);
    assertThat(page.ask("localStorage.getItem('left')")).isEqualTo("null");
    assertThat(page.ask("document.cookie")).doesNotContain("by-mari");
    student.leaveUnfinished();
    assertThat(sitting.handedIn()).isFalse();
  }

  /** What a phone would open is what this workstation opened. */
  private void assertWasOpened(Schoolroom room, URI code) {
    assertThat(code.getAuthority()).isEqualTo(room.sandbox().address().getAuthority());
    Set<String> asked =
        Stream.of(Objects.requireNonNullElse(code.getRawQuery(), "").split("&", -1))
            .map(pair -> URLDecoder.decode(pair, StandardCharsets.UTF_8))
            .collect(Collectors.toSet());
    assertThat(room.sandbox().received(code.getPath()))
        .anyMatch(request -> asked.equals(pairs(request)));
  }

  private static Set<String> pairs(Received request) {
    return request.parameters().isEmpty()
        ? Set.of("")
        : request.parameters().entrySet().stream()
            .map(pair -> pair.getKey() + "=" + pair.getValue())
            .collect(Collectors.toSet());
  }
}
