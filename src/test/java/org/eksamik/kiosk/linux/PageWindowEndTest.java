package org.eksamik.kiosk.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sudden end of either side of a page's window. */
@Tag("x11")
class PageWindowEndTest {
  @TempDir private Path folder;
  private PageOnDesktop exam;

  @BeforeEach
  void open() throws Exception {
    exam = PageOnDesktop.open(folder, "held");
    exam.awaitColour(600, PageOnDesktop.TOP);
  }

  @AfterEach
  void close() throws Exception {
    if (exam != null) {
      exam.close();
    }
  }

  @Test
  void killingTheProgramLeavesNeitherWindowNorProcess() throws Exception {
    List<ProcessHandle> parts = exam.program().process().descendants().toList();
    long page = exam.page();
    exam.program().process().destroyForcibly().waitFor();
    TestDesktop.await(
        "no window",
        () -> Optional.of(true).filter(_ -> exam.desktop().connection().look(page).isEmpty()));
    TestDesktop.await(
        "no process",
        () -> Optional.of(true).filter(_ -> parts.stream().noneMatch(ProcessHandle::isAlive)));
    exam.awaitColour(600, 0);
  }

  @Test
  void killingTheBrowserIsToldAndTheNextOneIsShown() {
    browser().destroyForcibly();
    exam.awaitHeard("failed the browser has ended");
    assertThat(exam.program().order("again")).isEqualTo("there");
    exam.awaitColour(600, PageOnDesktop.TOP);
  }

  @Test
  void destroyingTheWindowIsToldAndTheNextOneIsShown() {
    exam.desktop().run("xkill", "-id", Long.toString(exam.page()));
    exam.awaitHeard("failed the browser has ended");
    assertThat(exam.program().order("again")).isEqualTo("there");
    exam.awaitColour(600, PageOnDesktop.TOP);
  }

  private ProcessHandle browser() {
    long pid = exam.desktop().connection().process(exam.page()).orElseThrow();
    return ProcessHandle.of(pid).orElseThrow();
  }
}
