package org.eksamik.app.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ComebackTest {
  private static final Locale ESTONIAN = Locale.of("et");

  private final Comeback comeback =
      Comeback.of(
          List.of("/jdk/bin/java", "-Xmx1g", "-classpath", "a.jar", "Main", "--profile", "x y"),
          "Main",
          true,
          ESTONIAN);

  @Test
  void startsTheProgramAgainAsItWasStarted() {
    assertThat(comeback.restart())
        .containsExactly(
            "/jdk/bin/java", "-Xmx1g", "-classpath", "a.jar", "Main", "--profile", "x y");
  }

  @Test
  void offersByTheSameJavaInTheProfilesLanguageWithoutTheProgramsWords() {
    assertThat(comeback.offer(Path.of("/data")))
        .startsWith("/jdk/bin/java", "-Xmx1g", "-classpath", "a.jar")
        .endsWith(OfferMain.class.getName(), "/data", "et")
        .doesNotContain("--profile");
  }

  /** What Java itself tells of a command line ends after 4096 bytes. */
  @Test
  void knowsItsOwnCommandHoweverLongItIs() throws Exception {
    String word = "x".repeat(5000);
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-classpath",
                System.getProperty("java.class.path"),
                OwnCommand.class.getName(),
                word)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String told = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(told.lines()).contains("-classpath", OwnCommand.class.getName(), word);
  }

  @Test
  void handsTheWatchdogWhatItReads() {
    WatchdogOrders orders = WatchdogOrders.of(Path.of("/data"), comeback);
    assertThat(WatchdogOrders.read(orders.words())).isEqualTo(orders);
    WatchdogOrders none = WatchdogOrders.of(Path.of("/data"), Comeback.none());
    assertThat(WatchdogOrders.read(none.words())).isEqualTo(none);
  }
}
