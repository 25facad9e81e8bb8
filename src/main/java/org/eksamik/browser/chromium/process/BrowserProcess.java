package org.eksamik.browser.chromium.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running browser that is held by a pipe and by nothing else: no port is open, and when either
 * end of the pipe closes, because this program died or because the browser did, the other side
 * knows at once.
 */
public final class BrowserProcess {
  private static final Logger LOG = LoggerFactory.getLogger(BrowserProcess.class);

  /**
   * Java hands a child only three streams; the shell puts the pipe where the browser looks for it.
   * It outlives the browser, and this program where that is killed, to take the folder away.
   */
  private static final String SHELL =
      """
      home=$1; shift
      PATH=/nonexistent "$@" 3<&0 4>&1 0</dev/null 1>/dev/null
      exec 0</dev/null 1>/dev/null
      socket=$(readlink "$home/profile/SingletonSocket") && rm -rf -- "${socket%/SingletonSocket}"
      turns=100
      until rm -rf -- "$home"; do
        turns=$((turns - 1)); [ $turns -gt 0 ] || exit
        sleep 0.2
      done
      """;

  /** So long it may take to end in order. */
  private static final Duration FAREWELL = Duration.ofSeconds(2);

  private final Process process;

  private BrowserProcess(Process process) {
    this.process = process;
  }

  /**
   * Starts it.
   *
   * @param flags after {@link BrowserFlags}
   * @param home a folder that is this browser's alone, its profile in it as {@code profile}; it is
   *     gone after the end
   */
  public static BrowserProcess start(Path program, List<String> flags, Path home)
      throws IOException {
    List<String> words =
        new ArrayList<>(
            List.of(
                "/bin/sh", "-c", SHELL, "eksamik-browser", home.toString(), program.toString()));
    words.addAll(flags);
    ProcessBuilder builder =
        new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD);
    // Distributions' scripts and the browser read flags, keys and proxies from here.
    builder
        .environment()
        .keySet()
        .removeIf(name ->
            name.startsWith("CHROM")
                || name.startsWith("GOOGLE_")
                || name.startsWith("LD_PRELOAD")
                || name.equals("SSLKEYLOGFILE")
                // Ours is for windows that GTK draws nothing in; the page is to be readable.
                || name.equals("NO_AT_BRIDGE")
                || name.toLowerCase(Locale.ROOT).endsWith("_proxy"));
    builder.environment().put("HOME", home.toString());
    builder.environment().put("XDG_CONFIG_HOME", home.resolve("config").toString());
    builder.environment().put("XDG_CACHE_HOME", home.resolve("cache").toString());
    // Linux has no flag for it. The screen that pages are given is found by its English name.
    builder.environment().put("LANGUAGE", "en_US");
    Process process = builder.start();
    // Whatever becomes of the shell: with the pipe the browser ends.
    CompletableFuture<?> _ = process.onExit().thenRun(() -> release(process));
    return new BrowserProcess(process);
  }

  private static void release(Process process) {
    try {
      process.getOutputStream().close();
    } catch (IOException closed) {
      LOG.debug("the pipe was closed already: {}", closed.toString());
    }
  }

  /** What it says. */
  public InputStream says() {
    return process.getInputStream();
  }

  /** What it hears. */
  public OutputStream hears() {
    return process.getOutputStream();
  }

  /** Of the process that starts the browser and clears up after it. */
  public long id() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /**
   * Waits until it has ended after its pipe was closed, and ends it by force where it does not.
   * Blocks for a few seconds at most.
   */
  public void end() {
    List<ProcessHandle> parts = process.descendants().toList();
    try {
      if (!process.waitFor(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
      }
      // Its parts end with it; one that hangs must not keep a camera.
      for (ProcessHandle part : parts) {
        if (part.isAlive()) {
          part.onExit()
              .orTimeout(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)
              .exceptionally(_ -> {
                part.destroyForcibly();
                return part;
              })
              .join();
        }
      }
    } catch (InterruptedException stop) {
      process.destroyForcibly();
      parts.forEach(ProcessHandle::destroyForcibly);
      Thread.currentThread().interrupt();
    }
  }
}
