package org.eksamik.browser.chromium.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.eksamik.browser.chromium.pipe.DevTools;
import org.eksamik.browser.chromium.pipe.DevToolsException;
import org.eksamik.browser.chromium.pipe.DevToolsListener;
import org.eksamik.browser.chromium.pipe.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real browser, held by its pipe. */
class BrowserProcessTest {
  private static final int PATIENCE_SECONDS = 20;

  @TempDir private Path folder;
  private final CompletableFuture<String> ended = new CompletableFuture<>();
  private BrowserProcess process;
  private DevTools tools;

  @BeforeEach
  void start() throws IOException {
    InstalledBrowser installed = ChromiumHere.required();
    List<String> flags =
        new BrowserFlags(
                home().resolve("profile"),
                "Test",
                new PageLanguage(Locale.of("et", "EE")),
                new BrowserFlags.Windows.None(),
                false,
                9,
                Optional.empty())
            .words();
    process = BrowserProcess.start(installed.program(), flags, home());
    tools = DevTools.open(process.says(), process.hears(), new Ear());
  }

  @AfterEach
  void end() {
    if (tools != null) {
      tools.close();
      process.end();
    }
  }

  @Test
  void speaksByThePipeAndOpensNoPort() throws Exception {
    JsonNode version = answer("Browser.getVersion");
    assertThat(version.path("product").asText()).startsWith("Chrome/");
    assertThat(version.path("protocolVersion").asText()).isEqualTo("1.3");
    assertThat(home().resolve("profile/DevToolsActivePort")).doesNotExist();
    for (ProcessHandle part : parts()) {
      assertThat(Files.readAllLines(Path.of("/proc/" + part.pid() + "/net/tcp")))
          .noneMatch(line -> line.contains(" 0A ") && isOf(part.pid(), line));
    }
  }

  /** Estonian pages, and a screen that goes by its English name. */
  @Test
  void speaksEnglishItselfWhateverThePagesDo() throws Exception {
    answer("Browser.getVersion");
    ProcessHandle browser = parts().getFirst();
    assertThat(Files.readString(Path.of("/proc/" + browser.pid() + "/environ")).split("\0", -1))
        .contains("LANGUAGE=en_US");
    assertThat(Files.readString(Path.of("/proc/" + browser.pid() + "/cmdline")).split("\0", -1))
        .contains("--accept-lang=et-EE,et,en-US,en");
  }

  @Test
  void tellsWhatTheBrowserDoesNotKnow() {
    assertThatThrownBy(() -> answer("Browser.sing"))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(DevToolsException.class)
        .hasMessageContaining("Browser.sing");
  }

  @Test
  void endsWhenThePipeCloses() throws Exception {
    answer("Browser.getVersion");
    List<ProcessHandle> parts = parts();
    tools.close();
    for (ProcessHandle part : parts) {
      part.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
    assertThat(ended.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("ended");
    process.end();
    assertThat(home()).doesNotExist();
  }

  @Test
  void isNoticedWhenItIsKilled() throws Exception {
    answer("Browser.getVersion");
    List<ProcessHandle> parts = parts();
    parts.getFirst().destroyForcibly();
    isGone(parts);
  }

  @Test
  void endsWithWhatStartedIt() throws Exception {
    answer("Browser.getVersion");
    List<ProcessHandle> parts = parts();
    ProcessHandle.of(process.id()).orElseThrow().destroyForcibly();
    isGone(parts);
  }

  private void isGone(List<ProcessHandle> parts) throws Exception {
    assertThat(ended.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("ended");
    assertThatThrownBy(() -> answer("Browser.getVersion"))
        .hasCauseInstanceOf(DevToolsException.class)
        .hasMessageContaining("ended");
    for (ProcessHandle part : parts) {
      part.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
  }

  private Path home() {
    return folder.resolve("home");
  }

  private List<ProcessHandle> parts() {
    List<ProcessHandle> parts = ProcessHandle.of(process.id()).orElseThrow().descendants().toList();
    assertThat(parts).isNotEmpty();
    return parts;
  }

  private JsonNode answer(String method) throws Exception {
    return tools.browser().ask(method).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** Whether one of the process's open files is the socket of this line of the kernel's table. */
  private static boolean isOf(long id, String line) {
    String socket = "socket:[" + line.trim().split("\\s+", -1)[9] + "]";
    try (var files = Files.list(Path.of("/proc/" + id + "/fd"))) {
      return files.anyMatch(file -> {
        try {
          return Files.readSymbolicLink(file).toString().equals(socket);
        } catch (IOException closed) {
          return false;
        }
      });
    } catch (IOException gone) {
      return false;
    }
  }

  private final class Ear implements DevToolsListener {
    @Override
    public void event(Session from, String method, JsonNode params) {}

    @Override
    public void ended() {
      ended.complete("ended");
    }
  }
}
