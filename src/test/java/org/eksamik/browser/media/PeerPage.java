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

  private PeerPage() {}
}
