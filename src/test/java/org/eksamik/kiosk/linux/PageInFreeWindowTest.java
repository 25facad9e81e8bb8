package org.eksamik.kiosk.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Chromium's window in one that nothing holds, such as a demonstration's. */
@Tag("x11")
class PageInFreeWindowTest {
  private PageOnDesktop exam;

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    exam = PageOnDesktop.open(folder, "free");
  }

  @AfterEach
  void close() throws Exception {
    if (exam != null) {
      exam.close();
    }
  }

  @Test
  void keysReachThePageAloneWhereverThePointerIs() {
    exam.click("text", 1);
    exam.program().page("keys = []; addEventListener('keydown', event => keys.push(event.key))");
    exam.desktop().type("exam");
    exam.desktop().keys("F12", "ctrl+n", "ctrl+t", "ctrl+p");
    exam.awaitPage("document.getElementById('text').value", "exam");
    exam.awaitPage("keys.filter(key => key != 'Control').join('')", "examF12ntp");
    exam.clickAt(300, 300, "3");
    exam.clickAt(300, 300, "1");
    exam.awaitPage("innerWidth", "900");
    assertThat(exam.others(false)).as("no second window").isEmpty();
    assertThat(exam.others(true)).as("nor a menu").isEmpty();
  }

  @Test
  void followsItsWindow() {
    String ours = Long.toString(exam.program().window());
    exam.desktop().run("xdotool", "windowsize", ours, "1000", "700");
    exam.awaitPage("[innerWidth, innerHeight].join()", "1000,660");
    exam.desktop().run("xdotool", "windowmove", ours, "30", "40");
    exam.click("press", 1);
    exam.awaitPage("document.getElementById('press').textContent", "pressed");
  }
}
