package org.eksamik.browser;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How a browser behaves, whatever it visits.
 *
 * @param version this program's, told to servers
 * @param patience how long a page may load without any progress
 * @param storage an existing folder in which each visit gets a folder of its own
 */
public record BrowserOptions(
    String version,
    Duration patience,
    Path storage,
    BrowserDialogs dialogs,
    List<PageExtension> extensions) {

  public BrowserOptions {
    extensions = List.copyOf(extensions);
  }
}
