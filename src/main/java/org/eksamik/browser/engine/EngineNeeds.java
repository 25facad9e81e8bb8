package org.eksamik.browser.engine;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eksamik.browser.PageAddress;
import org.eksamik.profile.AllowList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which servers' pages have shown on this workstation, in an exam or in {@code check}, that they
 * need more than WebView has. One line a server, in the data folder; blocks for a moment.
 */
public final class EngineNeeds {
  private static final Logger LOG = LoggerFactory.getLogger(EngineNeeds.class);

  /** What WebView lacks and cannot be given. */
  private static final Set<String> BEYOND_WEBVIEW =
      Set.of("WebAssembly", "webgl", "webgl2", "gpu", "OffscreenCanvas", "AudioWorklet");

  private static final int MOST_LINES = 200;

  private final Path file;

  /**
   * @param data the data folder
   */
  public EngineNeeds(Path data) {
    this.file = data.resolve("engine-needs.txt");
  }

  /** The first of these web APIs that only another engine has. */
  public static Optional<String> beyondWebView(List<String> apis) {
    return apis.stream().filter(BEYOND_WEBVIEW::contains).findFirst();
  }

  /** Takes note of a page that failed for want of one. */
  public void remember(URI page, String api) {
    List<String> lines = lines();
    String line = PageAddress.origin(page) + " " + api;
    if (lines.contains(line) || lines.size() >= MOST_LINES) {
      return;
    }
    try {
      Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      LOG.warn("what a page needs is not kept: {}", e.toString());
    }
  }

  /** What is known to be needed by a page that these addresses allow. */
  public Optional<String> of(AllowList addresses) {
    return lines().stream()
        .map(line -> line.split(" ", 2))
        .filter(words -> words.length == 2 && addresses.allowsOrigin(words[0]))
        .map(words -> words[1])
        .findFirst();
  }

  private List<String> lines() {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      LOG.warn("what pages need is not known: {}", e.toString());
      return List.of();
    }
  }
}
