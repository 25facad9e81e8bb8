package org.eksamik.app.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eksamik.capture.ffmpeg.RecordedMedia;
import org.eksamik.sandbox.Sandbox;
import org.eksamik.sandbox.demo.Recording;

/** What the exam's page recorded and the sandbox received. */
final class Recordings {
  private final Sandbox sandbox;

  Recordings(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  /** How many parts of every recording have arrived. */
  int parts() {
    return all().values().stream().mapToInt(Recording::parts).min().orElse(0);
  }

  /**
   * Reads each as somebody would who looks at it later, and leaves it in this folder.
   *
   * @return a line on each
   * @throws IllegalStateException one cannot be played
   */
  List<String> read(Path folder) {
    List<String> lines = new ArrayList<>();
    new TreeMap<>(all())
        .forEach((name, recording) -> lines.add(describe(name, read(folder, name, recording))));
    return lines;
  }

  private Map<String, Recording> all() {
    Map<String, Recording> all = new TreeMap<>();
    sandbox.sittings().forEach(sitting -> all.putAll(sitting.recordings()));
    return all;
  }

  private static RecordedMedia read(Path folder, String name, Recording recording) {
    try {
      Path file = folder.resolve("recording-" + name + ".webm");
      return RecordedMedia.read(Files.write(file, recording.joined()));
    } catch (IOException broken) {
      throw new IllegalStateException("the recording of the " + name + " cannot be read", broken);
    }
  }

  private static String describe(String name, RecordedMedia media) {
    return String.format(
        Locale.ROOT,
        "received of the %s: %.1f s, %d×%d, %d pictures, %s",
        name,
        media.length().toMillis() / 1000.0,
        media.width(),
        media.height(),
        media.pictures(),
        media.sound() ? "with sound" : "no sound");
  }
}
