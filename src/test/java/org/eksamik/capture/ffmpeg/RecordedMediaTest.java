package org.eksamik.capture.ffmpeg;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedMediaTest {
  @Test
  void saysThatRubbishIsNoRecording(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("recording.webm"), "no recording at all");
    assertThatThrownBy(() -> RecordedMedia.read(file)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> RecordedMedia.read(folder.resolve("none")))
        .isInstanceOf(IOException.class);
  }
}
