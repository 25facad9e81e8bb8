package org.eksamik.browser.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eksamik against the system's Chromium, through a small signalling server on loopback. */
@Tag("slow")
class ChromiumPeerTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  /** Both sides are polite enough: the caller offers, the other answers. */
  private static final String TALK =
      """
      <video id=seen autoplay muted></video>
      <script>
        errors = [];
        addEventListener('unhandledrejection', e => errors.push(String(e.reason)));
        const pc = new RTCPeerConnection();
        const say = message => fetch('/' + other, {method: 'POST', body: JSON.stringify(message)});
        pc.onicecandidate = ({candidate}) => say({candidate});
        pc.ontrack = ({track, streams}) => {
          if (track.kind == 'video') seen.srcObject = streams[0] || new MediaStream([track]);
        };
        const early = [];
        const hear = async ({sdp, candidate}) => {
          if (sdp) {
            await pc.setRemoteDescription(sdp);
            for (const one of early.splice(0)) await pc.addIceCandidate(one);
            if (sdp.type == 'offer') {
              await pc.setLocalDescription();
              say({sdp: pc.localDescription});
            }
          } else if (pc.remoteDescription) {
            await pc.addIceCandidate(candidate);
          } else {
            early.push(candidate);
          }
        };
        const listen = async () => {
          for (;;) {
            const told = await (await fetch('/' + me)).json();
            if (told) await hear(told); else await new Promise(r => setTimeout(r, 50));
          }
        };
        frames = 0;
        setInterval(() => pc.getStats().then(all => all.forEach(one => {
          if (one.type == 'inbound-rtp' && one.kind == 'video') frames = one.framesDecoded || 0;
        })), 200);
      </script>
      """;

  private static final String CALLER =
      "<script>me = 'caller', other = 'callee'</script>"
          + PeerPage.PATTERN
          + TALK
          + """
          <script>
            const stream = drawn.captureStream(20);
            pc.addTrack(stream.getTracks()[0], stream);
            channel = pc.createDataChannel('result');
            channel.onmessage = ({data}) => result = JSON.parse(data);
            pc.setLocalDescription().then(() => say({sdp: pc.localDescription}));
            listen();
          </script>
          """;

  private static final String CALLEE =
      "<script>me = 'callee', other = 'caller'</script>"
          + PeerPage.PATTERN
          + TALK
          + """
          <script>
            pc.ondatachannel = ({channel}) => setInterval(() =>
              channel.send(JSON.stringify({psnr: psnr(seen), frames})), 200);
            navigator.mediaDevices.getUserMedia({video: true, audio: true}).then(mine => {
              mine.getTracks().forEach(track => pc.addTrack(track, mine));
              listen();
            });
          </script>
          """;

  @TempDir private Path folder;

  @Test
  void exchangesPicturesBothWays() throws IOException {
    assumeTrue(Files.isExecutable(CHROMIUM), "Chromium is not installed here");
    try (Signalling signalling = Signalling.open().with("/a", CALLER).with("/b", CALLEE);
        BridgedPage bridged = BridgedPage.open((kind, origin) -> true)) {
      Process chromium = chromium(signalling.origin() + "/b");
      try {
        var page = bridged.page();
        page.go(signalling.origin(), "/a");
        assertThat(page.await("window.result && result.psnr > 30 && result.frames > 20 && 'there'"))
            .isEqualTo("there");
        assertThat(page.await("frames > 20 && seen.videoWidth == 640 && 'back'")).isEqualTo("back");
        assertThat(page.eval("errors.join()")).isEqualTo("");
      } finally {
        chromium.descendants().forEach(ProcessHandle::destroyForcibly);
        chromium.destroyForcibly().onExit().join();
      }
    }
  }

  private Process chromium(String address) throws IOException {
    return new ProcessBuilder(
            List.of(
                CHROMIUM.toString(),
                "--headless=new",
                "--no-sandbox",
                "--use-fake-device-for-media-stream",
                "--use-fake-ui-for-media-stream",
                "--autoplay-policy=no-user-gesture-required",
                "--user-data-dir=" + folder.resolve("chromium"),
                address))
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("chromium.log").toFile())
        .start();
  }
}
