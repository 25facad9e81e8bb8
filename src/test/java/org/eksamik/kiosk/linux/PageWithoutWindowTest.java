package org.eksamik.kiosk.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.eksamik.browser.chromium.process.ChromiumHere;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Chromium whose window does not come: its page is seen all the same. */
@Tag("x11")
class PageWithoutWindowTest {
  @TempDir private Path folder;

  @Test
  void showsPicturesOfABrowserThatOpensNoWindow() throws Exception {
    try (PageOnDesktop exam =
        open("--class=*) set -- \"$@\" --headless=new ;;\n --kiosk|--ozone-platform=*) ;;")) {
      exam.awaitHeard("its window did not come");
      isSeen(exam);
    }
  }

  @Test
  void showsPicturesOfABrowserThatDiesWhereItHasToOpenAWindow() throws Exception {
    try (PageOnDesktop exam = open("--class=*) exit 1 ;;")) {
      exam.awaitHeard("its window did not come");
      isSeen(exam);
      assertThat(exam.program().order("heard")).doesNotContain("failed");
    }
  }

  private static void isSeen(PageOnDesktop exam) {
    TestDesktop.await(
        "a picture of the page on the screen",
        () -> Optional.of(exam.colour(600, 70)).filter(PageWithoutWindowTest::isNearlyTop));
    exam.click("press", 1);
    exam.awaitPage("document.getElementById('press').textContent", "pressed");
    exam.click("text", 1);
    exam.desktop().type("exam");
    exam.awaitPage("document.getElementById('text').value", "exam");
  }

  /** What pictures keep of a colour. */
  private static boolean isNearlyTop(int colour) {
    return (colour & 0xf0f0f0) == (PageOnDesktop.TOP & 0xf0f0f0);
  }

  /**
   * @param cases of a shell, for words of the browser's command line that it is not given
   */
  private PageOnDesktop open(String cases) throws IOException {
    Path program = folder.resolve("chromium");
    Files.writeString(
        program,
        """
        #!/bin/sh
        for word; do
          shift
          case $word in
            %s
            *) set -- "$@" "$word" ;;
          esac
        done
        exec %s "$@"
        """
            .formatted(cases, ChromiumHere.required().program()),
        StandardOpenOption.CREATE_NEW);
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    return PageOnDesktop.open(folder, "held", program);
  }
}
