package org.eksamik.app.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eksamik.capture.ffmpeg.RecordedMedia;
import org.eksamik.sandbox.Sandbox;
import org.eksamik.sandbox.demo.Recording;

/** What the exam's page recorded and the sandbox received. */
final class Recordings {
  /** What the page records, and whether it has sound. */
  private static final Map<String, Boolean> WANTED =
      new TreeMap<>(Map.of("camera", true, "screen", false));

  private final Sandbox sandbox;

  Recordings(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  /** How many parts of every recording have arrived. */
  int parts() {
    Map<String, Recording> all = all();
    return WANTED.keySet().stream()
        .mapToInt(name -> Optional.ofNullable(all.get(name)).map(Recording::parts).orElse(0))
        .min()
        .orElse(0);
  }

  /**
   * Reads each as somebody would who looks at it later, and leaves it in this folder.
   *
   * @param shortest what each has to last at least
   * @return a line on each
   * @throws IllegalStateException one is missing, cannot be played or is not whole
   */
  List<String> read(Path folder, Duration shortest) {
    List<String> lines = new ArrayList<>();
    Map<String, Recording> all = all();
    WANTED.forEach((name, sound) -> {
      RecordedMedia media =
          read(
              folder.resolve("recording-" + name + ".webm"),
              Optional.ofNullable(all.get(name))
                  .orElseThrow(() -> new IllegalStateException("nothing came of the " + name)));
      String line = describe(name, media);
      if (media.length().compareTo(shortest) < 0 || (sound && !media.sound())) {
        throw new IllegalStateException("not whole: " + line);
      }
      lines.add(line);
    });
    return lines;
  }

  private Map<String, Recording> all() {
    Map<String, Recording> all = new TreeMap<>();
    sandbox.sittings().forEach(sitting -> all.putAll(sitting.recordings()));
    return all;
  }

  private static RecordedMedia read(Path file, Recording recording) {
    try {
      return RecordedMedia.read(Files.write(file, recording.joined()));
    } catch (IOException broken) {
      throw new IllegalStateException(file.getFileName() + " cannot be read", broken);
    }
  }

  private static String describe(String name, RecordedMedia media) {
    return String.format(
        Locale.ROOT,
        "recording received, %s: %.1f s, %d×%d, %d pictures, %s",
        name,
        media.length().toMillis() / 1000.0,
        media.width(),
        media.height(),
        media.pictures(),
        media.sound() ? "sound" : "no sound");
  }
}
