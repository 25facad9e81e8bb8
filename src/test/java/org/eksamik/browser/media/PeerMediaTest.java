package org.eksamik.browser.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PeerMediaTest {
  @Test
  void showsWhatTheOtherSideDrawsInBothDirections() {
    try (BridgedPage bridged = BridgedPage.open((kind, origin) -> false)) {
      var page = bridged.page();
      page.with(
              "/",
              PeerPage.CONNECT
                  + PeerPage.PATTERN
                  + """
                  <video id=there autoplay muted></video><video id=back autoplay muted></video>
                  <script>
                    one = new RTCPeerConnection();
                    other = new RTCPeerConnection();
                    const stream = drawn.captureStream(20);
                    one.addTrack(stream.getTracks()[0], stream);
                    other.addTrack(stream.getTracks()[0].clone());
                    other.ontrack = e => there.srcObject = e.streams[0];
                    one.ontrack = e => back.srcObject = new MediaStream([e.track]);
                    connect(one, other);
                    frames = 0;
                    count = () => other.getStats().then(all => all.forEach(one => {
                      if (one.type == 'inbound-rtp') frames = one.framesDecoded;
                    }));
                  </script>\
                  """)
          .go("/");
      assertThat(page.await("psnr(there) > 30 && psnr(back) > 30 && 'both'")).isEqualTo("both");
      assertThat(page.await("count(), frames > 20 && 'enough'")).isEqualTo("enough");
      assertThat(page.eval("errors.join()")).isEqualTo("");
    }
  }

  @Test
  void carriesCameraAndMicrophoneToAMeterAndARecording() {
    try (BridgedPage bridged = BridgedPage.open((kind, origin) -> true)) {
      var page = bridged.page();
      page.with(
              "/",
              PeerPage.CONNECT
                  + """
                  <video id=there autoplay muted></video>
                  <script>
                    one = new RTCPeerConnection();
                    other = new RTCPeerConnection();
                    received = new MediaStream();
                    bytes = 0;
                    muted = [];
                    other.ontrack = ({track}) => {
                      muted.push(track.muted);
                      track.onunmute = () => {
                        received.addTrack(track);
                        if (received.getTracks().length == 2) begin();
                      };
                    };
                    const begin = () => {
                      there.srcObject = received;
                      const context = new AudioContext();
                      meter = context.createAnalyser();
                      context.createMediaStreamSource(received).connect(meter);
                      const recorder = new MediaRecorder(received);
                      recorder.ondataavailable = e => bytes += e.data.size;
                      recorder.start(200);
                    };
                    level = () => {
                      if (!window.meter) return 0;
                      const heard = new Float32Array(meter.fftSize);
                      meter.getFloatTimeDomainData(heard);
                      return Math.max(...heard);
                    };
                    navigator.mediaDevices.getUserMedia({video: true, audio: true}).then(own => {
                      mine = own;
                      own.getTracks().forEach(track => one.addTrack(track, own));
                      return connect(one, other);
                    });
                  </script>\
                  """)
          .go("/");
      assertThat(page.await("there.videoWidth == 640 && level() > 0.05 && bytes > 5000 && 'all'"))
          .isEqualTo("all");
      assertThat(page.eval("muted.join() + errors.join()")).isEqualTo("true,true");
      page.eval("mine.getAudioTracks()[0].enabled = false");
      assertThat(page.await("level() < 0.01 && 'silent'")).isEqualTo("silent");
      page.eval("one.close(), other.close()");
      assertThat(page.eval("received.getTracks().map(t => t.readyState).join()"))
          .isEqualTo("ended,ended");
    }
  }
}
