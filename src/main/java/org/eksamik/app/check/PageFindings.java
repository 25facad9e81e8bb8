package org.eksamik.app.check;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eksamik.browser.inspect.MissingApis;
import org.eksamik.exam.ExitCode;

/**
 * What became of a page.
 *
 * @param finalUrl where it led in the end; absent where no page came
 * @param loaded whether a page came
 * @param waited whether it became ready in time
 * @param failure why the network brought no page
 * @param report the report's value, as JSON
 * @param picture PNG, where one was asked for and could be taken
 */
public record PageFindings(
    URI url,
    Optional<String> finalUrl,
    boolean loaded,
    boolean waited,
    Optional<String> failure,
    List<String> consoleErrors,
    List<Blocked> blocked,
    MissingApis missing,
    List<Asked> asked,
    Optional<String> report,
    Optional<byte[]> picture) {

  public PageFindings {
    consoleErrors = List.copyOf(consoleErrors);
    blocked = List.copyOf(blocked);
    asked = List.copyOf(asked);
  }

  /** An address that the page did not get, and why. */
  public record Blocked(String address, String why) {}

  /**
   * A device that a frame asked for.
   *
   * @param kind {@code camera}, {@code microphone} or {@code screen}
   */
  public record Asked(String kind, String origin, boolean granted) {}

  PageFindings with(Optional<byte[]> taken) {
    return new PageFindings(
        url,
        finalUrl,
        loaded,
        waited,
        failure,
        consoleErrors,
        blocked,
        missing,
        asked,
        report,
        taken);
  }

  /** Whether an author has something to do. */
  public ExitCode exitCode() {
    if (failure.isPresent()) {
      return ExitCode.NETWORK;
    }
    boolean well =
        loaded
            && waited
            && consoleErrors.isEmpty()
            && blocked.isEmpty()
            && missing.used().isEmpty()
            && asked.stream().allMatch(Asked::granted);
    return well ? ExitCode.DONE : ExitCode.PERSON;
  }
}
