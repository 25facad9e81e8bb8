package org.eksamik.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eksamik.browser.chromium.process.ChromiumHere;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code kill -9} of either side: no browser is left, and nothing that one wrote. A folder that no
 * browser had used yet goes before the next visit.
 */
@Tag("slow")
class ChromiumKillTest {
  /** From before the first process of the browser is there to a page that runs. */
  private static final int MOMENTS = 20;

  private static final int STEP_MILLIS = 90;

  @TempDir private Path folder;

  static IntStream moments() {
    return IntStream.range(0, MOMENTS).map(moment -> moment * STEP_MILLIS);
  }

  @ParameterizedTest
  @MethodSource("moments")
  void leavesNothingWhenTheProgramIsKilled(int millis) throws Exception {
    ChromiumHere.required();
    Process program = program();
    assertThat(program.inputReader().readLine()).isEqualTo("starting");
    // The moment is the case; whatever it meets, the end is the same.
    program.waitFor(millis, TimeUnit.MILLISECONDS);
    program.destroyForcibly().waitFor();
    Fx.await("no browser is left after " + millis + " ms", () -> browsers().isEmpty());
    Fx.await(
        "no page's data are left after " + millis + " ms",
        () -> folders().stream().noneMatch(it -> Files.exists(it.resolve("profile/Local State"))));
  }

  @Test
  void comesBackWhereItWasWhenTheBrowserIsKilled() {
    try (PageServer exam = new PageServer("localhost")) {
      exam.on(
          "/",
          exchange -> {
            exchange.getResponseHeaders().set("Set-Cookie", "seat=12; Path=/");
            PageServer.send(exchange, 200, "text/html", "<title>one</title>");
          });
      exam.page("/two", "<title>two</title>");
      try (Visitor visitor = ChromiumVisits.to(exam)) {
        visitor.see(exam.at("/")).see(exam.at("/two"));
        for (int time = 0; time < 3; time++) {
          int failures = visitor.failed.size();
          ours().forEach(ProcessHandle::destroyForcibly);
          Fx.await("the death is told", () -> visitor.failed.size() > failures);
          assertThat(visitor.failed.getLast())
              .isEqualTo(exam.at("/two") + " the browser has ended");
          int before = visitor.opened.size();
          visitor.reload();
          Fx.await("it is back", () -> visitor.opened.size() > before);
          assertThat(visitor.script("document.title + ' ' + document.cookie"))
              .isEqualTo("two seat=12");
        }
      }
      Fx.await("nothing is left", () -> ours().isEmpty());
    }
  }

  private static List<ProcessHandle> ours() {
    return ProcessHandle.current()
        .descendants()
        .filter(it -> it.info().command().filter(name -> name.contains("chrom")).isPresent())
        .toList();
  }

  /** Of the program that was killed, which is nobody's parent any more. */
  private List<String> browsers() {
    try (Stream<Path> all = Files.list(Path.of("/proc"))) {
      return all.map(it -> it.resolve("cmdline"))
          .map(ChromiumKillTest::read)
          .filter(words -> words.contains("--user-data-dir=" + folder))
          .toList();
    } catch (IOException e) {
      return List.of("unknown");
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException | RuntimeException gone) {
      return "";
    }
  }

  private List<Path> folders() {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(it -> it.getFileName().toString().startsWith("visit-")).toList();
    } catch (IOException e) {
      return List.of(folder);
    }
  }

  private Process program() throws IOException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.add("--enable-native-access=ALL-UNNAMED");
    words.add("-Dglass.platform=Headless");
    words.add("-Dprism.order=sw");
    words.add("-Djava.awt.headless=true");
    words.add("-cp");
    words.add(System.getProperty("java.class.path"));
    words.add(ChromiumProgram.class.getName());
    words.add(folder.toString());
    return new ProcessBuilder(words).redirectError(folder.resolve("program.log").toFile()).start();
  }
}
