package org.eksamik.kiosk.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.eksamik.browser.chromium.process.ChromiumHere;
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
  private TestDesktop desktop;
  private HeldProgram program;
  private Path folder;

  @BeforeAll
  void open(@TempDir Path given) throws Exception {
    ChromiumHere.required();
    folder = given;
    desktop = TestDesktop.open(folder);
    program = PageOnDesktop.open(desktop, folder, "held");
  }

  @AfterAll
  void close() throws Exception {
    if (program != null) {
      program.close();
    }
    if (desktop != null) {
      desktop.close();
    }
  }

  @BeforeEach
  void begin() {
    program.order("again");
  }

  @Test
  void showsThePageBelowTheBar() throws Exception {
    assertThat(program.page("[innerWidth, innerHeight, screenX, screenY].join()"))
        .isEqualTo("1280,760,0,40");
    TestDesktop.await(
        "the page on the screen",
        () -> Optional.of(true).filter(_ -> colour(600, 60) == PageOnDesktop.TOP));
    assertThat(colour(600, 20)).isEqualTo(PageOnDesktop.BAR);
  }

  @Test
  void clickReachesThePage() {
    click("press");
    awaitPage("document.getElementById('press').textContent", "pressed");
  }

  @Test
  void typingReachesThePageAfterTheBarWasUsed() {
    desktop.run("xdotool", "mousemove", "20", "20", "click", "1");
    click("text");
    desktop.type("exam");
    awaitPage("document.getElementById('text').value", "exam");
    assertThat(program.page("document.hasFocus() + document.activeElement.id"))
        .isEqualTo("truetext");
  }

  @Test
  void listsOpenAboveTheHeldWindowAndAreChosenFrom() {
    int before = program.order("heard").split("ESCAPE_REFUSED", -1).length;
    click("list");
    long list = TestDesktop.await("the list", this::listAbove);
    Area area = desktop.connection().look(list).orElseThrow().area();
    int third = area.y() + area.height() * 5 / 6;
    desktop.run(
        "xdotool", "mousemove", "" + (area.x() + 20), "" + third, "click", "1");
    awaitPage("document.getElementById('list').value", "three");
    assertThat(program.order("heard").split("ESCAPE_REFUSED", -1)).hasSize(before);
  }

  @Test
  void givesTheScreenToAnAllowedOriginAndToNoOther() {
    click("share");
    awaitPage("window.got + document.getElementById('shown').videoWidth", "yes1280");
    assertThat(onRoot()).as("no window tells of it or ends it").isEmpty();
    program.order("elsewhere");
    click("share");
    awaitPage("window.got", "NotAllowedError");
  }

  @Test
  void goesAwayUnderWhatIsOverThePage() {
    program.order("cover on");
    TestDesktop.await(
        "the cover on the screen",
        () -> Optional.of(true).filter(_ -> colour(600, 60) != PageOnDesktop.TOP));
    program.order("cover off");
    TestDesktop.await(
        "the page on the screen",
        () -> Optional.of(true).filter(_ -> colour(600, 60) == PageOnDesktop.TOP));
  }

  @Test
  void largerTextFillsTheSamePlace() {
    program.order("zoom 1.5");
    try {
      awaitPage("[innerWidth, devicePixelRatio].join()", "853,1.5");
      TestDesktop.await(
          "the page over the whole place",
          () -> Optional.of(true).filter(_ -> colour(1270, 60) == PageOnDesktop.TOP));
      click("press", 1.5);
      awaitPage("document.getElementById('press').textContent", "pressed");
    } finally {
      program.order("zoom 1");
    }
  }

  @Test
  void shortcutsOfTheBrowserReachThePageAlone() {
    program.page("keys = []; addEventListener('keydown', event => keys.push(event.key))");
    desktop.run("xdotool", "mousemove", "640", "600", "click", "3");
    desktop.keys("F12", "ctrl+n", "ctrl+t");
    awaitPage("keys.filter(key => key != 'Control').join()", "F12,n,t");
    assertThat(onRoot()).isEmpty();
    assertThat(listAbove()).as("nor is there a menu").isEmpty();
  }

  private void awaitPage(String script, String wanted) {
    TestDesktop.await(
        script + " to be " + wanted,
        () -> Optional.of(true).filter(_ -> program.page(script).equals(wanted)));
  }

  private void click(String element) {
    click(element, 1);
  }

  private void click(String element, double zoom) {
    String[] middle =
        program
            .page(
                "(r => [r.x + r.width / 2, r.y + r.height / 2].join())(document.getElementById('"
                    + element
                    + "').getBoundingClientRect())")
            .split(",", -1);
    long x = Math.round(Double.parseDouble(middle[0]) * zoom);
    long y = 40 + Math.round(Double.parseDouble(middle[1]) * zoom);
    desktop.run("xdotool", "mousemove", "" + x, "" + y, "click", "1");
  }

  /** A window of the browser above the exam's. */
  private Optional<Long> listAbove() {
    return browsers().filter(it -> isShown(it, true)).findFirst();
  }

  /** The browser's windows on the screen that a window manager would look after. */
  private Stream<Long> onRoot() {
    return browsers().filter(it -> isShown(it, false));
  }

  private boolean isShown(long window, boolean unmanaged) {
    return desktop
        .connection()
        .look(window)
        .filter(it -> it.shown() && it.unmanaged() == unmanaged)
        .isPresent();
  }

  private Stream<Long> browsers() {
    XDesktop connection = desktop.connection();
    long page = connection.children(program.window()).stream()
        .filter(it -> !connection.sameClient(it, program.window()))
        .findFirst()
        .orElseThrow();
    return connection.children(connection.root()).stream()
        .flatMap(top -> Stream.concat(Stream.of(top), connection.children(top).stream()))
        .filter(it -> it != page && connection.sameClient(it, page));
  }

  private int colour(int x, int y) {
    return PageOnDesktop.colour(desktop, folder, x, y);
  }
}
