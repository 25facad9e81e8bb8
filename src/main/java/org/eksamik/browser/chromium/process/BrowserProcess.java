package org.eksamik.browser.chromium.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * A running browser that is held by a pipe and by nothing else: no port is open, and when either
 * end of the pipe closes, because this program died or because the browser did, the other side
 * knows at once.
 */
public final class BrowserProcess {
  /**
   * Java hands a child only three streams; the shell puts the pipe where the browser looks for it
   * and then becomes the browser.
   */
  private static final String INTO_PLACE = "exec \"$0\" \"$@\" 3<&0 4>&1 0</dev/null 1>/dev/null";

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
   * @param home an empty folder, in place of the person's own, for whatever the browser's libraries
   *     want to keep
   */
  public static BrowserProcess start(Path program, List<String> flags, Path home)
      throws IOException {
    List<String> words = new ArrayList<>(List.of("/bin/sh", "-c", INTO_PLACE, program.toString()));
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
                || name.toLowerCase(Locale.ROOT).endsWith("_proxy"));
    builder.environment().put("HOME", home.toString());
    builder.environment().put("XDG_CONFIG_HOME", home.resolve("config").toString());
    builder.environment().put("XDG_CACHE_HOME", home.resolve("cache").toString());
    return new BrowserProcess(builder.start());
  }

  /** What it says. */
  public InputStream says() {
    return process.getInputStream();
  }

  /** What it hears. */
  public OutputStream hears() {
    return process.getOutputStream();
  }

  public long id() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Done once it has ended, on a thread of the JDK's. */
  public void onEnd(Runnable ended) {
    process.onExit().thenRun(ended);
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
