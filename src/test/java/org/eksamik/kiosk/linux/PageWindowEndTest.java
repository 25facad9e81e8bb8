package org.eksamik.kiosk.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eksamik.browser.chromium.process.ChromiumHere;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sudden end of either side of a page's window. */
@Tag("x11")
class PageWindowEndTest {
  @TempDir private Path folder;
  private TestDesktop desktop;
  private HeldProgram program;

  @BeforeEach
  void open() throws Exception {
    ChromiumHere.required();
    desktop = TestDesktop.open(folder);
    program = PageOnDesktop.open(desktop, folder, "held");
    awaitColour(PageOnDesktop.TOP);
  }

  @AfterEach
  void close() throws Exception {
    if (program != null) {
      program.close();
    }
    if (desktop != null) {
      desktop.close();
    }
  }

  @Test
  void killingTheProgramLeavesNeitherWindowNorProcess() throws Exception {
    List<ProcessHandle> parts = program.process().descendants().toList();
    long page = page();
    program.process().destroyForcibly().waitFor();
    TestDesktop.await(
        "no window", () -> Optional.of(true).filter(_ -> desktop.connection().look(page).isEmpty()));
    TestDesktop.await(
        "no process",
        () -> Optional.of(true).filter(_ -> parts.stream().noneMatch(ProcessHandle::isAlive)));
    awaitColour(0);
  }

  @Test
  void killingTheBrowserIsToldAndTheNextOneIsShown() {
    browser().destroyForcibly();
    TestDesktop.await(
        "the end to be told",
        () -> Optional.of(true).filter(_ -> heard().contains("failed the browser has ended")));
    assertThat(program.order("again")).isEqualTo("there");
    awaitColour(PageOnDesktop.TOP);
  }

  @Test
  void destroyingTheWindowIsToldAndTheNextOneIsShown() {
    desktop.run("xkill", "-id", Long.toString(page()));
    TestDesktop.await(
        "the end to be told",
        () -> Optional.of(true).filter(_ -> heard().contains("failed the browser has ended")));
    assertThat(program.order("again")).isEqualTo("there");
    awaitColour(PageOnDesktop.TOP);
  }

  private String heard() {
    return program.order("heard");
  }

  private long page() {
    XDesktop connection = desktop.connection();
    return connection.children(program.window()).stream()
        .filter(it -> !connection.sameClient(it, program.window()))
        .findFirst()
        .orElseThrow();
  }

  private ProcessHandle browser() {
    long pid = desktop.connection().process(page()).orElseThrow();
    return ProcessHandle.of(pid).orElseThrow();
  }

  private void awaitColour(int colour) {
    TestDesktop.await(
        "the colour on the screen",
        () ->
            Optional.of(true)
                .filter(_ -> PageOnDesktop.colour(desktop, folder, 600, 60) == colour));
  }
}
