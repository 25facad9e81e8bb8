package org.eksamik.kiosk.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way out of a held exam that we know of: the exam stays, and the journal tells. */
@Tag("x11")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EscapeTest {
  private static final Path DOCUMENT = Path.of("docs", "kiosk.md");

  private EscapeRoom room;
  private int typed;

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    TestDesktop desktop = TestDesktop.open(folder);
    long other = desktop.neighbour("neighbour");
    room = new EscapeRoom(desktop, HeldProgram.open(desktop, folder), folder, other);
    room.program().listenToTyping();
  }

  @AfterAll
  void close() throws Exception {
    if (room != null) {
      room.program().close();
      room.desktop().close();
    }
  }

  static List<Attempt> attempts() {
    return Attempts.all();
  }

  @ParameterizedTest
  @MethodSource("attempts")
  void staysInTheExam(Attempt attempt) throws Exception {
    int before = room.program().journal().size();
    attempt.act().accept(room);
    // What a shortcut would start is started by then.
    Attempts.pause();
    try {
      TestDesktop.await(
          "the exam over everything",
          () -> Optional.of(true).filter(_ -> room.desktop().isHeldBy(room.program().window())));
    } catch (AssertionError lost) {
      throw new AssertionError(
          "the exam is " + room.exam() + " in\n" + room.desktop().stack(), lost);
    }
    typeInto();
    if (!attempt.recorded().isEmpty()) {
      awaitRecorded(attempt, before);
    }
    assertThat(startedPrograms()).isEmpty();
  }

  /** The same attempt twice within a second or two is told once: so it is made again. */
  private void awaitRecorded(Attempt attempt, int before) {
    try {
      room.program().awaitJournal(before, attempt.recorded(), attempt.fact());
    } catch (AssertionError toldAMomentAgo) {
      attempt.act().accept(room);
      room.program().awaitJournal(before, attempt.recorded(), attempt.fact());
    }
  }

  /** Typing still arrives in the page: the keyboard is the exam's. */
  private void typeInto() {
    typed++;
    String letter = String.valueOf((char) ('a' + typed % 26));
    int before = room.program().typed().length();
    room.desktop().type(letter);
    TestDesktop.await(
        "typing in the exam",
        () ->
            Optional.of(room.program().typed()).filter(it -> it.substring(before).equals(letter)));
  }

  private List<String> startedPrograms() throws Exception {
    try (var files = Files.list(room.folder())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(it -> it.startsWith("started-"))
          .toList();
    }
  }

  @Test
  void isWhatTheDocumentSays() throws Exception {
    List<Attempt> all = attempts();
    assertThat(all).hasSizeGreaterThanOrEqualTo(40);
    List<String> written =
        Files.readAllLines(DOCUMENT).stream().filter(line -> line.contains(" | held | ")).toList();
    assertThat(written).containsExactlyElementsOf(all.stream().map(Attempt::row).toList());
  }
}
