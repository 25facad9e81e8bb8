package org.eksamik.browser.media;

/** What pages of these tests know of peer connections. */
final class PeerPage {
  /** Connects two connections of one page, candidates and all. */
  static final String CONNECT =
      """
      <script>
        errors = [];
        addEventListener('unhandledrejection', e => errors.push(String(e.reason)));
        const exchange = (from, to) => {
          from.onicecandidate = e => to.signalingState != 'closed' && to.addIceCandidate(e.candidate);
        };
        const connect = async (one, other) => {
          exchange(one, other);
          exchange(other, one);
          await one.setLocalDescription();
          await other.setRemoteDescription(one.localDescription);
          await other.setLocalDescription();
          await one.setRemoteDescription(other.localDescription);
        };
      </script>
      """;

  /** Draws a known pattern, and says how far what a video shows is from it, in decibels. */
  static final String PATTERN =
      """
      <canvas id=drawn width=320 height=240></canvas>
      <script>
        const draw = ({width, height}, to) => {
          for (let y = 0; y < height; y += 40) {
            for (let x = 0; x < width; x += 40) {
              to.fillStyle = `rgb(${x * 255 / width | 0}, ${y * 255 / height | 0}, 128)`;
              to.fillRect(x, y, 40, 40);
            }
          }
        };
        const paper = drawn.getContext('2d');
        setInterval(() => draw(drawn, paper), 40);
        const pixels = (source, width, height) => {
          const copy = Object.assign(document.createElement('canvas'), {width, height});
          const to = copy.getContext('2d');
          if (source) to.drawImage(source, 0, 0, width, height); else draw(copy, to);
          return to.getImageData(0, 0, width, height).data;
        };
        psnr = video => {
          if (!video.videoWidth) return 0;
          const {videoWidth: w, videoHeight: h} = video;
          const seen = pixels(video, w, h), meant = pixels(null, w, h);
          let sum = 0;
          for (let i = 0; i < seen.length; i++) sum += (seen[i] - meant[i]) ** 2;
          return 10 * Math.log10(255 ** 2 / (sum / seen.length));
        };
      </script>
      """;

  private PeerPage() {}
}
