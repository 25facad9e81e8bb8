package org.eksamik.kiosk.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.eksamik.kiosk.Area;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Chromium's window in a held one, on a real screen. */
@Tag("x11")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageWindowTest {
  private PageOnDesktop exam;

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    exam = PageOnDesktop.open(folder, "held");
  }

  @AfterAll
  void close() throws Exception {
    if (exam != null) {
      exam.close();
    }
  }

  @BeforeEach
  void begin() {
    exam.program().order("again");
  }

  @Test
  void showsThePageBelowTheBar() throws Exception {
    assertThat(exam.program().page("[innerWidth, innerHeight, screenX, screenY].join()"))
        .isEqualTo("1280,760,0,40");
    exam.awaitColour(600, PageOnDesktop.TOP);
    assertThat(exam.colour(600, 20)).isEqualTo(PageOnDesktop.BAR);
  }

  @Test
  void clickReachesThePage() {
    exam.click("press", 1);
    exam.awaitPage("document.getElementById('press').textContent", "pressed");
  }

  @Test
  void typingReachesThePageAfterTheBarWasUsed() {
    exam.desktop().run("xdotool", "mousemove", "20", "20", "click", "1");
    exam.click("text", 1);
    exam.desktop().type("exam");
    exam.awaitPage("document.getElementById('text').value", "exam");
    assertThat(exam.program().page("document.hasFocus() + document.activeElement.id"))
        .isEqualTo("truetext");
  }

  @Test
  void listsOpenAboveTheHeldWindowAndAreChosenFrom() {
    int before = exam.program().order("heard").split("ESCAPE_REFUSED", -1).length;
    exam.click("list", 1);
    long list = TestDesktop.await("the list", () -> exam.others(true).stream().findFirst());
    Area area = exam.desktop().connection().look(list).orElseThrow().area();
    int third = area.y() + area.height() * 5 / 6;
    exam.desktop().run("xdotool", "mousemove", "" + (area.x() + 20), "" + third, "click", "1");
    exam.awaitPage("document.getElementById('list').value", "three");
    assertThat(exam.program().order("heard").split("ESCAPE_REFUSED", -1)).hasSize(before);
  }

  @Test
  void givesTheScreenToAnAllowedOriginAndToNoOther() {
    exam.click("share", 1);
    exam.awaitPage("window.got + document.getElementById('shown').videoWidth", "yes1280");
    assertThat(exam.others(false)).as("no window tells of it or ends it").isEmpty();
    exam.program().order("elsewhere");
    exam.click("share", 1);
    exam.awaitPage("window.got", "NotAllowedError");
  }

  @Test
  void goesAwayUnderWhatIsOverThePage() {
    exam.program().order("cover on");
    TestDesktop.await(
        "the cover on the screen",
        () -> Optional.of(true).filter(_ -> exam.colour(600, 70) != PageOnDesktop.TOP));
    exam.program().order("cover off");
    exam.awaitColour(600, PageOnDesktop.TOP);
  }

  @Test
  void largerTextFillsTheSamePlace() {
    exam.program().order("zoom 1.5");
    try {
      exam.awaitPage("[innerWidth, devicePixelRatio].join()", "853,1.5");
      exam.awaitColour(1270, PageOnDesktop.TOP);
      exam.click("press", 1.5);
      exam.awaitPage("document.getElementById('press').textContent", "pressed");
    } finally {
      exam.program().order("zoom 1");
    }
  }

  @Test
  void shortcutsOfTheBrowserReachThePageAlone() {
    exam.program().page("keys = []; addEventListener('keydown', event => keys.push(event.key))");
    exam.desktop().run("xdotool", "mousemove", "640", "600", "click", "3");
    exam.desktop().keys("F12", "ctrl+n", "ctrl+t");
    exam.awaitPage("keys.filter(key => key != 'Control').join()", "F12,n,t");
    assertThat(exam.others(false)).isEmpty();
    assertThat(exam.others(true)).as("nor is there a menu").isEmpty();
  }
}
