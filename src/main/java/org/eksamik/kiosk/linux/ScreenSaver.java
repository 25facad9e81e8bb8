package org.eksamik.kiosk.linux;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The X server's screen saver, in the terms of XSetScreenSaver(3).
 *
 * @param timeout in seconds; 0: never
 */
record ScreenSaver(int timeout, int interval, int blanking, int exposures) {
  /** Never by itself. */
  ScreenSaver heldOff() {
    return new ScreenSaver(0, interval, blanking, exposures);
  }

  String text() {
    return IntStream.of(timeout, interval, blanking, exposures)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(" "));
  }

  static Optional<ScreenSaver> read(String text) {
    try {
      int[] parts = Arrays.stream(text.strip().split(" ")).mapToInt(Integer::parseInt).toArray();
      return parts.length == 4
          ? Optional.of(new ScreenSaver(parts[0], parts[1], parts[2], parts[3]))
          : Optional.empty();
    } catch (NumberFormatException notOurs) {
      return Optional.empty();
    }
  }
}
