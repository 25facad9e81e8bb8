package org.eksamik.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages that are tests get from Chromium beside what exams get. */
class TestDriverTest {
  private static final String ASK =
      """
      <title>test</title><button style="position: fixed; left: 0; top: 0; width: 200px; height: 100px">
      </button>
      <script>
        said = [];
        addEventListener('eksamiktestdriver', e => said.push(e.detail.id + ' ' + e.detail.ok));
        document.querySelector('button').onclick = e => said.push('click ' + e.isTrusted);
        const ask = wish => eksamikTestDriver(JSON.stringify(wish));
        const camera = () =>
          navigator.permissions.query({name: 'camera'}).then(found => said.push(found.state));
      </script>
      """;

  private static PageServer server;
  private static Visitor visitor;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    server = new PageServer("localhost");
    server.page("/", ASK);
    visitor = ChromiumVisits.driven(white(folder), server);
  }

  @AfterAll
  static void close() {
    if (visitor != null) {
      visitor.close();
    }
    server.close();
  }

  @BeforeEach
  void begin() {
    visitor.see(server.at("/"));
  }

  @Test
  void clicksAsAPersonDoes() {
    visitor.script("ask({id: 7, cmd: 'click', x: 50, y: 50})");
    await("click true,7 true");
  }

  @Test
  void changesAPermissionUntilTheNextPage() {
    visitor.script(
        "ask({id: 1, cmd: 'permission', descriptor: {name: 'camera'}, state: 'denied', origin:"
            + " location.origin})");
    await("1 true");
    visitor.script("camera()");
    await("1 true,denied");
    visitor.see(server.at("/"));
    visitor.script("camera()");
    await("granted");
  }

  @Test
  void saysNoToWhatItCannotDo() {
    visitor.script("ask({id: 2, cmd: 'fly'})");
    visitor.script("ask({id: 3, cmd: 'permission', descriptor: {name: 'wings'}, state: 'x'})");
    await("2 false,3 false");
  }

  @Test
  void showsAVideoInPlaceOfACamera() {
    visitor.script(
        """
        navigator.mediaDevices.getUserMedia({video: true}).then(async stream => {
          const video = document.createElement('video');
          video.srcObject = stream;
          await video.play();
          const pen = document.createElement('canvas').getContext('2d');
          pen.drawImage(video, 0, 0);
          said.push(pen.getImageData(10, 10, 1, 1).data.join(' '));
          stream.getTracks().forEach(track => track.stop());
        })
        """);
    await("255 255 255 255");
  }

  private static void await(String said) {
    Fx.await(said, () -> visitor.script("said.join()").equals(said));
    assertThat(visitor.refused).isEmpty();
  }

  /** A quarter of a second of snow. */
  private static Path white(Path folder) throws IOException {
    Path file = folder.resolve("white.y4m");
    byte[] planes = new byte[640 * 480 * 3 / 2];
    Arrays.fill(planes, (byte) 128);
    Arrays.fill(planes, 0, 640 * 480, (byte) 255);
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write("YUV4MPEG2 W640 H480 F20:1 C420jpeg\n".getBytes(StandardCharsets.US_ASCII));
      for (int number = 0; number < 5; number++) {
        out.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
        out.write(planes);
      }
    }
    return file;
  }
}
